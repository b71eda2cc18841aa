#include "dutygraph/graph/bipartite_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <utility>

#include "graph/support.h"

namespace dutygraph::graph {
namespace {

using test::Dice;
using test::EdgeList;

// What the graph must hold, said with a map: each pair once, of the smallest kind.
std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeKind> naive(const EdgeList& list) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeKind> kinds;
  for (const Edge& edge : list.edges) {
    const auto [at, fresh] = kinds.try_emplace({edge.unit, edge.task}, edge.kind);
    if (!fresh) at->second = std::min(at->second, edge.kind);
  }
  return kinds;
}

std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeKind> edges_by_unit(const BipartiteGraph& graph) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeKind> kinds;
  for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit)
    for (std::size_t i = 0; i < tasks_of(graph, unit).size(); ++i)
      kinds[{unit, tasks_of(graph, unit)[i]}] = task_kinds(graph, unit)[i];
  return kinds;
}

std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeKind> edges_by_task(const BipartiteGraph& graph) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, EdgeKind> kinds;
  for (std::uint32_t task = 0; task < task_count(graph); ++task)
    for (std::size_t i = 0; i < units_of(graph, task).size(); ++i)
      kinds[{units_of(graph, task)[i], task}] = unit_kinds(graph, task)[i];
  return kinds;
}

bool rows_ascend(const EdgeRows& rows) {
  for (std::uint32_t row = 0; row < rows.count(); ++row) {
    const auto ids = rows.neighbors(row);
    if (std::adjacent_find(ids.begin(), ids.end(), [](auto x, auto y) { return x >= y; }) != ids.end()) return false;
  }
  return true;
}

TEST(BipartiteGraph, SmallByHand) {
  const EdgeList list{
      3,
      2,
      {{2, 1, EdgeKind::lead}, {0, 0, EdgeKind::support}, {0, 1, EdgeKind::via_support}, {2, 1, EdgeKind::support}}};
  const BipartiteGraph graph = test::build(list);
  EXPECT_EQ(graph.unit_rows.begin, (std::vector<std::uint32_t>{0, 2, 2, 3}));
  EXPECT_EQ(graph.unit_rows.neighbor, (std::vector<std::uint32_t>{0, 1, 1}));
  EXPECT_EQ(graph.unit_rows.kind, (std::vector<EdgeKind>{EdgeKind::support, EdgeKind::via_support, EdgeKind::lead}));
  EXPECT_EQ(graph.task_rows.begin, (std::vector<std::uint32_t>{0, 1, 3}));
  EXPECT_EQ(graph.task_rows.neighbor, (std::vector<std::uint32_t>{0, 0, 2}));
  EXPECT_EQ(graph.task_rows.kind, (std::vector<EdgeKind>{EdgeKind::support, EdgeKind::via_support, EdgeKind::lead}));
}

TEST(BipartiteGraph, EmptyGraphsHaveEmptyRows) {
  EXPECT_EQ(edge_count(BipartiteGraph{}), 0U);
  EXPECT_EQ(unit_count(BipartiteGraph{}), 0U);
  const BipartiteGraph graph = test::build({4, 0, {}});
  EXPECT_EQ(unit_count(graph), 4U);
  EXPECT_EQ(task_count(graph), 0U);
  EXPECT_TRUE(tasks_of(graph, 3).empty());
}

TEST(BipartiteGraph, EdgesOutsideTheGraphAreRefused) {
  const std::vector<Edge> unit{{2, 0, EdgeKind::lead}};
  const std::vector<Edge> task{{0, 5, EdgeKind::lead}};
  ASSERT_FALSE(build_graph(2, 5, unit));
  EXPECT_EQ(build_graph(2, 5, unit).failure().code, Code::wrong_use);
  EXPECT_NE(build_graph(2, 5, unit).failure().what.find("unit 2 and task 0"), std::string::npos);
  ASSERT_FALSE(build_graph(2, 5, task));
  EXPECT_TRUE(build_graph(3, 5, unit));
}

TEST(BipartiteGraph, KindsAgreeWithTheirParts) {
  for (const bool lead : {false, true}) {
    for (const bool via : {false, true}) {
      EXPECT_EQ(is_lead(edge_kind(lead, via)), lead);
      EXPECT_EQ(is_via(edge_kind(lead, via)), via);
    }
  }
}

TEST(BipartiteGraph, RandomGraphsAgreeWithAMapInAnyOrderOfEdges) {
  Dice dice(1);
  for (int round = 0; round < 5000; ++round) {
    EdgeList list = test::random_edges(dice);
    const auto want = naive(list);
    const BipartiteGraph graph = test::build(list);
    ASSERT_EQ(edges_by_unit(graph), want);
    ASSERT_EQ(edges_by_task(graph), want);
    ASSERT_EQ(edge_count(graph), want.size());
    ASSERT_TRUE(rows_ascend(graph.unit_rows) && rows_ascend(graph.task_rows));
    for (std::size_t i = list.edges.size(); i > 1; --i)
      std::swap(list.edges[i - 1], list.edges[dice.below(static_cast<std::uint32_t>(i))]);
    ASSERT_EQ(test::build(list), graph);
  }
}

TEST(BipartiteGraph, FlippingTwiceGivesTheSameRows) {
  Dice dice(2);
  for (int round = 0; round < 1000; ++round) {
    const BipartiteGraph graph = test::build(test::random_edges(dice));
    ASSERT_EQ(flipped(graph.unit_rows, task_count(graph)), graph.task_rows);
    ASSERT_EQ(flipped(graph.task_rows, unit_count(graph)), graph.unit_rows);
  }
}

TEST(BipartiteGraph, RolesSplitTheEdges) {
  Dice dice(3);
  for (int round = 0; round < 2000; ++round) {
    const BipartiteGraph graph = test::build(test::random_edges(dice));
    const BipartiteGraph leads = only_role(graph, Role::lead);
    const BipartiteGraph supports = only_role(graph, Role::support);
    auto both = edges_by_unit(leads);
    for (const auto& [ends, kind] : both) ASSERT_TRUE(is_lead(kind));
    for (const auto& [ends, kind] : edges_by_unit(supports)) {
      ASSERT_FALSE(is_lead(kind));
      ASSERT_TRUE(both.emplace(ends, kind).second);
    }
    ASSERT_EQ(both, edges_by_unit(graph));
    ASSERT_EQ(edges_by_task(leads), edges_by_unit(leads));
    ASSERT_EQ(unit_count(leads), unit_count(graph));
    ASSERT_EQ(task_count(supports), task_count(graph));
    ASSERT_EQ(edge_count(only_role(graph, Role::oversee)), 0U);
  }
}

TEST(BipartiteGraph, DavisDegrees) {
  const test::Davis davis = test::davis();
  const BipartiteGraph graph = test::build(davis.list);
  ASSERT_EQ(edge_count(graph), 89U);
  std::vector<std::size_t> women;
  std::vector<std::size_t> events;
  for (std::uint32_t woman = 0; woman < unit_count(graph); ++woman) women.push_back(tasks_of(graph, woman).size());
  for (std::uint32_t event = 0; event < task_count(graph); ++event) events.push_back(units_of(graph, event).size());
  EXPECT_EQ(women, (std::vector<std::size_t>{8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2}));
  EXPECT_EQ(events, (std::vector<std::size_t>{3, 3, 6, 4, 8, 8, 10, 14, 12, 5, 4, 6, 3, 3}));
}

// Task t names the six units 7t + 13j + j^2 (mod units), t mod 3 of them as leads, given backwards and every tenth edge
// twice.
TEST(BipartiteGraph, AMillionAndAHalfEdges) {
  constexpr std::uint32_t units = 20011;
  constexpr std::uint32_t tasks = 250000;
  const auto unit_at = [](std::uint32_t task, std::uint32_t j) { return (7 * task + 13 * j + j * j) % units; };
  std::vector<Edge> edges;
  for (std::uint32_t task = tasks; task-- > 0;) {
    for (std::uint32_t j = 0; j < 6; ++j) {
      edges.push_back({unit_at(task, j), task, edge_kind(j < task % 3, false)});
      if (edges.size() % 10 == 0) edges.push_back({unit_at(task, j), task, EdgeKind::via_lead});
    }
  }
  const Result<BipartiteGraph> built = build_graph(units, tasks, edges);
  ASSERT_TRUE(built);
  const BipartiteGraph& graph = *built;
  ASSERT_EQ(edge_count(graph), 6U * tasks);
  ASSERT_TRUE(rows_ascend(graph.unit_rows) && rows_ascend(graph.task_rows));
  for (std::uint32_t task = 0; task < tasks; ++task) {
    std::map<std::uint32_t, EdgeKind> want;
    for (std::uint32_t j = 0; j < 6; ++j) want[unit_at(task, j)] = edge_kind(j < task % 3, false);
    std::map<std::uint32_t, EdgeKind> got;
    for (std::size_t i = 0; i < 6; ++i) got[units_of(graph, task)[i]] = unit_kinds(graph, task)[i];
    ASSERT_EQ(got, want) << task;
  }
  ASSERT_EQ(flipped(graph.task_rows, units), graph.unit_rows);
  const std::size_t bytes =
      (graph.unit_rows.neighbor.size() + graph.task_rows.neighbor.size()) * sizeof(std::uint32_t) +
      graph.unit_rows.kind.size() + graph.task_rows.kind.size();
  EXPECT_EQ(bytes, 10 * edge_count(graph));  // as the header says
}

}  // namespace
}  // namespace dutygraph::graph
