#include "dutygraph/analyse/rebalance.h"

#include <algorithm>
#include <cassert>

#include "analyse/lead_flow.h"
#include "dutygraph/analyse/semi_matching.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using std::uint32_t;
using UnitsOfTask = std::vector<std::vector<uint32_t>>;

std::vector<int> loads_of(const UnitsOfTask& leads, uint32_t units) {
  std::vector<int> loads(units);
  for (const auto& row : leads)
    for (const uint32_t unit : row) ++loads[unit];
  return loads;
}

int peak_of(const std::vector<int>& loads) { return loads.empty() ? 0 : *std::max_element(loads.begin(), loads.end()); }

// The graph's id of a plan's index, or no_unit.
uint32_t dense(const std::vector<uint32_t>& plan_ids, uint32_t plan_id) {
  const auto at = std::lower_bound(plan_ids.begin(), plan_ids.end(), plan_id);
  return at == plan_ids.end() || *at != plan_id ? no_unit : static_cast<uint32_t>(at - plan_ids.begin());
}

UnitsOfTask who_may(const BipartiteGraph& graph, const UnitsOfTask& now, const RebalanceOptions& options) {
  const std::vector<int> loads = loads_of(now, unit_count(graph));
  UnitsOfTask allowed(task_count(graph));
  for (uint32_t task = 0; task < task_count(graph); ++task) {
    for (const uint32_t unit : units_of(graph, task))
      if (options.may == MayLead::any_named || loads[unit] > 0) allowed[task].push_back(unit);
  }
  for (const uint32_t kept : options.kept_tasks)
    if (const uint32_t task = dense(graph.plan_task, kept); task != no_unit) allowed[task] = now[task];
  return allowed;
}

// What each unit may lead by the user's limits alone.
std::vector<int> limits_of(const BipartiteGraph& graph, const RebalanceOptions& options, int peak) {
  std::vector<int> caps(unit_count(graph), peak);
  for (const LeadLimit& limit : options.limits)
    if (const uint32_t unit = dense(graph.plan_unit, limit.unit); unit != no_unit)
      caps[unit] = std::min(caps[unit], limit.most);
  return caps;
}

std::vector<int> capped(std::vector<int> caps, int peak) {
  for (int& cap : caps) cap = std::min(cap, peak);
  return caps;
}

std::vector<LeadMove> moves_between(const BipartiteGraph& graph, const UnitsOfTask& now, const UnitsOfTask& then) {
  std::vector<LeadMove> moves;
  for (uint32_t task = 0; task < now.size(); ++task) {
    std::vector<uint32_t> from;
    std::vector<uint32_t> to;
    std::set_difference(now[task].begin(), now[task].end(), then[task].begin(), then[task].end(),
                        std::back_inserter(from));
    std::set_difference(then[task].begin(), then[task].end(), now[task].begin(), now[task].end(),
                        std::back_inserter(to));
    assert(from.size() == to.size());
    for (std::size_t i = 0; i < from.size(); ++i)
      moves.push_back({graph.plan_task[task], graph.plan_unit[from[i]], graph.plan_unit[to[i]]});
  }
  return moves;
}

// The leads that must fall on `units`, whoever leads, and the tasks they belong to.
PeakCertificate certificate_of(const BipartiteGraph& graph, const UnitsOfTask& now, const UnitsOfTask& allowed,
                               const std::vector<bool>& units) {
  PeakCertificate proof;
  for (uint32_t unit = 0; unit < unit_count(graph); ++unit)
    if (units[unit]) proof.units.push_back(graph.plan_unit[unit]);
  for (uint32_t task = 0; task < task_count(graph); ++task) {
    const auto outside =
        std::count_if(allowed[task].begin(), allowed[task].end(), [&](uint32_t u) { return !units[u]; });
    const int inside = static_cast<int>(now[task].size()) - static_cast<int>(outside);
    if (inside <= 0) continue;
    proof.tasks.push_back(graph.plan_task[task]);
    proof.leads += inside;
  }
  const auto count = static_cast<int>(proof.units.size());
  proof.bound = count == 0 ? 0 : (proof.leads + count - 1) / count;
  return proof;
}

int room_of(const std::vector<int>& caps, const std::vector<bool>& units) {
  int room = 0;
  for (std::size_t unit = 0; unit < caps.size(); ++unit)
    if (units[unit]) room += caps[unit];
  return room;
}

}  // namespace

Rebalance rebalance(const BipartiteGraph& graph, const RebalanceOptions& options) {
  const UnitsOfTask now = present_leads(graph);
  LeadFlow flow(now, who_may(graph, now, options), unit_count(graph));
  Rebalance found;
  found.from_peak = peak_of(flow.load());
  found.via_included = graph.via_included;
  found.may = options.may;
  found.limits = options.limits;
  found.kept_tasks = options.kept_tasks;
  if (found.from_peak == 0) return found;
  const std::vector<int> limits = limits_of(graph, options, found.from_peak);
  for (int peak = found.from_peak; peak >= 0; --peak) {
    const std::vector<int> caps = capped(limits, peak);
    if (!flow.lower_to(caps)) {
      found.feasible = peak < found.from_peak;
      found.certificate = certificate_of(graph, now, flow.allowed(), flow.stuck());
      found.room = room_of(caps, flow.stuck());
      break;
    }
    if (peak_of(flow.load()) < peak) continue;  // the limits alone bring everyone lower
    std::vector<LeadMove> moves = moves_between(graph, now, flow.leads());
    if (peak < found.from_peak || !moves.empty()) found.steps.push_back({peak, std::move(moves)});
  }
  return found;
}

}  // namespace dutygraph::analyse
