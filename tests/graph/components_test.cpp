#include "dutygraph/graph/components.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "graph/support.h"

namespace dutygraph::graph {
namespace {

using test::Dice;

// Labels spread along the edges until nothing changes; then they are renumbered as they first appear.
Components naive(const test::EdgeList& list) {
  std::vector<std::uint32_t> label(list.units + list.tasks);
  for (std::uint32_t node = 0; node < label.size(); ++node) label[node] = node;
  for (bool changed = true; changed;) {
    changed = false;
    for (const Edge& edge : list.edges) {
      std::uint32_t& unit = label[edge.unit];
      std::uint32_t& task = label[list.units + edge.task];
      if (unit == task) continue;
      unit = task = std::min(unit, task);
      changed = true;
    }
  }
  Components found;
  std::vector<std::uint32_t> number(label.size(), UINT32_MAX);
  for (std::uint32_t node = 0; node < label.size(); ++node) {
    if (number[label[node]] == UINT32_MAX) number[label[node]] = found.count++;
    (node < list.units ? found.unit : found.task).push_back(number[label[node]]);
  }
  return found;
}

TEST(Components, RandomGraphsAgreeWithSpreadingLabels) {
  Dice dice(6);
  for (int round = 0; round < 5000; ++round) {
    test::EdgeList list = test::random_edges(dice);
    if (dice.percent(60)) list.edges.resize(list.edges.size() / 4);  // several components
    ASSERT_EQ(connected_components(test::build(list)), naive(list));
  }
}

TEST(Components, EmptyGraphHasNone) { EXPECT_EQ(connected_components(BipartiteGraph{}).count, 0U); }

TEST(Components, ALongChainOverflowsNoStack) {
  constexpr std::uint32_t length = 500000;
  test::EdgeList chain{length, length, {}};
  for (std::uint32_t i = 0; i < length; ++i) {
    chain.edges.push_back({i, i, EdgeKind::lead});
    if (i + 1 < length) chain.edges.push_back({i + 1, i, EdgeKind::support});
  }
  EXPECT_EQ(connected_components(test::build(chain)).count, 1U);
}

}  // namespace
}  // namespace dutygraph::graph
