#include "dutygraph/model/document.h"

#include <gtest/gtest.h>

namespace dutygraph {
namespace {

TEST(Document, SpansAreViewsOfItsText) {
  Document document;
  document.text = "县财政局\nb";
  EXPECT_EQ(document[Span({0, 3})], "县");
  EXPECT_EQ(document[Span({13, 14})], "b");
  EXPECT_TRUE(Span({4, 4}).empty());
  EXPECT_EQ(document[Span({4, 4})], "");
}

TEST(Document, PlacesComeFromItsMap) {
  Document document;
  document.text = "县财";
  document.places.add(0, {3, 5});
  EXPECT_EQ(document.place(3), (Place{3, 6}));
}

TEST(Encoding, EveryOneHasAName) {
  for (Encoding encoding :
       {Encoding::utf8, Encoding::utf8_bom, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030})
    EXPECT_FALSE(to_string(encoding).empty());
  EXPECT_EQ(to_string(Encoding::gb18030), "GB18030");
}

}  // namespace
}  // namespace dutygraph
