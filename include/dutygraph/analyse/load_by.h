// The load of a plan seen from its officials and from its headings.
#pragma once

#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

// A row for every official that a task names to oversee it: most tasks first, then name. Shares are of all tasks of the
// plan; `lead_units` are units of `graph`. What several officials oversee together counts for each of them. Time
// O(assignments log assignments).
std::vector<OfficialLoad> load_by_official(const ResolvedPlan& plan, const graph::BipartiteGraph& graph);

// A row for every heading (list and section path) in the order of the plan, with all its tasks, also those that name no
// unit. Time O((tasks + edges) log).
std::vector<SectionLoad> load_by_section(const ResolvedPlan& plan, const graph::BipartiteGraph& graph);

}  // namespace dutygraph::analyse
