// Values of the model as JSON: null for what is not told, names for enumerators.
#include "store/json_values.h"

namespace dutygraph::store {

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
  Json value = Json::array();
  for (const List& list : lists) value.push_back(Json::object({{"id", list.id}, {"title", or_null(list.title)}}));
  return value;
}

Json finding_value(const Finding& finding) {
  return {{"rule", finding.rule},          {"severity", to_string(finding.severity)},
          {"task", or_null(finding.task)}, {"unit", or_null(finding.unit)},
          {"line", finding.place.line},    {"column", finding.place.column},
          {"message", finding.message},    {"evidence", finding.evidence}};
}

Json findings_value(const std::vector<Finding>& findings) {
  Json value = Json::array();
  for (const Finding& finding : findings) value.push_back(finding_value(finding));
  return value;
}

Json roles_value(const std::vector<Role>& roles) {
  Json value = Json::array();
  for (const Role role : roles) value.push_back(to_string(role));
  return value;
}

std::string print(const Json& value) { return value.dump(1, ' ', false, Json::error_handler_t::replace); }

}  // namespace dutygraph::store
