// The whole answer: its parts are held against brute force in the tests of their own.
#include "dutygraph/analyse/clusters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <numeric>
#include <set>
#include <stdexcept>
#include <string>

#include "dutygraph/analyse/modularity.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

ClustersOptions quick() {
  ClustersOptions options;
  options.restarts = 6;
  options.links.draws = 200;
  return options;
}

ResolvedPlan plan_of(const test::EdgeList& list) {
  ResolvedPlan plan;
  for (std::uint32_t u = 0; u < list.units; ++u)
    plan.units.emplace_back().name = std::string(1, static_cast<char>('A' + u));
  for (std::uint32_t t = 0; t < list.tasks; ++t) plan.plan.tasks.emplace_back().id = "main-" + std::to_string(t + 1);
  for (const graph::Edge& edge : list.edges) {
    Assignment& made = plan.assignments.emplace_back();
    made.unit = edge.unit;
    made.task = edge.task;
  }
  return plan;
}

ClusterReport of(const ResolvedPlan& plan, const ClustersOptions& options = {}) {
  return clusters(plan, graph::graph_of(plan), options);
}

// The same report by names, so that plans in another order can be compared.
std::multiset<std::string> by_name(const ClusterReport& report, const ResolvedPlan& plan) {
  std::multiset<std::string> lines;
  const auto line = [&](const auto& units, const auto& tasks) {
    std::set<std::string> ids;
    std::string text;
    for (const std::uint32_t u : units) text += plan.units[u].name + " ";
    for (const std::uint32_t t : tasks) ids.insert(plan.plan.tasks[t].id);
    for (const std::string& id : ids) text += id + " ";
    return text;
  };
  for (const Cluster& c : report.clusters) lines.insert(line(c.units, c.tasks) + std::to_string(c.stability));
  for (const UnitBlock& b : report.blocks) lines.insert("block " + line(b.units, b.tasks));
  for (const UnitLink& l : report.links)
    lines.insert(plan.units[l.a].name + "-" + plan.units[l.b].name + " " + std::to_string(l.tasks) + " " +
                 std::to_string(l.p));
  return lines;
}

// The example of docs/METHODS.md.
TEST(Clusters, WorkedExample) {
  const ResolvedPlan plan = plan_of({4, 4, {{0, 0}, {1, 0}, {0, 1}, {1, 1}, {2, 2}, {3, 2}, {2, 3}, {3, 3}, {1, 2}}});
  const ClusterReport report = of(plan);
  ASSERT_EQ(report.clusters.size(), 2U);
  EXPECT_DOUBLE_EQ(report.value, 32.0 / 81);
  EXPECT_EQ(report.clusters[0].units, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(report.clusters[0].tasks, (std::vector<std::uint32_t>{0, 1}));
  ASSERT_EQ(report.blocks.size(), 2U);
  EXPECT_EQ(report.blocks[1].units, (std::vector<std::uint32_t>{2, 3}));
  EXPECT_EQ(report.links.size(), 4U);
  EXPECT_EQ(report.power.tests, 6U);
  EXPECT_EQ(report.power.least_degree, 0);
}

TEST(Clusters, EveryNodeIsInOneClusterAndTheValueIsTheirs) {
  Dice dice(81);
  for (int round = 0; round < 300; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    const graph::BipartiteGraph graph = graph::graph_of(plan);
    const ClusterReport report = clusters(plan, graph, quick());
    Partition where{std::vector<std::uint32_t>(unit_count(graph), no_module),
                    std::vector<std::uint32_t>(task_count(graph), no_module)};
    std::size_t nodes = 0;
    for (std::uint32_t c = 0; c < report.clusters.size(); ++c) {
      const Cluster& cluster = report.clusters[c];
      ASSERT_TRUE(cluster.stability >= 0 && cluster.stability <= 1) << cluster.stability;
      nodes += cluster.units.size() + cluster.tasks.size();
      for (std::uint32_t u = 0; u < unit_count(graph); ++u)
        if (std::count(cluster.units.begin(), cluster.units.end(), graph.plan_unit[u]) > 0) where.unit[u] = c;
      for (std::uint32_t t = 0; t < task_count(graph); ++t)
        if (std::count(cluster.tasks.begin(), cluster.tasks.end(), graph.plan_task[t]) > 0) where.task[t] = c;
    }
    ASSERT_EQ(nodes, unit_count(graph) + task_count(graph));
    ASSERT_EQ(std::count(where.unit.begin(), where.unit.end(), no_module), 0);
    ASSERT_EQ(std::count(where.task.begin(), where.task.end(), no_module), 0);
    ASSERT_EQ(barber_modularity(graph, where), report.value);
    ASSERT_GE(report.value, 0);
  }
}

TEST(Clusters, TheOrderOfThePlanChangesNothing) {
  Dice dice(82);
  for (int round = 0; round < 200; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    ResolvedPlan turned = plan;  // units and tasks the other way round, assignments too
    std::reverse(turned.units.begin(), turned.units.end());
    std::reverse(turned.plan.tasks.begin(), turned.plan.tasks.end());
    std::reverse(turned.assignments.begin(), turned.assignments.end());
    for (Assignment& a : turned.assignments) {
      a.unit = static_cast<std::uint32_t>(plan.units.size() - 1) - a.unit;
      a.task = static_cast<std::uint32_t>(plan.plan.tasks.size() - 1) - a.task;
      if (a.via != no_unit) a.via = static_cast<std::uint32_t>(plan.units.size() - 1) - a.via;
    }
    const ClusterReport before = of(plan, quick());
    const ClusterReport after = of(turned, quick());
    ASSERT_EQ(after.value, before.value);
    ASSERT_EQ(after.near_ties, before.near_ties);
    ASSERT_EQ(by_name(after, turned), by_name(before, plan)) << "round " << round;
    ASSERT_EQ(of(plan, quick()), before);
  }
}

// A plan as if its units, tasks and assignments had been met in another order.
ResolvedPlan shuffled(const ResolvedPlan& plan, Dice& dice) {
  const auto order = [&](std::size_t n) {
    std::vector<std::uint32_t> at(n);
    std::iota(at.begin(), at.end(), 0U);
    for (std::size_t i = n; i > 1; --i) std::swap(at[i - 1], at[dice.below(static_cast<std::uint32_t>(i))]);
    return at;
  };
  const std::vector<std::uint32_t> unit = order(plan.units.size());
  const std::vector<std::uint32_t> task = order(plan.plan.tasks.size());
  ResolvedPlan made = plan;
  for (std::size_t u = 0; u < unit.size(); ++u) made.units[unit[u]] = plan.units[u];
  for (Unit& u : made.units)
    for (std::uint32_t& member : u.members) member = unit[member];
  for (std::size_t t = 0; t < task.size(); ++t) made.plan.tasks[task[t]] = plan.plan.tasks[t];
  const std::vector<std::uint32_t> row = order(plan.assignments.size());
  for (std::size_t i = 0; i < row.size(); ++i) {
    Assignment& a = made.assignments[row[i]] = plan.assignments[i];
    a.unit = unit[a.unit];
    a.task = task[a.task];
    if (a.via != no_unit) a.via = unit[a.via];
  }
  return made;
}

void expect_the_same_in_any_order(const ResolvedPlan& plan) {
  Dice dice(83);
  ClustersOptions options;
  options.restarts = 30;
  options.links.draws = 500;
  const ClusterReport first = of(plan, options);
  for (int round = 0; round < 3; ++round) {
    const ResolvedPlan turned = shuffled(plan, dice);
    const ClusterReport again = of(turned, options);
    ASSERT_EQ(again.value, first.value);
    ASSERT_EQ(again.near_ties, first.near_ties);
    ASSERT_EQ(by_name(again, turned), by_name(first, plan)) << plan.plan.info.id;
  }
}

ResolvedPlan read_plan(const std::string& path) {
  const text::Lexicons lexicons;
  const auto document = read::read_file(path, lexicons);
  if (!document) throw std::runtime_error(to_string(document.failure()));
  return resolve::resolve(parse::parse(*document, parse::Grammar(lexicons)), resolve::Naming(lexicons));
}

TEST(Clusters, WholePlansGiveOnePartitionInAnyOrder) {
  const std::string graphs = std::string(TEST_SOURCE_DIR) + "/graphs/";
  for (const char* sample : {"qinghuai-2025.txt", "harbour-cooperative.csv", "davis.csv"})
    ASSERT_NO_FATAL_FAILURE(expect_the_same_in_any_order(read_plan(graphs + sample))) << sample;
}

TEST(Clusters, RealPlansGiveOnePartitionInAnyOrder) {
  const std::string corpus = std::string(TEST_SHARED_DIR) + "/corpus/";
  if (!std::filesystem::exists(corpus)) GTEST_SKIP() << "no real plans at " << corpus;
  for (const char* plan : {"jinxiang-2025", "jinxiang-2026", "jiaxiang-2023", "jiaxiang-2024", "jiayu-2024"})
    ASSERT_NO_FATAL_FAILURE(expect_the_same_in_any_order(read_plan(corpus + plan + ".txt"))) << plan;
}

TEST(Clusters, LittlePlansHaveAnAnswer) {
  const ClusterReport empty = of({});
  EXPECT_TRUE(empty.clusters.empty());
  EXPECT_TRUE(empty.links.empty());
  EXPECT_EQ(empty.power.tests, 0U);
  const ClusterReport pair = of(plan_of({1, 1, {{0, 0}}}));
  EXPECT_EQ(pair.clusters.size(), 1U);
  EXPECT_EQ(pair.value, 0);
  const ClusterReport star = of(plan_of({1, 5, {{0, 0}, {0, 1}, {0, 2}, {0, 3}, {0, 4}}}));
  EXPECT_EQ(star.clusters.size(), 1U);  // any other division is worth 0 too; the fewest clusters are given
  EXPECT_TRUE(star.near_ties.empty());
  const ClusterReport task = of(plan_of({3, 1, {{0, 0}, {1, 0}, {2, 0}}}));
  EXPECT_EQ(task.clusters.size(), 1U);
  ASSERT_EQ(task.links.size(), 3U);
  EXPECT_EQ(task.links[0].p, 1);
  ResolvedPlan towns = plan_of({1, 1, {{0, 0}}});
  towns.units[0].kind = UnitKind::collective;
  EXPECT_TRUE(of(towns).clusters.empty());
}

TEST(Clusters, OptionsAreChecked) {
  const graph::BipartiteGraph graph;
  EXPECT_FALSE(check({}, graph));
  ClustersOptions wrong;
  wrong.resolution = 0;
  EXPECT_TRUE(check(wrong, graph));
  wrong = {};
  wrong.restarts = 0;
  EXPECT_TRUE(check(wrong, graph));
  wrong = {};
  wrong.links.draws = 5;
  EXPECT_TRUE(check(wrong, graph));
}

}  // namespace
}  // namespace dutygraph::analyse
