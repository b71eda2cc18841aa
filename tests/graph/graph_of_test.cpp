#include "dutygraph/graph/graph_of.h"

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <utility>

#include "graph/support.h"

namespace dutygraph::graph {
namespace {

using test::Dice;
using Named = std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeKind>;  // plan unit, plan task -> kind

// METHODS, word for word: the roles that a task gives a unit of kind unit itself, else those it gives through a
// collective.
Named naive(const ResolvedPlan& plan, bool include_via) {
  Named edges;
  for (std::uint32_t t = 0; t < plan.plan.tasks.size(); ++t) {
    for (std::uint32_t u = 0; u < plan.units.size(); ++u) {
      if (plan.units[u].kind != UnitKind::unit) continue;
      std::set<std::pair<bool, Role>> named;  // via, role
      for (const Assignment& a : plan.assignments)
        if (a.task == t && a.unit == u) named.insert({a.via != no_unit, a.role});
      for (const bool via : {false, true}) {
        if (via && !include_via) continue;
        const bool leads = named.contains({via, Role::lead});
        if (!leads && !named.contains({via, Role::support})) continue;
        edges.try_emplace({u, t}, edge_kind(leads, via));
      }
    }
  }
  return edges;
}

Named edges_of(const BipartiteGraph& graph) {
  Named edges;
  for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit)
    for (std::size_t i = 0; i < tasks_of(graph, unit).size(); ++i)
      edges[{graph.plan_unit[unit], graph.plan_task[tasks_of(graph, unit)[i]]}] = task_kinds(graph, unit)[i];
  return edges;
}

TEST(GraphOf, RandomPlansAgreeWithTheDefinition) {
  Dice dice(11);
  std::size_t via_edges = 0;
  for (int round = 0; round < 4000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    for (const bool include_via : {false, true}) {
      const BipartiteGraph graph = graph_of(plan, {include_via});
      const Named want = naive(plan, include_via);
      ASSERT_EQ(edges_of(graph), want);
      ASSERT_EQ(graph.via_included, include_via);
      std::set<std::uint32_t> units;
      std::set<std::uint32_t> tasks;
      for (const auto& [ends, kind] : want) {
        units.insert(ends.first);
        tasks.insert(ends.second);
        via_edges += is_via(kind);
      }
      ASSERT_EQ(graph.plan_unit, std::vector<std::uint32_t>(units.begin(), units.end()));
      ASSERT_EQ(graph.plan_task, std::vector<std::uint32_t>(tasks.begin(), tasks.end()));
    }
  }
  EXPECT_GT(via_edges, 1000U);
}

TEST(GraphOf, AnEmptyPlanIsAnEmptyGraph) {
  const BipartiteGraph graph = graph_of(ResolvedPlan{});
  EXPECT_EQ(unit_count(graph), 0U);
  EXPECT_EQ(task_count(graph), 0U);
}

// A collective leads with its member, who also supports by its own name; an official oversees.
TEST(GraphOf, ATaskSpeaksBeforeItsCollective) {
  ResolvedPlan plan;
  plan.units.resize(4);
  plan.units[1].kind = UnitKind::collective;
  plan.units[2].kind = UnitKind::official;
  plan.plan.tasks.resize(2);
  const auto add = [&](std::uint32_t task, std::uint32_t unit, Role role, std::uint32_t via = no_unit) {
    plan.assignments.emplace_back();
    plan.assignments.back().task = task;
    plan.assignments.back().unit = unit;
    plan.assignments.back().role = role;
    plan.assignments.back().via = via;
  };
  add(0, 1, Role::lead);
  add(0, 0, Role::lead, 1);
  add(0, 0, Role::support);
  add(0, 2, Role::oversee);
  add(1, 3, Role::support, 1);
  EXPECT_EQ(edges_of(graph_of(plan)), (Named{{{0, 0}, EdgeKind::support}}));
  EXPECT_EQ(edges_of(graph_of(plan, {true})), (Named{{{0, 0}, EdgeKind::support}, {{3, 1}, EdgeKind::via_support}}));
}

}  // namespace
}  // namespace dutygraph::graph
