// Maximal bicliques: sets of units and tasks in which every unit stands in every task and neither can be enlarged (the
// formal concepts of the plan). The same units on the same tasks, again and again.
//
// Idea: Close-by-One. A set of units is enlarged by one later unit, the tasks shrink to the common ones, and all units
// that these have in common are taken in; a result is kept only where that took in no earlier unit, so that each is
// made once. What is common is counted along the rows of the tasks at hand, so sparse graphs of any size will do.
//
// Limits: their number can grow exponentially; the search stops at a limit and says so.
// Reference: Kuznetsov, Nauchno-Tekhnicheskaya Informatsiya 2:1 (1993); Ganter and Wille, Formal Concept Analysis
// (1999).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

struct BicliqueOptions {
  std::size_t most_shown = 20;                 // the largest of those found
  std::uint64_t most_found = 100'000;          // the search stops here
  std::uint64_t most_edges_seen = 20'000'000;  // and here
};

struct Biclique {
  std::vector<std::uint32_t> units;  // ascending
  std::vector<std::uint32_t> tasks;  // ascending
  friend bool operator==(const Biclique&, const Biclique&) = default;
};

struct Bicliques {
  std::vector<Biclique> shown;  // largest units x tasks first, then more units, then smaller numbers
  std::uint64_t found = 0;
  bool complete = true;  // false: the search stopped at a limit, and a larger one may be missing
};

// Those of at least 2 units and 2 tasks. Time O(edges seen); about units * edges for each that exists, mostly far less.
Bicliques maximal_bicliques(const graph::BipartiteGraph& graph, const BicliqueOptions& options = {});

}  // namespace dutygraph::analyse
