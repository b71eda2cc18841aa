// The graph that modules are searched on, and the whole number that the search raises.
//
// Idea: units and tasks are nodes of one array, units first. A node carries a degree on either side (unit_degree,
// task_degree); of a single unit or task one of them is 0, of nodes merged into one neither need be. The score of a
// partition is 1000 m^2 Q = sum over modules of edge_score * (edges inside) - null_score * (unit degrees) * (task
// degrees), with edge_score = 1000 m and null_score = 1000 gamma; merging two nodes changes nothing in it but a
// constant. So one search runs on single nodes and on merged ones.
//
// Limits: 2^24 edges and gamma up to 10, so that the score fits into 63 bits. Source: Barber, PRE 76:066102 (2007).
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

inline constexpr std::size_t most_module_edges = std::size_t{1} << 24U;

using Labels = std::vector<std::uint32_t>;  // node -> module

struct ModuleGraph {
  std::vector<std::uint32_t> begin = {0};
  std::vector<std::uint32_t> to;      // never the node itself: edges inside a merged node are a constant
  std::vector<std::uint32_t> weight;  // edges between the two
  std::vector<std::int64_t> unit_degree;
  std::vector<std::int64_t> task_degree;
  std::int64_t edge_score = 0;
  std::int64_t null_score = 0;

  std::uint32_t count() const { return static_cast<std::uint32_t>(begin.size() - 1); }
};

// thousandths: 1000 gamma. Nodes without an edge stay in, as nodes that nothing pulls anywhere.
ModuleGraph module_graph(const graph::BipartiteGraph& graph, std::int64_t thousandths);

// The nodes of each label as one node; labels are 0 .. count - 1, all used. Time O(nodes + edges log degree).
ModuleGraph merged(const ModuleGraph& graph, const Labels& labels, std::uint32_t count);

// 1000 m^2 Q of a partition of single nodes (of `graph` as module_graph made it). Labels are below the number of nodes.
std::int64_t score(const ModuleGraph& graph, const Labels& labels);

// What two partitions agree on: nodes are together where they are in both. Labels below the counts given. Linear time.
Labels overlap(const Labels& a, std::uint32_t count_a, const Labels& b, std::uint32_t count_b);

// Every node with a label of its own.
Labels each_alone(std::uint32_t count);

// Numbers the labels anew by first occurrence, from 0, and returns how many there are.
std::uint32_t renumber(Labels& labels);

}  // namespace dutygraph::analyse
