// 全年共6个方面243项: what the frame says of the number of tasks and aspects, held against the lists.
#pragma once

#include "dutygraph/model/plan.h"
#include "parse/outline.h"

namespace dutygraph::parse {

// Adds a finding declared-total for every declaration that no list bears out; plan.lists and plan.tasks must be there.
// What stands with a list is held against that list, what stands in the notice against each list and all of them
// together. Tasks are counted by their numbers or by their parts, whichever agrees. O(characters of the frame + tasks).
void check_declared_totals(const Outline& outline, const Document& document, Plan& plan);

}  // namespace dutygraph::parse
