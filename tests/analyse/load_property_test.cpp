// What must hold of load on any plan (METHODS), on thousands of random small ones, against sets and whole numbers.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dutygraph/analyse/load.h"
#include "dutygraph/graph/graph_of.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

LoadReport loads_of(const ResolvedPlan& plan, bool include_via, const LoadOptions& options = {}) {
  return load(plan, graph::graph_of(plan, {include_via}), options);
}

// Every share is a multiple of 1/3360: at most 8 units a task, and quarters.
constexpr int common = 3360;

struct Naive {
  std::vector<UnitLoad> units;  // by plan index
  int tasks = 0;
  int edges = 0;
};

using UnitsOfTask = std::map<std::uint32_t, bool>;  // unit -> leads

// N(t): the units that the task names itself, and with `include_via` those it names only through a collective.
UnitsOfTask named(const ResolvedPlan& plan, std::uint32_t task, bool include_via) {
  UnitsOfTask own;
  UnitsOfTask through;
  for (const Assignment& a : plan.assignments) {
    if (a.task != task || plan.units[a.unit].kind != UnitKind::unit) continue;
    if (a.role != Role::lead && a.role != Role::support) continue;
    bool& leads = (a.via == no_unit ? own : through)[a.unit];
    leads = leads || a.role == Role::lead;
  }
  if (include_via) own.insert(through.begin(), through.end());  // keeps what is there
  return own;
}

Naive naive(const ResolvedPlan& plan, bool include_via) {
  Naive made;
  std::map<std::uint32_t, UnitLoad> rows;
  std::map<std::uint32_t, int> fractional, weighted;
  std::map<std::uint32_t, std::set<std::uint32_t>> partners, overseen;
  std::map<std::uint32_t, std::set<std::pair<std::string, std::vector<std::string>>>> sections;
  for (std::uint32_t t = 0; t < plan.plan.tasks.size(); ++t) {
    const UnitsOfTask units = named(plan, t, include_via);
    const int size = static_cast<int>(units.size());
    const auto leads =
        static_cast<int>(std::count_if(units.begin(), units.end(), [](const auto& u) { return u.second; }));
    made.tasks += size > 0;
    made.edges += size;
    for (const auto& [u, lead] : units) {
      UnitLoad& row = rows[u];
      ++(lead ? row.lead : row.support);
      fractional[u] += common / size;
      weighted[u] += lead ? common / leads : common / 4;
      row.coordination += lead ? size - 1 : 0;
      sections[u].insert({plan.plan.tasks[t].list, plan.plan.tasks[t].section});
      for (const auto& [other, is_lead] : units)
        if (other != u) partners[u].insert(other);
    }
  }
  for (const Assignment& a : plan.assignments) {
    if (!rows.contains(a.unit)) continue;
    rows[a.unit].via += a.via != no_unit;
    if (a.role == Role::oversee && (include_via || a.via == no_unit)) overseen[a.unit].insert(a.task);
  }
  for (auto& [u, row] : rows) {
    row.unit = u;
    row.name = plan.units[u].name;
    row.fractional = fractional[u] / double{common};
    row.weighted = weighted[u] / double{common};
    row.partners = static_cast<int>(partners[u].size());
    row.oversee = static_cast<int>(overseen[u].size());
    row.sections = static_cast<int>(sections[u].size());
    made.units.push_back(row);
  }
  return made;
}

// The same plan with units and tasks in another order.
ResolvedPlan shuffled(const ResolvedPlan& plan, Dice& dice) {
  const auto order = [&dice](std::size_t n) {
    std::vector<std::uint32_t> to(n);
    std::iota(to.begin(), to.end(), 0U);
    for (std::size_t i = n; i > 1; --i) std::swap(to[i - 1], to[dice.below(static_cast<std::uint32_t>(i))]);
    return to;
  };
  const auto unit_to = order(plan.units.size());
  const auto task_to = order(plan.plan.tasks.size());
  ResolvedPlan moved = plan;
  for (std::size_t u = 0; u < unit_to.size(); ++u) moved.units[unit_to[u]] = plan.units[u];
  for (std::size_t t = 0; t < task_to.size(); ++t) moved.plan.tasks[task_to[t]] = plan.plan.tasks[t];
  for (Assignment& a : moved.assignments) {
    a.unit = unit_to[a.unit];
    a.task = task_to[a.task];
    if (a.via != no_unit) a.via = unit_to[a.via];
  }
  std::stable_sort(moved.assignments.begin(), moved.assignments.end(),
                   [](const Assignment& x, const Assignment& y) { return x.task < y.task; });
  return moved;
}

std::vector<std::string> names_in_order(const LoadReport& report) {
  std::vector<std::string> names;
  for (const UnitLoad& unit : report.units) names.push_back(unit.name);
  return names;
}

TEST(LoadProperty, RandomPlansAgreeWithTheDefinitionToTheLastBit) {
  Dice dice(31);
  for (int round = 0; round < 6000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    for (const bool include_via : {false, true}) {
      Naive want = naive(plan, include_via);
      std::sort(want.units.begin(), want.units.end(), [](const UnitLoad& x, const UnitLoad& y) {
        return std::pair(-x.weighted, x.name) < std::pair(-y.weighted, y.name);
      });
      const LoadReport report = loads_of(plan, include_via);
      ASSERT_EQ(report.units, want.units) << "round " << round;
      ASSERT_EQ(report.tasks, want.tasks);
    }
  }
}

TEST(LoadProperty, SumsAndBoundsHold) {
  Dice dice(32);
  for (int round = 0; round < 4000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    const bool include_via = dice.percent(50);
    const LoadReport report = loads_of(plan, include_via);
    double fractional = 0;
    double total = 0;
    double squares = 0;
    double spread = 0;
    int degrees = 0;
    for (const UnitLoad& unit : report.units) {
      ASSERT_EQ(plan.units[unit.unit].kind, UnitKind::unit);
      const int degree = unit.lead + unit.support;
      ASSERT_GE(degree, 1);
      ASSERT_LE(unit.fractional, degree);
      ASSERT_LE(unit.sections, degree);
      ASSERT_LT(unit.partners, static_cast<int>(report.units.size()));
      degrees += degree;
      fractional += unit.fractional;
      total += unit.weighted;
      squares += unit.weighted * unit.weighted;
      for (const UnitLoad& other : report.units) spread += std::abs(unit.weighted - other.weighted);
    }
    ASSERT_EQ(degrees, naive(plan, include_via).edges);
    ASSERT_NEAR(fractional, report.tasks, 1e-9);
    if (report.units.empty()) continue;
    ASSERT_NEAR(report.gini, spread / (2 * static_cast<double>(report.units.size()) * total), 1e-12);
    ASSERT_NEAR(report.hhi, squares / (total * total), 1e-12);
  }
}

TEST(LoadProperty, TheOrderOfUnitsAndTasksChangesNothing) {
  Dice dice(33);
  for (int round = 0; round < 3000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    const bool include_via = dice.percent(50);
    LoadReport before = loads_of(plan, include_via);
    LoadReport after = loads_of(shuffled(plan, dice), include_via);
    for (LoadReport* report : {&before, &after})
      for (UnitLoad& unit : report->units) unit.unit = 0;  // the only thing that may differ
    ASSERT_EQ(after, before);
  }
}

TEST(LoadProperty, ScalingAllWeightsLeavesRanksAndConcentrationAlone) {
  Dice dice(34);
  for (int round = 0; round < 2000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    const LoadReport before = loads_of(plan, false);
    const double factor = 1 + dice.below(1000);
    const LoadReport after = loads_of(plan, false, {factor, 0.25 * factor});
    ASSERT_EQ(names_in_order(after), names_in_order(before));
    ASSERT_NEAR(after.gini, before.gini, 1e-12);
    ASSERT_NEAR(after.hhi, before.hhi, 1e-12);
  }
}

TEST(LoadProperty, OneMoreSupporterNeverRaisesAnother) {
  Dice dice(35);
  int added = 0;
  for (int round = 0; round < 4000; ++round) {
    ResolvedPlan plan = test::random_plan(dice);
    if (plan.plan.tasks.empty()) continue;
    const LoadReport before = loads_of(plan, false);
    const std::uint32_t helper = dice.below(static_cast<std::uint32_t>(plan.units.size()));
    Assignment more;
    more.task = dice.below(static_cast<std::uint32_t>(plan.plan.tasks.size()));
    more.unit = helper;
    plan.assignments.push_back(more);
    std::map<std::uint32_t, double> now;
    for (const UnitLoad& unit : loads_of(plan, false).units) now[unit.unit] = unit.fractional;
    for (const UnitLoad& unit : before.units) {
      if (unit.unit == helper) continue;
      ASSERT_LE(now.at(unit.unit), unit.fractional);
      added += now.at(unit.unit) < unit.fractional;
    }
  }
  EXPECT_GT(added, 1000);  // the new supporter did take something off
}

}  // namespace
}  // namespace dutygraph::analyse
