// The printed index table against the text.
//
// Published tables lose their empty cells, so that the filled ones stand under wrong columns. Where a table bears that
// mark (no row has an empty cell before a filled one, and some row is short) each row's cells are placed anew: of all
// placements that keep their order, the one with the most numbers that the text confirms minus those it does not. A
// table with empty cells in their places is trusted as printed.
#pragma once

#include "dutygraph/model/reconciliation.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::proof {

// O(rows · placements · numbers); a table of more than 16 columns is read as printed.
Reconciliation reconcile(const ResolvedPlan& plan);

}  // namespace dutygraph::proof
