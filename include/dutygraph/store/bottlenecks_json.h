// Bottlenecks and lead moves as JSON: formats "dutygraph.bottlenecks" and "dutygraph.rebalance", version 1
// (docs/schema/bottlenecks.schema.json, rebalance.schema.json).
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/bottlenecks.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// The results were made from `resolved`, which names their units and tasks. `cite`: definitions and sources; empty
// where nobody asked. One JSON value, indented by one blank, without a line feed at the end; the order of the results
// is kept.
std::string bottlenecks_json(const BottleneckReport& report, const ResolvedPlan& resolved,
                             const std::vector<std::string>& cite = {});
std::string rebalance_json(const Rebalance& found, const ResolvedPlan& resolved,
                           const std::vector<std::string>& cite = {});

}  // namespace dutygraph::store
