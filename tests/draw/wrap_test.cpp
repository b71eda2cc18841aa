#include "draw/wrap.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <string>

#include "draw/font.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

constexpr std::u32string_view closing = U"，。、；：？！）》”";
constexpr std::u32string_view opening = U"（《“";

class Wrap : public ::testing::Test {
 protected:
  Measure measure_{choose_family(true)};
  std::string joined(const Lines& lines) const {
    std::string out;
    for (const std::string& line : lines.lines) out += line;
    return out;
  }
};

TEST_F(Wrap, KeepsNumbersWholeWithTheirMeasure) {
  for (const std::string number : {"320亿元", "2.5", "15%", "3.7万平方米", "1,250", "0.582万个", "2025-2027年", "PM2.5",
                                   "第3批", "6.5%", "2048.31公里", "5000户"}) {
    const std::string text = "年内产业营收达到" + number + "以上，加快建设项目";
    for (double width = 60; width < 200; width += 1.5) {
      const Lines lines = wrap(measure_, text, 8, false, width, 100);
      EXPECT_EQ(joined(lines), text);
      int holding = 0;
      for (const std::string& line : lines.lines) holding += line.find(number) != std::string::npos ? 1 : 0;
      EXPECT_EQ(holding, 1) << number << " at " << width;
    }
  }
}

TEST_F(Wrap, EllipsisNeverCutsANumber) {
  const std::string text = "培育集群，年内营收达到320亿元，增长15.5%，新增企业60家，占地2048枚";
  for (double width = 24; width < 330; width += 1) {
    const Lines lines = wrap(measure_, text, 8, false, width, 1);
    ASSERT_EQ(lines.lines.size(), 1U);
    const std::u32string line = text::decode(lines.lines.front());
    if (!lines.cut) continue;
    ASSERT_EQ(line.back(), U'…');
    if (line.size() < 2) continue;
    const char32_t before = line[line.size() - 2];
    EXPECT_FALSE(before >= U'0' && before <= U'9') << lines.lines.front();
    EXPECT_EQ(std::u32string_view(U"，、；：（《“").find(before), std::u32string_view::npos) << lines.lines.front();
    EXPECT_LE(measure_.width(lines.lines.front(), 8), width + 0.01);
  }
}

// Random texts of every sort of character at random widths against the rules themselves.
TEST_F(Wrap, HoldsItsRulesOnRandomTexts) {
  constexpr std::array<const char*, 22> pieces = {"发",  "改",   "局", "建设", "，", "。",      "、",  "（",
                                                  "）",  "《",   "》", "“",    "”",  "320亿元", "2.5", "15%",
                                                  "ABC", "park", " ",  "；",   "：", "！"};
  std::mt19937 random(3);
  for (int round = 0; round < 400; ++round) {
    std::string text = "甲";
    for (int i = 0; i < 40; ++i) text += pieces[random() % pieces.size()];
    const double width = 80 + static_cast<double>(random() % 100);
    const Lines lines = wrap(measure_, text, 8, false, width, 1000);
    EXPECT_FALSE(lines.cut);
    for (std::size_t i = 0; i < lines.lines.size(); ++i) {
      const std::string& line = lines.lines[i];
      EXPECT_LE(measure_.width(line, 8), width + 0.5) << line;
      const std::u32string characters = text::decode(line);
      // A run of marks wider than a line has to be broken somewhere.
      if (lines.broken || i == 0) continue;
      const std::u32string before = text::decode(lines.lines[i - 1]);
      if (opening.find(before.back()) != std::u32string_view::npos ||
          closing.find(characters.front()) != std::u32string_view::npos) {
        // Only where what is glued together is wider than a line.
        EXPECT_GT(widest_word(measure_, text, 8, false), width) << text;
      }
    }
    std::string blankless;
    for (const char c : text) {
      if (c != ' ') blankless += c;
    }
    std::string all;
    for (const char c : joined(lines)) {
      if (c != ' ') all += c;
    }
    EXPECT_EQ(all, blankless);
  }
}

TEST_F(Wrap, KeepsLatinWordsWhole) {
  const Lines lines = wrap(measure_, "Department of Public Works and Transportation", 8, false, 70, 9);
  EXPECT_FALSE(lines.broken);
  EXPECT_EQ(lines.lines.front().find("Department"), 0U);
  EXPECT_TRUE(wrap(measure_, "Transportation", 8, false, 20, 9).broken);
  const Lines bracket = wrap(measure_, "Fire <Rescue>", 8, false, 42, 9);
  EXPECT_EQ(bracket.lines, (std::vector<std::string>{"Fire", "<Rescue>"}));
}

TEST_F(Wrap, MakesBlanksOfControlCharacters) {
  EXPECT_EQ(wrap(measure_, "a\t\n b\x01 c ", 8, false, 200, 9).lines, (std::vector<std::string>{"a b c"}));
  EXPECT_TRUE(wrap(measure_, " \n ", 8, false, 200, 9).lines.empty());
}

TEST_F(Wrap, BalancesTheLinesOfAName) {
  EXPECT_EQ(wrap_balanced(measure_, "市生态环境局嘉鱼分局", 8, false, 73, 5).lines,
            (std::vector<std::string>{"市生态环境", "局嘉鱼分局"}));
  EXPECT_EQ(wrap_balanced(measure_, "财政局", 8, false, 73, 5).lines.size(), 1U);
}

TEST_F(Wrap, BreaksListsBetweenNamesAndCountsWhatIsLeftOut) {
  const std::vector<std::string> names = {"发改局", "工信局", "财政局", "民政局", "公安局"};
  const Lines all = wrap_names(measure_, names, "、", "……另#个", 8, false, 70, 9);
  EXPECT_EQ(all.lines, (std::vector<std::string>{"发改局、工信局、", "财政局、民政局、", "公安局"}));
  EXPECT_FALSE(all.cut);
  const Lines two = wrap_names(measure_, names, "、", "……另#个", 8, false, 70, 2);
  EXPECT_TRUE(two.cut);
  EXPECT_EQ(two.lines, (std::vector<std::string>{"发改局、工信局、", "财政局……另2个"}));
}

TEST_F(Wrap, HeadlineIsTheFirstClause) {
  EXPECT_EQ(headline("统筹推进流域治理，完成投资320亿元。"), "统筹推进流域治理");
  EXPECT_EQ(headline("坚持“统筹兼顾，分类施策”的原则，完成整改。"), "坚持“统筹兼顾，分类施策”的原则");
  EXPECT_EQ(headline("Plant 1,250 trees, then water them."), "Plant 1,250 trees");
  EXPECT_EQ(headline("短，句子很短但是后面还有。"), "短，句子很短但是后面还有");
}

}  // namespace
}  // namespace dutygraph::draw
