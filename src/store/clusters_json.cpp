// Writes the clusters format: names and ids instead of indices, numbers without rounding.
#include "dutygraph/store/clusters_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json clusters_value(const ClusterReport& report, const ResolvedPlan& resolved) {
  Json clusters = Json::array();
  for (const Cluster& cluster : report.clusters)
    clusters.push_back(Json::object({{"id", clusters.size() + 1},
                                     {"units", names_of(cluster.units, resolved)},
                                     {"tasks", ids_of(cluster.tasks, resolved.plan)},
                                     {"stability", cluster.stability}}));
  return clusters;
}

Json links_value(const ClusterReport& report, const ResolvedPlan& resolved) {
  Json links = Json::array();
  for (const UnitLink& link : report.links)
    links.push_back(Json::object({{"a", resolved.units.at(link.a).name},
                                  {"b", resolved.units.at(link.b).name},
                                  {"tasks", link.tasks},
                                  {"p", link.p},
                                  {"adjusted", link.adjusted},
                                  {"validated", link.validated}}));
  return links;
}

Json blocks_value(const ClusterReport& report, const ResolvedPlan& resolved) {
  Json shown = Json::array();
  for (const UnitBlock& block : report.blocks)
    shown.push_back(
        Json::object({{"units", names_of(block.units, resolved)}, {"tasks", ids_of(block.tasks, resolved.plan)}}));
  return Json::object(
      {{"found", report.blocks_found}, {"complete", report.blocks_complete}, {"largest", std::move(shown)}});
}

Json tests_value(const ClusterReport& report) {
  const LinkPower& power = report.power;
  return Json::object({{"null", to_string(report.null_model)},
                       {"draws", report.draws},
                       {"correction", to_string(report.correction)},
                       {"level", report.level},
                       {"tests", power.tests},
                       {"tasks", power.tasks},
                       {"threshold", power.threshold},
                       {"least_degree", power.least_degree},
                       {"best_below", power.best_below},
                       {"units_able", power.units_able},
                       {"smallest_p", power.smallest_p},
                       {"together", power.together}});
}

}  // namespace

std::string clusters_json(const ClusterReport& report, const ResolvedPlan& resolved, const std::string& power,
                          const std::vector<std::string>& cite) {
  Json ties = Json::array();
  for (const NearTie& tie : report.near_ties)
    ties.push_back(Json::object({{"value", tie.value}, {"clusters", tie.clusters}}));
  return print_cited({{"format", "dutygraph.clusters"},
                      {"version", 1},
                      {"plan", resolved.plan.info.id},
                      {"objective", "barber-modularity"},
                      {"value", report.value},
                      {"clusters", clusters_value(report, resolved)},
                      {"near_ties", std::move(ties)},
                      {"links", links_value(report, resolved)},
                      {"blocks", blocks_value(report, resolved)},
                      {"power", power},
                      {"tests", tests_value(report)},
                      {"settings",
                       {{"resolution", report.resolution},
                        {"seed", report.seed},
                        {"restarts", report.restarts},
                        {"near_optimal_runs", report.near_optimal_runs},
                        {"via", report.via_included}}},
                      {"summary", {{"units", report.units}, {"tasks", report.tasks}, {"edges", report.edges}}}},
                     cite);
}

}  // namespace dutygraph::store
