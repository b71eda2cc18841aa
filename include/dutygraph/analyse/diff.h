// Diff: what became of each task and each unit from one plan to the next. Definitions, measurements and limits are in
// docs/METHODS.md.
//
// Idea: how alike two tasks are is told by their rare pairs of neighbouring characters and by the units they name
// (similarity). How sure it is that one goes on in the other is told by that likeness against the likeness of their
// next best candidates, by how much they share, by how literally the plans repeat each other, and by their places
// (certainty). A maximum-weight assignment over the pairs that are sure enough finds the one-to-one core; a second pass
// finds what was split and merged: a task also goes on in another one where what no found partner accounts for is
// enough.
//
// Limits: words only. A matter that goes on in quite other words is dropped and new; two matters told in the same words
// by the same units are taken for one.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dutygraph/model/diff.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::analyse {

// What the log-odds of a link are made of. s: the pair's similarity; rival: the mean of the best similarities that its
// two tasks reach with others; mass: what the pairs of characters of a text weigh together; median: the median
// similarity of the best assignment; apart: how far the two stand from each other in their plans, 0 to 1.
struct LinkOdds {
  double base = 2.4;
  double likeness = 3.5;     // times ln(s + 0.01)
  double margin = 2.6;       // times ln((s + 0.01) / (rival + 0.01)), rival at least 0.03
  double mass = 0.5;         // times ln((old mass + 5) (new mass + 5)): more in common is less by chance
  double repetition = 1.5;   // times ln(0.35 / median), median from 0.12 to 1: where a plan repeats, it repeats well
  double place = 1;          // times -apart
  double one_linked = 0.5;   // less, for a further link of a task that has one …
  double both_linked = 1.5;  // … and where both have
};

struct DiffOptions {
  double floor = 0.5;            // certainty (0 to 1) that a link must exceed
  double figure_share = 0.5;     // what a pair of characters counts for that has a figure in it, against one of words
  double sentence_share = 0.3;   // weight of the most alike pair of sentences against that of the whole texts
  double unit_share = 0.6;       // of a pair's likeness, what hangs on the units they name
  double explained_share = 0.5;  // what likeness counts for a further link where a partner accounts for it already
  LinkOdds odds;
  const text::Lexicons* lexicons = nullptr;  // whose figures.txt and units.txt count; null: the compiled-in ones
  // A person's word that an old unit is a new one: names or printed forms, old then new.
  std::vector<std::pair<std::string, std::string>> renamed;
};

// The reason why `options` make no sense: a share or floor that is no number from 0 to 1, odds that are none from 0 to
// 100. Else nothing.
std::optional<Failure> check(const DiffOptions& options);

// Returns the tasks of `before` and `after` linked to each other, with what changed, and the units' loads side by side.
//
// Units are matched by a person's word, else by name, else by a printed form in common, else, where the plans are not
// of two places, by the core of their names (县经开区, 经开区), and by kind, class and `function`, where both are the
// only ones left with it. Only edges that the text names itself count (none via a collective); loads are those of
// analyse::load. options: must pass check(); names in `renamed` that no unit bears are passed over. Swapping the plans
// swaps old and new, split and merged, dropped and appeared, but where likenesses tie exactly. Time O(P + C^3 + L n m),
// P = pairs of equal character pairs, C = tasks in the largest group that candidates connect, L = further links, n and
// m = tasks; bench/diff_bench.cpp measures it. Memory O(n m).
PlanDiff diff(const ResolvedPlan& before, const ResolvedPlan& after, const DiffOptions& options = {});

}  // namespace dutygraph::analyse
