#include "dutygraph/analyse/bicliques.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;
using Ids = std::vector<std::uint32_t>;

// Every subset of units, its common tasks, and whether a further unit has them too.
std::set<std::pair<Ids, Ids>> by_definition(const graph::BipartiteGraph& graph) {
  std::set<std::pair<Ids, Ids>> found;
  for (std::uint32_t subset = 1; subset < (1U << unit_count(graph)); ++subset) {
    Ids tasks;
    for (std::uint32_t t = 0; t < task_count(graph); ++t) {
      std::uint32_t have = 0;
      for (const std::uint32_t u : units_of(graph, t)) have |= 1U << u;
      if ((subset & ~have) == 0) tasks.push_back(t);
    }
    Ids units;
    for (std::uint32_t u = 0; u < unit_count(graph); ++u) {
      const auto row = tasks_of(graph, u);
      if (std::includes(row.begin(), row.end(), tasks.begin(), tasks.end())) units.push_back(u);
    }
    if (units.size() > 1 && tasks.size() > 1) found.insert({units, tasks});
  }
  return found;
}

TEST(Bicliques, AreThoseOfTheDefinition) {
  Dice dice(71);
  for (int round = 0; round < 3000; ++round) {
    const graph::BipartiteGraph graph = test::build(test::random_edges(dice));
    BicliqueOptions options;
    options.most_shown = 1000;
    const Bicliques found = maximal_bicliques(graph, options);
    std::set<std::pair<Ids, Ids>> made;
    for (const Biclique& b : found.shown) made.insert({b.units, b.tasks});
    ASSERT_TRUE(found.complete);
    ASSERT_EQ(made, by_definition(graph)) << "round " << round;
    ASSERT_EQ(found.found, made.size());
    const auto area = [](const Biclique& b) { return b.units.size() * b.tasks.size(); };
    for (std::size_t i = 1; i < found.shown.size(); ++i) ASSERT_GE(area(found.shown[i - 1]), area(found.shown[i]));
    options.most_shown = 2;
    const Bicliques few = maximal_bicliques(graph, options);
    ASSERT_EQ(few.found, found.found);
    for (std::size_t i = 0; i < few.shown.size(); ++i) ASSERT_EQ(few.shown[i], found.shown[i]);
  }
}

TEST(Bicliques, ALimitIsTold) {
  // 14 units and 14 tasks, each unit in all tasks but its own: 2^14 concepts.
  test::EdgeList list{14, 14, {}};
  for (std::uint32_t u = 0; u < 14; ++u)
    for (std::uint32_t t = 0; t < 14; ++t)
      if (u != t) list.edges.push_back({u, t});
  BicliqueOptions options;
  options.most_found = 500;
  const Bicliques cut = maximal_bicliques(test::build(list), options);
  EXPECT_FALSE(cut.complete);
  EXPECT_EQ(cut.found, 500U);
  const Bicliques all = maximal_bicliques(test::build(list));
  EXPECT_TRUE(all.complete);
  EXPECT_EQ(all.found, (1U << 14U) - 2 - 2 * 14);  // without the empty sides and the single ones
  EXPECT_EQ(all.shown.front().units.size(), 7U);
}

}  // namespace
}  // namespace dutygraph::analyse
