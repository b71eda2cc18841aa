// Likely aliases that were not merged, ranked, with the evidence for and against each.
#pragma once

#include <cstddef>
#include <vector>

#include "dutygraph/model/decisions.h"
#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/model/suggestion.h"
#include "dutygraph/resolve/resolve.h"

namespace dutygraph::resolve {

struct SuggestOptions {
  double least_score = 0.65;  // chosen on five published plans: every pair that a reader takes for one is above it
  std::size_t most = 20;      // suggestions
};

// Pairs of units (no officials, no collectives, no towns, no two courts) of one level of government, best first, then
// by the units' order. A unit that a person keeps apart is in none of them. A suggestion is a question: nothing is
// merged by it. Deterministic. O(units² · name length²) at worst; pairs without two neighbouring letters in common are
// passed over unless the index table, or a slip in one letter, speaks for them.
std::vector<AliasSuggestion> suggest(const ResolvedPlan& plan, const Naming& naming, const Decisions& decisions = {},
                                     const SuggestOptions& options = {});

}  // namespace dutygraph::resolve
