#include "parse/merged_cells.h"

#include <algorithm>

namespace dutygraph::parse {

namespace {

bool is_filled(const std::vector<Span>& row, std::size_t column) { return column < row.size() && !row[column].empty(); }

// A row without a number that is more than further text of the row above.
bool is_part(const std::vector<Span>& row, const TableShape& shape) {
  for (std::size_t c = 0; c < std::min(row.size(), shape.columns.size()); ++c)
    if (!row[c].empty() && c != shape.task && shape.columns[c] <= Column::inform) return true;
  return is_filled(row, shape.title);
}

}  // namespace

void spread_merged(const Table& table, const TableShape& shape, std::vector<std::vector<Span>>& rows) {
  const bool numbered = shape.number < shape.columns.size();
  std::vector<bool> parts(rows.size());
  for (std::size_t r = shape.first_row; r < rows.size(); ++r) parts[r] = is_part(rows[r], shape);
  for (const Cell& cell : table.cells) {
    if (cell.row_span < 2 || cell.row < shape.first_row || cell.column >= shape.columns.size() || cell.span.empty())
      continue;
    const Column column = shape.columns[cell.column];
    if (column > Column::inform && column != Column::due && column != Column::title) continue;
    const std::size_t end = std::min<std::size_t>(rows.size(), std::size_t{cell.row} + cell.row_span);
    for (std::size_t r = std::size_t{cell.row} + 1; r < end; ++r) {
      if (!is_filled(rows[r], shape.task) || (numbered && !is_filled(rows[r], shape.number) && !parts[r])) continue;
      if (is_filled(rows[r], cell.column)) continue;
      if (rows[r].size() <= cell.column) rows[r].resize(cell.column + 1);
      rows[r][cell.column] = cell.span;
    }
  }
}

}  // namespace dutygraph::parse
