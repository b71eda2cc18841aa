#include "dutygraph/analyse/load_by.h"

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "dutygraph/graph/graph_of.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

bool is_unit_lead(const ResolvedPlan& plan, const Assignment& a) {
  return a.role == Role::lead && a.via == no_unit && plan.units[a.unit].kind == UnitKind::unit;
}

TEST(LoadBy, OfficialsByTheDefinition) {
  Dice dice(121);
  int rows = 0;
  for (int round = 0; round < 3000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    std::map<std::string, std::set<std::uint32_t>> tasks;
    for (const Assignment& a : plan.assignments)
      if (a.role == Role::oversee && plan.units[a.unit].kind == UnitKind::official)
        tasks[plan.units[a.unit].name].insert(a.task);
    const auto loads = load_by_official(plan, graph::graph_of(plan));
    ASSERT_EQ(loads.size(), tasks.size());
    for (const OfficialLoad& load : loads) {
      const auto& own = tasks.at(load.name);
      std::set<std::uint32_t> leads;
      for (const Assignment& a : plan.assignments)
        if (own.contains(a.task) && is_unit_lead(plan, a)) leads.insert(a.unit);
      ASSERT_EQ(load.oversee, static_cast<int>(own.size()));
      ASSERT_EQ(load.lead_units, static_cast<int>(leads.size()));
      ASSERT_DOUBLE_EQ(load.share * static_cast<double>(plan.plan.tasks.size()), load.oversee);
      ++rows;
    }
    for (std::size_t i = 1; i < loads.size(); ++i) ASSERT_GE(loads[i - 1].oversee, loads[i].oversee);
  }
  EXPECT_GT(rows, 200);
}

TEST(LoadBy, SectionsHoldAllTasksOnce) {
  Dice dice(122);
  for (int round = 0; round < 3000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    int tasks = 0;
    for (const SectionLoad& load : load_by_section(plan, graph::graph_of(plan))) {
      std::map<std::string, std::set<std::uint32_t>> leads;
      std::set<std::uint32_t> units;
      for (const Assignment& a : plan.assignments) {
        const Task& task = plan.plan.tasks[a.task];
        if (task.list != load.list || task.section != load.section) continue;
        const bool named = a.role == Role::lead || a.role == Role::support;
        if (named && a.via == no_unit && plan.units[a.unit].kind == UnitKind::unit) units.insert(a.unit);
        if (is_unit_lead(plan, a)) leads[plan.units[a.unit].name].insert(a.task);
      }
      tasks += load.tasks;
      ASSERT_EQ(load.units, static_cast<int>(units.size()));
      ASSERT_EQ(load.lead_units, static_cast<int>(leads.size()));
      for (const auto& [name, own] : leads) ASSERT_LE(static_cast<int>(own.size()), load.busiest_lead);
      if (leads.empty())
        ASSERT_TRUE(load.busiest.empty());
      else
        ASSERT_EQ(static_cast<int>(leads.at(load.busiest).size()), load.busiest_lead);
    }
    ASSERT_EQ(tasks, static_cast<int>(plan.plan.tasks.size()));
  }
}

}  // namespace
}  // namespace dutygraph::analyse
