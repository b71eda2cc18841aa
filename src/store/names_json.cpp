#include "dutygraph/store/names_json.h"

#include "dutygraph/store/graph_json.h"
#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json decisions_value(const Decisions& decisions, const std::vector<std::string>& absent) {
  Json names = Json::array();
  for (const NameDecision& decision : decisions.names)
    names.push_back(Json::object({{"printed", decision.printed},
                                  {"unit", decision.unit},
                                  {"author", or_null(decision.author)},
                                  {"reason", or_null(decision.reason)}}));
  Json roster = Json::array();
  for (const RosterEntry& entry : decisions.roster)
    roster.push_back(
        Json::object({{"name", entry.name},
                      {"aliases", entry.aliases},
                      {"members", entry.members},
                      {"class", entry.unit_class ? Json(std::string(to_string(*entry.unit_class))) : Json(nullptr)},
                      {"function", or_null(entry.function)}}));
  return {{"names", std::move(names)}, {"roster", std::move(roster)}, {"absent", absent}};
}

}  // namespace

std::string units_json(const ResolvedPlan& resolved, const Decisions& decisions,
                       const std::vector<std::string>& absent) {
  const Json graph = Json::parse(graph_json(resolved));  // the same objects as in the graph, without tasks and edges
  return print({{"format", "dutygraph.units"},
                {"version", 1},
                {"plan", graph.at("plan")},
                {"units", graph.at("units")},
                {"decisions", decisions_value(decisions, absent)}});
}

std::string suggestions_json(const ResolvedPlan& resolved, const std::vector<AliasSuggestion>& suggestions) {
  Json list = Json::array();
  for (const AliasSuggestion& one : suggestions) {
    Json evidence = Json::array();
    for (const AliasEvidence& piece : one.evidence)
      evidence.push_back(Json::object({{"rule", piece.rule},
                                       {"supports", piece.supports},
                                       {"text", or_null(piece.text)},
                                       {"count", piece.count},
                                       {"of", piece.of}}));
    list.push_back(Json::object({{"unit", resolved.units.at(one.unit).name},
                                 {"other", resolved.units.at(one.other).name},
                                 {"score", one.score},
                                 {"evidence", std::move(evidence)}}));
  }
  return print({{"format", "dutygraph.suggestions"},
                {"version", 1},
                {"plan", resolved.plan.info.id},
                {"suggestions", std::move(list)}});
}

}  // namespace dutygraph::store
