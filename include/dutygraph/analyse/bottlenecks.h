// Bottlenecks: where everything waits on one lead. Definitions, a worked example and the limits are in docs/METHODS.md.
#pragma once

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/bottlenecks.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

// Returns the peak of leads and how low it could be with a proof, what breaks off without one unit or edge, whom the
// shortest ways lead through, and the pair and the triple of units that hold most together: semi_matching(),
// articulation_units(), bridges(), betweenness(), best_key_set(), with the plan's indices and sorted for reading.
//
// graph: what graph::graph_of made of this very `plan`. In a plan without any lead both peaks are 0 and the certificate
// is empty. A key set that does not exist (too few units) or would take too long is left out. Time that of its parts:
// O(units^2 (units + tasks + edges)) with a small factor.
BottleneckReport bottlenecks(const ResolvedPlan& plan, const graph::BipartiteGraph& graph);

}  // namespace dutygraph::analyse
