// How sure it is that a task of one plan goes on in a task of another.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/task_similarity.h"
#include "dutygraph/analyse/diff.h"

namespace dutygraph::analyse {

// The partners that each task has already: they are no rivals.
struct Partners {
  std::vector<std::vector<std::uint32_t>> of_old, of_new;
};

// The log-odds of links between the tasks of two plans, for one similarity and its median. Keeps a reference to the
// similarity.
class OddsOfLinks {
 public:
  OddsOfLinks(const TaskSimilarity& similarity, const LinkOdds& odds, double repetition);

  // Of `link`, where `score` is what counts of its similarity. O(partners).
  double operator()(Link link, double score, const Partners& partners) const;

 private:
  const TaskSimilarity& similarity_;
  LinkOdds odds_;
  double base_;
  std::vector<std::vector<std::uint32_t>> by_old_, by_new_;  // the other plan's tasks that are alike, most alike first
};

// Log-odds to a probability, and back (infinite at 0 and 1).
double certainty_of(double log_odds);
double log_odds_of(double certainty);

}  // namespace dutygraph::analyse
