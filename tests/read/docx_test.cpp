#include "read/docx.h"

#include <gtest/gtest.h>

#include "dutygraph/read/read.h"
#include "read/office_files.h"
#include "read/support.h"

namespace dutygraph::read {
namespace {

Document read(const std::string& bytes) {
  auto document = read_bytes(bytes, "plan.docx", text::Lexicons());
  EXPECT_TRUE(document) << to_string(document.failure());
  return document ? std::move(*document) : Document();
}
std::string text_of(const std::string& body, const std::string& styles = "", const std::string& numbering = "") {
  return read(docx(body, styles, numbering)).text;
}
Failure refused(const std::string& bytes) {
  const auto document = read_bytes(bytes, "plan.docx", text::Lexicons());
  EXPECT_FALSE(document);
  return document ? Failure() : document.failure();
}

TEST(Docx, EachParagraphIsALineAtItsPlace) {
  const Document document =
      read(docx(paragraph("一、治水") + paragraph(run("1.修") + run("渠&amp;塘。")) + paragraph("")));
  EXPECT_EQ(document.text, "一、治水\n1.修渠&塘。\n\n");
  ASSERT_EQ(document.blocks.size(), 3U);
  EXPECT_EQ(document.place(document.blocks[1].span.begin + 5), (Place{2, 4}));
}

TEST(Docx, SourceLinesAreTheCanonicalLines) {
  const std::string bytes =
      docx(paragraph("甲") + table(row(cell("序号") + cell("任务")) + row(cell("1") + cell("乙"))));
  EXPECT_EQ(source_lines(bytes, "f", text::Lexicons()), (std::vector<std::string>{"甲", "序号\t任务", "1\t乙"}));
  const Document document = read(bytes);
  EXPECT_EQ(document.place(document.tables.at(0).cells.at(3).span.begin), (Place{3, 3}));
}

TEST(Docx, BreaksAreLinesAndTabsStay) {
  EXPECT_EQ(
      text_of(paragraph("<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:br w:type=\"page\"/></w:r>")),
      "甲\n乙\t丙\n");
}

TEST(Docx, TrackedChangesAreAccepted) {
  EXPECT_EQ(text_of(paragraph(run("县") + "<w:ins>" + run("财政局") +
                              "</w:ins><w:del><w:r><w:delText>税务局</w:delText>"
                              "</w:r></w:del><w:moveFrom>" +
                              run("旧") + "</w:moveFrom>")),
            "县财政局\n");
  const std::string deleted_end = "<w:rPr><w:del w:id=\"1\"/></w:rPr>";
  EXPECT_EQ(text_of(paragraph("前半", deleted_end) + paragraph("后半")), "前半后半\n");
  EXPECT_EQ(text_of(table(row("<w:trPr><w:del/></w:trPr>" + cell("旧") + cell("行")) + row(cell("新") + cell("行")))),
            "新\t行\n");
}

TEST(Docx, NotesCommentsCodesAndHiddenTextAreLeftOut) {
  EXPECT_EQ(
      text_of(paragraph(
          run("甲") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:commentRangeStart w:id=\"0\"/>"
                      "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:commentReference w:id=\"0\"/></w:r>")),
      "甲\n");
  EXPECT_EQ(
      text_of(paragraph("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
                        "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>" +
                        run("第3项") + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r><w:fldSimple w:instr=\"DATE\">" +
                        run("5月") + "</w:fldSimple>")),
      "第3项5月\n");
}

TEST(Docx, TheTableOfContentsIsNoText) {
  const std::string styles = "<w:style w:styleId=\"a1\"><w:name w:val=\"toc 1\"/></w:style>";
  EXPECT_EQ(text_of(paragraph("一、治水 3", "<w:pStyle w:val=\"a1\"/>") + paragraph("一、治水"), styles), "一、治水\n");
}

TEST(Docx, SymbolsOfFonts) {
  EXPECT_EQ(text_of(paragraph(
                "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:sym w:font=\"X\" w:char=\"F0FC\"/></w:r>")),
            "√\n");
}

TEST(Docx, ATextBoxStandsOnceBehindItsParagraph) {
  const std::string box = "<w:txbxContent>" + paragraph("框") + "</w:txbxContent>";
  const std::string both = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                           "</wps:txbx></w:drawing></mc:Choice>"
                           "<mc:Fallback><w:pict><v:textbox>" +
                           box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  EXPECT_EQ(text_of(paragraph(run("段") + both) + paragraph("后")), "段\n框\n后\n");
}

TEST(Docx, MergedCellsStandOnce) {
  const Document document = read(
      docx(table(row(cell("序号", "<w:vMerge w:val=\"restart\"/>") + cell("责任分工", "<w:gridSpan w:val=\"2\"/>")) +
                 row(cell("", "<w:vMerge/>") + cell("牵头单位") + cell("配合单位")) +
                 row(cell("1") + cell("县财政局") + cell("县税务局")))));
  ASSERT_EQ(document.tables.size(), 1U);
  const Table& table = document.tables[0];
  EXPECT_EQ(table.rows, 3U);
  EXPECT_EQ(table.columns, 3U);
  EXPECT_EQ(table.cells[0].row_span, 2U);
  EXPECT_EQ(table.cells[1].column_span, 2U);
  EXPECT_EQ(document.text, "序号\t责任分工\n\t牵头单位\t配合单位\n1\t县财政局\t县税务局\n");
  EXPECT_EQ(rows_of(document, table)[1], (std::vector<std::string>{"", "牵头单位", "配合单位"}));
}

TEST(Docx, ParagraphsOfACellAreItsLines) {
  const Document document =
      read(docx(table(row(cell("甲") + cell(paragraph("县财政局") + paragraph("") + paragraph("县税务局"))) +
                      row(cell("乙") + cell("丙")))));
  EXPECT_EQ(document[document.tables.at(0).cells.at(1).span], "县财政局\n县税务局");
  EXPECT_EQ(document.place(document.tables[0].cells[2].span.begin), (Place{3, 1}));
}

TEST(Docx, TablesThatOnlyLayOutAreTheirContent) {
  const std::string inner = table(row(cell("序号") + cell("任务")) + row(cell("1") + cell("修渠")));
  const Document framed = read(docx(table(row(cell(paragraph("题") + inner + paragraph(""))))));
  EXPECT_EQ(framed.text, "题\n序号\t任务\n1\t修渠\n\n");
  EXPECT_EQ(framed.tables.size(), 1U);
  const Document nested = read(docx(table(row(cell("一项任务的很长的文字写在这里") + cell("x")) +
                                          row(cell("乙") + cell(table(row(cell("a") + cell("b"))) + paragraph(""))))));
  ASSERT_EQ(nested.tables.size(), 1U);
  EXPECT_EQ(nested[nested.tables[0].cells[3].span], "a b");
}

TEST(Docx, OutlineLevelsAreHeadings) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:basedOn w:val=\"1\"/></w:style>";
  const Document document =
      read(docx(paragraph("治水", "<w:pStyle w:val=\"2\"/>") + paragraph("修渠。", "<w:pStyle w:val=\"1\"/>") +
                    paragraph("护林", "<w:outlineLvl w:val=\"2\"/>") + paragraph("文"),
                styles));
  EXPECT_EQ(document.blocks[0].heading, 1);
  EXPECT_EQ(document.blocks[1].heading, 0) << "a sentence is no heading";
  EXPECT_EQ(document.blocks[2].heading, 3);
  EXPECT_EQ(document.blocks[3].heading, 0);
}

TEST(Docx, AutomaticNumbersStandBeforeTheText) {
  const std::string numbering =
      abstract(0, level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.")) + list(7, 0);
  EXPECT_EQ(text_of(listed("治水", 7) + listed("修渠", 7, 1) + listed("护塘", 7, 1) + listed("造林", 7) +
                        listed("种树", 7, 1),
                    "", numbering),
            "一、治水\n1. 修渠\n2. 护塘\n二、造林\n1. 种树\n");
}

TEST(Docx, AStyleMayNumber) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"h1\"><w:pPr><w:numPr><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"h2\"><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId "
      "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"h3\"><w:basedOn w:val=\"h2\"/></w:style>";
  const std::string numbering = abstract(4, level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"h1\"/>") +
                                                level(1, "decimal", "（%2）", "<w:pStyle w:val=\"h2\"/>")) +
                                list(1, 4);
  const auto styled = [](const std::string& text, const std::string& style, const std::string& more = "") {
    return paragraph(text, "<w:pStyle w:val=\"" + style + "\"/>" + more);
  };
  EXPECT_EQ(text_of(styled("甲", "h1") + styled("乙", "h2") + styled("丙", "h3") +
                        styled("丁", "h1", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + styled("戊", "h1"),
                    styles, numbering),
            "一、甲\n（1）乙\n（2）丙\n丁\n二、戊\n");
}

TEST(Docx, NumbersCountInCellsToo) {
  const std::string numbering = abstract(0, level(0, "decimal", "%1")) + list(1, 0);
  EXPECT_EQ(text_of(table(row(cell("序号") + cell("任务")) + row(cell(listed("", 1)) + cell("甲")) +
                          row(cell(listed("", 1)) + cell("乙"))),
                    "", numbering),
            "序号\t任务\n1\t甲\n2\t乙\n");
}

TEST(Docx, HostileFilesAreRefusedByName) {
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<w:sdt>";
  const Failure nested = refused(zipped({{"word/document.xml", word_part("document", "<w:body>" + deep)}}));
  EXPECT_EQ(nested.code, Code::unreadable) << "not well-formed";
  for (int i = 0; i < 5000; ++i) deep += "</w:sdt>";
  const Failure nests = refused(docx(deep));
  EXPECT_EQ(nests.code, Code::limit);
  EXPECT_NE(nests.what.find("nested"), std::string::npos);
  EXPECT_NE(refused(docx(table(row(cell("a", "<w:gridSpan w:val=\"900000000\"/>"))))).what.find("columns"),
            std::string::npos);
  const Failure damaged = refused("PK\x03\x04 and no more");
  EXPECT_NE(damaged.what.find("damaged"), std::string::npos);
  EXPECT_FALSE(damaged.remedy.empty());
  EXPECT_NE(refused(zipped({{"a.txt", "a"}})).what.find("ZIP"), std::string::npos);
  EXPECT_EQ(refused(docx("")).what, "is empty");
}

TEST(Docx, EntitiesAreNeverExpanded) {
  const std::string bomb = "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>" +
                           word_part("document", "<w:body>" + paragraph("x &b; y") + "</w:body>").substr(55);
  EXPECT_LT(read(zipped({{"word/document.xml", bomb}})).text.size(), 20U);
}

}  // namespace
}  // namespace dutygraph::read
