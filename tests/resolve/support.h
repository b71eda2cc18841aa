// Plans by hand: a task a string, its names as a clause prints them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/resolve/resolve.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::resolve {

// "县财政局、县民政局,各镇" as mentions of one role; 、 and , are their separators.
std::vector<Mention> mentions_of(std::string_view names, Role role);

// One task: "lead | support | oversee", where what is behind the last | may be left out.
Task task_of(const std::string& clause, int number);

// A plan of a place ("" where it tells none) with these tasks.
Plan plan_of(const std::string& place, const std::vector<std::string>& tasks);

const Naming& naming();
ResolvedPlan resolved(const std::string& place, const std::vector<std::string>& tasks);

// The unit that a printed name became, in the first edge that prints it; the test fails where there is none.
const Unit& unit_of(const ResolvedPlan& plan, std::string_view printed);
// The alias entry of a printed name in its unit: its rule; "" where it is the unit's own name.
std::string rule_of(const ResolvedPlan& plan, std::string_view printed);
bool same_unit(const ResolvedPlan& plan, std::string_view a, std::string_view b);

// Names of all units, in order.
std::vector<std::string> names_of(const ResolvedPlan& plan);

}  // namespace dutygraph::resolve
