#include "dutygraph/analyse/what_if.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "dutygraph/analyse/bottlenecks.h"
#include "dutygraph/analyse/clusters.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/graph/graph_of.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;
using Edges = std::set<std::tuple<std::uint32_t, std::uint32_t, bool>>;  // task, plan unit, leads

Edges edges_of(const ResolvedPlan& plan) {
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  Edges edges;
  for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit)
    for (std::size_t i = 0; i < tasks_of(graph, unit).size(); ++i)
      edges.emplace(graph.plan_task[tasks_of(graph, unit)[i]], graph.plan_unit[unit],
                    graph::is_lead(task_kinds(graph, unit)[i]));
  return edges;
}

bool is_unit(const ResolvedPlan& plan, std::uint32_t unit) { return plan.units[unit].kind == UnitKind::unit; }

TEST(WhatIf, ChangesTheGraphAsItSays) {
  Dice dice(141);
  for (int round = 0; round < 3000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    if (plan.plan.tasks.empty()) continue;
    const auto units = static_cast<std::uint32_t>(plan.units.size());
    const std::uint32_t a = dice.below(units);
    const std::uint32_t b = dice.below(units);
    const std::uint32_t task = dice.below(static_cast<std::uint32_t>(plan.plan.tasks.size()));
    if (!is_unit(plan, a) || !is_unit(plan, b)) continue;
    const Edges before = edges_of(plan);
    Edges merged;
    Edges removed;
    Edges added;
    for (const auto& [t, unit, leads] : before) {
      const std::uint32_t now = unit == b ? a : unit;
      const bool either_leads = before.contains({t, a, true}) || before.contains({t, b, true});
      merged.emplace(t, now, now == a ? either_leads : leads);
      if (unit != a) removed.emplace(t, unit, leads);
      if (t != task || unit != a) added.emplace(t, unit, leads);
    }
    added.emplace(task, a, true);
    ASSERT_EQ(edges_of(changed(plan, {{Change::Kind::merge, a, b, 0}})), merged) << "round " << round;
    ASSERT_EQ(edges_of(changed(plan, {{Change::Kind::add_lead, a, 0, task}})), added);
    bool through_it = false;
    for (const Assignment& assignment : plan.assignments) through_it = through_it || assignment.via == a;
    if (!through_it) {
      ASSERT_EQ(edges_of(changed(plan, {{Change::Kind::remove, a, 0, 0}})), removed);
    }
  }
}

TEST(WhatIf, FiguresAreThoseOfTheAnalyses) {
  Dice dice(142);
  for (int round = 0; round < 500; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    const WhatIf told = what_if(plan, {{Change::Kind::remove, 0, 0, 0}});
    for (const bool after : {false, true}) {
      const ResolvedPlan now = after ? changed(plan, told.changes) : plan;
      const graph::BipartiteGraph graph = graph::graph_of(now);
      const BottleneckReport report = bottlenecks(now, graph);
      const PlanFigures& figures = after ? told.after : told.before;
      ASSERT_EQ(figures.peak_now, report.peak_now);
      ASSERT_EQ(figures.peak_best, report.peak_best);
      ASSERT_EQ(figures.articulation_units, static_cast<int>(report.articulation.size()));
      ASSERT_EQ(figures.single_lead, static_cast<int>(report.single_lead.size()));
      ASSERT_EQ(figures.gini, load(now, graph).gini);
    }
  }
}

TEST(WhatIf, ClustersAreThoseOfTheChangedPlan) {
  Dice dice(7);
  for (int round = 0; round < 20; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    if (plan.plan.tasks.empty() || !is_unit(plan, 0)) continue;
    const std::vector<Change> changes = {{Change::Kind::remove, 0, 0, 0}};
    const WhatIf told = what_if(plan, changes);
    const ResolvedPlan after = changed(plan, changes);
    const ClusterReport clustered = clusters(after, graph::graph_of(after));
    EXPECT_EQ(told.after.clusters, static_cast<int>(clustered.clusters.size()));
    EXPECT_EQ(told.after.modularity, clustered.value);
  }
}

TEST(WhatIf, NoChangeChangesNothing) {
  Dice dice(143);
  for (int round = 0; round < 500; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    ASSERT_EQ(changed(plan, {}), plan);
    const WhatIf told = what_if(plan, {});
    ASSERT_EQ(told.before, told.after);
  }
}

}  // namespace
}  // namespace dutygraph::analyse
