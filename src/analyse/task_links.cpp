// Idea: what an old task and a new task share is accounted for in the old task where one of its links shares it as
// well, and likewise in the new one. Shared words that are accounted for on one side count half, on both sides nothing:
// so a task that repeats what its neighbour says is no split, while a sentence that moved over from a dropped task is a
// merger.
#include "analyse/task_links.h"

#include <algorithm>
#include <cmath>

namespace dutygraph::analyse {

namespace {

// Where two candidates are equally alike, the one nearer to its place in the plan is taken: too little to matter else.
constexpr double place_weight = 1e-6;

std::vector<std::uint32_t> assign(const Matrix& score, double floor) {
  Matrix weights(score.rows, score.columns);
  for (std::size_t i = 0; i < score.rows; ++i)
    for (std::size_t j = 0; j < score.columns; ++j) {
      const double apart = (static_cast<double>(i) + 0.5) / static_cast<double>(score.rows) -
                           (static_cast<double>(j) + 0.5) / static_cast<double>(score.columns);
      if (score.at(i, j) > floor) weights.at(i, j) = score.at(i, j) - floor + place_weight * (1 - std::abs(apart));
    }
  return best_assignment(weights);
}

double median_score(const Matrix& score, const std::vector<std::uint32_t>& assigned) {
  std::vector<double> scores;
  for (std::size_t i = 0; i < assigned.size(); ++i)
    if (assigned[i] != unassigned) scores.push_back(score.at(i, assigned[i]));
  if (scores.empty()) return 0;
  std::sort(scores.begin(), scores.end());
  const std::size_t n = scores.size();
  return (scores[(n - 1) / 2] + scores[n / 2]) / 2;
}

double floor_of(const Matrix& score, const DiffOptions& options) {
  if (options.floor) return *options.floor;
  const double median = median_score(score, assign(score, options.lowest_floor));
  return std::max(options.lowest_floor, std::min(options.highest_floor, options.floor_share * median));
}

struct Candidate {
  Link link;
  double score = 0;  // with what is accounted for taken off
  bool open = true;
};

class Linker {
 public:
  Linker(const TaskSimilarity& similarity, const DiffOptions& options, double floor)
      : similarity_(similarity),
        options_(options),
        floor_(floor),
        row_best_(similarity.score.rows, 0),
        column_best_(similarity.score.columns, 0),
        row_linked_(similarity.score.rows, 0),
        column_linked_(similarity.score.columns, 0) {
    for (const TextVector& text : similarity.before) before_told_.emplace_back(text.size(), 0);
    for (const TextVector& text : similarity.after) after_told_.emplace_back(text.size(), 0);
    const Matrix& score = similarity.score;
    for (std::size_t i = 0; i < score.rows; ++i)
      for (std::size_t j = 0; j < score.columns; ++j) {
        row_best_[i] = std::max(row_best_[i], score.at(i, j));
        column_best_[j] = std::max(column_best_[j], score.at(i, j));
      }
  }

  std::vector<Link> all(const std::vector<std::uint32_t>& assigned) {
    for (std::uint32_t i = 0; i < assigned.size(); ++i)
      if (assigned[i] != unassigned) add({i, assigned[i]});
    const Matrix& score = similarity_.score;
    for (std::uint32_t i = 0; i < score.rows; ++i)
      for (std::uint32_t j = 0; j < score.columns; ++j)
        if (score.at(i, j) > floor_ && assigned[i] != j) candidates_.push_back({{i, j}, left_over({i, j})});
    while (Candidate* best = best_candidate()) {
      best->open = false;
      add(best->link);
      for (Candidate& candidate : candidates_)
        if (candidate.open && (candidate.link.before == best->link.before || candidate.link.after == best->link.after))
          candidate.score = left_over(candidate.link);
    }
    std::sort(links_.begin(), links_.end());
    return links_;
  }

 private:
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

  void add(Link link) {
    links_.push_back(link);
    row_linked_[link.before] = column_linked_[link.after] = 1;
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

  double needed(Link link) const {
    const bool both = row_linked_[link.before] != 0 && column_linked_[link.after] != 0;
    const double best = (row_best_[link.before] + column_best_[link.after]) / 2;
    return std::max(floor_ * (both ? options_.both_linked : 1), options_.relative * best);
  }

  Candidate* best_candidate() {
    Candidate* best = nullptr;
    for (Candidate& candidate : candidates_)
      if (candidate.open && candidate.score > needed(candidate.link) &&
          (best == nullptr || candidate.score > best->score))
        best = &candidate;
    return best;
  }

  const TaskSimilarity& similarity_;
  const DiffOptions& options_;
  double floor_;
  std::vector<double> row_best_, column_best_;
  std::vector<char> row_linked_, column_linked_;
  std::vector<std::vector<char>> before_told_, after_told_;  // by task and place in its vector: accounted for
  std::vector<Candidate> candidates_;
  std::vector<Link> links_;
};

}  // namespace

TaskLinks link_tasks(const TaskSimilarity& similarity, const DiffOptions& options) {
  TaskLinks found;
  found.floor = floor_of(similarity.score, options);
  found.links = Linker(similarity, options, found.floor).all(assign(similarity.score, found.floor));
  return found;
}

}  // namespace dutygraph::analyse
