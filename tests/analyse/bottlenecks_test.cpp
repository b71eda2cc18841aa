#include "dutygraph/analyse/bottlenecks.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "dutygraph/analyse/rebalance.h"
#include "dutygraph/graph/graph_of.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

// The example of docs/METHODS.md: Library leads four tasks, two of which name Parks or Finance, too.
struct Example {
  ResolvedPlan plan;
  std::uint32_t add_unit(const std::string& name, UnitKind kind = UnitKind::unit) {
    plan.units.emplace_back();
    plan.units.back().name = name;
    plan.units.back().kind = kind;
    return static_cast<std::uint32_t>(plan.units.size() - 1);
  }
  void add_task(std::initializer_list<std::uint32_t> leads, std::initializer_list<std::uint32_t> supports) {
    plan.plan.tasks.emplace_back();
    const auto task = static_cast<std::uint32_t>(plan.plan.tasks.size() - 1);
    for (const Role role : {Role::lead, Role::support})
      for (const std::uint32_t unit : role == Role::lead ? leads : supports) {
        plan.assignments.emplace_back();
        plan.assignments.back().task = task;
        plan.assignments.back().unit = unit;
        plan.assignments.back().role = role;
      }
  }
  BottleneckReport report() const { return bottlenecks(plan, graph::graph_of(plan)); }
};

Example worked_example() {
  Example made;
  const auto library = made.add_unit("Library");
  const auto parks = made.add_unit("Parks");
  const auto finance = made.add_unit("Finance");
  made.add_task({library}, {});
  made.add_task({library}, {});
  made.add_task({library}, {parks});
  made.add_task({library}, {parks, finance});
  made.add_task({parks}, {finance});
  return made;
}

TEST(Bottlenecks, WorkedExample) {
  const Example example = worked_example();
  const BottleneckReport report = example.report();
  EXPECT_EQ(report.peak_now, 4);
  EXPECT_EQ(report.peak_best, 2);
  EXPECT_EQ(report.certificate, (PeakCertificate{{0}, {0, 1}, 2, 2}));
  EXPECT_EQ(report.leads.front(), (LeadCount{0, 4, 2}));
  EXPECT_EQ(report.articulation, (std::vector<Articulation>{{0, {0, 1}}}));
  ASSERT_EQ(report.bridges.size(), 2U);
  EXPECT_EQ(report.bridges[0], (Bridge{0, 0, {0}, {}}));
  EXPECT_EQ(report.single_lead, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(report.betweenness.front().unit, 0U);
  EXPECT_DOUBLE_EQ(report.betweenness.front().paths, 71.0 / 6);
  EXPECT_DOUBLE_EQ(report.betweenness.front().value, 71.0 / 6 / 19);
  ASSERT_EQ(report.key_sets.size(), 2U);
  EXPECT_EQ(report.key_sets[0].units, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_DOUBLE_EQ(report.key_sets[0].fragmentation, 0.8);
  EXPECT_EQ(report.fragmentation, 0);
  const Rebalance moves = rebalance(graph::graph_of(example.plan));
  ASSERT_EQ(moves.steps.size(), 2U);
  EXPECT_EQ(moves.steps[0].moves.size(), 1U);
  EXPECT_EQ(moves.steps[1].moves.size(), 2U);
}

TEST(Bottlenecks, EveryPlanHasASensibleAnswer) {
  Dice dice(131);
  for (int round = 0; round < 3000; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    const graph::BipartiteGraph graph = graph::graph_of(plan, {dice.percent(50)});
    const BottleneckReport report = bottlenecks(plan, graph);
    ASSERT_LE(report.peak_best, report.peak_now);
    ASSERT_EQ(report.certificate.bound, report.peak_best);
    ASSERT_EQ(report.betweenness.size(), unit_count(graph));
    ASSERT_EQ(report.leads.size(), unit_count(graph));
    for (std::size_t i = 1; i < report.leads.size(); ++i) ASSERT_GE(report.leads[i - 1].now, report.leads[i].now);
    for (const Betweenness& unit : report.betweenness) {
      ASSERT_GE(unit.value, 0);
      ASSERT_LE(unit.value, 1 + 1e-12);
    }
    for (const KeySet& set : report.key_sets) ASSERT_TRUE(set.fragmentation >= 0 && set.fragmentation <= 1);
    const Rebalance moves = rebalance(graph);
    ASSERT_EQ(static_cast<int>(moves.steps.size()), report.peak_now - report.peak_best);
  }
}

TEST(Bottlenecks, DegenerateGraphs) {
  EXPECT_EQ(Example{}.report(), BottleneckReport{});
  Example collectives;
  const auto towns = collectives.add_unit("all towns", UnitKind::collective);
  collectives.add_task({towns}, {});
  EXPECT_EQ(collectives.report(), BottleneckReport{});
  Example one;
  one.add_unit("Library");
  one.add_task({0}, {});
  const BottleneckReport report = one.report();
  EXPECT_EQ(report.peak_now, 1);
  EXPECT_EQ(report.peak_best, 1);
  EXPECT_EQ(report.certificate, (PeakCertificate{{0}, {0}, 1, 1}));
  EXPECT_TRUE(report.articulation.empty());
  EXPECT_TRUE(report.key_sets.empty());
  EXPECT_EQ(report.betweenness[0].value, 0);
}

}  // namespace
}  // namespace dutygraph::analyse
