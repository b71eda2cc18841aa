// A resolved plan as NetworkX's node-link JSON: networkx.node_link_graph(json.load(file), multigraph=True).
// Source: NetworkX 2.8 reference, readwrite.json_graph.node_link_data.
#pragma once

#include <string>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// Nodes are units (`bipartite` 0) and tasks (1) by their ids, links the assignments; a multigraph, for one unit may
// have two roles in one task. One JSON value without a line feed at the end. O(size).
std::string node_link_json(const ResolvedPlan& plan);

}  // namespace dutygraph::store
