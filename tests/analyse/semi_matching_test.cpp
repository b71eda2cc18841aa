#include "dutygraph/analyse/semi_matching.h"

#include <gtest/gtest.h>

#include <numeric>

#include "analyse/divisions.h"

namespace dutygraph::analyse {
namespace {

using graph::BipartiteGraph;
using graph::EdgeKind;
using test::Dice;

std::vector<int> descending(std::vector<int> loads) {
  std::sort(loads.rbegin(), loads.rend());
  return loads;
}

int peak_of(const SemiMatching& best) {
  return best.load.empty() ? 0 : *std::max_element(best.load.begin(), best.load.end());
}

// What a reader would check: the leads that fall on the units whoever leads, task by task, all above 0.
void expect_proves(const BipartiteGraph& graph, const SemiMatching& best) {
  const auto now = present_leads(graph);
  int leads = 0;
  for (const std::uint32_t task : best.tight_tasks) {
    int outside = 0;
    for (const std::uint32_t unit : units_of(graph, task))
      outside += !std::binary_search(best.tight_units.begin(), best.tight_units.end(), unit);
    const int inside = static_cast<int>(now[task].size()) - outside;
    ASSERT_GT(inside, 0);
    leads += inside;
  }
  const auto units = static_cast<int>(best.tight_units.size());
  ASSERT_EQ(units == 0 ? 0 : (leads + units - 1) / units, peak_of(best));
}

TEST(SemiMatching, IsTheBestOfAllDivisionsAndProvesIt) {
  Dice dice(61);
  int improved = 0;
  for (int round = 0; round < 4000; ++round) {
    const BipartiteGraph graph = test::random_duties(dice, 40);
    const auto now = present_leads(graph);
    const SemiMatching best = semi_matching(graph);
    std::vector<int> sorted;
    for (const test::Division& division : test::all_divisions(now, test::named_units(graph), unit_count(graph))) {
      const std::vector<int> loads = descending(division.load);
      if (sorted.empty() || loads < sorted) sorted = loads;
    }
    ASSERT_EQ(descending(best.load), sorted) << "round " << round;
    std::vector<int> before(unit_count(graph));
    std::vector<int> counted(unit_count(graph));
    for (std::uint32_t task = 0; task < task_count(graph); ++task) {
      ASSERT_EQ(best.leads[task].size(), now[task].size());
      ASSERT_TRUE(std::is_sorted(best.leads[task].begin(), best.leads[task].end()));
      const auto named = units_of(graph, task);
      for (const std::uint32_t unit : best.leads[task]) {
        ASSERT_TRUE(std::binary_search(named.begin(), named.end(), unit));
        ++counted[unit];
      }
      for (const std::uint32_t unit : now[task]) ++before[unit];
    }
    ASSERT_EQ(counted, best.load);
    expect_proves(graph, best);
    improved += descending(before) != sorted;
  }
  EXPECT_GT(improved, 500);
}

TEST(SemiMatching, ServesAsManyUnitsAsAMaximumMatching) {
  Dice dice(62);
  for (int round = 0; round < 2000; ++round) {
    const BipartiteGraph graph = test::random_duties(dice, 0);  // one lead a task at most
    std::size_t most = 0;
    for (const auto& division : test::all_divisions(present_leads(graph), test::named_units(graph), unit_count(graph)))
      most = std::max(most, division.load.size() -
                                static_cast<std::size_t>(std::count(division.load.begin(), division.load.end(), 0)));
    const std::vector<int> load = semi_matching(graph).load;
    ASSERT_EQ(load.size() - static_cast<std::size_t>(std::count(load.begin(), load.end(), 0)), most);
  }
}

TEST(SemiMatching, OneMoreNamedUnitNeverRaisesThePeak) {
  Dice dice(63);
  for (int round = 0; round < 3000; ++round) {
    const BipartiteGraph graph = test::random_duties(dice, 30);
    test::EdgeList list{unit_count(graph), task_count(graph), {}};
    for (std::uint32_t task = 0; task < list.tasks; ++task)
      for (std::size_t i = 0; i < units_of(graph, task).size(); ++i)
        list.edges.push_back({units_of(graph, task)[i], task, unit_kinds(graph, task)[i]});
    list.edges.push_back({dice.below(list.units), dice.below(list.tasks), EdgeKind::support});
    ASSERT_LE(peak_of(semi_matching(test::build(list))), peak_of(semi_matching(graph)));
  }
}

TEST(SemiMatching, CompleteGraphsAreDividedEvenly) {
  for (std::uint32_t units = 1; units < 9; ++units) {
    for (std::uint32_t tasks = 1; tasks < 30; ++tasks) {
      test::EdgeList list{units, tasks, {}};
      for (std::uint32_t task = 0; task < tasks; ++task)
        for (std::uint32_t unit = 0; unit < units; ++unit)
          list.edges.push_back({unit, task, unit == 0 ? EdgeKind::lead : EdgeKind::support});
      const std::vector<int> load = descending(semi_matching(test::build(list)).load);
      ASSERT_LE(load.front() - load.back(), 1);
      ASSERT_EQ(std::accumulate(load.begin(), load.end(), 0), static_cast<int>(tasks));
    }
  }
}

TEST(SemiMatching, WithoutLeadsThereIsNothingToProve) {
  const SemiMatching none = semi_matching(test::build(test::davis().list));
  EXPECT_EQ(peak_of(none), 0);
  EXPECT_TRUE(none.tight_units.empty());
  EXPECT_TRUE(none.tight_tasks.empty());
  EXPECT_TRUE(semi_matching(test::build({0, 0, {}})).load.empty());
}

}  // namespace
}  // namespace dutygraph::analyse
