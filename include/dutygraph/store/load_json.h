// A load report as JSON: format "dutygraph.load", version 1 (docs/schema/load.schema.json).
#pragma once

#include <string>

#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// `report` was made from `resolved`, which gives each unit its kind. The order of the report is kept; every number can
// be read back exactly. One JSON value, indented by one blank, without a line feed at the end. O(units).
std::string load_json(const LoadReport& report, const ResolvedPlan& resolved);

}  // namespace dutygraph::store
