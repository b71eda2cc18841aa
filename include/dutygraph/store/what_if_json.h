// A change and its figures as JSON: format "dutygraph.what-if", version 1 (docs/schema/what-if.schema.json).
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/model/what_if.h"

namespace dutygraph::store {

// `told` was made from `resolved`, the plan before the change, which names its units and tasks. `cite`: a paragraph for
// a paper and its references; empty: none.
std::string what_if_json(const WhatIf& told, const ResolvedPlan& resolved, const std::vector<std::string>& cite = {});

}  // namespace dutygraph::store
