// The JSON of the values that several formats share. json.hpp stays behind this header.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/plan.h"

namespace dutygraph::store {

using Json = nlohmann::ordered_json;  // keys in the order they are written

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}
inline Json or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json plan_value(const PlanInfo& info);
Json lists_value(const std::vector<List>& lists);
Json finding_value(const Finding& finding);
Json findings_value(const std::vector<Finding>& findings);
Json roles_value(const std::vector<Role>& roles);

// The text of a value, as all formats print it. Never throws for bad UTF-8. Doubles read back as the same number.
std::string print(const Json& value);

}  // namespace dutygraph::store
