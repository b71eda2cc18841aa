// What the tests of graph and analyse share: random graphs and plans, and the table of the Davis Southern Women.
#pragma once

#include <cstdint>
#include <fstream>
#include <random>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::test {

// Whole numbers below a bound, the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : source_(seed) {}
  std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>(source_() % bound); }
  bool percent(std::uint32_t chance) { return below(100) < chance; }

 private:
  std::mt19937 source_;
};

struct EdgeList {
  std::uint32_t units = 0;
  std::uint32_t tasks = 0;
  std::vector<graph::Edge> edges;
};

// Up to 12 nodes and any number of edges, repeated ones among them, in any order.
inline EdgeList random_edges(Dice& dice) {
  EdgeList made{1 + dice.below(6), 1 + dice.below(6), {}};
  for (std::uint32_t left = dice.below(2 * made.units * made.tasks + 1); left > 0; --left)
    made.edges.push_back({dice.below(made.units), dice.below(made.tasks), static_cast<graph::EdgeKind>(dice.below(4))});
  return made;
}

inline graph::BipartiteGraph build(const EdgeList& list) {
  Result<graph::BipartiteGraph> built = graph::build_graph(list.units, list.tasks, list.edges);
  if (!built) throw std::runtime_error(to_string(built.failure()));
  return *std::move(built);
}

// A small plan as resolve would make it: units, officials and collectives, tasks under headings in two lists, every
// role, repeated namings, edges through collectives. Assignments stand by task.
inline ResolvedPlan random_plan(Dice& dice) {
  ResolvedPlan plan;
  const std::uint32_t tasks = dice.below(8);
  const std::uint32_t units = 1 + dice.below(8);
  for (std::uint32_t u = 0; u < units; ++u) {
    Unit unit;
    unit.id = "u" + std::to_string(u + 1);
    unit.name = std::string(1, static_cast<char>('A' + dice.below(26))) + std::to_string(u);
    unit.kind = dice.percent(70) ? UnitKind::unit : static_cast<UnitKind>(1 + dice.below(2));
    plan.units.push_back(unit);
  }
  for (std::uint32_t t = 0; t < tasks; ++t) {
    Task task;
    task.list = dice.percent(70) ? "main" : "annex1";
    task.id = task.list + "-" + std::to_string(t + 1);
    task.number = static_cast<int>(t + 1);
    for (std::uint32_t depth = dice.below(3); depth > 0; --depth)
      task.section.push_back(std::string(1, static_cast<char>('x' + dice.below(2))));
    plan.plan.tasks.push_back(task);
    for (std::uint32_t left = dice.below(7); left > 0; --left) {
      Assignment assignment;
      assignment.task = t;
      assignment.unit = dice.below(units);
      assignment.role = dice.percent(80) ? static_cast<Role>(dice.below(2)) : all_roles[2 + dice.below(3)];
      if (dice.percent(20)) assignment.via = dice.below(units);
      plan.assignments.push_back(assignment);
    }
  }
  return plan;
}

// The 18 women are units, the 14 events tasks; each attendance is a support.
struct Davis {
  EdgeList list;
  std::vector<std::string> women;
};

inline Davis davis() {
  std::ifstream file(TEST_SOURCE_DIR "/tests/graph/davis_southern_women.txt");
  Davis table;
  table.list.tasks = 14;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream row(line);
    table.women.emplace_back();
    row >> table.women.back();
    for (std::uint32_t event = 0, mark = 0; row >> mark; ++event)
      if (mark == 1) table.list.edges.push_back({table.list.units, event, graph::EdgeKind::support});
    ++table.list.units;
  }
  return table;
}

}  // namespace dutygraph::test
