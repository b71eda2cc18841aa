#include "read/flow.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {
namespace {

FlowBlock block(std::string text) { return {std::move(text), 0, nullptr}; }

// A table of one text a cell.
FlowBlock grid(const std::vector<std::vector<std::string>>& rows) {
  auto table = std::make_unique<FlowTable>();
  for (const auto& row : rows) {
    std::uint32_t column = 0;
    for (const std::string& text : row) {
      FlowCell cell{table->rows, column++, 1, 1, {}};
      cell.content.push_back(block(text));
      table->cells.push_back(std::move(cell));
    }
    table->columns = std::max(table->columns, column);
    ++table->rows;
  }
  return {{}, 0, std::move(table)};
}

Document written(FlowBlock one, const FlowLimits& limits = {}) {
  Flow flow;
  flow.push_back(std::move(one));
  Document document;
  write_flow(flow, document, limits);
  return document;
}

std::string over(FlowBlock one, const FlowLimits& limits) {
  try {
    written(std::move(one), limits);
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().code, Code::limit);
    EXPECT_FALSE(error.failure().remedy.empty());
    return error.failure().what;
  }
  return "";
}

TEST(Flow, WhatNobodySeesIsLeftOut) {
  const Document document = written(block("甲\xE2\x80\x8B乙\xFF\x01\v丙\xEF\xBB\xBF"));
  EXPECT_EQ(document.text, "甲乙\xEF\xBF\xBD \n丙\n");
  EXPECT_EQ(text::first_invalid(document.text), std::string::npos);
  EXPECT_EQ(document.blocks.size(), 2U);
}

TEST(Flow, CellsArePartedByTabsRowsByLines) {
  const Document document = written(grid({{"a", " b\n\nc\td "}, {"", "e"}}));
  EXPECT_EQ(document.text, "a\tb\nc d\n\te\n");
  ASSERT_EQ(document.tables.size(), 1U);
  EXPECT_EQ(document[document.tables[0].cells[1].span], "b\nc d");
  EXPECT_EQ(document.place(document.tables[0].cells[3].span.begin), (Place{3, 2}));
  EXPECT_EQ(document.blocks[0].kind, Block::Kind::table);
}

TEST(Flow, OneColumnIsText) {
  const Document document = written(grid({{"a"}, {"b"}}));
  EXPECT_TRUE(document.tables.empty());
  EXPECT_EQ(document.text, "a\nb\n");
}

TEST(Flow, APageLaidOutInColumnsIsItsContent) {
  std::string article;
  for (int i = 0; i < 20; ++i) article += "一行正文\n";
  EXPECT_TRUE(written(grid({{"导航", article}})).tables.empty());
  EXPECT_EQ(written(grid({{"导航", "一行正文"}, {"a", "b"}})).tables.size(), 1U);
}

TEST(Flow, LimitsAreNamed) {
  EXPECT_NE(over(block(std::string(2 << 20, 'x')), {1 << 20, 1 << 20, 100, 10}).find("1 MB"), std::string::npos);
  EXPECT_NE(over(grid({{"a", std::string(3000, 'x')}}), {1 << 20, 2048, 100, 10}).find("2 KB"), std::string::npos);
  EXPECT_NE(over(grid({{"a", "b", "c"}}), {1 << 20, 2048, 100, 2}).find("columns"), std::string::npos);
  EXPECT_NE(over(grid({{"a", "b"}, {"c", "d"}}), {1 << 20, 2048, 3, 10}).find("cells"), std::string::npos);
}

}  // namespace
}  // namespace dutygraph::read
