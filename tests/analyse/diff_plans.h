// Small resolved plans made by hand, for the comparison of two plans.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::test {

struct TaskSpec {
  std::string text;
  std::vector<std::string> lead, support;
};

// Every name is a unit of its own (各… a collective); tasks are main-1, main-2 …
inline ResolvedPlan plan_of(const std::vector<TaskSpec>& tasks) {
  ResolvedPlan plan;
  plan.plan.lists.push_back({"main", std::nullopt});
  const auto unit_of = [&](const std::string& name) {
    const auto it = std::find_if(plan.units.begin(), plan.units.end(), [&](const Unit& u) { return u.name == name; });
    if (it != plan.units.end()) return static_cast<std::uint32_t>(it - plan.units.begin());
    Unit unit;
    unit.id = "u" + std::to_string(plan.units.size() + 1);
    unit.name = unit.short_name = name;
    unit.kind = name.starts_with("各") ? UnitKind::collective : UnitKind::unit;
    unit.unit_class = UnitClass::bureau;
    plan.units.push_back(unit);
    return static_cast<std::uint32_t>(plan.units.size() - 1);
  };
  for (const TaskSpec& spec : tasks) {
    const auto number = static_cast<std::uint32_t>(plan.plan.tasks.size());
    Task& task = plan.plan.tasks.emplace_back();
    task.list = "main";
    task.number = static_cast<int>(number) + 1;
    task.id = "main-" + std::to_string(task.number);
    task.text = spec.text;
    for (const Role role : {Role::lead, Role::support}) {
      std::uint32_t order = 0;
      for (const std::string& name : role == Role::lead ? spec.lead : spec.support)
        plan.assignments.push_back({number, unit_of(name), role, {}, name, order++, {}, no_unit, {}});
    }
  }
  return plan;
}

}  // namespace dutygraph::test
