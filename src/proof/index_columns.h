// Index rows with lost cells put back under their columns.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "dutygraph/model/plan.h"

namespace dutygraph::proof {

struct Placement {
  std::vector<std::uint32_t> columns;  // of each filled cell, ascending
  int margin = 0;                      // score above the next best placement
};

// Has the table lost its empty cells? No row has one before a filled cell, and some row is short.
bool has_lost_cells(const IndexTable& index);

// The placement of `cells` filled cells on `columns` columns with the highest sum of score(cell, column); of equals the
// printed one, then the leftmost.
Placement best_placement(const std::vector<std::uint32_t>& printed, std::uint32_t columns,
                         const std::function<int(std::size_t cell, std::uint32_t column)>& score);

}  // namespace dutygraph::proof
