// Ruled tables of a PDF page: its lines -> a grid of cells, and the words in them.
//
// Idea: lines that touch are one table. The places of its lines are the edges of a grid; where no line stands between
// two fields of the grid they are one cell, so a merged cell is told exactly. A table at the foot of a page and one
// with the same outer edges at the head of the next are one, and a row that the page's end has cut in two is put
// together. A table without vertical lines is not found here (pdf_columns.h).
// Source: the "lattice" way of Nurminen, Algorithmic extraction of data in tables in PDF documents (2013), 4.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "read/flow.h"
#include "read/pdf_page.h"
#include "read/pdf_rules.h"
#include "read/table_words.h"

namespace dutygraph::read {

struct PdfCell {
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
  double width = 0;  // of a line in it
  std::vector<PdfLine> lines;
};

struct PdfTable {
  PdfBox box;
  std::vector<double> edges;  // of its columns, from the left, both outer ones too; ascending
  std::uint32_t rows = 0;
  std::vector<PdfCell> cells;  // by row, then column
};

// The tables of two columns at least, from the top. The words in them are taken out of `page`. Grids of
// more than 200,000 fields together are drawings: what stands in the further ones stays on the page. O(n log n + h · v)
// for n words, h horizontal and v vertical lines.
std::vector<PdfTable> take_ruled_tables(PdfPage& page, const PdfRules& rules);

// Has `below`, at the head of a page, the outer edges of `above`, at the foot of the page before (or all of them moved
// by one margin)?
bool goes_on(const PdfTable& above, const PdfTable& below);
// Appends the rows of such a table. A first row that only ends cells of the last row belongs to it.
void append_rows(PdfTable& above, PdfTable below, const TableWords& words);

// `name_begins` as in cell_text.
FlowTable flow_table(const PdfTable& table, std::u32string_view name_begins);

}  // namespace dutygraph::read
