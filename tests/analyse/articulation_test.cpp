#include "dutygraph/analyse/articulation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <utility>

#include "analyse/parts.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using graph::BipartiteGraph;
using graph::EdgeKind;
using test::Dice;
using test::Nodes;

bool has_unit(const Nodes& part, std::uint32_t units) { return !part.empty() && *part.begin() < units; }

std::vector<std::uint32_t> tasks_in(const Nodes& part, std::uint32_t units) {
  std::vector<std::uint32_t> tasks;
  for (const std::uint32_t node : part)
    if (node >= units) tasks.push_back(node - units);
  return tasks;
}

std::vector<std::uint32_t> units_in(const Nodes& part, std::uint32_t units) {
  return {part.begin(), part.lower_bound(units)};
}

// The definition: of the parts of its component, the tasks of all but the largest that still has a unit.
std::vector<std::uint32_t> stranded(const std::vector<Nodes>& parts, std::uint32_t units) {
  const Nodes* stays = nullptr;
  for (const Nodes& part : parts)  // by their lowest node
    if (has_unit(part, units) && (stays == nullptr || part.size() > stays->size())) stays = &part;
  std::vector<std::uint32_t> tasks;
  for (const Nodes& part : parts) {
    if (&part == stays) continue;
    const auto lost = tasks_in(part, units);
    tasks.insert(tasks.end(), lost.begin(), lost.end());
  }
  std::sort(tasks.begin(), tasks.end());
  return tasks;
}

BipartiteGraph sparse_graph(Dice& dice) {
  test::EdgeList list{1 + dice.below(6), 1 + dice.below(7), {}};
  for (std::uint32_t left = dice.below(list.units + list.tasks + 4); left > 0; --left)
    list.edges.push_back({dice.below(list.units), dice.below(list.tasks), EdgeKind::lead});
  return test::build(list);
}

TEST(Articulation, UnitsAndWhatTheyStrandAreThoseOfTheDefinition) {
  Dice dice(81);
  int found = 0;
  for (int round = 0; round < 4000; ++round) {
    const BipartiteGraph graph = sparse_graph(dice);
    const std::uint32_t units = unit_count(graph);
    std::map<std::uint32_t, std::vector<std::uint32_t>> want;
    for (const Nodes& component : test::parts_of(graph, test::all_nodes(graph))) {
      for (const std::uint32_t unit : units_in(component, units)) {
        Nodes rest = component;
        rest.erase(unit);
        const auto parts = test::parts_of(graph, rest);
        if (parts.size() > 1) want[unit] = stranded(parts, units);
      }
    }
    std::map<std::uint32_t, std::vector<std::uint32_t>> got;
    for (const CutUnit& cut : articulation_units(graph)) got[cut.unit] = cut.stranded_tasks;
    ASSERT_EQ(got, want) << "round " << round;
    found += static_cast<int>(want.size());
  }
  EXPECT_GT(found, 2000);
}

TEST(Articulation, BridgesAreTheEdgesThatSplit) {
  Dice dice(82);
  int found = 0;
  for (int round = 0; round < 4000; ++round) {
    const BipartiteGraph graph = sparse_graph(dice);
    const std::uint32_t units = unit_count(graph);
    const Nodes all = test::all_nodes(graph);
    const std::size_t before = test::parts_of(graph, all).size();
    const auto cuts = bridges(graph);
    auto cut = cuts.begin();
    for (std::uint32_t unit = 0; unit < units; ++unit) {
      for (const std::uint32_t task : tasks_of(graph, unit)) {
        const auto parts = test::parts_of(graph, all, unit, units + task);
        if (parts.size() == before) continue;
        ASSERT_NE(cut, cuts.end());
        ASSERT_EQ(std::pair(cut->unit, cut->task), std::pair(unit, task));
        const auto holds = [&](std::uint32_t node) {
          return *std::find_if(parts.begin(), parts.end(), [&](const Nodes& part) { return part.contains(node); });
        };
        const Nodes of_unit = holds(unit);
        const Nodes of_task = holds(units + task);
        const bool task_falls = !has_unit(of_task, units) || of_task.size() <= of_unit.size();
        ASSERT_EQ(cut->tasks, tasks_in(task_falls ? of_task : of_unit, units));
        ASSERT_EQ(cut->units, units_in(task_falls ? of_task : of_unit, units));
        ++cut;
        ++found;
      }
    }
    ASSERT_EQ(cut, cuts.end());
  }
  EXPECT_GT(found, 2000);
}

TEST(Articulation, DavisHangsOnNobody) {
  const BipartiteGraph graph = test::build(test::davis().list);
  EXPECT_TRUE(articulation_units(graph).empty());
  EXPECT_TRUE(bridges(graph).empty());
}

TEST(Articulation, AStarStrandsAllItsTasks) {
  const BipartiteGraph graph =
      test::build({1, 3, {{0, 0, EdgeKind::lead}, {0, 1, EdgeKind::lead}, {0, 2, EdgeKind::lead}}});
  const auto cuts = articulation_units(graph);
  ASSERT_EQ(cuts.size(), 1U);
  EXPECT_EQ(cuts[0].stranded_tasks, (std::vector<std::uint32_t>{0, 1, 2}));
  EXPECT_EQ(bridges(graph).size(), 3U);
}

TEST(Articulation, ALongChainOverflowsNothing) {
  constexpr std::uint32_t length = 3000;
  test::EdgeList list{length, length, {}};
  for (std::uint32_t i = 0; i < length; ++i) {
    list.edges.push_back({i, i, EdgeKind::lead});
    if (i + 1 < length) list.edges.push_back({i + 1, i, EdgeKind::support});
  }
  const auto cuts = articulation_units(test::build(list));
  ASSERT_EQ(cuts.size(), length - 1);  // all but the first, which ends the chain
  EXPECT_EQ(cuts[0].unit, 1U);
  EXPECT_EQ(cuts[0].stranded_tasks, std::vector<std::uint32_t>{0});
}

}  // namespace
}  // namespace dutygraph::analyse
