#include "read/pdf_grid.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"
#include "pdf_pages.h"
#include "read/pdf.h"

namespace dutygraph::read {
namespace {

// Lines of a grid: at `ys` across and at `xs` down, all whole.
PdfRules grid(const std::vector<double>& xs, const std::vector<double>& ys) {
  PdfRules rules;
  for (double y : ys) rules.push_back({xs.front(), y, xs.back(), y});
  for (double x : xs) rules.push_back({x, ys.front(), x, ys.back()});
  return rules;
}

std::string read(std::vector<PdfPage> pages, std::vector<PdfRules> rules) {
  return printed(flow_of_pdf(std::move(pages), std::move(rules), "f.pdf", {}));
}

PdfPage page(std::vector<PdfWord> words) { return {600, 800, std::move(words)}; }

TEST(PdfGrid, WordsStandInTheCellsThatTheLinesMake) {
  EXPECT_EQ(
      read({page({word_at(20, 12, "标题"), word_at(55, 52, "任务"), word_at(205, 52, "牵头单位"), word_at(55, 82, "桥"),
                  word_at(205, 82, "县水利局"), word_at(205, 97, "县财政局"), word_at(20, 140, "附注")})},
           {grid({50, 200, 350}, {50, 80, 120})}),
      "标题\n"
      "任务|牵头单位\n"
      "桥|县水利局/县财政局\n"
      "附注\n");
}

TEST(PdfGrid, ALineThatIsMissingMergesTheCellsBesideIt) {
  PdfRules rules = grid({50, 100, 200, 300}, {50, 80, 110, 140});
  std::erase_if(rules, [](const PdfBox& rule) { return rule.top == 110 && rule.bottom == 110; });
  rules.push_back({100, 110, 300, 110});  // but not in the first column
  std::erase_if(rules, [](const PdfBox& rule) { return rule.left == 200 && rule.right == 200; });
  rules.push_back({200, 80, 200, 140});  // but not in the header
  EXPECT_EQ(read({page({word_at(55, 52, "序号"), word_at(105, 52, "任务和单位"), word_at(55, 105, "1"),
                        word_at(105, 85, "桥"), word_at(205, 85, "县水利局"), word_at(105, 115, "路"),
                        word_at(205, 115, "县交通局")})},
                 {rules}),
            "序号|任务和单位-2\n"
            "1_2|桥|县水利局\n"
            "|路|县交通局\n");
}

TEST(PdfGrid, BordersDrawnCellByCellAndTwiceAreOneLine) {
  PdfRules rules;
  for (double y : {50.0, 51.5, 80.0})
    for (double x : {50.0, 200.0}) rules.push_back({x, y, x + 149, y + 0.5});
  for (double x : {50.0, 200.0, 201.2, 350.0}) rules.push_back({x, 50, x + 0.5, 80});
  EXPECT_EQ(read({page({word_at(55, 60, "甲"), word_at(205, 60, "乙")})}, {rules}), "甲|乙\n");
}

TEST(PdfGrid, ATableOpenAtItsSidesHasItsOuterCells) {
  const PdfRules rules = {{50, 50, 350, 50}, {50, 80, 350, 80}, {150, 50, 150, 80}, {250, 50, 250, 80}};
  EXPECT_EQ(read({page({word_at(55, 60, "甲"), word_at(155, 60, "乙"), word_at(255, 60, "丙")})}, {rules}),
            "甲|乙|丙\n");
}

TEST(PdfGrid, AWordOverABorderIsCut) {
  EXPECT_EQ(read({page({word_at(55, 60, "县水利局县财政局")})}, {grid({50, 95, 140}, {50, 80})}),
            "县水利局|县财政局\n");
}

TEST(PdfGrid, WhatHadNoRoomGoesOnAndNamesStayApart) {
  // 60 points of room: 五个字正好
  EXPECT_EQ(read({page({word_at(55, 52, "县自然资源和"), word_at(55, 66, "规划局"), word_at(55, 80, "县财政局"),
                        word_at(125, 52, "Port"), word_at(125, 66, "Authority")})},
                 {grid({50, 120, 180}, {50, 120})}),
            "县自然资源和规划局/县财政局|Port Authority\n");
}

TEST(PdfGrid, GoesOnOverThePage) {
  const PdfRules first = grid({50, 80, 200, 350}, {700, 740, 790});
  PdfRules second = grid({50, 80, 200, 350}, {40, 90, 120});
  EXPECT_EQ(read({page({word_at(55, 705, "1"), word_at(85, 705, "修缮泵站。"), word_at(205, 705, "县水利局"),
                        word_at(55, 745, "2"), word_at(85, 745, "疏浚河道九公里，并"), word_at(205, 745, "县水务局"),
                        word_at(295, 795, "1")}),
                  page({word_at(85, 45, "管好。"), word_at(205, 45, "县财政局"), word_at(55, 95, "3"),
                        word_at(85, 95, "植树。"), word_at(205, 95, "县林业局"), word_at(295, 795, "2")})},
                 {first, second}),
            "1|修缮泵站。|县水利局\n"
            "2|疏浚河道九公里，并/管好。|县水务局/县财政局\n"
            "3|植树。|县林业局\n")
      << "a row that the page's end cut in two is one";
  for (PdfBox& rule : second) rule = {rule.left + 20, rule.top, rule.right + 60, rule.bottom};
  const std::string apart =
      read({page({word_at(55, 705, "甲"), word_at(85, 745, "乙")}), page({word_at(80, 45, "丙")})}, {first, second});
  EXPECT_EQ(apart, "甲\n|乙\n丙\n") << "another width is another table";
}

TEST(PdfGrid, AFurtherPartOrASentencesEndBeginsARowAtTheHeadOfAPage) {
  const PdfRules first = grid({50, 80, 200, 350}, {700, 740});
  const PdfRules second = grid({50, 80, 200, 350}, {40, 90});
  const auto with = [&](std::string_view above, std::string_view below) {
    return read({page({word_at(55, 705, "1"), word_at(85, 705, above), word_at(205, 705, "县水利局")}),
                 page({word_at(85, 45, below), word_at(205, 45, "县财政局")})},
                {first, second});
  };
  EXPECT_EQ(with("（1）修桥", "（2）修路"), "1|（1）修桥|县水利局\n|（2）修路|县财政局\n");
  EXPECT_EQ(with("修桥并且管好。", "修路。"), "1|修桥并且管好。|县水利局\n|修路。|县财政局\n");
  EXPECT_EQ(with("修桥十二座并且", "管好。"), "1|修桥十二座并且/管好。|县水利局/县财政局\n");
}

TEST(PdfGrid, ANameThatThePagesEndCutIsOne) {
  const PdfRules first = grid({50, 120, 200}, {700, 740});
  const PdfRules second = grid({50, 120, 200}, {40, 60, 80});
  const auto with = [&](std::string_view above, std::string_view numbers, std::string_view below) {
    std::vector<PdfWord> words = {word_at(55, 45, below), word_at(55, 65, "县教育局"), word_at(125, 65, "4")};
    if (!numbers.empty()) words.push_back(word_at(125, 45, numbers));
    return read({page({word_at(55, 705, above), word_at(125, 705, "1、2、3")}), page(std::move(words))},
                {first, second});
  };
  EXPECT_EQ(with("县公共资源交", "", "易中心"), "县公共资源交易中心|1、2、3\n县教育局|4\n");
  EXPECT_EQ(with("县公共资源交", "5、6", "易中心"), "县公共资源交易中心|1、2、3 5、6\n县教育局|4\n");
  EXPECT_EQ(with("县自然资源局", "5、6", "团县委"), "县自然资源局|1、2、3\n团县委|5、6\n县教育局|4\n");
  EXPECT_EQ(with("团县委", "5、6", "总工会"), "团县委|1、2、3\n总工会|5、6\n县教育局|4\n");
}

TEST(PdfGrid, ADrawingOfEndlesslyManyFieldsIsNoTableAndTooManyCellsAreRefused) {
  std::vector<double> fine;
  for (int i = 0; i < 500; ++i) fine.push_back(10 + 4 * i);
  EXPECT_EQ(read({page({word_at(55, 60, "甲")})}, {grid(fine, fine)}), "甲\n");
  fine.resize(430);
  const std::vector<PdfPage> pages(6, page({word_at(55, 60, "甲")}));
  EXPECT_THROW(read(pages, std::vector<PdfRules>(6, grid(fine, fine))), Error);
}

TEST(PdfGrid, FramesAndUnderlinesAreNoTables) {
  EXPECT_EQ(read({page({word_at(55, 60, "甲"), word_at(155, 60, "乙")})}, {grid({50, 350}, {50, 80})}),
            "甲         乙\n");
  EXPECT_EQ(read({page({word_at(55, 60, "甲")})}, {{{50, 75, 150, 75}}}), "甲\n");
  EXPECT_EQ(read({page({})}, {grid({50, 100, 150}, {50, 80})}), "") << "nothing stands in it";
}

}  // namespace
}  // namespace dutygraph::read
