#include "read/kind.h"

#include <gtest/gtest.h>

#include "read/office_files.h"

namespace dutygraph::read {
namespace {

TEST(Kind, IsToldByTheContent) {
  EXPECT_EQ(kind_of("一、治水"), Kind::text);
  EXPECT_EQ(kind_of(""), Kind::text);
  EXPECT_EQ(kind_of("%PDF-1.7\n"), Kind::pdf);
  EXPECT_EQ(kind_of("{\\rtf1"), Kind::foreign);
  EXPECT_EQ(kind_of(docx("")), Kind::zip);
  const std::string stored = "PK\x03\x04" + std::string(26, '\0') + "mimetypeapplication/vnd.oasis.opendocument.text";
  EXPECT_EQ(kind_of(stored + std::string(200, ' ')), Kind::foreign);
  EXPECT_EQ(kind_of("<!DOCTYPE html><p>"), Kind::html);
  EXPECT_EQ(kind_of("{\"format\":\"dutygraph.graph\"}"), Kind::text);
}

TEST(Kind, AnEmptyDocumentIsTold) {
  Document document;
  document.file = "f";
  const auto failure = read_flow(Kind::zip, docx(paragraph(" ")), text::Lexicons(), document);
  ASSERT_TRUE(failure);
  EXPECT_EQ(failure->what, "is empty");
  EXPECT_EQ(failure->file, "f");
}

}  // namespace
}  // namespace dutygraph::read
