// Which unit of one plan is which unit of another.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "analyse/word_lists.h"
#include "dutygraph/model/diff.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

// The units of both plans in common groups. A group has one unit of each plan, or of one plan only; more where two
// names of one plan are one unit in the other.
struct UnitGroups {
  std::vector<std::uint32_t> before, after;  // the group of each unit of the old and of the new plan
  std::vector<UnitMatch> match;              // of each group
  std::size_t size() const { return match.size(); }
};

// Matches by a person's word (`renamed`: old, new; names or printed forms), then by name, by a form in common, by kind,
// class and function. Groups are numbered by first unit, the old plan's first. O(units log units).
UnitGroups match_units(const ResolvedPlan& before, const ResolvedPlan& after,
                       const std::vector<std::pair<std::string, std::string>>& renamed,
                       const SeatWords& words = SeatWords::compiled_in());

// Whether the plans say that they are of two places.
bool of_two_places(const ResolvedPlan& before, const ResolvedPlan& after);

// A task linked to a task of the other plan.
struct Link {
  std::uint32_t before = 0, after = 0;
  friend auto operator<=>(const Link&, const Link&) = default;
};

// Units of the old plan only that may be units of the new plan only: of one class, one standing where the other stood
// in at least half of the tasks that go on (once as lead, or twice), or with names that share 0.6 of their pairs of
// characters. Each unit at most once, best evidence first.
std::vector<LikelyRename> likely_renames(const ResolvedPlan& before, const ResolvedPlan& after,
                                         const UnitGroups& groups, const std::vector<Link>& links);

}  // namespace dutygraph::analyse
