// Writes the findings format.
#include "dutygraph/store/findings_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

std::string findings_json(const std::vector<Finding>& findings) {
  Json counts = {{"error", 0}, {"warning", 0}, {"note", 0}};
  for (const Finding& finding : findings) {
    Json& count = counts[std::string(to_string(finding.severity))];
    count = count.get<std::size_t>() + 1;
  }
  return print({{"format", "dutygraph.findings"},
                {"version", 1},
                {"findings", findings_value(findings)},
                {"counts", std::move(counts)}});
}

}  // namespace dutygraph::store
