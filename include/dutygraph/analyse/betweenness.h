// Betweenness: through whom the shortest ways between others lead.
//
// Idea: from every node one breadth-first search counts the shortest paths; going back over it, each node passes on to
// those before it what depends on them (Brandes). A bipartite graph cannot reach the usual maximum, so the values are
// divided by the highest betweenness that a unit can have with so many units and tasks (Borgatti, Everett).
//
// Limits: a path over a task means "both stand in it", not that anything flows. In small or loose graphs one edge more
// changes the order.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

// Number of pairs of other nodes, units and tasks, whose shortest paths lead through each unit; a pair with several
// shortest paths counts the share of them. By graph unit. Time O((units + tasks) edges), memory O(edges).
// Reference: Brandes, J. Math. Sociol. 25:163 (2001).
std::vector<double> betweenness(const graph::BipartiteGraph& graph);

// The highest betweenness that one of `units` units can have beside `tasks` tasks; 0 where there is none.
// Reference: Borgatti, Everett, Social Networks 19:243 (1997); Borgatti, Halgin, The SAGE Handbook of Social Network
// Analysis (2011), ch. 28.
double highest_betweenness(std::uint32_t units, std::uint32_t tasks);

}  // namespace dutygraph::analyse
