// A resolved plan as JSON and back: format "dutygraph.graph", version 1 (docs/schema/graph.schema.json).
#pragma once

#include <string>
#include <string_view>

#include "dutygraph/model/error.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// One JSON value, indented by one blank, without a line feed at the end. Nothing of the plan is lost: beside what other
// programs look for, tasks carry their printed names (`mentions`), and the index table and the default units stand as
// printed. Bytes that are no UTF-8 become U+FFFD. The indices in `resolved` must point at something. O(size).
std::string graph_json(const ResolvedPlan& resolved);

// Takes such a value back: read_graph_json(graph_json(x)) equals x wherever x is valid UTF-8. Keys it does not know are
// passed over; of those that version 1 added to the published format none is needed.
// Failure(unreadable), with the line of a syntax error or the path of the value (`tasks[3].number`): no JSON, another
// format or a newer version, a key missing or of the wrong type, an id that nothing carries or two things carry.
// O(size · log size).
Result<ResolvedPlan> read_graph_json(std::string_view json);

}  // namespace dutygraph::store
