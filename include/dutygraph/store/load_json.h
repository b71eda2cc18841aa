// A load report as JSON: format "dutygraph.load", version 1 (docs/schema/load.schema.json), and the same plan's load by
// official or heading: format "dutygraph.load-by", version 1 (docs/schema/load-by.schema.json).
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::store {

// What a report says in words, in the language of whoever asked.
struct LoadWords {
  std::vector<std::string> why;   // a sentence a unit, in the order of the report
  std::vector<std::string> cite;  // definitions and sources; empty where nobody asked
};

// `report` was made from `resolved`, which gives each unit its kind, and `verdict` from `report`. The order of the
// report is kept; every number can be read back exactly. One JSON value, indented by one blank, without a line feed at
// the end. O(units).
std::string load_json(const LoadReport& report, const LoadVerdict& verdict, const ResolvedPlan& resolved,
                      const LoadWords& words);

std::string load_by_official_json(const std::vector<OfficialLoad>& loads, const ResolvedPlan& resolved);
std::string load_by_section_json(const std::vector<SectionLoad>& loads, const ResolvedPlan& resolved);

}  // namespace dutygraph::store
