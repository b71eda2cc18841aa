// The connected components of a graph, found by Boost.Graph's depth-first search on the compressed rows themselves.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::graph {

// Components are numbered from 0 by their lowest unit; tasks without a unit come behind, each a component of its own.
struct Components {
  std::vector<std::uint32_t> unit;  // unit -> component
  std::vector<std::uint32_t> task;  // task -> component
  std::uint32_t count = 0;
  friend bool operator==(const Components&, const Components&) = default;
};

// Time and memory O(units + tasks + edges); the search keeps its own stack, so that a long chain overflows nothing.
// Reference: Siek, Lee, Lumsdaine: The Boost Graph Library (2002), connected_components.
Components connected_components(const BipartiteGraph& graph);

}  // namespace dutygraph::graph
