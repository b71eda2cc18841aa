// What the tests of semi_matching and rebalance share: every way to divide the leads of a small graph.
#pragma once

#include <algorithm>
#include <bit>
#include <vector>

#include "dutygraph/analyse/semi_matching.h"
#include "graph/support.h"

namespace dutygraph::test {

struct Division {
  std::vector<int> load;  // by unit
  int moves = 0;          // leads that the present plan does not have
};

// All divisions in which each task keeps its number of leads and takes them from `allowed`.
inline std::vector<Division> all_divisions(const std::vector<std::vector<std::uint32_t>>& now,
                                           const std::vector<std::vector<std::uint32_t>>& allowed,
                                           std::uint32_t units) {
  std::vector<Division> made{{std::vector<int>(units), 0}};
  for (std::size_t task = 0; task < now.size(); ++task) {
    std::vector<Division> longer;
    for (std::uint32_t chosen = 0; chosen < (1U << allowed[task].size()); ++chosen) {
      if (static_cast<std::size_t>(std::popcount(chosen)) != now[task].size()) continue;
      for (Division division : made) {
        for (std::size_t i = 0; i < allowed[task].size(); ++i) {
          if ((chosen >> i & 1U) == 0) continue;
          ++division.load[allowed[task][i]];
          division.moves += !std::binary_search(now[task].begin(), now[task].end(), allowed[task][i]);
        }
        longer.push_back(std::move(division));
      }
    }
    made = std::move(longer);
  }
  return made;
}

inline std::vector<std::vector<std::uint32_t>> named_units(const graph::BipartiteGraph& graph) {
  std::vector<std::vector<std::uint32_t>> named;
  for (std::uint32_t task = 0; task < task_count(graph); ++task)
    named.emplace_back(units_of(graph, task).begin(), units_of(graph, task).end());
  return named;
}

// A graph small enough for all its divisions, and with as many leads a task as `more_leads` percent make.
inline graph::BipartiteGraph random_duties(Dice& dice, std::uint32_t more_leads) {
  EdgeList made{1 + dice.below(4), 1 + dice.below(5), {}};
  for (std::uint32_t task = 0; task < made.tasks; ++task) {
    bool leads = dice.percent(85);
    for (std::uint32_t left = dice.below(5); left > 0; --left) {
      made.edges.push_back({dice.below(made.units), task, leads ? graph::EdgeKind::lead : graph::EdgeKind::support});
      leads = dice.percent(more_leads);
    }
  }
  graph::BipartiteGraph graph = build(made);
  for (std::uint32_t unit = 0; unit < made.units; ++unit) graph.plan_unit.push_back(unit);
  for (std::uint32_t task = 0; task < made.tasks; ++task) graph.plan_task.push_back(task);
  return graph;
}

}  // namespace dutygraph::test
