// The index table of a plan, made from its text.
#pragma once

#include <cstdint>

#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/model/unit_index.h"

namespace dutygraph::proof {

enum class IndexOrder : std::uint8_t {
  office,   // party bodies, bureaus, courts, mass organisations, headquarters, others, companies, parks, towns; then
            // first mention
  mention,  // first mention in the plan
};

struct UnitIndexOptions {
  IndexOrder order = IndexOrder::office;
  bool via = true;  // take in the tasks that a unit has only through a collective whose members the document tells
};

// One row a unit (kind unit) that leads or supports a task. O(assignments · log).
UnitIndex unit_index(const ResolvedPlan& plan, const UnitIndexOptions& options = {});

}  // namespace dutygraph::proof
