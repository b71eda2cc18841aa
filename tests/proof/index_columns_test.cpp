#include "proof/index_columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace dutygraph {
namespace {

IndexTable table(const std::vector<std::vector<std::uint32_t>>& rows, std::size_t columns) {
  IndexTable index;
  index.columns.resize(columns);
  for (const auto& row : rows) {
    index.rows.emplace_back();
    for (std::uint32_t column : row) index.rows.back().cells.push_back({{1}, column, {}, "1"});
  }
  return index;
}

TEST(IndexColumns, LostCellsAreSeenByLeftPackedShortRows) {
  EXPECT_TRUE(proof::has_lost_cells(table({{0, 1, 2, 3}, {0, 1}}, 4)));
  EXPECT_FALSE(proof::has_lost_cells(table({{0, 1, 2, 3}, {0, 1, 2, 3}}, 4)));  // nothing is missing
  EXPECT_FALSE(proof::has_lost_cells(table({{0, 1}, {1}}, 2)));                 // an empty cell stands in its place
}

// Against trying every subset of columns.
TEST(IndexColumns, BestPlacementIsBestOfAll) {
  std::mt19937 random(11);
  for (int round = 0; round < 2000; ++round) {
    const auto columns = static_cast<std::uint32_t>(2 + random() % 5);
    const auto cells = static_cast<std::uint32_t>(1 + random() % (columns - 1));
    std::vector<std::vector<int>> score(cells, std::vector<int>(columns));
    for (auto& row : score)
      for (int& value : row) value = static_cast<int>(random() % 9) - 4;
    std::vector<std::uint32_t> printed(cells);
    for (std::uint32_t i = 0; i < cells; ++i) printed[i] = i;
    const auto total = [&](const std::vector<std::uint32_t>& chosen) {
      int sum = 0;
      for (std::size_t i = 0; i < cells; ++i) sum += score[i][chosen[i]];
      return sum;
    };
    std::vector<int> totals;
    for (std::uint32_t set = 0; set < (1U << columns); ++set) {
      std::vector<std::uint32_t> chosen;
      for (std::uint32_t c = 0; c < columns; ++c)
        if ((set >> c) & 1U) chosen.push_back(c);
      if (chosen.size() == cells) totals.push_back(total(chosen));
    }
    std::sort(totals.rbegin(), totals.rend());
    const auto best =
        proof::best_placement(printed, columns, [&](std::size_t cell, std::uint32_t c) { return score[cell][c]; });
    ASSERT_EQ(total(best.columns), totals[0]);
    ASSERT_EQ(best.margin, totals.size() > 1 ? totals[0] - totals[1] : best.margin);
    if (total(printed) == totals[0]) {
      EXPECT_EQ(best.columns, printed);
    }
  }
}

}  // namespace
}  // namespace dutygraph
