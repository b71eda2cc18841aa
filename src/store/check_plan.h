// What must hold between the parts of a resolved plan before it can be kept or taken from a file.
#pragma once

#include <optional>
#include <string>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// The first thing that does not hold, in words; nullopt where all does: ids of lists, tasks and units and names of
// units are unique, every task stands in a list of the plan, every index points at something, members ascend. O(n log
// n).
std::optional<std::string> contradiction(const ResolvedPlan& resolved);

}  // namespace dutygraph::store
