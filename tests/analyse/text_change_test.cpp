#include "analyse/text_change.h"

#include <gtest/gtest.h>

#include <random>

namespace dutygraph::analyse {
namespace {

using Figures = std::vector<std::pair<std::string, std::string>>;

// [-removed-]{+added+}
std::string shown(const std::vector<TextPiece>& pieces) {
  std::string out;
  for (const TextPiece& piece : pieces)
    out += piece.kind == TextPiece::Kind::same      ? piece.text
           : piece.kind == TextPiece::Kind::removed ? "[-" + piece.text + "-]"
                                                    : "{+" + piece.text + "+}";
  return out;
}

TEST(TextChange, AFigureChangesWithItsHedge) {
  const TextChange change = compare_texts("产值增长6%，新建泵站12座。", "产值增长6%左右，新建泵站12座。");
  EXPECT_FALSE(change.reworded);
  EXPECT_EQ(change.figures, (Figures{{"6%", "6%左右"}}));
}

TEST(TextChange, ScaleAndMeasureBelongToTheFigure) {
  EXPECT_EQ(compare_texts("植树1.2万亩以上。", "植树 9000 亩以上。").figures, (Figures{{"1.2万亩以上", "9000亩以上"}}));
  EXPECT_EQ(compare_texts("open 12 branches", "open 14 branches").figures, (Figures{{"12", "14"}}));
}

TEST(TextChange, TheNextWordIsNoMeasure) {
  EXPECT_EQ(compare_texts("新增50亿元项目4个项目组。", "新增60亿元项目2个项目组。").figures,
            (Figures{{"50亿元", "60亿元"}, {"4个", "2个"}}));
}

TEST(TextChange, WidthBlanksAndMarksAreNoChange) {
  const TextChange change = compare_texts("新增泊位1600个,错时开放车位", "新增泊位 1600 个，错时开放车位。");
  EXPECT_FALSE(change.reworded);
  EXPECT_TRUE(change.figures.empty());
}

TEST(TextChange, RewordedTextKeepsItsFiguresInPlace) {
  const TextChange change = compare_texts("建成口袋公园7处，贯通绿道14公里。", "建成口袋公园5处，全线贯通绿道11公里。");
  EXPECT_TRUE(change.reworded);
  EXPECT_EQ(change.figures, (Figures{{"7处", "5处"}, {"14公里", "11公里"}}));
  EXPECT_EQ(shown(change.pieces), "建成口袋公园[-7-]{+5+}处，{+全线+}贯通绿道[-14-]{+11+}公里。");
}

TEST(TextChange, OneAmountWrittenInTwoWays) {
  EXPECT_TRUE(compare_texts("新增就业0.22万人以上。", "新增就业2200人以上。").figures.empty());
  EXPECT_TRUE(compare_texts("开展四轮抽检，投资1.50亿元。", "开展4轮抽检，投资15000万元。").figures.empty());
  EXPECT_EQ(compare_texts("新增就业0.22万人。", "新增就业2200人左右。").figures, (Figures{{"0.22万人", "2200人左右"}}));
  EXPECT_EQ(compare_texts("修路3千米。", "修路3米。").figures, (Figures{{"3千米", "3米"}}));
}

TEST(TextChange, ChineseNumeralsAreFigures) {
  const TextChange change = compare_texts("开展四轮抽检，推进第二轮延包。", "开展六轮抽检，推进第三轮延包。");
  EXPECT_FALSE(change.reworded);
  EXPECT_EQ(change.figures, (Figures{{"四轮", "六轮"}, {"二轮", "三轮"}}));
}

TEST(TextChange, TheOnlyFigureOfItsKindMayHaveOtherWordsBesideIt) {
  EXPECT_EQ(compare_texts("一般预算收入迈过20亿元关口。", "一般预算收入达到21.3亿元，税收占七成。").figures,
            (Figures{{"20亿元", "21.3亿元"}}));
}

// A figure of a reworded text changed only where the words beside it and what it measures stayed.
TEST(TextChange, AnotherThingsFigureIsNoChange) {
  EXPECT_TRUE(compare_texts("无害化处理率达到100%，示范村22个。", "创建庭院的覆盖率为40%以上。").figures.empty());
  EXPECT_TRUE(
      compare_texts("公路总里程达到2048公里，开工一处。", "新改建农村路75.5公里，争创示范县。").figures.empty());
  EXPECT_EQ(compare_texts("签约亿元项目20个，开工12个。", "全年签约亿元项目26个，办结7件。").figures,
            (Figures{{"20个", "26个"}}));
}

TEST(TextChange, FiguresOfOtherThingsAreNotCompared) {
  EXPECT_TRUE(compare_texts("修路3公里。", "养鸡500只。").figures.empty());
}

TEST(TextChange, WordsOfLettersKeepTheirBlanks) {
  EXPECT_EQ(shown(compare_texts("Repair the old roof", "Repair the new roof").pieces),
            "Repair the[- old-]{+ new+} roof");
}

// What is marked can be put together to both texts again.
TEST(TextChange, PiecesHoldBothTexts) {
  std::mt19937 random(4);
  const std::vector<std::string> parts = {"修", "路", "12", "公里", "，", "。", "学", "校", "3.5", "%", "新"};
  for (int round = 0; round < 2000; ++round) {
    std::string x;
    std::string y;
    for (std::string* text : {&x, &y})
      for (auto n = random() % 12; n > 0; --n) {
        const std::string& part = parts[random() % parts.size()];
        const bool digits = !text->empty() && text->back() <= '9' && text->back() >= '0' && part[0] <= '9';
        *text += (digits ? "年" : "") + part;
      }
    std::string old_text;
    std::string new_text;
    for (const TextPiece& piece : compare_texts(x, y).pieces) {
      if (piece.kind != TextPiece::Kind::added) old_text += piece.text;
      if (piece.kind != TextPiece::Kind::removed) new_text += piece.text;
    }
    ASSERT_EQ(old_text, x);
    ASSERT_EQ(new_text, y);
  }
}

TEST(TextChange, HugeTextsEnd) {
  std::string x = "头";
  std::string y = "头";
  for (int i = 0; i < 5000; ++i) x += i % 2 == 0 ? "甲" : "乙", y += i % 3 == 0 ? "丙" : "丁";
  EXPECT_TRUE(compare_texts(x, y).reworded);
}

TEST(HeldAgainst, MarksWhatTheOthersLack) {
  const std::vector<std::string> others = {"配建蓝领公寓420套，租金不高。"};
  EXPECT_EQ(shown(held_against("改造标准厂房8万平方米，配建蓝领公寓300套。", others, TextPiece::Kind::removed)),
            "[-改造标准厂房8万平方米，-]配建蓝领公寓300套。");
  EXPECT_TRUE(held_against("", others, TextPiece::Kind::added).empty());
}

}  // namespace
}  // namespace dutygraph::analyse
