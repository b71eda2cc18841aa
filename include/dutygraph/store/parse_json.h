// A parsed plan as JSON: format "dutygraph.parse", version 1 (docs/schema/parse.schema.json).
#pragma once

#include <string>

#include "dutygraph/model/plan.h"

namespace dutygraph::store {

// One JSON value, indented by one blank, without a line feed at the end. Keys stand in a fixed order; what the document
// does not tell is null. Roles are arrays of printed names in printed order. `index` holds the filled cells of the
// document's own index table, by list and role of the column they are printed in. Bytes that are no UTF-8 become
// U+FFFD. O(size).
std::string parse_json(const Plan& plan);

}  // namespace dutygraph::store
