#include "read/lines.h"

#include <gtest/gtest.h>

#include <ctime>

#include "read/support.h"

namespace dutygraph::read {
namespace {

std::vector<std::string> cleaned(std::string_view utf8) {
  Document document;
  std::vector<std::string> lines;
  for (const SourceLine& line : clean_lines(utf8, document)) lines.emplace_back(document[line.span]);
  return lines;
}
using Lines = std::vector<std::string>;

TEST(Lines, EndByLfCrlfOrCr) {
  const Lines want = {"甲", "", "乙"};
  EXPECT_EQ(cleaned("甲\n\n乙"), want);
  EXPECT_EQ(cleaned("甲\r\n\r\n乙\r\n"), want);
  EXPECT_EQ(cleaned("甲\r\r乙\r"), want);
  EXPECT_EQ(cleaned(""), Lines());
  EXPECT_EQ(cleaned("\n"), Lines{""});
}

TEST(Lines, MarkdownMarksAreNoText) {
  EXPECT_EQ(cleaned("# 标题\n###### 小\n> 引文\n"), (Lines{"标题", "小", "引文"}));
  EXPECT_EQ(cleaned("**粗**体\n"), Lines{"粗体"});
  EXPECT_EQ(cleaned("**三行\n粗体**\n"), (Lines{"三行", "粗体"}));
}

TEST(Lines, AHeadingKnowsItsLevel) {
  Document document;
  const auto lines = clean_lines("# 甲\n### 乙 ###\n丙\n## C#\n# \n", document);
  std::vector<int> levels;
  for (const SourceLine& line : lines) levels.push_back(line.heading);
  EXPECT_EQ(levels, (std::vector<int>{1, 3, 0, 2, 1}));
  EXPECT_EQ(document[lines[1].span], "乙");
  EXPECT_EQ(document[lines[3].span], "C#");
}

TEST(Lines, ABreakInARowIsALineFeed) {
  Document document;
  const auto lines = clean_lines("| 甲<br>乙<br/>丙 | 丁 |\n甲<br>乙\n| a < b |\n", document);
  EXPECT_EQ(document[lines[0].span], "| 甲\n乙\n丙 | 丁 |");
  EXPECT_EQ(document[lines[1].span], "甲<br>乙");
  EXPECT_EQ(document[lines[2].span], "| a < b |");
  EXPECT_EQ(document.place(static_cast<std::uint32_t>(document.text.find("丙"))), (Place{1, 14}));
  EXPECT_EQ(document.place(static_cast<std::uint32_t>(document.text.find("丁"))), (Place{1, 18}));
}

TEST(Lines, WhatOnlyLooksLikeAMarkIsText) {
  EXPECT_EQ(cleaned("#1机组\n####### 七\n>3%\n"), (Lines{"#1机组", "####### 七", ">3%"}));
  EXPECT_EQ(cleaned("张**负责\n"), Lines{"张**负责"}) << "a masked name: no pair";
  EXPECT_EQ(cleaned("张**\n\n李**\n"), (Lines{"张**", "", "李**"})) << "a pair over two paragraphs is none";
  EXPECT_EQ(cleaned("a*b*c\n"), Lines{"a*b*c"});
  EXPECT_EQ(cleaned("[bookmark 1] [x]\n"), Lines{"[bookmark 1] [x]"});
}

TEST(Lines, ParagraphsEndAlikeWithEveryLineEnd) {
  EXPECT_EQ(cleaned("张**\r\n\r\n李**\r\n"), (Lines{"张**", "", "李**"}));
  EXPECT_EQ(cleaned("张**\r\r李**\r"), (Lines{"张**", "", "李**"}));
  EXPECT_EQ(cleaned("张**\r\n\r\n**粗**\r\n"), (Lines{"张**", "", "粗"}));
}

TEST(Lines, BookmarksAndZeroWidthCharactersAreNoText) {
  EXPECT_EQ(cleaned("[bookmark: _GoBack]为确保\n"), Lines{"为确保"});
  EXPECT_EQ(cleaned("县\u200B财\u200C政\u200D局\uFEFF\n"), Lines{"县财政局"});
  EXPECT_EQ(cleaned("“县”、—…\n"), Lines{"“县”、—…"}) << "others that begin with the same byte stay";
}

TEST(Lines, PlacesSkipTheMarks) {
  Document document;
  const auto lines = clean_lines("## **县**财\u200B政\n", document);
  ASSERT_EQ(document[lines[0].span], "县财政");
  EXPECT_EQ(document.place(0), (Place{1, 6}));
  EXPECT_EQ(document.place(3), (Place{1, 9}));
  EXPECT_EQ(document.place(6), (Place{1, 11}));
}

// An unclosed [bookmark: or ** must not be sought to the end of the file each time: four times the text must take far
// less than sixteen times the time.
TEST(Lines, UnclosedMarksStayLinear) {
  for (const std::string mark : {"[bookmark:", "**", "[", "\u201C", "\n\n**"}) {
    const auto seconds = [&](std::size_t count) {
      std::string text;
      for (std::size_t i = 0; i < count; ++i) text += mark;
      const std::clock_t begin = std::clock();
      cleaned(text);
      return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;  // of this process: others do not count
    };
    seconds(1000);
    const double once = std::min({seconds(20000), seconds(20000), seconds(20000)});
    const double four = std::min(seconds(80000), seconds(80000));
    EXPECT_LT(four, 8 * once + 0.02) << mark;
  }
}

}  // namespace
}  // namespace dutygraph::read
