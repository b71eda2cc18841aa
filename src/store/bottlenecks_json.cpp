#include "dutygraph/store/bottlenecks_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json certificate_value(const PeakCertificate& proof, const ResolvedPlan& resolved) {
  return {{"units", names_of(proof.units, resolved)},
          {"tasks", ids_of(proof.tasks, resolved.plan)},
          {"leads", proof.leads},
          {"bound", proof.bound}};
}

Json cut_value(const Articulation& cut, const ResolvedPlan& resolved) {
  return {{"unit", resolved.units.at(cut.unit).name}, {"stranded_tasks", ids_of(cut.stranded_tasks, resolved.plan)}};
}

Json bridge_value(const Bridge& bridge, const ResolvedPlan& resolved) {
  return {{"unit", resolved.units.at(bridge.unit).name},
          {"task", resolved.plan.tasks.at(bridge.task).id},
          {"tasks_cut_off", ids_of(bridge.tasks_cut_off, resolved.plan)},
          {"units_cut_off", names_of(bridge.units_cut_off, resolved)}};
}

Json count_value(const LeadCount& count, const ResolvedPlan& resolved) {
  return {{"unit", resolved.units.at(count.unit).name}, {"now", count.now}, {"best", count.best}};
}

Json betweenness_value(const Betweenness& unit, const ResolvedPlan& resolved) {
  return {{"unit", resolved.units.at(unit.unit).name}, {"value", unit.value}, {"paths", unit.paths}};
}

Json key_set_value(const KeySet& set, const ResolvedPlan& resolved) {
  return {{"units", names_of(set.units, resolved)}, {"fragmentation", set.fragmentation}};
}

Json move_value(const LeadMove& move, const ResolvedPlan& resolved) {
  return {{"task", resolved.plan.tasks.at(move.task).id},
          {"from", resolved.units.at(move.from).name},
          {"to", resolved.units.at(move.to).name}};
}

Json limit_value(const LeadLimit& limit, const ResolvedPlan& resolved) {
  return {{"unit", resolved.units.at(limit.unit).name}, {"most", limit.most}};
}

// A list of one of the above.
template <class T>
Json each(const std::vector<T>& list, Json (*value)(const T&, const ResolvedPlan&), const ResolvedPlan& resolved) {
  return array_of(list, [&](const T& item) { return value(item, resolved); });
}

Json step_value(const RebalanceStep& step, const ResolvedPlan& resolved) {
  return {{"peak", step.peak}, {"moves", each(step.moves, move_value, resolved)}};
}

}  // namespace

std::string bottlenecks_json(const BottleneckReport& report, const ResolvedPlan& resolved,
                             const std::vector<std::string>& cite) {
  return print_cited({{"format", "dutygraph.bottlenecks"},
                      {"version", 1},
                      {"plan", resolved.plan.info.id},
                      {"peak_now", report.peak_now},
                      {"peak_best", report.peak_best},
                      {"certificate", certificate_value(report.certificate, resolved)},
                      {"leads", each(report.leads, count_value, resolved)},
                      {"articulation", each(report.articulation, cut_value, resolved)},
                      {"bridges", each(report.bridges, bridge_value, resolved)},
                      {"betweenness", each(report.betweenness, betweenness_value, resolved)},
                      {"single_lead", ids_of(report.single_lead, resolved.plan)},
                      {"key_sets", each(report.key_sets, key_set_value, resolved)},
                      {"fragmentation", report.fragmentation},
                      {"tasks", report.tasks},
                      {"via", report.via_included}},
                     cite);
}

std::string rebalance_json(const Rebalance& found, const ResolvedPlan& resolved, const std::vector<std::string>& cite) {
  return print_cited({{"format", "dutygraph.rebalance"},
                      {"version", 1},
                      {"plan", resolved.plan.info.id},
                      {"from_peak", found.from_peak},
                      {"steps", each(found.steps, step_value, resolved)},
                      {"feasible", found.feasible},
                      {"certificate", certificate_value(found.certificate, resolved)},
                      {"room", found.room},
                      {"may", found.may == MayLead::leading_only ? "lead" : "support"},
                      {"limits", each(found.limits, limit_value, resolved)},
                      {"kept", ids_of(found.kept_tasks, resolved.plan)},
                      {"via", found.via_included}},
                     cite);
}

}  // namespace dutygraph::store
