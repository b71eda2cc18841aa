#include "dutygraph/analyse/load_by.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using Numbers = std::set<std::uint32_t>;

double share_of(int part, std::size_t whole) { return static_cast<double>(part) / static_cast<double>(whole); }

// The graph's task of each task of the plan, or no_unit where it names no unit.
std::vector<std::uint32_t> graph_tasks(const ResolvedPlan& plan, const BipartiteGraph& graph) {
  std::vector<std::uint32_t> dense(plan.plan.tasks.size(), no_unit);
  for (std::uint32_t task = 0; task < task_count(graph); ++task) dense[graph.plan_task[task]] = task;
  return dense;
}

void add_leads(const BipartiteGraph& graph, std::uint32_t task, Numbers& units) {
  const auto row = units_of(graph, task);
  const auto kinds = unit_kinds(graph, task);
  for (std::size_t i = 0; i < row.size(); ++i)
    if (graph::is_lead(kinds[i])) units.insert(row[i]);
}

// What one heading holds, while it is being counted.
struct Heading {
  SectionLoad load;
  Numbers units;
  std::map<std::uint32_t, int> leads;  // unit -> tasks it leads there
};

void add_task(const BipartiteGraph& graph, std::uint32_t task, Heading& heading) {
  const auto row = units_of(graph, task);
  heading.units.insert(row.begin(), row.end());
  Numbers leads;
  add_leads(graph, task, leads);
  for (const std::uint32_t unit : leads) ++heading.leads[unit];
}

SectionLoad finished(const ResolvedPlan& plan, const BipartiteGraph& graph, Heading heading) {
  SectionLoad load = std::move(heading.load);
  load.share = share_of(load.tasks, plan.plan.tasks.size());
  load.units = static_cast<int>(heading.units.size());
  load.lead_units = static_cast<int>(heading.leads.size());
  for (const auto& [unit, count] : heading.leads) {
    const std::string& name = plan.units[graph.plan_unit[unit]].name;
    if (count > load.busiest_lead || (count == load.busiest_lead && name < load.busiest)) {
      load.busiest = name;
      load.busiest_lead = count;
    }
  }
  return load;
}

}  // namespace

std::vector<OfficialLoad> load_by_official(const ResolvedPlan& plan, const BipartiteGraph& graph) {
  std::map<std::uint32_t, Numbers> overseen;  // official -> tasks
  for (const Assignment& assignment : plan.assignments)
    if (assignment.role == Role::oversee && plan.units[assignment.unit].kind == UnitKind::official)
      overseen[assignment.unit].insert(assignment.task);
  const std::vector<std::uint32_t> dense = graph_tasks(plan, graph);
  std::vector<OfficialLoad> loads;
  for (const auto& [official, tasks] : overseen) {
    Numbers leads;
    for (const std::uint32_t task : tasks)
      if (dense[task] != no_unit) add_leads(graph, dense[task], leads);
    const auto count = static_cast<int>(tasks.size());
    loads.push_back({official, plan.units[official].name, count, share_of(count, plan.plan.tasks.size()),
                     static_cast<int>(leads.size())});
  }
  std::sort(loads.begin(), loads.end(), [](const OfficialLoad& x, const OfficialLoad& y) {
    return x.oversee != y.oversee ? x.oversee > y.oversee : x.name < y.name;
  });
  return loads;
}

std::vector<SectionLoad> load_by_section(const ResolvedPlan& plan, const BipartiteGraph& graph) {
  const std::vector<std::uint32_t> dense = graph_tasks(plan, graph);
  std::map<std::pair<std::string, std::vector<std::string>>, std::size_t> numbers;
  std::vector<Heading> headings;
  for (std::size_t t = 0; t < plan.plan.tasks.size(); ++t) {
    const Task& task = plan.plan.tasks[t];
    const auto [at, is_new] = numbers.try_emplace({task.list, task.section}, headings.size());
    if (is_new) {
      headings.emplace_back();
      headings.back().load.list = task.list;
      headings.back().load.section = task.section;
    }
    Heading& heading = headings[at->second];
    ++heading.load.tasks;
    if (dense[t] != no_unit) add_task(graph, dense[t], heading);
  }
  std::vector<SectionLoad> loads;
  for (Heading& heading : headings) loads.push_back(finished(plan, graph, std::move(heading)));
  return loads;
}

}  // namespace dutygraph::analyse
