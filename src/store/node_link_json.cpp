#include "dutygraph/store/node_link_json.h"

#include <map>

#include "store/json_values.h"

namespace dutygraph::store {

std::string node_link_json(const ResolvedPlan& plan) {
  Json nodes = Json::array();
  for (const Unit& unit : plan.units)
    nodes.push_back(Json::object({{"id", unit.id},
                                  {"bipartite", 0},
                                  {"label", unit.name},
                                  {"kind", to_string(unit.kind)},
                                  {"class", to_string(unit.unit_class)},
                                  {"function", or_null(unit.function)}}));
  for (const Task& task : plan.plan.tasks)
    nodes.push_back(Json::object({{"id", task.id},
                                  {"bipartite", 1},
                                  {"label", task.title.value_or(task.id)},
                                  {"list", task.list},
                                  {"number", task.number},
                                  {"section", task.section},
                                  {"text", task.text}}));
  Json links = Json::array();
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> parallel;
  for (const Assignment& edge : plan.assignments)
    links.push_back(Json::object({{"source", plan.units.at(edge.unit).id},
                                  {"target", plan.plan.tasks.at(edge.task).id},
                                  {"key", parallel[{edge.unit, edge.task}]++},
                                  {"role", to_string(edge.role)},
                                  {"label", edge.label},
                                  {"printed", edge.printed},
                                  {"order", edge.order},
                                  {"rule", or_null(edge.rule)},
                                  {"via", edge.via == no_unit ? Json(nullptr) : Json(plan.units.at(edge.via).id)},
                                  {"weight", edge.role == Role::lead ? 1.0 : 0.25}}));
  return print({{"directed", false},
                {"multigraph", true},
                {"graph", plan_value(plan.plan.info)},
                {"nodes", std::move(nodes)},
                {"links", std::move(links)}});
}

}  // namespace dutygraph::store
