#include "proof/index_columns.h"

#include <algorithm>
#include <limits>

namespace dutygraph::proof {

namespace {
constexpr std::uint32_t most_columns = 16;  // 12,870 placements at most
}

bool has_lost_cells(const IndexTable& index) {
  bool short_row = false;
  for (const IndexRow& row : index.rows) {
    for (std::uint32_t i = 0; i < row.cells.size(); ++i)
      if (row.cells[i].column != i) return false;
    short_row |= row.cells.size() < index.columns.size();
  }
  return short_row;
}

Placement best_placement(const std::vector<std::uint32_t>& printed, std::uint32_t columns,
                         const std::function<int(std::size_t, std::uint32_t)>& score) {
  Placement best{printed, 0};
  const std::size_t cells = printed.size();
  if (cells == 0 || cells >= columns || columns > most_columns) return best;
  std::vector<std::vector<int>> table(cells, std::vector<int>(columns));
  for (std::size_t cell = 0; cell < cells; ++cell)
    for (std::uint32_t column = 0; column < columns; ++column) table[cell][column] = score(cell, column);
  int best_score = std::numeric_limits<int>::min();
  int second = std::numeric_limits<int>::min();
  std::vector<std::uint32_t> chosen(cells);
  for (std::uint32_t i = 0; i < cells; ++i) chosen[i] = i;
  while (true) {  // all ascending choices, leftmost first
    int total = 0;
    for (std::size_t cell = 0; cell < cells; ++cell) total += table[cell][chosen[cell]];
    if (total > best_score || (total == best_score && chosen == printed)) {
      second = best_score;
      best_score = total;
      best.columns = chosen;
    } else {
      second = std::max(second, total);
    }
    std::size_t cell = cells;
    while (cell > 0 && chosen[cell - 1] == columns - cells + cell - 1) --cell;
    if (cell == 0) break;
    ++chosen[cell - 1];
    for (std::size_t k = cell; k < cells; ++k) chosen[k] = chosen[k - 1] + 1;
  }
  best.margin = best_score - second;
  return best;
}

}  // namespace dutygraph::proof
