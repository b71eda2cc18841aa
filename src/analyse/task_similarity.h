// How alike the tasks of two plans are.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "analyse/assignment.h"
#include "analyse/unit_match.h"
#include "analyse/word_lists.h"
#include "dutygraph/analyse/diff.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

// A task's words as they are compared: its title, if any, is the first sentence of its text.
std::string full_text(const Task& task);

// A text by its pairs of neighbouring tokens: numbers of pairs, ascending, and what each weighs; of length 1.
struct WeightedPair {
  std::uint32_t pair = 0;
  double weight = 0;
};
using TextVector = std::vector<WeightedPair>;

struct TaskSimilarity {
  std::vector<TextVector> before, after;        // of each task
  std::vector<double> before_mass, after_mass;  // of each task: what its pairs weigh together, as often as they stand
  Matrix score;                                 // old x new, 0 to 1
};

// score = ((1 - sentence_share) cosine of the whole texts + sentence_share the largest cosine of two of their
// sentences)
//         x (1 - unit_share + unit_share cosine of their units).
// A text's vector: (1 + ln f) ln((N + 1)/d) for a pair of tokens that stands f times in it and in d of the N tasks of
// both plans; a word of letters counts by itself, too; a pair with a figure in it counts figure_share of that. A task's
// units: ln((N + 1)/d) where it leads, half of that where it supports. Two tasks without any unit have alike units;
// where only one has none, the cosine is 0. O(N log N) for N tokens, and the products of pairs that both plans have.
TaskSimilarity task_similarity(const ResolvedPlan& before, const ResolvedPlan& after, const UnitGroups& groups,
                               const DiffOptions& options, const FigureWords& words = FigureWords::compiled_in());

}  // namespace dutygraph::analyse
