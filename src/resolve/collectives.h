// Who stands behind 各镇人民政府: the members of collectives, as far as a person or the document itself tells them.
#pragma once

#include "dutygraph/model/resolved_plan.h"
#include "resolve/name_words.h"

namespace dutygraph::resolve {

// The members of one collective that somebody told in so many words. All indices into ResolvedPlan::units.
struct ToldMembers {
  std::uint32_t collective = 0;
  std::vector<std::uint32_t> members;  // ascending
  std::string rule;                    // of the edges: roster, stated-members
};

// Fills `members` and `closed` of the collectives, and adds an edge `via` for every member that a task does not name
// itself. Who they are is taken from the first that tells it:
//   `told`        a person's roster, the document's own sentence (所称各镇街,指…)
//   index-rows    collectives of places (各镇街, 各乡镇 …), by the plan's index table: its rows of that kind of place
//   are
//                 all of them where at least half of the numbers that the text gives the collective stand in the row; a
//                 table that does not expand the collective tells nothing
// Those are closed. Any other collective of places is open: at least the places of that kind that the plan names.
// 相关镇街 and 县政府各部门 are no such collectives: which units they mean differs from task to task.
void expand_collectives(ResolvedPlan& plan, const NameWords& words, const std::vector<ToldMembers>& told = {});

// By task, role, order; what is equal keeps its order, so an edge via a collective stays behind the collective's own.
void sort_assignments(std::vector<Assignment>& assignments);

}  // namespace dutygraph::resolve
