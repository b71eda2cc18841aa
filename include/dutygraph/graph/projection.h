// The one-mode projection onto units: who shares tasks with whom, and how many.
//
// Idea: unit by unit in ascending order, add up in one array the later units of its tasks. A task's row ascends too, so
// the j-th unit that comes to a task finds its later partners behind place j: every pair of a task is met exactly once.
// What was touched is then read off either densely (a scan of the array between the lowest and the highest partner) or
// sparsely (a sort of the partners touched), whichever is the less work.
//
// Limits: dense in the number of pairs; one task of k units makes k (k - 1) / 2 of them.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::graph {

// Two units, a < b, and the number of tasks that both stand in.
struct UnitPair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t tasks = 0;
  friend bool operator==(const UnitPair&, const UnitPair&) = default;
};

struct ProjectionOptions {
  enum class Accumulator : std::uint8_t { automatic, dense, sparse };
  Accumulator accumulator = Accumulator::automatic;  // how partners are read off; never changes the result
};

// Every pair of units that shares a task, by a, then b. The tasks of all pairs sum up to the sum over tasks of
// k (k - 1) / 2. Time O(units + tasks + sum k^2) and what reading off takes, at most a factor log k.
std::vector<UnitPair> project_units(const BipartiteGraph& graph, const ProjectionOptions& options = {});

// For every unit the number of distinct other units that it shares a task with: its degree in the projection, without
// making it. Time O(units + tasks + sum k^2), memory O(units + tasks).
std::vector<std::uint32_t> partner_counts(const BipartiteGraph& graph);

}  // namespace dutygraph::graph
