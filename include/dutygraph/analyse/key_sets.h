// Key players: the units whose absence together splits the graph most.
//
// Idea: with all but one unit of a set taken out, one depth-first search tells for every last unit at once what its
// removal would leave (src/analyse/lowpoint.h). For triples not all pairs need be taken out: with the units in two
// halves, two units of every triple are in the same half. So pairs cost one search a unit, triples one search for about
// every fourth part of the squared number of units; both are exact.
//
// Limits: exact search up to triples only. Of equally good sets the first by graph ids is told; there may be many.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

struct KeyUnits {
  std::vector<std::uint32_t> units;  // ascending graph ids; empty: there is none (see best_key_set)
  double fragmentation = 0;
};

// F = 1 - sum s (s - 1) / (n (n - 1)) over the parts of s nodes of all n nodes: the share of pairs that are not joined.
// 0 where there are fewer than 2 nodes. Time O(units + tasks + edges).
double fragmentation(const graph::BipartiteGraph& graph);

// The `size` units (1, 2 or 3) whose removal leaves the highest F. None where there are fewer units, where fewer than
// two nodes would remain, or where the search would take more than `most_steps` steps of some nanoseconds. Time
// O(units^(size - 1) (units + tasks + edges)) with a factor of 1/4 for triples. Reference: Borgatti, Comput. Math.
// Organ. Theory 12:21 (2006); the two halves: Mantel, Wiskundige Opgaven 10:60 (1907).
KeyUnits best_key_set(const graph::BipartiteGraph& graph, int size, double most_steps = 2e10);

}  // namespace dutygraph::analyse
