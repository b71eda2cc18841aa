#include "dutygraph/analyse/bottlenecks.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "dutygraph/analyse/articulation.h"
#include "dutygraph/analyse/betweenness.h"
#include "dutygraph/analyse/key_sets.h"
#include "dutygraph/analyse/semi_matching.h"

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using std::uint32_t;

// Graph ids, which ascend as the plan's do, in the plan's indices.
std::vector<uint32_t> in_plan(const std::vector<uint32_t>& ids, const std::vector<uint32_t>& plan_ids) {
  std::vector<uint32_t> made;
  for (const uint32_t id : ids) made.push_back(plan_ids[id]);
  return made;
}

int leads_of(const BipartiteGraph& graph, uint32_t unit) {
  const auto kinds = task_kinds(graph, unit);
  return static_cast<int>(std::count_if(kinds.begin(), kinds.end(), graph::is_lead));
}

void add_peaks(const ResolvedPlan& plan, const BipartiteGraph& graph, BottleneckReport& report) {
  const SemiMatching best = semi_matching(graph);
  for (uint32_t unit = 0; unit < unit_count(graph); ++unit) {
    report.leads.push_back({graph.plan_unit[unit], leads_of(graph, unit), best.load[unit]});
    report.peak_now = std::max(report.peak_now, report.leads.back().now);
    report.peak_best = std::max(report.peak_best, best.load[unit]);
  }
  std::sort(report.leads.begin(), report.leads.end(), [&](const LeadCount& x, const LeadCount& y) {
    return x.now != y.now ? x.now > y.now : plan.units[x.unit].name < plan.units[y.unit].name;
  });
  PeakCertificate& proof = report.certificate;
  proof.units = in_plan(best.tight_units, graph.plan_unit);
  proof.tasks = in_plan(best.tight_tasks, graph.plan_task);
  for (const uint32_t task : best.tight_tasks)
    for (const uint32_t unit : best.leads[task])
      proof.leads += std::binary_search(best.tight_units.begin(), best.tight_units.end(), unit) ? 1 : 0;
  const auto units = static_cast<int>(proof.units.size());
  proof.bound = units == 0 ? 0 : (proof.leads + units - 1) / units;
}

void add_cuts(const ResolvedPlan& plan, const BipartiteGraph& graph, BottleneckReport& report) {
  for (const CutUnit& cut : articulation_units(graph))
    report.articulation.push_back({graph.plan_unit[cut.unit], in_plan(cut.stranded_tasks, graph.plan_task)});
  std::sort(report.articulation.begin(), report.articulation.end(), [&](const Articulation& x, const Articulation& y) {
    return x.stranded_tasks.size() != y.stranded_tasks.size() ? x.stranded_tasks.size() > y.stranded_tasks.size()
                                                              : plan.units[x.unit].name < plan.units[y.unit].name;
  });
  for (const CutEdge& cut : bridges(graph))
    report.bridges.push_back({graph.plan_unit[cut.unit], graph.plan_task[cut.task], in_plan(cut.tasks, graph.plan_task),
                              in_plan(cut.units, graph.plan_unit)});
}

void add_betweenness(const ResolvedPlan& plan, const BipartiteGraph& graph, BottleneckReport& report) {
  const std::vector<double> paths = betweenness(graph);
  const double highest = highest_betweenness(unit_count(graph), task_count(graph));
  for (uint32_t unit = 0; unit < unit_count(graph); ++unit)
    report.betweenness.push_back({graph.plan_unit[unit], highest > 0 ? paths[unit] / highest : 0, paths[unit]});
  // Values that differ only by rounding stand by name.
  const auto key = [](const Betweenness& unit) { return std::llround(unit.value * 1e12); };
  std::sort(report.betweenness.begin(), report.betweenness.end(), [&](const Betweenness& x, const Betweenness& y) {
    return key(x) != key(y) ? key(x) > key(y) : plan.units[x.unit].name < plan.units[y.unit].name;
  });
}

}  // namespace

BottleneckReport bottlenecks(const ResolvedPlan& plan, const BipartiteGraph& graph) {
  assert(graph.plan_unit.size() == unit_count(graph) && graph.plan_task.size() == task_count(graph));
  BottleneckReport report;
  report.tasks = static_cast<int>(task_count(graph));
  report.via_included = graph.via_included;
  add_peaks(plan, graph, report);
  add_cuts(plan, graph, report);
  add_betweenness(plan, graph, report);
  for (uint32_t task = 0; task < task_count(graph); ++task)
    if (units_of(graph, task).size() == 1) report.single_lead.push_back(graph.plan_task[task]);
  for (const int size : {2, 3}) {
    const KeyUnits best = best_key_set(graph, size);
    if (!best.units.empty()) report.key_sets.push_back({in_plan(best.units, graph.plan_unit), best.fragmentation});
  }
  report.fragmentation = fragmentation(graph);
  return report;
}

}  // namespace dutygraph::analyse
