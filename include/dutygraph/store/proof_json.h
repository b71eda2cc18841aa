// JSON of the index table and of its reconciliation with the text.
#pragma once

#include <string>

#include "dutygraph/model/reconciliation.h"
#include "dutygraph/model/unit_index.h"

namespace dutygraph::store {

// {"format":"dutygraph.index","rows":[{"unit","cells":{LIST:{"lead":[…],"support":[…]}}}]}, rows in the table's order.
std::string unit_index_json(const UnitIndex& index, const std::string& plan);

// {"format":"dutygraph.reconcile","agree","explained","index_only":[{"unit","list","role","number",…}],"text_only":[…],
// "column_shifted_rows","shifted":[…]}.
std::string reconcile_json(const Reconciliation& reconciliation, const std::string& plan);

}  // namespace dutygraph::store
