// The names of a plan as JSON: its units with what a person decided (format "dutygraph.units", version 1,
// docs/schema/units.schema.json), and likely aliases ("dutygraph.suggestions", version 1,
// docs/schema/suggestions.schema.json).
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/model/suggestion.h"

namespace dutygraph::store {

// The plan and units as in graph_json, and the decisions; `absent` are the names in them that the plan prints nowhere.
// One JSON value, indented by one blank, without a line feed at the end. O(size).
std::string units_json(const ResolvedPlan& resolved, const Decisions& decisions,
                       const std::vector<std::string>& absent);

// `suggestions` were made from `resolved`. O(suggestions).
std::string suggestions_json(const ResolvedPlan& resolved, const std::vector<AliasSuggestion>& suggestions);

}  // namespace dutygraph::store
