// Where the graph hangs on one unit, or on one edge.
//
// Idea: one depth-first search numbers the nodes; a subtree that no edge leaves past its root hangs on that root alone
// (src/analyse/lowpoint.h). Limits: it sees what breaks off when one unit is gone, not what gets harder.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

struct CutUnit {
  std::uint32_t unit = 0;
  // Tasks of all parts but the largest (by nodes) that still has a unit; of all parts where none has one. Of equally
  // large parts the one with the lowest unit stays.
  std::vector<std::uint32_t> stranded_tasks;  // ascending
};

// The units whose removal splits their component, ascending, in graph ids. Time O(edges + cut units (units + tasks)).
// Reference: Hopcroft, Tarjan, Comm. ACM 16:372 (1973).
std::vector<CutUnit> articulation_units(const graph::BipartiteGraph& graph);

struct CutEdge {
  std::uint32_t unit = 0;
  std::uint32_t task = 0;
  // What is cut off: the task's part where it has no unit; else the smaller part, the task's of two of equal size.
  std::vector<std::uint32_t> units;  // ascending
  std::vector<std::uint32_t> tasks;  // ascending
};

// The edges whose removal splits their component, by unit, then task. Time O(edges + bridges (units + tasks)).
std::vector<CutEdge> bridges(const graph::BipartiteGraph& graph);

}  // namespace dutygraph::analyse
