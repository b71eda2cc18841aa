// Values of the model as JSON: null for what is not told, names for enumerators.
#include "store/json_values.h"

namespace dutygraph::store {

Json names_of(const std::vector<std::uint32_t>& units, const ResolvedPlan& resolved) {
  return array_of(units, [&](std::uint32_t unit) { return resolved.units.at(unit).name; });
}

Json ids_of(const std::vector<std::uint32_t>& tasks, const Plan& plan) {
  return array_of(tasks, [&](std::uint32_t task) { return plan.tasks.at(task).id; });
}

Json plan_value(const PlanInfo& info) {
  return {{"id", info.id},
          {"title", or_null(info.title)},
          {"number", or_null(info.number)},
          {"date", or_null(info.date)},
          {"publisher", or_null(info.publisher)},
          {"place", or_null(info.place)},
          {"year", or_null(info.year)}};
}

Json lists_value(const std::vector<List>& lists) {
  return array_of(lists,
                  [](const List& list) { return Json::object({{"id", list.id}, {"title", or_null(list.title)}}); });
}

Json finding_value(const Finding& finding) {
  return {{"rule", finding.rule},          {"severity", to_string(finding.severity)},
          {"task", or_null(finding.task)}, {"unit", or_null(finding.unit)},
          {"line", finding.place.line},    {"column", finding.place.column},
          {"message", finding.message},    {"evidence", finding.evidence}};
}

Json findings_value(const std::vector<Finding>& findings) { return array_of(findings, finding_value); }

Json roles_value(const std::vector<Role>& roles) {
  return array_of(roles, [](Role role) { return to_string(role); });
}

std::string print(const Json& value) { return value.dump(1, ' ', false, Json::error_handler_t::replace); }

std::string print_cited(Json value, const std::vector<std::string>& cite) {
  if (!cite.empty()) value["cite"] = cite;
  return print(value);
}

}  // namespace dutygraph::store
