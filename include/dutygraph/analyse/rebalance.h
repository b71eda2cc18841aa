// The fewest lead moves that bring the peak down.
//
// Idea: a lead is a unit of flow from its task to a unit. Giving it to a unit that does not lead the task now costs 1,
// so the cheapest flow in which no unit takes more than the peak is the fewest moves. The peak is lowered step by step:
// each time the busiest units have one lead too many, and each of these is handed on along the cheapest path of the
// residual graph (successive shortest paths). Where no path is left, the units that were reached, and the tasks they
// lead, prove that it goes no lower.
//
// Limits: a task is a task; a move is a proposal, the plan does not say who is able or entitled to lead.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/bottlenecks.h"

namespace dutygraph::analyse {

struct RebalanceOptions {
  MayLead may = MayLead::any_named;
  std::vector<LeadLimit> limits;
  std::vector<std::uint32_t> kept_tasks;  // indices into Plan::tasks: their leads stay as they are
};

// Returns, for every peak below the present one that can be reached, the fewest moves from the present plan to it. With
// limits there is a step at the present peak too, where one of them asks for moves and the peak stays; a peak at which
// the limits alone bring everyone lower is no step.
//
// graph: in which a task and a unit of `options` that it does not hold mean nothing; needs the way back to its plan.
// Time O(leads (units + edges)) for the paths, each found by a queue of Bellman and Ford.
// Reference: Ahuja, Magnanti, Orlin, Network Flows (1993), 9.7; Harvey et al., J. Algorithms 59:53 (2006).
Rebalance rebalance(const graph::BipartiteGraph& graph, const RebalanceOptions& options = {});

}  // namespace dutygraph::analyse
