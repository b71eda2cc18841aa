// Barber's bipartite modularity of a given partition.
//
// Q = (1/m) sum over units i and tasks j in one module of (A_ij - gamma k_i d_j / m): the share of edges inside modules
// beyond what the degrees alone would put there. It is 0 where all nodes are one module (gamma = 1) and below 1 always.
//
// Idea: m^2 Q is a whole number, and with gamma in thousandths so is 1000 m^2 Q. All sums and comparisons are made on
// that number, so that no order of addition and no rounding decides which of two partitions is better.
// Reference: M. J. Barber, PRE 76:066102 (2007); gamma as in Reichardt and Bornholdt, PRE 74:016110 (2006).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/error.h"

namespace dutygraph::analyse {

inline constexpr std::uint32_t no_module = UINT32_MAX;

// The module of every node; any numbers will do. Nodes without an edge are in none (no_module).
struct Partition {
  std::vector<std::uint32_t> unit;
  std::vector<std::uint32_t> task;
  friend bool operator==(const Partition&, const Partition&) = default;
};

// The reason why gamma makes no sense: not a number from 0.001 to 10 with at most three decimals. Else nothing.
std::optional<Failure> check_resolution(double resolution);

// Returns Q, the nearest double to the exact value; 0 where the graph has no edge.
// partition: a module for every node that has an edge. resolution: gamma, must pass check_resolution.
// The graph may have 2^24 edges at most. Time O(units + tasks + edges).
double barber_modularity(const graph::BipartiteGraph& graph, const Partition& partition, double resolution = 1);

}  // namespace dutygraph::analyse
