// The graph of a resolved plan that every analysis stands on.
//
// N(t) = the units of kind `unit` that task t names to lead or to support it, each once; a unit named as both leads.
// Overseeing, consulting and informing make no edge; collectives and officials are no nodes. A unit with no such task
// and a task with no such unit are no nodes either.
//
// Edges that exist only through a collective (Assignment::via) are left out unless asked for. Where they are asked for,
// they never touch what a task says itself: a unit that the task names to lead or support keeps that edge as it is.
#pragma once

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::graph {

struct GraphOptions {
  bool include_via = false;  // take in the edges that exist only through a collective
};

// Returns the graph with the way back to the plan in plan_unit and plan_task, both ascending.
// The plan's indices must be in range, as resolve and store make them. Time O(units + tasks + assignments).
BipartiteGraph graph_of(const ResolvedPlan& plan, const GraphOptions& options = {});

}  // namespace dutygraph::graph
