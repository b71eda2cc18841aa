// A comparison of two plans as JSON: format "dutygraph.diff", version 1 (docs/schema/diff.schema.json).
#pragma once

#include <string>

#include "dutygraph/model/diff.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// `diff` was made from `before` and `after`, which give tasks their ids. All orders are kept. One JSON value, indented
// by one blank, without a line feed at the end. O(texts).
std::string diff_json(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after);

}  // namespace dutygraph::store
