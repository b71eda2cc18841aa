// What if: two bureaus merge, one is gone, a task gets one more lead.
//
// Idea: the change is made in the plan itself, and the same analyses run on both. Limits: nothing reacts to the change:
// nobody takes over what a removed unit led.
#pragma once

#include <vector>

#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/model/what_if.h"

namespace dutygraph::analyse {

// The plan with the changes made one after the other. Units and tasks keep their places; a unit that is gone has no
// assignment left. A merged unit leads what either led, and is named once a task. Time O(changes (assignments +
// units)).
ResolvedPlan changed(ResolvedPlan plan, const std::vector<Change>& changes);

struct WhatIfOptions {
  bool include_via = false;
};

// The figures before and after. Time that of load() and bottlenecks() on both.
WhatIf what_if(const ResolvedPlan& plan, const std::vector<Change>& changes, const WhatIfOptions& options = {});

}  // namespace dutygraph::analyse
