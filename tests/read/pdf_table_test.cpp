#include "read/pdf_table.h"

#include <gtest/gtest.h>

#include "read/pdf.h"

namespace dutygraph::read {
namespace {

std::string repaired(std::string_view pages) {
  static const text::Lexicons lexicons;
  return read::repaired(pages, lexicons);
}

TEST(PdfTable, ColumnsAreWhatStaysBlankInAllLines) {
  EXPECT_EQ(repaired("责任表\n"
                     "序号   工作任务   牵头单位  配合单位\n"
                     "1    修缮泵站   县水利局  县财政局\n"
                     "     四座           各镇\n"
                     "2    疏浚河道   县水务局  ——\n"
                     "\n"
                     "附件2\n"),
            "责任表\n"
            "\t序号\n\t工作任务\n\t牵头单位\n\t配合单位\n\n"
            "\t1\n\t修缮泵站四座\n\t县水利局\n\t县财政局\n各镇\n\n"
            "\t2\n\t疏浚河道\n\t县水务局\n\t——\n\n"
            "附件2\n");
}

TEST(PdfTable, GoesOnOverAPageWithItsHeaderPrintedAgain) {
  EXPECT_EQ(repaired("序 号 工作任务 牵头单位\n"
                     "1   修缮   县水利\n"
                     "\f"
                     "序 号 工作任务 牵头单位\n"
                     "    泵站   局\n"
                     "2   疏浚   县水务局\n"),
            "\t序 号\n\t工作任务\n\t牵头单位\n\n"
            "\t1\n\t修缮\n泵站\n\t县水利\n局\n\n"
            "\t2\n\t疏浚\n\t县水务局\n\n");
}

TEST(PdfTable, NumbersInTheMiddleOfTheirRows) {
  EXPECT_EQ(repaired("序号   工作任务   牵头单位\n"
                     "     修缮泵站\n"
                     "1    四座并    县水利局\n"
                     "     管好\n"
                     "     疏浚河道\n"
                     "2    九公里    县水务局\n"
                     "     全线\n"),
            "\t序号\n\t工作任务\n\t牵头单位\n\n"
            "\t1\n\t修缮泵站四座并\n管好\n\t县水利局\n\n"
            "\t2\n\t疏浚河道九公里\n全线\n\t县水务局\n\n");
}

TEST(PdfTable, PartsOfANumberAreRowsOfTheirOwn) {
  EXPECT_EQ(repaired("序号   项目名称  项目内容      牵头单位\n"
                     "1    助残    （1）康复  县残联\n"
                     "           救助\n"
                     "           （2）结对  团县委\n"),
            "\t序号\n\t项目名称\n\t项目内容\n\t牵头单位\n\n"
            "\t1\n\t助残\n\t（1）康复救助\n\t县残联\n\n"
            "\t\n\t\n\t（2）结对\n\t团县委\n\n");
}

// A page's columns are looked for among its lines; one as long as this is none of the table.
TEST(PdfTable, AnEndlessLineEndsTheTable) {
  std::string words;
  for (int i = 0; i < 50000; ++i) words += "甲 ";
  const std::string line = words.substr(0, words.size() - 1) + "\n";
  EXPECT_EQ(repaired("序号   工作任务   牵头单位\n"
                     "1    修缮泵站   县水利局\n"
                     "\f"
                     "2    疏浚河道   县水务局\n" +
                     line),
            "\t序号\n\t工作任务\n\t牵头单位\n\n"
            "\t1\n\t修缮泵站\n\t县水利局\n\n"
            "\t2\n\t疏浚河道\n\t县水务局\n\n" +
                line);
}

TEST(PdfTable, LabelsAreThoseOfTheWordLists) {
  const std::string pages =
      "号头   活计     掌舵的\n"
      "1    修缮泵站   县水利局\n";
  EXPECT_EQ(repaired(pages), pages);
  text::Lexicons lexicons;
  lexicons.replace("roles", text::parse_lexicon("lead: 掌舵的\nnumber: 号头\ntask: 活计\n"));
  EXPECT_EQ(read::repaired(pages, lexicons),
            "\t号头\n\t活计\n\t掌舵的\n\n"
            "\t1\n\t修缮泵站\n\t县水利局\n\n");
}

TEST(PdfTable, ProseIsLeftAsItIs) {
  const std::string prose =
      "一、压实责任。牵头单位 责任单位 配合单位要各负其责，按月调度，按季通报。\n"
      "  1.修缮泵站。（牵头单位：县水利局）\n\n"
      "牵头单位：县水利局   责任单位：县财政局\n";
  EXPECT_EQ(repaired(prose), prose);
  EXPECT_EQ(repaired(""), "");
}

}  // namespace
}  // namespace dutygraph::read
