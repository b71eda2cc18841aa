// Load: who carries too much. Definitions, a worked example and the limits are in docs/METHODS.md.
//
// Idea: a task asks one whole share of work of the units it names, N(t). `fractional` splits it evenly; `weighted` says
// that leading costs more than supporting and that two leads halve the lead's burden.
//
// Limits: every task counts the same, however large it is. Collectives carry nothing; with `via` included their members
// do.
#pragma once

#include <optional>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

struct LoadOptions {
  double lead_weight = 1;        // what leading a task alone weighs; leads of one task share it
  double support_weight = 0.25;  // what supporting a task weighs, each supporter
};

// The reason why `options` make no sense: a weight that is not a number from 0 to 1,000,000. Else nothing.
std::optional<Failure> check(const LoadOptions& options);

// Returns a row for every unit of `graph`, heaviest `weighted` first, equal loads by name (in bytes), and the
// concentration of `weighted` over them. Loads that are equal as fractions are equal as numbers: sums are carried in
// twice the precision of a double, so that neither the order of tasks nor rounding decides a rank.
//
// graph: what graph::graph_of made of this very `plan`; whether it includes `via` edges is told in the report.
// options: must pass check().
// Besides the graph it reads off the plan: `oversee`, the tasks where a unit of the graph is named to oversee (named
// through a collective only where the graph includes such edges), and `via`, the assignments of any role that exist
// only through a collective, counted whether the graph includes them or not. Time O(sum k^2 + tasks + assignments +
// units log units), k = |N(t)|.
LoadReport load(const ResolvedPlan& plan, const graph::BipartiteGraph& graph, const LoadOptions& options = {});

}  // namespace dutygraph::analyse
