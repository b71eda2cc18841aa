// Findings as JSON: format "dutygraph.findings", version 1 (docs/schema/findings.schema.json).
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/finding.h"

namespace dutygraph::store {

// The findings in their order, and how many there are of each severity. One JSON value, indented by one blank, without
// a line feed at the end. O(findings).
std::string findings_json(const std::vector<Finding>& findings);

}  // namespace dutygraph::store
