#include "dutygraph/analyse/what_if.h"

#include <algorithm>

#include "dutygraph/analyse/articulation.h"
#include "dutygraph/analyse/clusters.h"
#include "dutygraph/analyse/key_sets.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/analyse/rebalance.h"
#include "dutygraph/graph/graph_of.h"

namespace dutygraph::analyse {

namespace {

constexpr std::size_t heaviest_told = 5;

void merge(ResolvedPlan& plan, std::uint32_t unit, std::uint32_t other) {
  for (Assignment& assignment : plan.assignments) {
    if (assignment.unit == other) assignment.unit = unit;
    if (assignment.via == other) assignment.via = unit;
  }
  for (Unit& collective : plan.units) {
    auto& members = collective.members;
    std::replace(members.begin(), members.end(), other, unit);
    std::sort(members.begin(), members.end());
    members.erase(std::unique(members.begin(), members.end()), members.end());
  }
}

void remove(ResolvedPlan& plan, std::uint32_t unit) {
  std::erase_if(plan.assignments, [&](const Assignment& a) { return a.unit == unit || a.via == unit; });
  for (Unit& collective : plan.units) std::erase(collective.members, unit);
}

// Assignments stand by task; the new one comes behind the leads that are there.
void add_lead(ResolvedPlan& plan, std::uint32_t task, std::uint32_t unit) {
  const auto behind = std::find_if(plan.assignments.begin(), plan.assignments.end(), [&](const Assignment& a) {
    return a.task > task || (a.task == task && a.role != Role::lead);
  });
  Assignment added;
  added.task = task;
  added.unit = unit;
  added.role = Role::lead;
  added.printed = plan.units[unit].name;
  added.rule = "what-if";
  plan.assignments.insert(behind, std::move(added));
}

int tasks_without_lead(const ResolvedPlan& plan) {
  std::vector<bool> led(plan.plan.tasks.size());
  for (const Assignment& assignment : plan.assignments)
    if (assignment.role == Role::lead) led[assignment.task] = true;
  return static_cast<int>(std::count(led.begin(), led.end(), false));
}

void add_peaks(const graph::BipartiteGraph& graph, PlanFigures& figures) {
  const Rebalance moves = rebalance(graph);
  figures.peak_now = moves.from_peak;
  figures.peak_best = moves.steps.empty() ? moves.from_peak : moves.steps.back().peak;
  figures.moves_to_best = moves.steps.empty() ? 0 : static_cast<int>(moves.steps.back().moves.size());
}

PlanFigures figures_of(const ResolvedPlan& plan, const WhatIfOptions& options) {
  const graph::BipartiteGraph graph = graph::graph_of(plan, {options.include_via});
  const LoadReport loads = load(plan, graph);
  PlanFigures figures;
  figures.tasks = loads.tasks;
  figures.units = static_cast<int>(loads.units.size());
  figures.tasks_without_lead = tasks_without_lead(plan);
  const auto told = static_cast<std::ptrdiff_t>(std::min(heaviest_told, loads.units.size()));
  figures.heaviest.assign(loads.units.begin(), loads.units.begin() + told);
  figures.gini = loads.gini;
  add_peaks(graph, figures);
  for (const CutUnit& cut : articulation_units(graph)) {
    ++figures.articulation_units;
    figures.most_stranded_tasks = std::max(figures.most_stranded_tasks, static_cast<int>(cut.stranded_tasks.size()));
  }
  for (std::uint32_t task = 0; task < task_count(graph); ++task)
    if (units_of(graph, task).size() == 1) ++figures.single_lead;
  figures.fragmentation = fragmentation(graph);
  const ClusterReport together = clusters(plan, graph);
  figures.clusters = static_cast<int>(together.clusters.size());
  figures.modularity = together.value;
  return figures;
}

}  // namespace

ResolvedPlan changed(ResolvedPlan plan, const std::vector<Change>& changes) {
  for (const Change& change : changes) {
    switch (change.kind) {
      case Change::Kind::merge: merge(plan, change.unit, change.other); break;
      case Change::Kind::remove: remove(plan, change.unit); break;
      case Change::Kind::add_lead: add_lead(plan, change.task, change.unit); break;
    }
  }
  return plan;
}

WhatIf what_if(const ResolvedPlan& plan, const std::vector<Change>& changes, const WhatIfOptions& options) {
  return {changes, figures_of(plan, options), figures_of(changed(plan, changes), options), options.include_via};
}

}  // namespace dutygraph::analyse
