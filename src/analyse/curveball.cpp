#include "analyse/curveball.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace dutygraph::analyse {

Curveball::Curveball(const graph::BipartiteGraph& graph) : rows_(graph.unit_rows), order_(unit_count(graph)) {
  rows_.kind.clear();  // a random plan has no roles
  std::iota(order_.begin(), order_.end(), 0U);
}

void Curveball::round(Random& random) {
  random.shuffle<std::uint32_t>(order_);
  for (std::size_t i = 0; i + 1 < order_.size(); i += 2) trade(order_[i], order_[i + 1], random);
}

void Curveball::trade(std::uint32_t a, std::uint32_t b, Random& random) {
  std::uint32_t draws = 0;  // tasks that only a has: as many as it takes back
  std::uint32_t heap = 0;
  lay_out(a, b, draws, heap);
  if (draws == 0 || draws == heap) return;
  std::uint32_t to_a = rows_.begin[a];
  std::uint32_t to_b = rows_.begin[b];
  for (const Laid& laid : laid_) {
    if (laid.shared) {
      rows_.neighbor[to_a++] = laid.task;
      rows_.neighbor[to_b++] = laid.task;
    } else if (random.below(heap--) < draws) {  // each left on the heap is as likely to be among a's draws
      rows_.neighbor[to_a++] = laid.task;
      --draws;
    } else {
      rows_.neighbor[to_b++] = laid.task;
    }
  }
}

void Curveball::lay_out(std::uint32_t a, std::uint32_t b, std::uint32_t& only_a, std::uint32_t& unshared) {
  const std::span<const std::uint32_t> row_a = rows_.neighbors(a);
  const std::span<const std::uint32_t> row_b = rows_.neighbors(b);
  laid_.clear();
  for (std::size_t i = 0, j = 0; i < row_a.size() || j < row_b.size();) {
    const std::uint32_t next_a = i < row_a.size() ? row_a[i] : UINT32_MAX;
    const std::uint32_t next_b = j < row_b.size() ? row_b[j] : UINT32_MAX;
    laid_.push_back({std::min(next_a, next_b), next_a == next_b});
    i += next_a <= next_b ? 1U : 0U;
    j += next_b <= next_a ? 1U : 0U;
    only_a += next_a < next_b ? 1U : 0U;
    unshared += next_a != next_b ? 1U : 0U;
  }
}

}  // namespace dutygraph::analyse
