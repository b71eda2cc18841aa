// One depth-first search that tells, for every node at once, what its removal would split off.
//
// Idea: the nodes are numbered as they are met; `low` of a node is the smallest number that its subtree touches by an
// edge beside the tree. Where low of a child c is not below the number of its parent v, the subtree of c hangs on v
// alone; where it is above, on the edge v-c alone. A subtree is a run of the order, so its nodes can be listed.
// Nodes that are taken out are passed over. The search keeps its own path: a long chain overflows nothing.
//
// Limits: simple graphs only (a bipartite graph in compressed rows is one). Time O(nodes + edges).
// Source: Hopcroft, Tarjan, Comm. ACM 16:372 (1973).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

// The graph as one set of nodes: unit u is node u, task t is node unit_count + t.
struct NodeRows {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> neighbor;
  std::uint32_t units = 0;
  std::uint32_t count() const { return static_cast<std::uint32_t>(begin.size() - 1); }
};
NodeRows node_rows(const graph::BipartiteGraph& graph);

struct Lowpoints {
  static constexpr std::uint32_t no_node = UINT32_MAX;
  std::vector<std::uint32_t> order;   // nodes as met
  std::vector<std::uint32_t> number;  // node -> place in `order`; no_node where it was taken out
  std::vector<std::uint32_t> low;     // node -> smallest number touched
  std::vector<std::uint32_t> parent;  // node -> node; no_node at the root of a component
  std::vector<std::uint32_t> size;    // node -> nodes in its subtree
  std::vector<std::uint32_t> next;    // node -> where its row goes on; of use to the search only
};

// Searches from every unit in ascending order, then every task; `out` are passed over. `found` is overwritten and may
// be used again, which saves its memory.
void find_lowpoints(const NodeRows& rows, std::span<const std::uint32_t> out, Lowpoints& found);

// True where the subtree of `child` hangs on its parent alone. Every subtree of a root does.
inline bool hangs_on_parent(const Lowpoints& found, std::uint32_t child) {
  return found.low[child] >= found.number[found.parent[child]];
}

}  // namespace dutygraph::analyse
