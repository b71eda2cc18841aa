// How sure a load is: the bootstrap over tasks, the verdict "overloaded", and how far down the ranking is certain.
//
// Idea: had the plan been written again by the same people, some tasks would be missing and some would have a twin. So
// n tasks are drawn with replacement from the n tasks of the graph, many times, and every unit's weighted load is added
// up anew from what its tasks give it. The middle 95 % of these loads are its interval.
//
// Limits: tasks are taken to be independent of each other. A unit with one or two tasks has a coarse interval. The
// interval says how far chance in the choice of tasks reaches, not how large the tasks are.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/load.h"

namespace dutygraph::analyse {

// The most weighted load that a unit can carry, as the user says.
struct Capacity {
  std::uint32_t unit = 0;  // index into ResolvedPlan::units
  double most = 0;
};

struct BootstrapOptions {
  int draws = 2000;        // 1,000 to 100,000; below 1,000 the ends of a 95 % interval are too rough
  std::uint64_t seed = 1;  // the same seed gives the same intervals
  std::vector<Capacity> capacities;
};

// The reason why `options` make no sense: draws out of range, a capacity that is no number from 0 on. Else nothing.
std::optional<Failure> check(const BootstrapOptions& options);

// Returns a verdict for every unit of `report`, in its order. The interval is the percentile interval (2.5 % and 97.5
// %, quantile()), widened where needed so that it holds the observed load. The fence is Q3 + 1.5 (Q3 - Q1) of the
// weighted loads of the units that lead at least one task (Tukey). Ranks count strictly heavier units, in the plan as
// in each draw.
//
// report, graph: load() made `report` of this very `graph`. options: must pass check().
// Time O(draws (edges + units log units)), memory O(draws units).
// Reference: Efron, Tibshirani, An Introduction to the Bootstrap (1993), ch. 13; Tukey, Exploratory Data Analysis
// (1977), ch. 2.
LoadVerdict bootstrap(const LoadReport& report, const graph::BipartiteGraph& graph,
                      const BootstrapOptions& options = {});

}  // namespace dutygraph::analyse
