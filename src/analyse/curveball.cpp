#include "analyse/curveball.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace dutygraph::analyse {

namespace {

// The tasks in exactly one of two ascending rows.
std::uint32_t count_unshared(std::span<const std::uint32_t> a, std::span<const std::uint32_t> b) {
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++shared;
    const bool forward_a = a[i] <= b[j];
    const bool forward_b = b[j] <= a[i];
    i += forward_a ? 1 : 0;
    j += forward_b ? 1 : 0;
  }
  return static_cast<std::uint32_t>(a.size() + b.size() - 2 * shared);
}

}  // namespace

Curveball::Curveball(const graph::BipartiteGraph& graph) : rows_(graph.unit_rows), order_(unit_count(graph)) {
  rows_.kind.clear();  // a random plan has no roles
  std::iota(order_.begin(), order_.end(), 0U);
}

void Curveball::round(Random& random) {
  random.shuffle<std::uint32_t>(order_);
  for (std::size_t i = 0; i + 1 < order_.size(); i += 2) trade(order_[i], order_[i + 1], random);
}

void Curveball::trade(std::uint32_t a, std::uint32_t b, Random& random) {
  const std::span<const std::uint32_t> row_a = rows_.neighbors(a);
  const std::span<const std::uint32_t> row_b = rows_.neighbors(b);
  std::uint32_t heap = count_unshared(row_a, row_b);
  const auto unshared_a = static_cast<std::uint32_t>((row_a.size() + heap - row_b.size()) / 2);
  if (unshared_a == 0 || unshared_a == heap) return;
  first_.clear();
  second_.clear();
  std::uint32_t draws = unshared_a;
  for (std::size_t i = 0, j = 0; i < row_a.size() || j < row_b.size();) {
    const bool has_a = i < row_a.size() && (j == row_b.size() || row_a[i] <= row_b[j]);
    const bool has_b = j < row_b.size() && (i == row_a.size() || row_b[j] <= row_a[i]);
    const std::uint32_t task = has_a ? row_a[i] : row_b[j];
    i += has_a ? 1 : 0;
    j += has_b ? 1 : 0;
    if (has_a && has_b) {
      first_.push_back(task);
      second_.push_back(task);
    } else if (random.below(heap--) < draws) {  // each left on the heap is as likely to be among a's draws
      first_.push_back(task);
      --draws;
    } else {
      second_.push_back(task);
    }
  }
  std::copy(first_.begin(), first_.end(), rows_.neighbor.begin() + rows_.begin[a]);
  std::copy(second_.begin(), second_.end(), rows_.neighbor.begin() + rows_.begin[b]);
}

}  // namespace dutygraph::analyse
