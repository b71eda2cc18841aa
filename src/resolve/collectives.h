// Who stands behind 各镇人民政府: the members of collectives, as far as the document itself tells them.
#pragma once

#include "dutygraph/model/resolved_plan.h"
#include "resolve/name_words.h"

namespace dutygraph::resolve {

// Fills `members` and `closed` of the collectives of places (各镇街, 各乡镇 …), and adds an edge `via` for every member
// that a task does not name itself.
//
// Closed, by the plan's index table: its rows of that kind of place are all of them where at least half of the numbers
// that the text gives the collective stand in the row; a table that does not expand the collective tells nothing. Else
// open: at least the places of that kind that the plan names. 相关镇街 and 县政府各部门 are no such collectives: which
// units they mean differs from task to task.
void expand_collectives(ResolvedPlan& plan, const NameWords& words);

// By task, role, order; what is equal keeps its order, so an edge via a collective stays behind the collective's own.
void sort_assignments(std::vector<Assignment>& assignments);

}  // namespace dutygraph::resolve
