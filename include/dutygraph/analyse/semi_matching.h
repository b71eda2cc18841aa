// The fairest division of leads: who could lead what so that the busiest leads as little as possible.
//
// Idea: every task keeps the number of leads it has, l(t), but any unit of N(t) may lead. From the present leads on,
// one lead is handed from unit to unit along a path of tasks, from a unit with L leads to one with at most L - 2, until
// there is no such path. That is an optimal semi-matching: it minimises every L_p norm of the loads at once, the peak
// among them. What a busiest unit can still reach is a set that holds its leads whoever leads: the certificate, a Hall
// set (a minimum cut at one below the peak).
//
// Limits: a task is a task, however large. Who may lead is read off the plan: a unit that the plan does not name for a
// task is never proposed.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

struct SemiMatching {
  std::vector<std::vector<std::uint32_t>> leads;  // graph task -> the units that lead it now, ascending
  std::vector<int> load;                          // graph unit -> tasks it leads now
  // A Hall set of the peak, the smallest that one busiest unit reaches: graph ids, ascending; empty where no unit leads
  // anything.
  std::vector<std::uint32_t> tight_units;
  std::vector<std::uint32_t> tight_tasks;
};

// Returns an optimal semi-matching that keeps each task's number of leads. The sorted loads are the same for every
// optimum. Time O(leads (units + edges)).
// Reference: Harvey, Ladner, Lovasz, Tamir, J. Algorithms 59:53 (2006); with several leads a task it is a flow of
// separable convex cost, optimal when no path of the residual graph lowers it.
SemiMatching semi_matching(const graph::BipartiteGraph& graph);

// The units that lead each task of the graph as it stands, ascending.
std::vector<std::vector<std::uint32_t>> present_leads(const graph::BipartiteGraph& graph);

}  // namespace dutygraph::analyse
