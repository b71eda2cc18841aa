#include "dutygraph/analyse/key_sets.h"

#include <gtest/gtest.h>

#include <chrono>

#include "analyse/parts.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using graph::BipartiteGraph;
using test::Dice;
using test::Nodes;

double naive(const BipartiteGraph& graph, const std::vector<std::uint32_t>& out) {
  Nodes left = test::all_nodes(graph);
  for (const std::uint32_t unit : out) left.erase(unit);
  const auto n = static_cast<double>(left.size());
  double joined = 0;
  for (const Nodes& part : test::parts_of(graph, left))
    joined += static_cast<double>(part.size()) * static_cast<double>(part.size() - 1);
  return n < 2 ? 0 : 1 - joined / (n * (n - 1));
}

// The first of the best, by trying all sets in order.
KeyUnits best_of_all(const BipartiteGraph& graph, std::size_t size) {
  KeyUnits best;
  for (std::uint32_t mask = 0; mask < (1U << unit_count(graph)); ++mask) {
    std::vector<std::uint32_t> set;
    for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit)
      if ((mask >> unit & 1U) != 0) set.push_back(unit);
    if (set.size() != size) continue;
    const double f = naive(graph, set);
    const bool better = best.units.empty() || f > best.fragmentation + 1e-12;
    if (better || (f > best.fragmentation - 1e-12 && set < best.units)) best = {set, f};
  }
  return best;
}

TEST(KeySets, AreTheBestOfAllSets) {
  Dice dice(101);
  for (int round = 0; round < 2500; ++round) {
    test::EdgeList list{1 + dice.below(7), 1 + dice.below(6), {}};
    for (std::uint32_t left = dice.below(2 * (list.units + list.tasks)); left > 0; --left)
      list.edges.push_back({dice.below(list.units), dice.below(list.tasks), graph::EdgeKind::lead});
    const BipartiteGraph graph = test::build(list);
    ASSERT_NEAR(fragmentation(graph), naive(graph, {}), 1e-12);
    for (const std::uint32_t size : {1U, 2U, 3U}) {
      const KeyUnits got = best_key_set(graph, static_cast<int>(size));
      if (list.units < size || list.units + list.tasks < size + 2) {
        ASSERT_TRUE(got.units.empty());
        continue;
      }
      const KeyUnits want = best_of_all(graph, size);
      ASSERT_EQ(got.units, want.units) << "round " << round << " size " << size;
      ASSERT_NEAR(got.fragmentation, want.fragmentation, 1e-12);
    }
  }
}

TEST(KeySets, WhatWouldTakeTooLongIsLeftOut) {
  const BipartiteGraph graph = test::build(test::davis().list);
  EXPECT_EQ(best_key_set(graph, 3).units.size(), 3U);
  EXPECT_TRUE(best_key_set(graph, 3, 1000).units.empty());
}

TEST(KeySets, APlanOfAHundredAndFiftyUnitsIsDoneAtOnce) {
  Dice dice(102);
  test::EdgeList list{150, 140, {}};
  for (int edge = 0; edge < 900; ++edge)
    list.edges.push_back({dice.below(list.units), dice.below(list.tasks), graph::EdgeKind::lead});
  const BipartiteGraph graph = test::build(list);
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(best_key_set(graph, 3).units.size(), 3U);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  RecordProperty("milliseconds", static_cast<int>(taken.count() * 1000));
  EXPECT_LT(taken.count(), 5);  // far above what it takes: a slow machine, sanitizers
}

}  // namespace
}  // namespace dutygraph::analyse
