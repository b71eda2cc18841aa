#include "dutygraph/graph/projection.h"

#include <algorithm>
#include <bit>

namespace dutygraph::graph {

namespace {

using Accumulator = ProjectionOptions::Accumulator;

// Calls `meet(a, b)` once for every task that units a < b share, all of one a together, a ascending, and `done(a)`
// behind them.
template <class Meet, class Done>
void for_each_meeting(const BipartiteGraph& graph, Meet meet, Done done) {
  // Where the later units of each task begin, seen from the unit at hand.
  std::vector<std::uint32_t> later(graph.task_rows.begin.begin(), graph.task_rows.begin.end() - 1);
  const std::vector<std::uint32_t>& units = graph.task_rows.neighbor;
  for (std::uint32_t a = 0; a < unit_count(graph); ++a) {
    for (const std::uint32_t task : tasks_of(graph, a)) {
      const std::uint32_t end = graph.task_rows.begin[task + 1];
      for (std::uint32_t at = ++later[task]; at < end; ++at) meet(a, units[at]);
    }
    done(a);
  }
}

// A sort of n ids takes about n log2 n steps, a scan as many as there are ids between the lowest and the highest.
bool scan_is_cheaper(std::size_t touched, std::size_t width) {
  return width <= touched * static_cast<std::size_t>(std::bit_width(touched));
}

}  // namespace

std::vector<UnitPair> project_units(const BipartiteGraph& graph, const ProjectionOptions& options) {
  std::vector<UnitPair> pairs;
  std::vector<std::uint32_t> shared(unit_count(graph), 0);
  std::vector<std::uint32_t> touched;
  const auto emit = [&](std::uint32_t a, std::uint32_t b) {
    pairs.push_back({a, b, shared[b]});
    shared[b] = 0;
  };
  const auto meet = [&](std::uint32_t, std::uint32_t b) {
    if (shared[b]++ == 0) touched.push_back(b);
  };
  const auto done = [&](std::uint32_t a) {
    if (touched.empty()) return;
    const auto [low, high] = std::minmax_element(touched.begin(), touched.end());
    const std::uint32_t first = *low;
    const std::uint32_t last = *high;
    const bool dense = options.accumulator == Accumulator::automatic
                           ? scan_is_cheaper(touched.size(), std::size_t{last} - first + 1)
                           : options.accumulator == Accumulator::dense;
    if (dense) {
      for (std::uint32_t b = first; b <= last; ++b)
        if (shared[b] != 0) emit(a, b);
    } else {
      std::sort(touched.begin(), touched.end());
      for (const std::uint32_t b : touched) emit(a, b);
    }
    touched.clear();
  };
  for_each_meeting(graph, meet, done);
  return pairs;
}

std::vector<std::uint32_t> partner_counts(const BipartiteGraph& graph) {
  std::vector<std::uint32_t> counts(unit_count(graph), 0);
  std::vector<std::uint32_t> met_by(unit_count(graph), 0);  // the last unit that met it, plus one
  for_each_meeting(
      graph,
      [&](std::uint32_t a, std::uint32_t b) {
        if (met_by[b] == a + 1) return;
        met_by[b] = a + 1;
        ++counts[a];
        ++counts[b];
      },
      [](std::uint32_t) {});
  return counts;
}

}  // namespace dutygraph::graph
