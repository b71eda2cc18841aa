#include "read/xml.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"

namespace dutygraph::read {
namespace {

TEST(Xml, NamesWithoutPrefixes) {
  const Xml xml(R"(<w:a xmlns:w="u"><w:b w:val="1"/><c val="off"/><d/></w:a>)", "f", "p");
  EXPECT_TRUE(is(xml.root(), "a"));
  EXPECT_EQ(attribute(child(xml.root(), "b"), "val"), "1");
  EXPECT_EQ(attribute(child(xml.root(), "z"), "val"), "");
  EXPECT_TRUE(is_on(xml.root(), "b"));
  EXPECT_FALSE(is_on(xml.root(), "c"));
  EXPECT_TRUE(is_on(xml.root(), "d"));
  EXPECT_FALSE(is_on(xml.root(), "e"));
}

TEST(Xml, Numbers) {
  EXPECT_EQ(number("12"), 12);
  EXPECT_EQ(number("-3"), -3);
  EXPECT_EQ(number(""), std::nullopt);
  EXPECT_EQ(number("1x"), std::nullopt);
  EXPECT_EQ(number("9999999999"), std::nullopt);
}

TEST(Xml, WhatIsNotWellFormedNamesFileAndPart) {
  EXPECT_FALSE(Xml("", "f", "p").root());
  try {
    const Xml xml("<a><b></a>", "f.docx", "word/document.xml");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().file, "f.docx");
    EXPECT_NE(error.failure().what.find("word/document.xml"), std::string::npos);
  }
}

}  // namespace
}  // namespace dutygraph::read
