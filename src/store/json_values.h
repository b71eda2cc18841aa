// The JSON of the values that several formats share. json.hpp stays behind this header.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

using Json = nlohmann::ordered_json;  // keys in the order they are written

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}
inline Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

// What `make` makes of each element.
template <class Range, class Make>
Json array_of(const Range& range, Make make) {
  Json value = Json::array();
  for (const auto& element : range) value.push_back(make(element));
  return value;
}

// Units by their names, tasks by their ids.
Json names_of(const std::vector<std::uint32_t>& units, const ResolvedPlan& resolved);
Json ids_of(const std::vector<std::uint32_t>& tasks, const Plan& plan);

Json plan_value(const PlanInfo& info);
Json lists_value(const std::vector<List>& lists);
Json finding_value(const Finding& finding);
Json findings_value(const std::vector<Finding>& findings);
Json roles_value(const std::vector<Role>& roles);

// The text of a value, as all formats print it. Never throws for bad UTF-8. Doubles read back as the same number.
std::string print(const Json& value);
// The same of an analysis, with its citations as `cite` where there are any.
std::string print_cited(Json value, const std::vector<std::string>& cite);

}  // namespace dutygraph::store
