// What the tests of articulation and key_sets share: the parts of a graph from which nodes are taken, found naively.
#pragma once

#include <set>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::test {

using Nodes = std::set<std::uint32_t>;  // unit u is u, task t is unit_count + t

inline bool joined(const graph::BipartiteGraph& graph, std::uint32_t x, std::uint32_t y) {
  const std::uint32_t units = unit_count(graph);
  if ((x < units) == (y < units)) return false;
  for (const std::uint32_t task : tasks_of(graph, x < units ? x : y))
    if (units + task == (x < units ? y : x)) return true;
  return false;
}

// The parts of the nodes `left`; the edge between `cut_x` and `cut_y` counts as absent.
inline std::vector<Nodes> parts_of(const graph::BipartiteGraph& graph, Nodes left, std::uint32_t cut_x = UINT32_MAX,
                                   std::uint32_t cut_y = UINT32_MAX) {
  std::vector<Nodes> parts;
  while (!left.empty()) {
    Nodes part{*left.begin()};
    left.erase(left.begin());
    for (bool grew = true; grew;) {
      grew = false;
      for (auto at = left.begin(); at != left.end();) {
        bool touches = false;
        for (const std::uint32_t node : part) {
          const bool cut = (node == cut_x && *at == cut_y) || (node == cut_y && *at == cut_x);
          touches = touches || (!cut && joined(graph, node, *at));
        }
        if (touches) {
          part.insert(*at);
          at = left.erase(at);
          grew = true;
        } else {
          ++at;
        }
      }
    }
    parts.push_back(part);
  }
  return parts;
}

inline Nodes all_nodes(const graph::BipartiteGraph& graph) {
  Nodes nodes;
  for (std::uint32_t node = 0; node < unit_count(graph) + task_count(graph); ++node) nodes.insert(node);
  return nodes;
}

}  // namespace dutygraph::test
