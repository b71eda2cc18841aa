// What the kinds that compare two plans share: both plans as views, what to call them, and which unit is which.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draw/plan_view.h"
#include "draw/table.h"

namespace dutygraph::draw {

struct TwoPlans {
  PlanView before;
  const PlanView& after;
  const PlanDiff& diff;
  std::string old_name, new_name;  // 2025年, 2026年; 原方案, 新方案 where the plans tell no two years
};

// `view` must hold an earlier plan and outlive the answer. O(tasks + assignments) of both plans.
TwoPlans two_plans(const PlanView& view, Language language);

// Both sources, that tasks were matched by the program, and what else there is to say.
std::string two_plans_footer(const TwoPlans& plans, Language language, bool short_names,
                             const std::vector<std::string>& more);

// Every pair of an old and a new task of which one goes on in the other, each once, ascending.
struct TaskLink {
  std::uint32_t before = 0, after = 0;
  friend auto operator<=>(const TaskLink&, const TaskLink&) = default;
};
std::vector<TaskLink> links_of(const PlanDiff& diff);

// For each unit of the old plan the unit of the new plan that it is, by what the comparison found and by equal names;
// `no_unit` where there is none. O(units log units).
std::vector<std::uint32_t> continued_units(const TwoPlans& plans);

}  // namespace dutygraph::draw
