#include "dutygraph/analyse/modularity.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

Partition random_partition(Dice& dice, const test::EdgeList& list) {
  Partition made{std::vector<std::uint32_t>(list.units), std::vector<std::uint32_t>(list.tasks)};
  for (auto* side : {&made.unit, &made.task})
    for (std::uint32_t& label : *side) label = 7 * dice.below(4);
  return made;
}

// The definition, all pairs of a unit and a task.
double by_definition(const graph::BipartiteGraph& graph, const Partition& partition, double gamma) {
  const auto m = static_cast<double>(edge_count(graph));
  double sum = 0;
  for (std::uint32_t u = 0; u < unit_count(graph); ++u) {
    const auto row = tasks_of(graph, u);
    for (std::uint32_t t = 0; t < task_count(graph); ++t) {
      if (partition.unit[u] != partition.task[t]) continue;
      const double edge = std::binary_search(row.begin(), row.end(), t) ? 1 : 0;
      sum += edge - gamma * static_cast<double>(row.size() * units_of(graph, t).size()) / m;
    }
  }
  return m > 0 ? sum / m : 0;
}

TEST(Modularity, AgreesWithTheDefinition) {
  Dice dice(41);
  for (int round = 0; round < 4000; ++round) {
    const test::EdgeList list = test::random_edges(dice);
    const graph::BipartiteGraph graph = test::build(list);
    const Partition partition = random_partition(dice, list);
    for (const double gamma : {1.0, 0.25, 2.5}) {
      const double q = barber_modularity(graph, partition, gamma);
      ASSERT_NEAR(q, by_definition(graph, partition, gamma), 1e-12);
      if (gamma == 1.0) {
        ASSERT_LT(q, 1);
      }
    }
  }
}

TEST(Modularity, OneModuleIsNothingAndEqualBlocksAreAsKnown) {
  Dice dice(42);
  for (int round = 0; round < 500; ++round) {
    const test::EdgeList list = test::random_edges(dice);
    const Partition one{std::vector<std::uint32_t>(list.units, 3), std::vector<std::uint32_t>(list.tasks, 3)};
    ASSERT_EQ(barber_modularity(test::build(list), one), 0);
  }
  for (std::uint32_t blocks = 1; blocks < 9; ++blocks) {  // c disjoint complete graphs of 2 x 3: Q = 1 - 1/c
    test::EdgeList list{2 * blocks, 3 * blocks, {}};
    Partition each;
    for (std::uint32_t u = 0; u < list.units; ++u)
      for (std::uint32_t j = 0; j < 3; ++j) list.edges.push_back({u, 3 * (u / 2) + j});
    for (std::uint32_t u = 0; u < list.units; ++u) each.unit.push_back(u / 2);
    for (std::uint32_t t = 0; t < list.tasks; ++t) each.task.push_back(t / 3);
    EXPECT_DOUBLE_EQ(barber_modularity(test::build(list), each), 1 - 1.0 / blocks);
  }
}

TEST(Modularity, RelabellingAndTransposingChangeNothing) {
  Dice dice(43);
  for (int round = 0; round < 1000; ++round) {
    const test::EdgeList list = test::random_edges(dice);
    const Partition partition = random_partition(dice, list);
    const double q = barber_modularity(test::build(list), partition);
    Partition renamed = partition;
    for (auto* side : {&renamed.unit, &renamed.task})
      for (std::uint32_t& label : *side) label = 1000 - label;
    ASSERT_EQ(barber_modularity(test::build(list), renamed), q);
    test::EdgeList turned{list.tasks, list.units, {}};
    for (const graph::Edge& edge : list.edges) turned.edges.push_back({edge.task, edge.unit});
    ASSERT_EQ(barber_modularity(test::build(turned), {partition.task, partition.unit}), q);
  }
}

TEST(Modularity, AResolutionHasAtMostThreeDecimals) {
  for (const double good : {0.001, 0.5, 1.0, 1.125, 10.0}) EXPECT_FALSE(check_resolution(good)) << good;
  for (const double bad : {0.0, -1.0, 0.0005, 1.0001, 10.5, std::nan("")}) EXPECT_TRUE(check_resolution(bad)) << bad;
}

}  // namespace
}  // namespace dutygraph::analyse
