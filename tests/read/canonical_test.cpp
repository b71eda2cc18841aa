#include "read/canonical.h"

#include <gtest/gtest.h>

namespace dutygraph::read {
namespace {

TEST(Canonical, PlacesOfAppendedText) {
  Document document;
  CanonicalText canonical(document);
  EXPECT_EQ(canonical.append("县财", {4, 2}), (Place{4, 4}));
  canonical.separate('\t');
  EXPECT_EQ(canonical.append("b", {9, 1}), (Place{9, 2}));
  EXPECT_EQ(document.text, "县财\tb");
  EXPECT_EQ(canonical.size(), 8U);
  EXPECT_EQ(document.place(3), (Place{4, 3}));
  EXPECT_EQ(document.place(7), (Place{9, 1}));
}

TEST(Canonical, ALongPieceKeepsItsPlaces) {
  Document document;
  CanonicalText canonical(document);
  std::string text;
  for (int i = 0; i < 3000; ++i) text += i % 3 == 0 ? "a" : "县";
  EXPECT_EQ(canonical.append(text, {1, 1}), (Place{1, 3001}));
  std::uint32_t column = 1;
  for (std::uint32_t i = 0; i < document.text.size();) {
    ASSERT_EQ(document.place(i), (Place{1, column}));
    i += document.text[i] == 'a' ? 1U : 3U;
    ++column;
  }
}

TEST(Canonical, NothingAppendedIsNoAnchor) {
  Document document;
  CanonicalText canonical(document);
  EXPECT_EQ(canonical.append("", {3, 3}), (Place{3, 3}));
  EXPECT_EQ(document.place(0), (Place{0, 0}));
}

}  // namespace
}  // namespace dutygraph::read
