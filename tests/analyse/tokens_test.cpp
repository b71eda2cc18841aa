#include "analyse/tokens.h"

#include <gtest/gtest.h>

#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {
namespace {

// Forms parted by blanks; | where marks part them, || where a sentence begins.
std::string read(const std::string& text) {
  std::string out;
  for (const Token& token : tokens_of(text::decode(text))) {
    if (!out.empty()) out += token.sentence ? "||" : token.joined ? " " : "|";
    out += text::encode(token.form);
  }
  return out;
}

TEST(Tokens, CharactersWordsAndFigures) {
  EXPECT_EQ(read("增长6.5%左右，新建5G基站1,200个。"), "增 长 # % 左 右|新 建 # g 基 站 # 个");
  EXPECT_EQ(read("Open 3 Branch libraries; repair roofs."), "open # branch libraries||repair roofs");
}

TEST(Tokens, WidthAndBlanksChangeNothing) {
  EXPECT_EQ(read("新增 １４ 亿元（一期）"), read("新增14亿元(一期)"));
  EXPECT_EQ(read("甲乙\n丙"), "甲 乙 丙");
}

TEST(Tokens, ChineseNumeralsThatCount) {
  EXPECT_EQ(read("开展四轮抽检，第二批5万亩、三万亩"), "开 展 # 轮 抽 检|第 # 批 # 万 亩|# 万 亩");
  EXPECT_EQ(read("统一推进一体化"), "统 一 推 进 一 体 化");
}

TEST(Tokens, APointInANumberEndsNoSentence) {
  EXPECT_EQ(read("PM2.5下降。达标"), "pm # 下 降||达 标");
  EXPECT_EQ(read("a.b"), "a||b");
}

TEST(Tokens, PlacesAreThoseOfTheText) {
  const std::u32string text = U"在 12.5万亩";
  const auto tokens = tokens_of(text);
  ASSERT_EQ(tokens.size(), 4U);
  EXPECT_EQ(tokens[1].begin, 2U);
  EXPECT_EQ(tokens[1].end, 6U);
  EXPECT_EQ(tokens[1].printed, U"12.5");
  EXPECT_TRUE(tokens_of(U"").empty());
  EXPECT_TRUE(tokens_of(U"，。").empty());
}

}  // namespace
}  // namespace dutygraph::analyse
