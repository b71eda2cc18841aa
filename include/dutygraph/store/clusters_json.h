// A cluster report as JSON: format "dutygraph.clusters", version 1 (docs/schema/clusters.schema.json).
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/clusters.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// `report` was made from `resolved`, which gives units their names and tasks their ids. `power`: the sentence that says
// what the tests can confirm, in the reader's language. `cite`: how it was
// found, and references; empty where nobody asked. The order of the report is kept; every number can be read back
// exactly. One JSON value, indented by one blank, without a line feed at the end. O(nodes + links).
std::string clusters_json(const ClusterReport& report, const ResolvedPlan& resolved, const std::string& power,
                          const std::vector<std::string>& cite = {});

}  // namespace dutygraph::store
