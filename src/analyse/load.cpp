#include "dutygraph/analyse/load.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "analyse/twofold.h"
#include "dutygraph/analyse/concentration.h"
#include "dutygraph/graph/projection.h"

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;

constexpr double heaviest_weight = 1e6;

bool makes_sense(double weight) { return weight >= 0 && weight <= heaviest_weight; }  // false for what is no number

std::vector<std::uint32_t> lead_counts(const BipartiteGraph& graph) {
  std::vector<std::uint32_t> leads(task_count(graph));
  for (std::uint32_t task = 0; task < task_count(graph); ++task) {
    const auto kinds = unit_kinds(graph, task);
    leads[task] = static_cast<std::uint32_t>(std::count_if(kinds.begin(), kinds.end(), graph::is_lead));
  }
  return leads;
}

// 1/1, 1/2 … up to the size of the largest task; [0] is unused.
std::vector<Twofold> reciprocals(const BipartiteGraph& graph) {
  std::size_t largest = 0;
  for (std::uint32_t task = 0; task < task_count(graph); ++task)
    largest = std::max(largest, units_of(graph, task).size());
  std::vector<Twofold> made(largest + 1);
  for (std::size_t k = 1; k <= largest; ++k) made[k] = reciprocal(static_cast<double>(k));
  return made;
}

// What the graph alone says of each unit, by unit.
std::vector<UnitLoad> graph_loads(const BipartiteGraph& graph, const LoadOptions& options) {
  const std::vector<std::uint32_t> leads = lead_counts(graph);
  const std::vector<Twofold> one_over = reciprocals(graph);
  const std::vector<std::uint32_t> partners = graph::partner_counts(graph);
  std::vector<UnitLoad> loads(unit_count(graph));
  for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit) {
    UnitLoad& load = loads[unit];
    const auto tasks = tasks_of(graph, unit);
    const auto kinds = task_kinds(graph, unit);
    Twofold fractional;
    Twofold lead_shares;
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      const std::size_t size = units_of(graph, tasks[i]).size();
      fractional = fractional + one_over[size];
      if (!graph::is_lead(kinds[i])) continue;
      ++load.lead;
      lead_shares = lead_shares + one_over[leads[tasks[i]]];
      load.coordination += static_cast<int>(size) - 1;
    }
    load.support = static_cast<int>(tasks.size()) - load.lead;
    load.fractional = fractional.value();
    const Twofold supports{static_cast<double>(load.support)};
    load.weighted = (lead_shares * options.lead_weight + supports * options.support_weight).value();
    load.partners = static_cast<int>(partners[unit]);
  }
  return loads;
}

// Hashes and compares the heading of a task: its list and its section path.
struct HeadingHash {
  std::size_t operator()(const Task* task) const {
    std::size_t hash = std::hash<std::string>{}(task->list);
    for (const std::string& heading : task->section) hash = hash * 1000003 + std::hash<std::string>{}(heading);
    return hash;
  }
};
struct SameHeading {
  bool operator()(const Task* x, const Task* y) const { return x->list == y->list && x->section == y->section; }
};

void count_sections(const ResolvedPlan& plan, const BipartiteGraph& graph, std::vector<UnitLoad>& loads) {
  std::unordered_map<const Task*, std::uint32_t, HeadingHash, SameHeading> numbers;
  std::vector<std::uint32_t> heading(task_count(graph));
  for (std::uint32_t task = 0; task < task_count(graph); ++task) {
    const auto next = static_cast<std::uint32_t>(numbers.size());
    heading[task] = numbers.emplace(&plan.plan.tasks[graph.plan_task[task]], next).first->second;
  }
  std::vector<std::uint32_t> seen_by(numbers.size(), 0);  // the last unit seen under it, plus one
  for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit) {
    for (const std::uint32_t task : tasks_of(graph, unit)) {
      if (std::exchange(seen_by[heading[task]], unit + 1) != unit + 1) ++loads[unit].sections;
    }
  }
}

// What makes no edge of the graph: overseeing, and what exists only through a collective.
void count_beside_the_graph(const ResolvedPlan& plan, const BipartiteGraph& graph, std::vector<UnitLoad>& loads) {
  std::vector<std::uint32_t> dense(plan.units.size(), no_unit);
  for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit) dense[graph.plan_unit[unit]] = unit;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> overseen;  // unit, task
  for (const Assignment& assignment : plan.assignments) {
    const std::uint32_t unit = dense[assignment.unit];
    if (unit == no_unit) continue;
    const bool via = assignment.via != no_unit;
    if (via) ++loads[unit].via;
    if (assignment.role == Role::oversee && (!via || graph.via_included)) overseen.emplace_back(unit, assignment.task);
  }
  std::sort(overseen.begin(), overseen.end());
  overseen.erase(std::unique(overseen.begin(), overseen.end()), overseen.end());
  for (const auto& [unit, task] : overseen) ++loads[unit].oversee;
}

void sort_and_concentrate(LoadReport& report) {
  std::sort(report.units.begin(), report.units.end(), [](const UnitLoad& x, const UnitLoad& y) {
    return x.weighted != y.weighted ? x.weighted > y.weighted : x.name < y.name;
  });
  std::vector<double> weighted;
  weighted.reserve(report.units.size());
  for (const UnitLoad& unit : report.units) weighted.push_back(unit.weighted);
  report.gini = gini(weighted);
  report.hhi = hhi(weighted);
  report.lorenz = lorenz_curve(weighted);
  for (const int top : {1, 3, 5, 10})
    if (static_cast<std::size_t>(top) < weighted.size())
      report.top.push_back({top, top_share(weighted, static_cast<std::size_t>(top))});
}

}  // namespace

std::optional<Failure> check(const LoadOptions& options) {
  if (makes_sense(options.lead_weight) && makes_sense(options.support_weight)) return std::nullopt;
  return Failure{Code::wrong_use,
                 {},
                 0,
                 "a weight of the load is no number from 0 to 1000000",
                 "give weights such as 1 for leading and 0.25 for supporting"};
}

LoadReport load(const ResolvedPlan& plan, const BipartiteGraph& graph, const LoadOptions& options) {
  assert(!check(options));
  assert(graph.plan_unit.size() == unit_count(graph) && graph.plan_task.size() == task_count(graph));
  LoadReport report;
  report.units = graph_loads(graph, options);
  count_sections(plan, graph, report.units);
  count_beside_the_graph(plan, graph, report.units);
  for (std::uint32_t unit = 0; unit < unit_count(graph); ++unit) {
    report.units[unit].unit = graph.plan_unit[unit];
    report.units[unit].name = plan.units[graph.plan_unit[unit]].name;
  }
  report.tasks = static_cast<int>(task_count(graph));
  report.lead_weight = options.lead_weight;
  report.support_weight = options.support_weight;
  report.via_included = graph.via_included;
  sort_and_concentrate(report);
  return report;
}

}  // namespace dutygraph::analyse
