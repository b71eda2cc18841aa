// What DOCX, HTML and XLSX have in common: paragraphs and tables in reading order, and how they become a Document.
//
// Such a document has no lines of its own, so its canonical text is its source: each paragraph is one line (a break in
// it begins another), each row of a table is one line whose cells are parted by tabs; a cell's own breaks are line
// feeds in its span. Places count the lines of that text, and read::source_lines gives them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "dutygraph/model/document.h"

namespace dutygraph::read {

struct FlowTable;

// A table, else a paragraph: UTF-8 that need not be valid, line feeds are its breaks.
struct FlowBlock {
  std::string text;
  std::uint8_t heading = 0;  // as Block::heading
  std::unique_ptr<FlowTable> table;
};
using Flow = std::vector<FlowBlock>;

struct FlowCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  Flow content;
};

// Merged cells stand once, at their upper left corner.
struct FlowTable {
  std::vector<FlowCell> cells;  // by row, then column
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
};

struct FlowLimits {
  std::size_t text = std::size_t{64} << 20U;  // bytes
  std::size_t cell = std::size_t{1} << 20U;   // bytes; a spreadsheet's cell holds at most 32,767 characters
  std::size_t places = 8'000'000;             // cells of all tables, the empty ones before the last of a row counted
  std::uint32_t columns = 16384;              // as a spreadsheet
};

// Fills text, blocks, tables and places of `document`. Tables that only lay out the page (one cell, one column, or one
// cell that holds another table and most of the text) are written as what they hold; any other table inside a cell
// becomes lines of it. Controls, zero-width characters and bytes that are no UTF-8 are left out or replaced.
// Throws Error (limit). O(size · depth of tables).
void write_flow(const Flow& flow, Document& document, const FlowLimits& limits = {});

}  // namespace dutygraph::read
