#include "read/plain_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <random>

#include "read/support.h"

namespace dutygraph::read {
namespace {

using Rows = std::vector<std::vector<std::string>>;

Document read(const std::string& utf8) {
  Document document;
  static const text::Lexicons lexicons;
  read_plain_text(utf8, lexicons, document);
  return document;
}

// The blocks as a word each: the line's text, or "table" and its number of rows.
std::vector<std::string> blocks_of(const Document& document) {
  std::vector<std::string> blocks;
  for (const Block& block : document.blocks)
    blocks.push_back(block.kind == Block::Kind::line ? std::string(document[block.span])
                                                     : "table " + std::to_string(document.tables[block.table].rows));
  return blocks;
}
using Blocks = std::vector<std::string>;

TEST(PlainText, EveryLineIsABlock) {
  EXPECT_EQ(blocks_of(read("甲\r\n\r\n乙")), (Blocks{"甲", "", "乙"}));
  EXPECT_EQ(blocks_of(read("甲 | 乙\n丙\n")), (Blocks{"甲 | 乙", "丙"})) << "one pipe line is no table";
  EXPECT_EQ(blocks_of(read("甲\t乙\n丙\t丁\n")), (Blocks{"甲\t乙", "丙\t丁"})) << "tabs without a header are no table";
  EXPECT_TRUE(read("").blocks.empty());
}

TEST(PlainText, PipeTables) {
  const Document markdown = read("文\n| 单位 | 牵头 |\n|---|:--:|\n| 县财政局 | 1、2 |\n尾\n");
  EXPECT_EQ(blocks_of(markdown), (Blocks{"文", "table 2", "尾"}));
  EXPECT_EQ(rows_of(markdown, markdown.tables[0]), (Rows{{"单位", "牵头"}, {"县财政局", "1、2"}}));
  EXPECT_EQ(rows_of(read("a | b |\nc | |\n"), read("a | b |\nc | |\n").tables[0]), (Rows{{"a", "b"}, {"c", ""}}));
}

// A web page's table that has lost its empty cells keeps the places of the filled ones.
TEST(PlainText, PipeRowsWithLostCells) {
  const Document document = read("单位 | 城市 | 县 |\n县委组织部 | 22、26 | |||\n县档案馆 | ||| 4\n");
  EXPECT_EQ(rows_of(document, document.tables[0]),
            (Rows{{"单位", "城市", "县"}, {"县委组织部", "22、26", "", "", ""}, {"县档案馆", "", "", "", "4"}}));
  EXPECT_EQ(document.tables[0].columns, 5U);
}

TEST(PlainText, TabRows) {
  const Document document = read("序号\t工作任务\t牵头单位\n1\t修渠\t县水利局\n2\t修路\n通到镇上\t县交通局\n\n尾\n");
  EXPECT_EQ(blocks_of(document), (Blocks{"table 3", "", "尾"}));
  EXPECT_EQ(rows_of(document, document.tables[0]),
            (Rows{{"序号", "工作任务", "牵头单位"}, {"1", "修渠", "县水利局"}, {"2", "修路\n通到镇上", "县交通局"}}));
}

TEST(PlainText, ALineWithoutATabGoesOnInTheCellAboveIt) {
  const Document document = read("序号\t工作任务\t牵头单位\n1\t修渠\t县水利局\n县财政局\n2\t修路\t县交通局\n");
  EXPECT_EQ(rows_of(document, document.tables[0]),
            (Rows{{"序号", "工作任务", "牵头单位"}, {"1", "修渠", "县水利局\n县财政局"}, {"2", "修路", "县交通局"}}));
}

TEST(PlainText, AnotherHeaderBeginsAnotherTable) {
  const Document document = read(
      "序号\t工作任务\t牵头单位\n1\t修渠\t县水利局\n附件2\n项目清单\n序号\t项目名称\t责任单位\n1\t修路\t县交通局\n");
  EXPECT_EQ(blocks_of(document), (Blocks{"table 2", "附件2", "项目清单", "table 2"}));
}

TEST(PlainText, APageNumberBetweenTwoRowsIsNoCell) {
  const Document document =
      read("序号\t工作任务\t牵头单位\n1\t修渠\t县水利局\n— 3 —\n序号\t工作任务\t牵头单位\n2\t修路\t县交通局\n");
  EXPECT_EQ(blocks_of(document), Blocks{"table 4"});
  EXPECT_EQ(rows_of(document, document.tables[0])[1][2], "县水利局");
}

TEST(PlainText, CellsALineWithoutTabs) {
  const std::string header = "序号\n工作任务\n牵头单位\n\n";
  EXPECT_EQ(blocks_of(read("标题\n" + header + "1\n修渠\n县水利局\n2\n修路\n县交通局\n尾\n")),
            (Blocks{"标题", "table 3", "尾"}));
  const Blocks lines = blocks_of(read(header + "1\n修渠\n县水利局\n2\n修路\n3\n架桥\n县交通局\n"));
  EXPECT_EQ(lines.size(), 12U) << "a cell is missing: no table";
  EXPECT_EQ(blocks_of(read(header + "1\n修渠\n县水利局\n县财政局\n2\n修路\n县交通局\n")).size(), 11U)
      << "a cell of two lines: no table";
}

TEST(PlainText, TabCellsOneALine) {
  const Document document =
      read("\t序号\n\t项目名称\n\t主办单位\n\n\t1\n\t修渠\n\t县水利局\n县财政局\n\n\t\n\t\n\t县民政局\n\n\n尾\n");
  EXPECT_EQ(rows_of(document, document.tables[0]),
            (Rows{{"序号", "项目名称", "主办单位"}, {"1", "修渠", "县水利局\n县财政局"}, {"", "", "县民政局"}}));
  EXPECT_EQ(blocks_of(document), (Blocks{"table 3", "", "", "尾"}));
}

TEST(PlainText, MarksAreGoneBeforeTablesAreFound) {
  const Document document = read("| **单位** | 牵头 |\n|---|---|\n| \u200B县财政局 | 1 |\n");
  EXPECT_EQ(rows_of(document, document.tables[0]), (Rows{{"单位", "牵头"}, {"县财政局", "1"}}));
}

std::string random_document(std::mt19937& random) {
  static const std::vector<std::string> pieces = {"县财政局",   "、",
                                                  "（",         "。",
                                                  " ",          "　",
                                                  "\t",         "|",
                                                  "a",          "12.",
                                                  "**",         "*",
                                                  "#",          "# ",
                                                  "> ",         "“",
                                                  "—",          "😀",
                                                  "|",          "---",
                                                  "序号",       "\t序号",
                                                  "\t牵头单位", "牵头单位",
                                                  "1",          "\n",
                                                  "\r\n",       "\r",
                                                  "\n\n",       "\n",
                                                  "\u200B",     "\u200D",
                                                  "\uFEFF",     "[bookmark: B]",
                                                  "[bookmark:", "\t",
                                                  "\n\t"};
  std::string document;
  for (std::size_t i = random() % 60; i > 0; --i) document += pieces[random() % pieces.size()];
  if (random() % 20 == 0)
    for (int i = 0; i < 300; ++i) document += "县财";
  return document;
}

bool may_be_left_out(char32_t c) {
  return std::u32string_view(U"*# >[bookmark: B]\u200B\u200C\u200D\uFEFF").find(c) != std::u32string_view::npos;
}

// The promise of this room: every character stands in the source where its place says, in order, and nothing but marks
// is missing in between.
TEST(PlainText, EveryCharacterStandsWhereItsPlaceSays) {
  std::mt19937 random(10);
  for (int round = 0; round < 3000; ++round) {
    const std::string source = random_document(random);
    SCOPED_TRACE(testing::PrintToString(source));
    const Document document = read(source);
    const auto lines = naive_lines(source);
    Place expected{1, 1};
    for (std::size_t i = 0; i < document.text.size();) {
      const auto offset = static_cast<std::uint32_t>(i);
      const char32_t c = text::next(document.text, i);
      if (c == U'\n') continue;  // ours: the source's may be CR or CRLF
      const Place place = document.place(offset);
      ASSERT_EQ(character_at(lines, place), c) << place.line << ":" << place.column;
      for (; expected < place && expected.line <= lines.size();) {
        const char32_t skipped = character_at(lines, expected);
        if (skipped == U'\0') {
          expected = {expected.line + 1, 1};
          continue;
        }
        ASSERT_TRUE(may_be_left_out(skipped)) << expected.line << ":" << expected.column;
        ++expected.column;
      }
      ASSERT_EQ(expected, place);
      ++expected.column;
    }
  }
}

// Every line of the source is in exactly one block, and cells lie inside their table.
TEST(PlainText, BlocksCoverTheTextOnce) {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    const std::string source = random_document(random);
    SCOPED_TRACE(testing::PrintToString(source));
    const Document document = read(source);
    std::uint32_t end = 0;
    for (const Block& block : document.blocks) {
      ASSERT_EQ(block.span.begin, end);
      ASSERT_LE(block.span.begin, block.span.end);
      end = block.span.end + 1;
      if (block.kind != Block::Kind::table) continue;
      const Table& table = document.tables.at(block.table);
      for (const Cell& cell : table.cells) {
        ASSERT_LT(cell.row, table.rows);
        ASSERT_LT(cell.column, table.columns);
        ASSERT_LE(cell.span.begin, cell.span.end);
        ASSERT_GE(cell.span.begin, block.span.begin);
        ASSERT_LE(cell.span.end, block.span.end);
      }
    }
    ASSERT_EQ(end, document.text.size());
  }
}

// Each of them was taken for the header of all labels below it.
TEST(PlainText, LabelsWithoutAnEndStayLinear) {
  constexpr std::size_t count = 40000;
  for (const std::string unit : {"序号\n", "序号\n\n", "序号\n牵头单位\n"}) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += unit;
    const Document document = read(text);
    EXPECT_TRUE(document.tables.empty()) << unit;
    EXPECT_EQ(document.blocks.size(), count * static_cast<std::size_t>(std::count(unit.begin(), unit.end(), '\n')));
  }
}

TEST(PlainText, CellsALineBelowAFailedHeader) {
  const Document document =
      read("序号\n工作任务\n\n文\n序号\n工作任务\n牵头单位\n1\n修渠\n县水利局\n2\n修路\n县交通局\n");
  EXPECT_EQ(blocks_of(document), (Blocks{"序号", "工作任务", "", "文", "table 3"}));
}

TEST(PlainText, TableLookAlikesStayLinear) {
  const std::vector<std::string> units = {
      "\t甲\n", "甲|乙\n", "|", "\t", "甲\t乙\n", "\t序号\n", "\t序号\t牵头单位\n甲\n"};
  for (const std::string& unit : units) {
    const auto seconds = [&](std::size_t count) {
      std::string text;
      for (std::size_t i = 0; i < count; ++i) text += unit;
      const std::clock_t begin = std::clock();
      read(text);
      return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;  // of this process: others do not count
    };
    const double once = std::min({seconds(4000), seconds(4000), seconds(4000)});
    const double four = std::min(seconds(16000), seconds(16000));
    EXPECT_LT(four, 8 * once + 0.02) << unit;
  }
}

}  // namespace
}  // namespace dutygraph::read
