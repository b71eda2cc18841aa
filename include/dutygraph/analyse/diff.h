// Diff: what became of each task and each unit from one plan to the next. Definitions, measurements and limits are in
// docs/METHODS.md.
//
// Idea: how alike two tasks are is told by their rare pairs of neighbouring characters and by the units they name
// (similarity). A maximum-weight assignment finds the one-to-one core; a second pass finds what was split and merged: a
// task also goes on in another one where much of their likeness is in words that no found partner accounts for.
//
// Limits: words only. A matter that goes on in quite other words is dropped and new; two matters told in the same words
// by the same units are taken for one. The floor adapts to how literally the new plan repeats the old one.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dutygraph/model/diff.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

struct DiffOptions {
  // Similarity (0 to 1) that a pair of tasks must exceed. Empty: `floor_share` of the median similarity of the best
  // assignment, kept between the two bounds: in plans that repeat each other word for word a faint likeness is chance.
  std::optional<double> floor;
  double floor_share = 0.25;
  double lowest_floor = 0.06, highest_floor = 0.15;
  double sentence_share = 0.3;   // weight of the most alike pair of sentences against that of the whole texts
  double explained_share = 0.5;  // what likeness counts for a further link where a partner accounts for it already
  double relative = 0.3;      // a further link must reach this share of what its two tasks reach at best, in the mean
  double both_linked = 1.25;  // the floor is this many times as high where both tasks have a partner already
  // A person's word that an old unit is a new one: names or printed forms, old then new.
  std::vector<std::pair<std::string, std::string>> renamed;
};

// The reason why `options` make no sense: a share or floor that is no number from 0 to 1, `both_linked` not from 1 to
// 100. Else nothing.
std::optional<Failure> check(const DiffOptions& options);

// Returns the tasks of `before` and `after` linked to each other, with what changed, and the units' loads side by side.
//
// Units are matched by a person's word, else by name, else by a printed form in common, else by kind, class and
// `function` where both are the only ones left with it and the plans are not of two places.
// Only edges that the text names itself count (none via a collective); loads are those of analyse::load.
// options: must pass check(); names in `renamed` that no unit bears are passed over.
// Swapping the plans swaps old and new, split and merged, dropped and appeared, but where likenesses tie exactly.
// Time O(P + C^3 + L n m), P = pairs of equal character pairs, C = tasks in the largest group that candidates connect,
// L = further links, n and m = tasks; 0.05 s for 140 against 140 tasks. Memory O(n m).
PlanDiff diff(const ResolvedPlan& before, const ResolvedPlan& after, const DiffOptions& options = {});

}  // namespace dutygraph::analyse
