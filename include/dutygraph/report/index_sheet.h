// The unit -> task-number table as a spreadsheet, as an office prints it behind a plan.
#pragma once

#include <string>

#include "dutygraph/model/plan.h"
#include "dutygraph/model/unit_index.h"

namespace dutygraph::report {

struct IndexSheetOptions {
  std::string language = "en";  // zh… is Chinese, all else English
};

// An XLSX file: the plan's title, a head of two rows (lists, roles) that stays in sight and is printed on every page, a
// row a unit; A4 upright, as wide as the page. Lists stand under their printed titles. The same plan gives the same
// bytes. Throws Error(io). O(cells).
std::string index_xlsx(const UnitIndex& index, const Plan& plan, const IndexSheetOptions& options = {});

}  // namespace dutygraph::report
