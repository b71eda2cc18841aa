// Idea: what an old task and a new task share is accounted for in the old task where one of its links shares it as
// well, and likewise in the new one. Shared words that are accounted for on one side count half, on both sides nothing:
// so a task that repeats what its neighbour says is no split, while a sentence that moved over from a dropped task is a
// merger.
#include "analyse/task_links.h"

#include <algorithm>
#include <cmath>

#include "analyse/link_odds.h"
#include "dutygraph/analyse/concentration.h"

namespace dutygraph::analyse {

namespace {

// Where two candidates are equally alike, the one nearer to its place in the plan is taken: too little to matter else.
constexpr double place_weight = 1e-6;
// Below, two texts have no more in common than any two.
constexpr double faint = 0.02, chance = 0.06;

// The best assignment of old to new tasks, each pair that is `allowed` weighing its similarity less `floor`.
template <class Allowed>
std::vector<std::uint32_t> assign(const Matrix& score, double floor, Allowed allowed) {
  Matrix weights(score.rows, score.columns);
  for (std::uint32_t i = 0; i < score.rows; ++i)
    for (std::uint32_t j = 0; j < score.columns; ++j) {
      const double apart = (i + 0.5) / static_cast<double>(score.rows) - (j + 0.5) / static_cast<double>(score.columns);
      if (score.at(i, j) > floor && allowed(Link{i, j}))
        weights.at(i, j) = score.at(i, j) - floor + place_weight * (1 - std::abs(apart));
    }
  return best_assignment(weights);
}

double median_of_assigned(const Matrix& score) {
  const auto assigned = assign(score, chance, [](Link) { return true; });
  std::vector<double> scores;
  for (std::size_t i = 0; i < assigned.size(); ++i)
    if (assigned[i] != unassigned) scores.push_back(score.at(i, assigned[i]));
  return quantile(scores, 0.5);
}

struct Candidate {
  Link link;
  double odds = 0;    // by what is not accounted for
  double needed = 0;  // more than the floor
  bool open = true;
};

class Linker {
 public:
  Linker(const TaskSimilarity& similarity, const DiffOptions& options, double repetition)
      : similarity_(similarity),
        options_(options),
        odds_(similarity, options.odds, repetition),
        floor_(log_odds_of(options.floor)),
        partners_{std::vector<std::vector<std::uint32_t>>(similarity.score.rows),
                  std::vector<std::vector<std::uint32_t>>(similarity.score.columns)} {
    for (const TextVector& text : similarity.before) before_told_.emplace_back(text.size(), 0);
    for (const TextVector& text : similarity.after) after_told_.emplace_back(text.size(), 0);
  }

  std::vector<SureLink> all() {
    const Matrix& score = similarity_.score;
    const auto odds = [&](Link link) { return odds_(link, score.at(link.before, link.after), partners_); };
    const auto assigned = assign(score, 0, [&](Link link) { return odds(link) > floor_; });
    std::vector<double> odds_of(assigned.size());
    for (std::uint32_t i = 0; i < assigned.size(); ++i)
      if (assigned[i] != unassigned) odds_of[i] = odds({i, assigned[i]});
    for (std::uint32_t i = 0; i < assigned.size(); ++i)
      if (assigned[i] != unassigned) add({i, assigned[i]}, odds_of[i]);
    for (std::uint32_t i = 0; i < score.rows; ++i)
      for (std::uint32_t j = 0; j < score.columns; ++j)
        if (score.at(i, j) > faint && assigned[i] != j) weigh(candidates_.emplace_back(Candidate{{i, j}}));
    add_further();
    std::sort(links_.begin(), links_.end(), [](const SureLink& x, const SureLink& y) { return x.link < y.link; });
    return links_;
  }

 private:
  void add_further() {
    while (Candidate* best = best_candidate()) {
      best->open = false;
      add(best->link, best->odds);
      for (Candidate& candidate : candidates_)
        if (candidate.open && (candidate.link.before == best->link.before || candidate.link.after == best->link.after))
          weigh(candidate);
    }
  }

  // Calls `take` for each pair that both texts have, with its places in the two vectors.
  template <class Take>
  void shared(Link link, Take take) const {
    const TextVector& x = similarity_.before[link.before];
    const TextVector& y = similarity_.after[link.after];
    for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
      if (x[i].pair == y[j].pair)
        take(i++, j++);
      else
        ++(x[i].pair < y[j].pair ? i : j);
    }
  }

  void add(Link link, double odds) {
    links_.push_back({link, certainty_of(odds)});
    partners_.of_old[link.before].push_back(link.after);
    partners_.of_new[link.after].push_back(link.before);
    shared(link, [&](std::size_t i, std::size_t j) { before_told_[link.before][i] = after_told_[link.after][j] = 1; });
  }

  // The pair's score, less the share of their likeness that is accounted for.
  double left_over(Link link) const {
    double whole = 0;
    double left = 0;
    shared(link, [&](std::size_t i, std::size_t j) {
      const double product = similarity_.before[link.before][i].weight * similarity_.after[link.after][j].weight;
      const int told = before_told_[link.before][i] + after_told_[link.after][j];
      whole += product;
      left += told == 0 ? product : told == 1 ? product * options_.explained_share : 0;
    });
    return whole > 0 ? similarity_.score.at(link.before, link.after) * (left / whole) : 0;
  }

  void weigh(Candidate& candidate) const {
    const bool old_linked = !partners_.of_old[candidate.link.before].empty();
    const bool new_linked = !partners_.of_new[candidate.link.after].empty();
    candidate.odds = odds_(candidate.link, left_over(candidate.link), partners_);
    candidate.needed = old_linked && new_linked   ? options_.odds.both_linked
                       : old_linked || new_linked ? options_.odds.one_linked
                                                  : 0;
  }

  Candidate* best_candidate() {
    Candidate* best = nullptr;
    for (Candidate& candidate : candidates_)
      if (candidate.open && candidate.odds - candidate.needed > floor_ &&
          (best == nullptr || candidate.odds - candidate.needed > best->odds - best->needed))
        best = &candidate;
    return best;
  }

  const TaskSimilarity& similarity_;
  const DiffOptions& options_;
  OddsOfLinks odds_;
  double floor_;  // log-odds
  Partners partners_;
  std::vector<std::vector<char>> before_told_, after_told_;  // by task and place in its vector: accounted for
  std::vector<Candidate> candidates_;
  std::vector<SureLink> links_;
};

}  // namespace

TaskLinks link_tasks(const TaskSimilarity& similarity, const DiffOptions& options) {
  const double repetition = median_of_assigned(similarity.score);
  return {Linker(similarity, options, repetition).all(), repetition};
}

}  // namespace dutygraph::analyse
