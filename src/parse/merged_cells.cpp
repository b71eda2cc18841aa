#include "parse/merged_cells.h"

#include <algorithm>

namespace dutygraph::parse {

namespace {

bool is_filled(const std::vector<Span>& row, std::size_t column) { return column < row.size() && !row[column].empty(); }

}  // namespace

void spread_merged(const Table& table, const TableShape& shape, std::vector<std::vector<Span>>& rows) {
  const bool numbered = shape.number < shape.columns.size();
  for (const Cell& cell : table.cells) {
    if (cell.row_span < 2 || cell.row < shape.first_row || cell.column >= shape.columns.size() || cell.span.empty())
      continue;
    const Column column = shape.columns[cell.column];
    if (column > Column::inform && column != Column::due && column != Column::title) continue;
    const std::size_t end = std::min<std::size_t>(rows.size(), std::size_t{cell.row} + cell.row_span);
    for (std::size_t r = std::size_t{cell.row} + 1; r < end; ++r) {
      if (!is_filled(rows[r], shape.task) || (numbered && !is_filled(rows[r], shape.number))) continue;
      if (is_filled(rows[r], cell.column)) continue;
      if (rows[r].size() <= cell.column) rows[r].resize(cell.column + 1);
      rows[r][cell.column] = cell.span;
    }
  }
}

}  // namespace dutygraph::parse
