#include "dutygraph/graph/projection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "graph/support.h"

namespace dutygraph::graph {
namespace {

using Accumulator = ProjectionOptions::Accumulator;
using test::Dice;

// Pair by pair, the length of the intersection of two rows.
std::vector<UnitPair> naive(const BipartiteGraph& graph) {
  std::vector<UnitPair> pairs;
  for (std::uint32_t a = 0; a < unit_count(graph); ++a) {
    for (std::uint32_t b = a + 1; b < unit_count(graph); ++b) {
      std::uint32_t shared = 0;
      for (const std::uint32_t task : tasks_of(graph, a)) {
        const auto other = tasks_of(graph, b);
        if (std::find(other.begin(), other.end(), task) != other.end()) ++shared;
      }
      if (shared > 0) pairs.push_back({a, b, shared});
    }
  }
  return pairs;
}

std::size_t weight_sum(const std::vector<UnitPair>& pairs) {
  std::size_t sum = 0;
  for (const UnitPair& pair : pairs) sum += pair.tasks;
  return sum;
}

void expect_all_ways_agree(const BipartiteGraph& graph) {
  const std::vector<UnitPair> want = naive(graph);
  ASSERT_EQ(project_units(graph), want);
  ASSERT_EQ(project_units(graph, {Accumulator::dense}), want);
  ASSERT_EQ(project_units(graph, {Accumulator::sparse}), want);
  std::vector<std::uint32_t> partners(unit_count(graph), 0);
  for (const UnitPair& pair : want) {
    ++partners[pair.a];
    ++partners[pair.b];
  }
  ASSERT_EQ(partner_counts(graph), partners);
  std::size_t meetings = 0;
  for (std::uint32_t task = 0; task < task_count(graph); ++task) {
    const std::size_t size = units_of(graph, task).size();
    meetings += size * (size - 1) / 2;
  }
  ASSERT_EQ(weight_sum(want), meetings);
}

TEST(Projection, RandomGraphsAgreeWithIntersections) {
  Dice dice(4);
  for (int round = 0; round < 3000; ++round) {
    SCOPED_TRACE(round);
    expect_all_ways_agree(test::build(test::random_edges(dice)));
    if (HasFatalFailure()) return;
  }
}

TEST(Projection, SparseMiddlingGraphs) {
  Dice dice(5);
  for (int round = 0; round < 30; ++round) {
    test::EdgeList list{150, 80, {}};
    for (std::uint32_t edge = 0; edge < 60 + 40 * static_cast<std::uint32_t>(round); ++edge)
      list.edges.push_back({dice.below(150), dice.below(80), EdgeKind::support});
    SCOPED_TRACE(round);
    expect_all_ways_agree(test::build(list));
    if (HasFatalFailure()) return;
  }
}

TEST(Projection, NothingSharedIsNoPair) {
  EXPECT_TRUE(project_units(BipartiteGraph{}).empty());
  EXPECT_TRUE(project_units(test::build({3, 3, {{0, 0, {}}, {1, 1, {}}, {2, 2, {}}}})).empty());
}

TEST(Projection, DavisBothWays) {
  const test::Davis davis = test::davis();
  const std::vector<UnitPair> women = project_units(test::build(davis.list));
  EXPECT_EQ(women.size(), 139U);
  EXPECT_EQ(weight_sum(women), 322U);
  test::EdgeList turned{14, 18, {}};
  for (const Edge& edge : davis.list.edges) turned.edges.push_back({edge.task, edge.unit, edge.kind});
  const std::vector<UnitPair> events = project_units(test::build(turned));
  EXPECT_EQ(events.size(), 66U);
  EXPECT_EQ(weight_sum(events), 214U);
}

}  // namespace
}  // namespace dutygraph::graph
