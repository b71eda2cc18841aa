// The search for the partition of highest modularity: many local searches from nothing, then children of their ends.
//
// Idea: a restart begins with every node alone, runs Leiden's method, and is shaken a few times: two modules are
// dissolved into each other, one is split, two are merged, or some nodes take a neighbour's label; local moving and
// merging repair it, and the step stands unless it is worse (iterated local search: Lourenco, Martin, Stuetzle 2003).
// Then two ends at random are laid over each other; what they agree on stays together, and merging begins anew from
// there; the child takes the worse parent's place (Ovelgoenne and Geyer-Schulz, Contemp. Math. 588:187, 2013). Beside
// the best partition the best of every number of modules is kept, and searched with that number held fast, beginning
// from the best by merging two modules or splitting one.
//
// Limits: nothing proves the optimum (the problem is NP-hard); tests hold it against all partitions of small graphs.
// The work is bounded by edges seen, not by a clock: a large graph gets fewer restarts, the same on every machine.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/module_graph.h"

namespace dutygraph::analyse {

struct SearchOptions {
  std::uint64_t seed = 1;
  unsigned restarts = 120;                 // at least one is made; ten times as many children follow
  std::uint64_t most_edges = 100'000'000;  // no further restart, child or step once so many edges were seen
};

struct Found {
  std::int64_t score = 0;
  std::uint32_t modules = 0;
  Labels labels;  // by first occurrence
};

struct SearchResult {
  Found best;                 // of equal scores found the fewest modules, then the smallest labels
  std::vector<Found> others;  // for every other number of modules the best, where within 1 % of `best`; by number
  std::vector<Labels> ends;   // where the restarts ended, each by itself; those within 1 % of the best
  unsigned restarts = 0;      // done
};

// graph: of single nodes, at least one. The same graph (order of nodes included) and options give the same result.
SearchResult search_partition(const ModuleGraph& graph, const SearchOptions& options);

}  // namespace dutygraph::analyse
