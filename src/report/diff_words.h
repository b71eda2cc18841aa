// The words of a comparison, in both languages, and the names that a task gives its roles.
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/diff.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::report {

struct DiffWords {
  const char *lang, *heading, *kept, *changed, *unchanged, *split, *merged, *dropped, *appeared, *units, *renamed;
  const char *reworded, *lead, *support, *unit, *old_plan, *new_plan, *what, *similarity, *old_name, *rename_hint,
      *other_place, *stop, *colon, *comma, *certainty, *marked, *match, *check, *nothing, *taken_out, *put_in, *stayed,
      *same_loads, *text;
};
const DiffWords& diff_words(const std::string& language);

// How a unit was found in both plans, in words.
std::string match_word(UnitMatch match, const std::string& language);

// The units that a task itself names in a role, in the printed order.
std::vector<std::string> names_in_role(const ResolvedPlan& plan, std::uint32_t task, Role role);

}  // namespace dutygraph::report
