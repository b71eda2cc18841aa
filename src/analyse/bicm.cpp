#include "analyse/bicm.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <span>

namespace dutygraph::analyse {

namespace {

// Nodes of one degree. Sides are lists of these by falling degree.
struct Class {
  std::uint32_t id = 0;
  std::uint32_t size = 0;
  std::uint32_t degree = 0;  // within the part of the table at hand
};
using Side = std::vector<Class>;

Side classes_of(const graph::EdgeRows& rows, std::vector<std::uint32_t>& of_node) {
  std::map<std::uint32_t, std::uint32_t, std::greater<>> count;
  for (std::uint32_t v = 0; v < rows.count(); ++v) ++count[static_cast<std::uint32_t>(rows.neighbors(v).size())];
  Side side;
  for (auto& [degree, size] : count) {
    side.push_back({static_cast<std::uint32_t>(side.size()), size, degree});
    size = side.back().id;
  }
  for (std::uint32_t v = 0; v < rows.count(); ++v)
    of_node.push_back(count[static_cast<std::uint32_t>(rows.neighbors(v).size())]);
  return side;
}

std::uint32_t nodes(std::span<const Class> side) {
  std::uint32_t sum = 0;
  for (const Class& c : side) sum += c.size;
  return sum;
}

// Solves A x = b for a symmetric positive definite A (rows, lower triangle used), by Cholesky's method; x in b.
void solve_definite(std::vector<double>& a, std::vector<double>& b) {
  const std::size_t n = b.size();
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = a[i * n + j];
      for (std::size_t k = 0; k < j; ++k) sum -= a[i * n + k] * a[j * n + k];
      a[i * n + j] = i == j ? std::sqrt(std::max(sum, 1e-300)) : sum / a[j * n + j];
    }
    for (std::size_t k = 0; k < i; ++k) b[i] -= a[i * n + k] * b[k];
    b[i] /= a[i * n + i];
  }
  for (std::size_t i = n; i-- > 0;) {
    for (std::size_t k = i + 1; k < n; ++k) b[i] -= a[k * n + i] * b[k];
    b[i] /= a[i * n + i];
  }
}

double logistic(double x) { return 1 / (1 + std::exp(-x)); }
double log_one_plus_exp(double x) { return x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)); }

// A table whose degrees force nothing. The unknowns are log x of the rows, then log y of the columns; the last is held
// at its place, because only sums of an x and a y count.
class Newton {
 public:
  Newton(const Side& rows, const Side& columns) : rows_(rows), columns_(columns) {
    double edges = 0;
    for (const Class& row : rows) edges += static_cast<double>(row.size) * row.degree;
    for (const Class& row : rows) at_.push_back(std::log(row.degree / std::sqrt(edges)));
    for (const Class& column : columns) at_.push_back(std::log(column.degree / std::sqrt(edges)));
  }

  void run() {
    constexpr int most_steps = 200;
    double value = minus_log_likelihood(at_);
    for (int step = 0; step < most_steps; ++step) {
      linearise();
      if (worst_ < 1e-12 * nodes(rows_)) return;
      std::vector<double> direction = slope_;
      solve_definite(curvature_, direction);
      if (!go(direction, value)) return;
    }
  }

  double chance(std::size_t row, std::size_t column) const { return logistic(at_[row] + at_[rows_.size() + column]); }

 private:
  double minus_log_likelihood(const std::vector<double>& at) const {
    double sum = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      sum -= static_cast<double>(rows_[i].size) * rows_[i].degree * at[i];
      for (std::size_t j = 0; j < columns_.size(); ++j)
        sum += static_cast<double>(rows_[i].size) * columns_[j].size * log_one_plus_exp(at[i] + at[rows_.size() + j]);
    }
    for (std::size_t j = 0; j < columns_.size(); ++j)
      sum -= static_cast<double>(columns_[j].size) * columns_[j].degree * at[rows_.size() + j];
    return sum;
  }

  // Slope and curvature of the unknowns but the last, and the largest error of an expected degree.
  void linearise() {
    const std::size_t n = at_.size();
    std::vector<double> expected(n, 0.0);
    std::vector<double> full(n * n, 0.0);
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      for (std::size_t j = 0; j < columns_.size(); ++j) {
        const std::size_t c = rows_.size() + j;
        const double p = chance(i, j);
        expected[i] += columns_[j].size * p;
        expected[c] += rows_[i].size * p;
        const double weight = static_cast<double>(rows_[i].size) * columns_[j].size * p * (1 - p);
        full[i * n + i] += weight;
        full[c * n + c] += weight;
        full[c * n + i] += weight;
      }
    }
    slope_.assign(n - 1, 0.0);
    curvature_.assign((n - 1) * (n - 1), 0.0);
    worst_ = 0;
    for (std::size_t i = 0; i < n; ++i) {
      const Class& own = i < rows_.size() ? rows_[i] : columns_[i - rows_.size()];
      worst_ = std::max(worst_, std::abs(expected[i] - own.degree));
      if (i == n - 1) break;
      slope_[i] = own.size * (expected[i] - own.degree);
      for (std::size_t j = 0; j <= i; ++j) curvature_[i * (n - 1) + j] = full[i * n + j];
    }
  }

  // A step against `direction`, halved until it does not raise the value; false where none is left. Close to the end
  // rounding hides what the step gains, so it may lose as much as rounding does.
  bool go(const std::vector<double>& direction, double& value) {
    for (double length = 1; length > 1e-12; length /= 2) {
      std::vector<double> next = at_;
      for (std::size_t i = 0; i < direction.size(); ++i) next[i] -= length * direction[i];
      const double reached = minus_log_likelihood(next);
      if (!(reached <= value + 1e-12 * std::abs(value))) continue;
      at_ = std::move(next);
      value = reached;
      return true;
    }
    return false;
  }

  const Side& rows_;
  const Side& columns_;
  std::vector<double> at_;
  std::vector<double> slope_;
  std::vector<double> curvature_;
  double worst_ = 0;
};

class Table {
 public:
  Table(std::size_t columns, std::vector<double>& chance) : columns_(columns), chance_(chance) {}

  void solve(const Side& rows, const Side& columns) {
    if (rows.empty() || columns.empty()) return;
    for (std::size_t cut = 0; cut <= rows.size(); ++cut)
      if (forces(rows, columns, cut)) return fall_apart(rows, columns, cut);
    Newton newton(rows, columns);
    newton.run();
    for (std::size_t i = 0; i < rows.size(); ++i)
      for (std::size_t j = 0; j < columns.size(); ++j) set(rows[i], columns[j], newton.chance(i, j));
  }

 private:
  void set(const Class& row, const Class& column, double p) { chance_[row.id * columns_ + column.id] = p; }

  // Do the first `cut` classes of rows need all that the columns can give to so many rows?
  static bool forces(const Side& rows, const Side& columns, std::size_t cut) {
    const std::uint32_t above = nodes({rows.data(), cut});
    if (cut == 0 && columns.back().degree > 0) return false;
    if (cut == rows.size() && columns.front().degree < above) return false;
    std::uint64_t need = 0;
    std::uint64_t most = 0;
    for (std::size_t i = 0; i < cut; ++i) need += std::uint64_t{rows[i].size} * rows[i].degree;
    for (const Class& column : columns) most += std::uint64_t{column.size} * std::min(column.degree, above);
    return need == most;
  }

  void fall_apart(const Side& rows, const Side& columns, std::size_t cut) {
    const std::uint32_t above = nodes({rows.data(), cut});
    Side upper(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(cut));
    const Side lower(rows.begin() + static_cast<std::ptrdiff_t>(cut), rows.end());
    Side free_above;
    Side free_below;
    std::uint32_t full = 0;
    for (const Class& column : columns) {
      if (column.degree >= above)
        for (const Class& row : upper) set(row, column, 1);
      if (column.degree <= above)
        for (const Class& row : lower) set(row, column, 0);
      if (column.degree >= above) full += column.size;
      if (column.degree < above) free_above.push_back(column);
      if (column.degree > above) free_below.push_back({column.id, column.size, column.degree - above});
    }
    for (Class& row : upper) row.degree -= full;
    solve(upper, free_above);
    solve(lower, free_below);
  }

  std::size_t columns_;
  std::vector<double>& chance_;
};

}  // namespace

Bicm bicm(const graph::BipartiteGraph& graph) {
  Bicm made;
  const Side units = classes_of(graph.unit_rows, made.unit_class);
  const Side tasks = classes_of(graph.task_rows, made.task_class);
  for (const Class& task : tasks) made.task_class_size.push_back(task.size);
  made.chance.assign(units.size() * tasks.size(), 0.0);
  Table(tasks.size(), made.chance).solve(units, tasks);
  return made;
}

}  // namespace dutygraph::analyse
