#include "dutygraph/store/bottlenecks_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

using Ids = std::vector<std::uint32_t>;

Json units_value(const Ids& units, const ResolvedPlan& resolved) {
  Json names = Json::array();
  for (const std::uint32_t unit : units) names.push_back(resolved.units.at(unit).name);
  return names;
}

Json tasks_value(const Ids& tasks, const ResolvedPlan& resolved) {
  Json ids = Json::array();
  for (const std::uint32_t task : tasks) ids.push_back(resolved.plan.tasks.at(task).id);
  return ids;
}

Json certificate_value(const PeakCertificate& proof, const ResolvedPlan& resolved) {
  return {{"units", units_value(proof.units, resolved)},
          {"tasks", tasks_value(proof.tasks, resolved)},
          {"leads", proof.leads},
          {"bound", proof.bound}};
}

Json cuts_value(const BottleneckReport& report, const ResolvedPlan& resolved) {
  Json cuts = Json::array();
  for (const Articulation& cut : report.articulation)
    cuts.push_back(Json::object(
        {{"unit", resolved.units.at(cut.unit).name}, {"stranded_tasks", tasks_value(cut.stranded_tasks, resolved)}}));
  return cuts;
}

Json bridges_value(const BottleneckReport& report, const ResolvedPlan& resolved) {
  Json bridges = Json::array();
  for (const Bridge& bridge : report.bridges)
    bridges.push_back(Json::object({{"unit", resolved.units.at(bridge.unit).name},
                                    {"task", resolved.plan.tasks.at(bridge.task).id},
                                    {"tasks_cut_off", tasks_value(bridge.tasks_cut_off, resolved)},
                                    {"units_cut_off", units_value(bridge.units_cut_off, resolved)}}));
  return bridges;
}

Json counts_value(const BottleneckReport& report, const ResolvedPlan& resolved) {
  Json counts = Json::array();
  for (const LeadCount& count : report.leads)
    counts.push_back(
        Json::object({{"unit", resolved.units.at(count.unit).name}, {"now", count.now}, {"best", count.best}}));
  return counts;
}

Json betweenness_value(const BottleneckReport& report, const ResolvedPlan& resolved) {
  Json values = Json::array();
  for (const Betweenness& unit : report.betweenness)
    values.push_back(
        Json::object({{"unit", resolved.units.at(unit.unit).name}, {"value", unit.value}, {"paths", unit.paths}}));
  return values;
}

Json key_sets_value(const BottleneckReport& report, const ResolvedPlan& resolved) {
  Json sets = Json::array();
  for (const KeySet& set : report.key_sets)
    sets.push_back(Json::object({{"units", units_value(set.units, resolved)}, {"fragmentation", set.fragmentation}}));
  return sets;
}

Json steps_value(const Rebalance& found, const ResolvedPlan& resolved) {
  Json steps = Json::array();
  for (const RebalanceStep& step : found.steps) {
    Json moves = Json::array();
    for (const LeadMove& move : step.moves)
      moves.push_back(Json::object({{"task", resolved.plan.tasks.at(move.task).id},
                                    {"from", resolved.units.at(move.from).name},
                                    {"to", resolved.units.at(move.to).name}}));
    steps.push_back(Json::object({{"peak", step.peak}, {"moves", std::move(moves)}}));
  }
  return steps;
}

Json limits_value(const Rebalance& found, const ResolvedPlan& resolved) {
  Json limits = Json::array();
  for (const LeadLimit& limit : found.limits)
    limits.push_back(Json::object({{"unit", resolved.units.at(limit.unit).name}, {"most", limit.most}}));
  return limits;
}

std::string printed(Json value, const std::vector<std::string>& cite) {
  if (!cite.empty()) value["cite"] = cite;
  return print(value);
}

}  // namespace

std::string bottlenecks_json(const BottleneckReport& report, const ResolvedPlan& resolved,
                             const std::vector<std::string>& cite) {
  return printed({{"format", "dutygraph.bottlenecks"},
                  {"version", 1},
                  {"plan", resolved.plan.info.id},
                  {"peak_now", report.peak_now},
                  {"peak_best", report.peak_best},
                  {"certificate", certificate_value(report.certificate, resolved)},
                  {"leads", counts_value(report, resolved)},
                  {"articulation", cuts_value(report, resolved)},
                  {"bridges", bridges_value(report, resolved)},
                  {"betweenness", betweenness_value(report, resolved)},
                  {"single_lead", tasks_value(report.single_lead, resolved)},
                  {"key_sets", key_sets_value(report, resolved)},
                  {"fragmentation", report.fragmentation},
                  {"tasks", report.tasks},
                  {"via", report.via_included}},
                 cite);
}

std::string rebalance_json(const Rebalance& found, const ResolvedPlan& resolved, const std::vector<std::string>& cite) {
  return printed({{"format", "dutygraph.rebalance"},
                  {"version", 1},
                  {"plan", resolved.plan.info.id},
                  {"from_peak", found.from_peak},
                  {"steps", steps_value(found, resolved)},
                  {"feasible", found.feasible},
                  {"certificate", certificate_value(found.certificate, resolved)},
                  {"room", found.room},
                  {"may", found.may == MayLead::leading_only ? "lead" : "support"},
                  {"limits", limits_value(found, resolved)},
                  {"kept", tasks_value(found.kept_tasks, resolved)},
                  {"via", found.via_included}},
                 cite);
}

}  // namespace dutygraph::store
