#include "read/xlsx.h"

#include <gtest/gtest.h>

#include "dutygraph/read/read.h"
#include "read/office_files.h"
#include "read/support.h"

namespace dutygraph::read {
namespace {

struct SheetPart {
  std::string name;
  std::string rows;  // of sheetData, and what follows it
  std::string state;
};

std::string xlsx(const std::vector<SheetPart>& sheets, const std::string& strings = "") {
  std::string list;
  std::string relations;
  Parts parts;
  for (std::size_t i = 0; i < sheets.size(); ++i) {
    const std::string id = std::to_string(i + 1);
    list +=
        "<sheet name=\"" + sheets[i].name + "\" sheetId=\"" + id + "\" r:id=\"r" + id + "\" " + sheets[i].state + "/>";
    relations += "<Relationship Id=\"r" + id + "\" Target=\"worksheets/s" + id + ".xml\"/>";
    parts.emplace_back("xl/worksheets/s" + id + ".xml", "<worksheet>" + sheets[i].rows + "</worksheet>");
  }
  parts.emplace_back("xl/workbook.xml", "<workbook><sheets>" + list + "</sheets></workbook>");
  parts.emplace_back("xl/_rels/workbook.xml.rels", "<Relationships>" + relations + "</Relationships>");
  if (!strings.empty()) parts.emplace_back("xl/sharedStrings.xml", "<sst>" + strings + "</sst>");
  return zipped(parts);
}

std::string inline_cell(const std::string& place, const std::string& text) {
  return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
}

Document read(const std::string& bytes) {
  auto document = read_bytes(bytes, "plan.xlsx", text::Lexicons());
  EXPECT_TRUE(document) << to_string(document.failure());
  return document ? std::move(*document) : Document();
}

TEST(Xlsx, ASheetIsATable) {
  const std::string rows =
      "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
      "<row r=\"3\" hidden=\"1\"><c r=\"B3\" t=\"str\"><f>A1</f><v>修渠</v></c><c "
      "r=\"A3\"><v>1.0</v></c></row></sheetData>";
  const Document document = read(
      xlsx({{"Sheet1", rows, ""}}, "<si><t>序号</t></si><si><r><t>任</t></r><r><t>务</t></r><rPh><t>x</t></rPh></si>"));
  ASSERT_EQ(document.blocks.size(), 1U);
  EXPECT_EQ(document.text, "序号\t任务\n1\t修渠\n") << "in order, without the empty row";
  EXPECT_EQ(document.place(document.tables[0].cells[3].span.begin), (Place{2, 3}));
}

TEST(Xlsx, SeveralSheetsHaveTheirNamesAbove) {
  const auto rows = [](const std::string& text) {
    return "<sheetData><row>" + inline_cell("A1", text) + inline_cell("B1", "b") + "</row></sheetData>";
  };
  const Document document = read(xlsx({{"附件1", rows("甲"), ""},
                                       {"空", "<sheetData/>", ""},
                                       {"表", rows("乙"), "state=\"hidden\""},
                                       {"附件2", rows("丙"), ""}}));
  EXPECT_EQ(document.text, "附件1\n甲\tb\n附件2\n丙\tb\n");
  EXPECT_EQ(document.blocks[0].heading, 1);
  EXPECT_EQ(document.tables.size(), 2U);
  ASSERT_EQ(document.notes.size(), 1U);
  EXPECT_NE(document.notes[0].find("表"), std::string::npos);
}

TEST(Xlsx, MergedCellsStandOnce) {
  const std::string rows =
      "<sheetData><row r=\"2\">" + inline_cell("A2", "责任分工表") + "</row><row r=\"3\">" + inline_cell("A3", "序号") +
      inline_cell("C3", "任务") + "</row><row r=\"5\">" + inline_cell("C5", "甲\n乙") +
      "</row></sheetData><mergeCells><mergeCell ref=\"A2:C2\"/><mergeCell ref=\"A3:B5\"/></mergeCells>";
  const Document document = read(xlsx({{"S", rows, ""}}));
  const Table& table = document.tables.at(0);
  EXPECT_EQ(table.cells[0].column_span, 3U);
  EXPECT_EQ(table.cells[1].row_span, 2U);
  EXPECT_EQ(table.cells[1].column_span, 2U);
  EXPECT_EQ(rows_of(document, table)[2], (std::vector<std::string>{"", "", "甲\n乙"}));
}

TEST(Xlsx, HostileWorkbooksAreRefusedOrRead) {
  const auto refused = [](const std::string& rows) {
    const auto document = read_bytes(xlsx({{"S", rows, ""}}), "plan.xlsx", text::Lexicons());
    return document ? Failure() : document.failure();
  };
  std::string wide = "<sheetData>";
  for (int i = 1; i < 600; ++i)
    wide +=
        "<row>" + inline_cell("A" + std::to_string(i), "a") + inline_cell("XFD" + std::to_string(i), "x") + "</row>";
  EXPECT_NE(refused(wide + "</sheetData>").what.find("cells"), std::string::npos) << "a cell far out in every row";
  EXPECT_EQ(refused("<sheetData><row>" + inline_cell("A1", std::string(2 << 20, 'x')) + inline_cell("B1", "b") +
                    "</row></sheetData>")
                .code,
            Code::limit);
  EXPECT_EQ(refused("<sheetData><row r=\"999999999\">" + inline_cell("ZZZZZZ99999999999", "a") +
                    inline_cell("B1", "b") + "</row></sheetData>")
                .what,
            "");
  EXPECT_EQ(refused("<sheetData><row><c t=\"s\"><v>77</v></c></row></sheetData>").what, "is empty");
}

TEST(Xlsx, OneLongStringInManyCellsIsCountedEachTime) {
  std::string rows = "<sheetData>";
  for (int i = 0; i < 2000; ++i) rows += "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>";
  const std::string strings = "<si><t>" + std::string(100000, 'x') + "</t></si>";
  const auto document = read_bytes(xlsx({{"S", rows + "</sheetData>", ""}}, strings), "plan.xlsx", text::Lexicons());
  ASSERT_FALSE(document) << "400 MB of text";
  EXPECT_EQ(document.failure().code, Code::limit);
  EXPECT_EQ(document.failure().what, "its cells hold more than 64 MB of text");
}

}  // namespace
}  // namespace dutygraph::read
