#include "read/pdf_columns.h"

#include <gtest/gtest.h>

#include "pdf_pages.h"
#include "read/pdf.h"

namespace dutygraph::read {
namespace {

std::string read(std::string_view pages, const text::Lexicons& lexicons = {}) {
  return printed(flow_of_pdf(pages_of(pages), {}, "f.pdf", lexicons));
}

TEST(PdfColumns, ColumnsAreWhatStaysBlankInAllLines) {
  EXPECT_EQ(read("责任表\n"
                 "序号   工作任务   牵头单位  配合单位\n"
                 "1    修缮泵站   县水利局  县财政局\n"
                 "     四座           各镇\n"
                 "2    疏浚河道   县水务局  ——\n"
                 "\n"
                 "附件2\n"),
            "责任表\n"
            "序号|工作任务|牵头单位|配合单位\n"
            "1|修缮泵站/四座|县水利局|县财政局/各镇\n"
            "2|疏浚河道|县水务局|——\n"
            "附件2\n");
}

TEST(PdfColumns, AShortCellBelongsToTheColumnThatALongerOneOfItShows) {
  EXPECT_EQ(read("序号      工作任务      牵头单位\n"
                 "1   桥         县水利局\n"
                 "2   疏浚河道九公里    县水务局\n"
                 "3   路         县交通局\n"),
            "序号|工作任务|牵头单位\n"
            "1|桥|县水利局\n"
            "2|疏浚河道九公里|县水务局\n"
            "3|路|县交通局\n");
}

TEST(PdfColumns, GoesOnOverAPageWithItsHeaderPrintedAgain) {
  EXPECT_EQ(read("序 号 工作任务 牵头单位\n"
                 "1   修缮   县水利\n"
                 "\f"
                 "  序 号 工作任务 牵头单位\n"
                 "      泵站   局\n"
                 "  2   疏浚   县水务局\n"),
            "序 号|工作任务|牵头单位\n"
            "1|修缮/泵站|县水利/局\n"
            "2|疏浚|县水务局\n");
}

TEST(PdfColumns, NumbersInTheMiddleOfTheirRows) {
  EXPECT_EQ(read("序号   工作任务   牵头单位\n"
                 "     修缮泵站\n"
                 "1    四座并    县水利局\n"
                 "     管好\n"
                 "     疏浚河道\n"
                 "2    九公里    县水务局\n"
                 "     全线\n"),
            "序号|工作任务|牵头单位\n"
            "1|修缮泵站/四座并/管好|县水利局\n"
            "2|疏浚河道/九公里/全线|县水务局\n");
}

TEST(PdfColumns, PartsOfANumberAreRowsOfTheirOwn) {
  EXPECT_EQ(read("序号   项目名称  项目内容      牵头单位\n"
                 "1    助残    （1）康复  县残联\n"
                 "           救助\n"
                 "           （2）结对  团县委\n"),
            "序号|项目名称|项目内容|牵头单位\n"
            "1|助残|（1）康复/救助|县残联\n"
            "||（2）结对|团县委\n");
}

TEST(PdfColumns, ALineOverAllColumnsHeadsTheRowsBelowIt) {
  EXPECT_EQ(read("序号   工作任务   牵头单位\n"
                 "1    修缮泵站   县水利局\n"
                 "二、城乡建设与生态环境\n"
                 "2    疏浚河道   县水务局\n"
                 "以上任务自印发之日起实施\n"
                 "各单位按月报送\n"),
            "序号|工作任务|牵头单位\n"
            "1|修缮泵站|县水利局\n"
            "二、城乡建设与生态环境-3\n"
            "2|疏浚河道|县水务局\n"
            "以上任务自印发之日起实施\n"
            "各单位按月报送\n");
}

// The lines of a table keep to its columns; one of endlessly many words is none of it.
TEST(PdfColumns, AnEndlessLineEndsTheTable) {
  std::string words;
  for (int i = 0; i < 5000; ++i) words += "甲 ";
  words.pop_back();
  EXPECT_EQ(read("序号   工作任务   牵头单位\n"
                 "1    修缮泵站   县水利局\n"
                 "\f"
                 "2    疏浚河道   县水务局\n" +
                 words + "\n"),
            "序号|工作任务|牵头单位\n"
            "1|修缮泵站|县水利局\n"
            "2|疏浚河道|县水务局\n" +
                words + "\n");
}

TEST(PdfColumns, AnEndlessLineBehindAHeadingEndsTheTable) {
  std::string words;
  for (int i = 0; i < 100'000; ++i) words += "甲 ";
  words.pop_back();
  EXPECT_EQ(read("序号   工作任务   牵头单位\n"
                 "1    修缮泵站   县水利局\n"
                 "二、城乡建设与生态环境\n" +
                 words + "\n"),
            "序号|工作任务|牵头单位\n"
            "1|修缮泵站|县水利局\n"
            "二、城乡建设与生态环境\n" +
                words + "\n");
}

TEST(PdfColumns, ALatinLabelMayHaveTwoWords) {
  EXPECT_EQ(read("No.   Action     Lead Agency\n"
                 "1     Mend       Port Office\n"),
            "No.|Action|Lead Agency\n"
            "1|Mend|Port Office\n");
}

TEST(PdfColumns, LabelsAreThoseOfTheWordLists) {
  const std::string pages =
      "号头   活计     掌舵的\n"
      "1    修缮泵站   县水利局\n";
  EXPECT_EQ(read(pages),
            "号头   活计     掌舵的\n"
            "1  修缮泵站   县水利局\n");
  text::Lexicons lexicons;
  lexicons.replace("roles", text::parse_lexicon("lead: 掌舵的\nnumber: 号头\ntask: 活计\n"));
  EXPECT_EQ(read(pages, lexicons),
            "号头|活计|掌舵的\n"
            "1|修缮泵站|县水利局\n");
}

TEST(PdfColumns, ProseIsLeftAsItIs) {
  const std::string prose =
      "一、压实责任。牵头单位 责任单位 配合单位要各负其责，按月调度，按季通报。\n"
      "1.修缮泵站。（牵头单位：县水利局）\n"
      "牵头单位：县水利局   责任单位：县财政局\n";
  EXPECT_EQ(read(prose), prose);
  EXPECT_EQ(read("甲\n  乙\n"), "甲\n    乙\n") << "indented, in columns of a terminal";
  EXPECT_EQ(read(""), "");
}

TEST(PdfColumns, NamesThatTheMarginHasCutStayOnOneLine) {
  std::string prose;
  for (int i = 0; i < 12; ++i) prose += "修缮泵站并疏浚河道九公里管好用好\n";
  EXPECT_EQ(read(prose + "牵头单位：县水利局、县自然资源和\n规划局、县财政局\n责任单位：县财政局\n各镇街\n"),
            prose + "牵头单位：县水利局、县自然资源和规划局、县财政局\n责任单位：县财政局\n各镇街\n");
}

}  // namespace
}  // namespace dutygraph::read
