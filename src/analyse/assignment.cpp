// Idea: a row that gets no cell above 0 is as well off with any cell of weight 0, so a full assignment of the smaller
// side always exists; those cells are taken out at the end. Costs are the negative weights.
#include "analyse/assignment.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace dutygraph::analyse {

namespace {

constexpr std::size_t none = SIZE_MAX;

// Assigns every row of a part with rows <= columns; the cheapest such assignment.
class ShortestPaths {
 public:
  explicit ShortestPaths(const Matrix& weights)
      : weights_(weights),
        row_price_(weights.rows, 0),
        column_price_(weights.columns, 0),
        row_of_(weights.columns, none) {}

  std::vector<std::size_t> rows_of_columns() {
    for (std::size_t row = 0; row < weights_.rows; ++row) augment(row);
    return row_of_;
  }

 private:
  // Grows a tree of cheapest alternating paths from `row` until it reaches a free column, then flips the path.
  void augment(std::size_t row) {
    const std::size_t columns = weights_.columns;
    std::vector<double> distance(columns, std::numeric_limits<double>::infinity());
    std::vector<std::size_t> before(columns, none);  // the column before on the path; none: the row we began with
    std::vector<char> done(columns, 0);
    std::vector<std::size_t> tree;
    std::size_t from = none;
    double reached = 0;
    std::size_t at_row = row;
    while (true) {
      for (std::size_t column = 0; column < columns; ++column) {
        if (done[column] != 0) continue;
        const double length = reached - weights_.at(at_row, column) - row_price_[at_row] - column_price_[column];
        if (length < distance[column]) distance[column] = length, before[column] = from;
      }
      std::size_t next = none;
      for (std::size_t column = 0; column < columns; ++column)
        if (done[column] == 0 && (next == none || distance[column] < distance[next])) next = column;
      reached = distance[next];
      if (row_of_[next] == none) {
        update_prices(row, tree, distance, reached);
        return flip(row, next, before);
      }
      done[next] = 1;
      tree.push_back(next);
      from = next;
      at_row = row_of_[next];
    }
  }

  void update_prices(std::size_t row, const std::vector<std::size_t>& tree, const std::vector<double>& distance,
                     double reached) {
    row_price_[row] += reached;
    for (const std::size_t column : tree) {
      row_price_[row_of_[column]] += reached - distance[column];
      column_price_[column] -= reached - distance[column];
    }
  }

  void flip(std::size_t row, std::size_t column, const std::vector<std::size_t>& before) {
    while (before[column] != none) {
      row_of_[column] = row_of_[before[column]];
      column = before[column];
    }
    row_of_[column] = row;
  }

  const Matrix& weights_;
  std::vector<double> row_price_, column_price_;
  std::vector<std::size_t> row_of_;
};

// Rows and columns (behind the rows) that positive cells connect, by union and find.
class Parts {
 public:
  explicit Parts(const Matrix& weights) : parent_(weights.rows + weights.columns) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    for (std::size_t row = 0; row < weights.rows; ++row)
      for (std::size_t column = 0; column < weights.columns; ++column)
        if (weights.at(row, column) > 0) join(row, weights.rows + column);
  }
  std::size_t find(std::size_t node) {
    while (parent_[node] != node) node = parent_[node] = parent_[parent_[node]];
    return node;
  }

 private:
  void join(std::size_t a, std::size_t b) {
    a = find(a), b = find(b);
    if (a != b) parent_[a < b ? b : a] = a < b ? a : b;
  }
  std::vector<std::size_t> parent_;
};

void solve(const Matrix& weights, const std::vector<std::size_t>& rows, const std::vector<std::size_t>& columns,
           std::vector<std::uint32_t>& assigned) {
  const bool turned = rows.size() > columns.size();
  const auto& few = turned ? columns : rows;
  const auto& many = turned ? rows : columns;
  Matrix part(few.size(), many.size());
  for (std::size_t i = 0; i < few.size(); ++i)
    for (std::size_t j = 0; j < many.size(); ++j)
      part.at(i, j) = std::max(0.0, turned ? weights.at(many[j], few[i]) : weights.at(few[i], many[j]));
  const std::vector<std::size_t> few_of = ShortestPaths(part).rows_of_columns();
  for (std::size_t j = 0; j < many.size(); ++j) {
    if (few_of[j] == none || part.at(few_of[j], j) <= 0) continue;
    const std::size_t row = turned ? many[j] : few[few_of[j]];
    assigned[row] = static_cast<std::uint32_t>(turned ? few[few_of[j]] : many[j]);
  }
}

}  // namespace

std::vector<std::uint32_t> best_assignment(const Matrix& weights) {
  std::vector<std::uint32_t> assigned(weights.rows, unassigned);
  Parts parts(weights);
  const std::size_t nodes = weights.rows + weights.columns;
  std::vector<std::vector<std::size_t>> rows(nodes), columns(nodes);
  for (std::size_t row = 0; row < weights.rows; ++row) rows[parts.find(row)].push_back(row);
  for (std::size_t column = 0; column < weights.columns; ++column)
    columns[parts.find(weights.rows + column)].push_back(column);
  for (std::size_t part = 0; part < nodes; ++part)
    if (!rows[part].empty() && !columns[part].empty()) solve(weights, rows[part], columns[part], assigned);
  return assigned;
}

}  // namespace dutygraph::analyse
