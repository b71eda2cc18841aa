// A person's decisions as rows and back (tables: schema.cpp). No transactions here: the caller holds one.
#pragma once

#include <cstdint>

#include "dutygraph/model/decisions.h"
#include "store/connection.h"

namespace dutygraph::store {

// Puts `decisions` in the place of those kept with row `plan` of table plan. O(decisions · log database).
void save_decisions(Connection& connection, std::int64_t plan, const Decisions& decisions);

// Reads them back: names by printed text (as bytes), the roster in its order.
Decisions load_decisions(Connection& connection, std::int64_t plan);

void remove_decisions(Connection& connection, std::int64_t plan);

}  // namespace dutygraph::store
