// Random small plans, resolved, for property tests of proof.
#pragma once

#include <random>
#include <string>

#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/model/unit_index.h"

namespace dutygraph::test {

// Two lists of tasks, eight units, one open collective; every task has a lead and up to four supporters.
inline ResolvedPlan random_resolved_plan(std::mt19937& random) {
  const auto below = [&](int n) { return static_cast<std::uint32_t>(random() % static_cast<unsigned>(n)); };
  ResolvedPlan plan;
  plan.plan.info.id = "random";
  plan.plan.lists = {{"annex1", "甲表"}, {"annex2", "乙表"}};
  for (std::uint32_t u = 0; u < 9; ++u) {
    Unit unit;
    unit.id = "u" + std::to_string(u + 1);
    unit.name = u == 8 ? "县直各单位" : "县" + std::to_string(u) + "局";
    unit.short_name = unit.name;
    unit.kind = u == 8 ? UnitKind::collective : UnitKind::unit;
    unit.unit_class = u == 8 ? UnitClass::other : UnitClass::bureau;
    plan.units.push_back(std::move(unit));
  }
  for (const List& list : plan.plan.lists) {
    const std::uint32_t tasks = 3 + below(10);
    for (std::uint32_t n = 1; n <= tasks; ++n) {
      Task task;
      task.list = list.id;
      task.number = static_cast<int>(n);
      task.id = list.id + "-" + std::to_string(n);
      const auto t = static_cast<std::uint32_t>(plan.plan.tasks.size());
      plan.plan.tasks.push_back(std::move(task));
      const std::uint32_t lead = below(8);
      const auto edge = [&](std::uint32_t unit, Role role, std::uint32_t order) {
        Assignment assignment;
        assignment.task = t;
        assignment.unit = unit;
        assignment.role = role;
        assignment.order = order;
        assignment.printed = plan.units[unit].name;
        assignment.place = {t + 1, 1 + order};
        plan.assignments.push_back(std::move(assignment));
      };
      edge(lead, Role::lead, 0);
      std::uint32_t order = 0;
      for (std::uint32_t u = 0; u < 9; ++u)
        if (u != lead && below(3) == 0) edge(u, Role::support, order++);
    }
  }
  return plan;
}

// The index as a printed table of that plan: every cell under its column, empty ones left out.
inline void print_into(ResolvedPlan& plan, const UnitIndex& index) {
  IndexTable table;
  table.columns = index.columns;
  plan.index_units.clear();
  for (const UnitIndexRow& row : index.rows) {
    IndexRow printed;
    printed.unit = printed.printed = row.name;
    for (std::uint32_t c = 0; c < row.numbers.size(); ++c)
      if (!row.numbers[c].empty()) printed.cells.push_back({row.numbers[c], c, {1000, c + 1}, ""});
    table.rows.push_back(std::move(printed));
    plan.index_units.push_back(row.unit);
  }
  plan.plan.index = std::move(table);
}

}  // namespace dutygraph::test
