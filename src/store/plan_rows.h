// A resolved plan as rows and back (tables: schema.cpp). No transactions here: the caller holds one.
#pragma once

#include <cstdint>

#include "dutygraph/model/resolved_plan.h"
#include "store/connection.h"

namespace dutygraph::store {

// Writes all rows of `resolved` below the row `plan` of table plan. Its tables hold nothing of this plan yet, and
// contradiction(resolved) found none. O(rows · log database).
void save_rows(Connection& connection, std::int64_t plan, const ResolvedPlan& resolved);

// Reads back what save_rows wrote, equal in every field. Throws Error(Code::database) where a row can't have been
// written by it.
ResolvedPlan load_rows(Connection& connection, std::int64_t plan);

// Removes all rows below row `plan` of table plan.
void remove_rows(Connection& connection, std::int64_t plan);

}  // namespace dutygraph::store
