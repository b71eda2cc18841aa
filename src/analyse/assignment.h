// Maximum-weight assignment of rows to columns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dutygraph::analyse {

// rows x columns numbers in one flat array, row by row.
struct Matrix {
  std::size_t rows = 0, columns = 0;
  std::vector<double> cells;
  Matrix() = default;
  Matrix(std::size_t r, std::size_t c) : rows(r), columns(c), cells(r * c, 0.0) {}
  double& at(std::size_t row, std::size_t column) { return cells[row * columns + column]; }
  double at(std::size_t row, std::size_t column) const { return cells[row * columns + column]; }
};

inline constexpr std::uint32_t unassigned = UINT32_MAX;

// For each row its column, or `unassigned`: each column at most once, only cells above 0, the sum of their weights as
// large as possible. Rows and columns that positive cells do not connect are solved apart from each other.
// Shortest augmenting paths with potentials (Jonker & Volgenant, Computing 38:325, 1987), O(k^2 l) for each connected
// part of k by l, k <= l.
std::vector<std::uint32_t> best_assignment(const Matrix& weights);

}  // namespace dutygraph::analyse
