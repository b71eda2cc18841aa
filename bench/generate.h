// Made-up input for the benchmarks: the same bytes on every machine and in every run.
//
// A nation is places of 60 units that never meet, as the real one is but for a few bridges; a task names mostly one
// lead and on average five units, busy ones more often. Its plan gives every naming an assignment with a printed name.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::bench {

inline constexpr std::uint32_t units_a_place = 60;
inline constexpr std::uint32_t tasks_a_place = 136;

struct Nation {
  std::uint32_t units = 0;
  std::uint32_t tasks = 0;
  std::vector<graph::Edge> edges;  // by task; no unit twice in a task
};

// Whole numbers from a counter (splitmix64). Source: Steele, Lea, Flood: Fast splittable random number generators
// (OOPSLA 2014).
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint32_t below(std::uint32_t bound) {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t mixed = state_;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBU;
    return static_cast<std::uint32_t>((mixed ^ (mixed >> 31)) % bound);
  }

 private:
  std::uint64_t state_;
};

// At least `edges` edges: tasks are added until there are as many.
inline Nation nation(std::size_t edges) {
  Dice dice(1);
  Nation made;
  std::vector<std::uint32_t> last_task(units_a_place, UINT32_MAX);
  while (made.edges.size() < edges) {
    const std::uint32_t place = made.tasks / tasks_a_place;
    made.units = (place + 1) * units_a_place;
    const std::uint32_t leads = dice.below(4) == 0 ? 2 : 1;
    const std::uint32_t names = leads + dice.below(4) * dice.below(7);
    for (std::uint32_t i = 0; i < names; ++i) {
      const std::uint32_t unit = dice.below(units_a_place) * (1 + dice.below(units_a_place)) / units_a_place;
      if (last_task[unit] == made.tasks) continue;
      last_task[unit] = made.tasks;
      made.edges.push_back({place * units_a_place + unit, made.tasks, graph::edge_kind(i < leads, false)});
    }
    ++made.tasks;
  }
  return made;
}

// One plan of so many tasks whose units all meet: 44 units a hundred tasks, as a place has them, whatever the size.
inline Nation one_plan(std::uint32_t tasks) {
  Dice dice(3);
  Nation made;
  made.units = tasks * units_a_place / tasks_a_place;
  std::vector<std::uint32_t> last_task(made.units, UINT32_MAX);
  for (; made.tasks < tasks; ++made.tasks) {
    const std::uint32_t leads = dice.below(4) == 0 ? 2 : 1;
    const std::uint32_t names = leads + dice.below(4) * dice.below(7);
    for (std::uint32_t i = 0; i < names; ++i) {
      const std::uint32_t unit = dice.below(made.units) * (1 + dice.below(made.units)) / made.units;
      if (last_task[unit] == made.tasks) continue;
      last_task[unit] = made.tasks;
      made.edges.push_back({unit, made.tasks, graph::edge_kind(i < leads, false)});
    }
  }
  return made;
}

inline ResolvedPlan plan_of(const Nation& nation) {
  ResolvedPlan plan;
  plan.units.resize(nation.units);
  for (std::uint32_t unit = 0; unit < nation.units; ++unit) {
    plan.units[unit].id = "u" + std::to_string(unit + 1);
    plan.units[unit].name = "第" + std::to_string(unit + 1) + "局";
  }
  plan.plan.tasks.resize(nation.tasks);
  for (std::uint32_t task = 0; task < nation.tasks; ++task) {
    plan.plan.tasks[task].id = "main-" + std::to_string(task + 1);
    plan.plan.tasks[task].list = "main";
    plan.plan.tasks[task].section = {"第" + std::to_string(task / 17 + 1) + "章"};
  }
  plan.assignments.resize(nation.edges.size());
  for (std::size_t i = 0; i < nation.edges.size(); ++i) {
    const graph::Edge& edge = nation.edges[i];
    plan.assignments[i].task = edge.task;
    plan.assignments[i].unit = edge.unit;
    plan.assignments[i].role = graph::is_lead(edge.kind) ? Role::lead : Role::support;
    plan.assignments[i].printed = plan.units[edge.unit].name;
  }
  return plan;
}

}  // namespace dutygraph::bench
