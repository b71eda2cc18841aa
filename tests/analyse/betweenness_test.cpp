#include "dutygraph/analyse/betweenness.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "analyse/parts.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using graph::BipartiteGraph;
using test::Dice;

// Distances and numbers of shortest paths between all nodes, edge by edge.
struct Ways {
  std::vector<std::vector<int>> far;
  std::vector<std::vector<double>> paths;
};

Ways all_ways(const BipartiteGraph& graph) {
  const std::uint32_t nodes = unit_count(graph) + task_count(graph);
  Ways ways{std::vector(nodes, std::vector<int>(nodes, -1)), std::vector(nodes, std::vector<double>(nodes))};
  for (std::uint32_t from = 0; from < nodes; ++from) {
    ways.far[from][from] = 0;
    ways.paths[from][from] = 1;
    for (int step = 0; step < static_cast<int>(nodes); ++step)
      for (std::uint32_t x = 0; x < nodes; ++x) {
        if (ways.far[from][x] != step) continue;
        for (std::uint32_t y = 0; y < nodes; ++y) {
          if (!test::joined(graph, x, y)) continue;
          if (ways.far[from][y] < 0) ways.far[from][y] = step + 1;
          if (ways.far[from][y] == step + 1) ways.paths[from][y] += ways.paths[from][x];
        }
      }
  }
  return ways;
}

TEST(Betweenness, IsTheShareOfShortestPaths) {
  Dice dice(91);
  for (int round = 0; round < 1500; ++round) {
    test::EdgeList list = test::random_edges(dice);
    list.edges.resize(list.edges.size() / (1 + dice.below(3)));
    const BipartiteGraph graph = test::build(list);
    const Ways ways = all_ways(graph);
    const std::uint32_t nodes = list.units + list.tasks;
    const std::vector<double> got = betweenness(graph);
    const double highest = highest_betweenness(list.units, list.tasks);
    for (std::uint32_t unit = 0; unit < list.units; ++unit) {
      double want = 0;
      for (std::uint32_t s = 0; s < nodes; ++s)
        for (std::uint32_t t = s + 1; t < nodes; ++t) {
          if (s == unit || t == unit || ways.far[s][t] < 0 || ways.far[s][unit] < 0 || ways.far[unit][t] < 0) continue;
          if (ways.far[s][unit] + ways.far[unit][t] == ways.far[s][t])
            want += ways.paths[s][unit] * ways.paths[unit][t] / ways.paths[s][t];
        }
      ASSERT_NEAR(got[unit], want, 1e-9) << "round " << round;
      ASSERT_LE(got[unit], highest + 1e-9);
    }
  }
}

TEST(Betweenness, DavisAsPublished) {
  const test::Davis davis = test::davis();
  const BipartiteGraph graph = test::build(davis.list);
  const std::vector<double> women = betweenness(graph);
  const double highest = highest_betweenness(18, 14);
  const auto value = [&](const char* name) {
    const auto at = std::find_if(davis.women.begin(), davis.women.end(),
                                 [&](const std::string& woman) { return woman.starts_with(name); });
    return women.at(static_cast<std::size_t>(at - davis.women.begin()));
  };
  EXPECT_NEAR(value("Nora"), 50.490306, 1e-6);
  EXPECT_NEAR(value("Evelyn"), 42.980201, 1e-6);
  EXPECT_NEAR(value("Nora") / highest, 0.113461, 1e-6);
  EXPECT_NEAR(value("Evelyn") / highest, 0.096585, 1e-6);
  test::EdgeList turned{14, 18, {}};  // events are units
  for (const graph::Edge& edge : davis.list.edges) turned.edges.push_back({edge.task, edge.unit, edge.kind});
  const std::vector<double> events = betweenness(test::build(turned));
  EXPECT_NEAR(events[7], 110.206397, 1e-6);
  EXPECT_NEAR(events[8], 101.932143, 1e-6);
  EXPECT_NEAR(events[6], 58.534788, 1e-6);
  EXPECT_NEAR(events[7] / highest_betweenness(14, 18), 0.243819, 1e-6);
  EXPECT_NEAR(events[8] / highest_betweenness(14, 18), 0.225514, 1e-6);
  EXPECT_NEAR(events[6] / highest_betweenness(14, 18), 0.129502, 1e-6);
}

TEST(Betweenness, TheHighestIsReachedByAHub) {
  test::EdgeList star{1, 6, {}};
  for (std::uint32_t task = 0; task < 6; ++task) star.edges.push_back({0, task, graph::EdgeKind::lead});
  EXPECT_EQ(betweenness(test::build(star))[0], 15);
  EXPECT_EQ(highest_betweenness(1, 6), 15);
  EXPECT_EQ(highest_betweenness(1, 1), 0);
  EXPECT_EQ(highest_betweenness(0, 3), 0);
}

}  // namespace
}  // namespace dutygraph::analyse
