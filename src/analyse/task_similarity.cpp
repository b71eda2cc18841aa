#include "analyse/task_similarity.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <unordered_map>

#include "analyse/tokens.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {

namespace {

using Pairs = std::map<std::uint32_t, int>;  // pair of tokens -> how often

// A task's pairs of tokens, by sentence.
using Sentences = std::vector<Pairs>;

// All tasks of both plans, the old plan's first.
std::vector<std::vector<Token>> all_tokens(const ResolvedPlan& before, const ResolvedPlan& after,
                                           const FigureWords& words) {
  std::vector<std::vector<Token>> all;
  for (const ResolvedPlan* plan : {&before, &after})
    for (const Task& task : plan->plan.tasks) all.push_back(tokens_of(text::decode(full_text(task)), words));
  return all;
}

// Numbers every pair by its characters, so that the order of plans and tasks decides no rounding.
class PairNumbers {
 public:
  explicit PairNumbers(const std::vector<std::vector<Token>>& tasks) {
    for (const auto& tokens : tasks)
      for (const Token& token : tokens) forms_.emplace(token.form, 0);
    std::uint32_t next = 1;
    for (auto& [form, number] : forms_) number = next++;
    std::set<std::uint64_t> keys;
    for (const auto& tokens : tasks) each(tokens, [&](std::uint64_t key, std::size_t) { keys.insert(key); });
    numbers_.reserve(keys.size());
    const auto figure = forms_.find(U"#");
    const std::uint64_t figure_number = figure == forms_.end() ? 0 : figure->second;
    for (const std::uint64_t key : keys) {
      const auto number = static_cast<std::uint32_t>(numbers_.size());
      numbers_.emplace(key, number);
      const bool has_figure = (key >> 32U) == figure_number || (key & 0xFFFFFFFFU) == figure_number;
      if (figure_number != 0 && has_figure) with_figures_.push_back(number);
    }
  }

  Sentences sentences(const std::vector<Token>& tokens) const {
    std::vector<std::size_t> sentence_of;
    for (const Token& token : tokens)
      sentence_of.push_back(sentence_of.empty() ? 0 : sentence_of.back() + (token.sentence ? 1 : 0));
    Sentences found(tokens.empty() ? 0 : sentence_of.back() + 1);
    each(tokens, [&](std::uint64_t key, std::size_t i) { ++found[sentence_of[i]][numbers_.at(key)]; });
    return found;
  }

  std::size_t size() const { return numbers_.size(); }
  const std::vector<std::uint32_t>& with_figures() const { return with_figures_; }

 private:
  // Calls `take(key, i)` for each pair that ends with token i, and for each token that stands alone or is a word.
  template <class Take>
  void each(const std::vector<Token>& tokens, Take take) const {
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const std::uint64_t number = forms_.at(tokens[i].form);
      const bool joined_before = i > 0 && tokens[i].joined;
      const bool joined_behind = i + 1 < tokens.size() && tokens[i + 1].joined;
      if (joined_before) take((std::uint64_t{forms_.at(tokens[i - 1].form)} << 32U) | number, i);
      if ((!joined_before && !joined_behind) || tokens[i].form.size() > 1) take(number, i);
    }
  }

  std::map<std::u32string, std::uint32_t> forms_;
  std::vector<std::uint32_t> with_figures_;
  std::unordered_map<std::uint64_t, std::uint32_t> numbers_;
};

std::vector<double> rarity(const std::vector<Sentences>& tasks, std::size_t pairs) {
  std::vector<int> holders(pairs, 0);
  for (const Sentences& sentences : tasks) {
    std::set<std::uint32_t> seen;
    for (const Pairs& sentence : sentences)
      for (const auto& [pair, times] : sentence) seen.insert(pair);
    for (const std::uint32_t pair : seen) ++holders[pair];
  }
  std::vector<double> weights(pairs);
  const double all = static_cast<double>(tasks.size()) + 1;
  for (std::size_t pair = 0; pair < pairs; ++pair) weights[pair] = std::log(all / holders[pair]);
  return weights;
}

void to_length_one(TextVector& vector) {
  double squares = 0;
  for (const WeightedPair& entry : vector) squares += entry.weight * entry.weight;
  if (squares <= 0) return;
  const double length = std::sqrt(squares);
  for (WeightedPair& entry : vector) entry.weight /= length;
}

TextVector vector_of(const Pairs& pairs, const std::vector<double>& rarity) {
  TextVector vector;
  for (const auto& [pair, times] : pairs) vector.push_back({pair, (1 + std::log(times)) * rarity[pair]});
  to_length_one(vector);
  return vector;
}

double mass_of(const Pairs& pairs, const std::vector<double>& rarity) {
  double mass = 0;
  for (const auto& [pair, times] : pairs) mass += rarity[pair];
  return mass;
}

Pairs together(const Sentences& sentences) {
  Pairs all;
  for (const Pairs& sentence : sentences)
    for (const auto& [pair, times] : sentence) all[pair] += times;
  return all;
}

// The products of every vector of one side with every vector of the other.
Matrix products(const std::vector<TextVector>& left, const std::vector<TextVector>& right, std::size_t pairs) {
  std::vector<std::vector<std::pair<std::uint32_t, double>>> holders(pairs);
  for (std::size_t j = 0; j < right.size(); ++j)
    for (const WeightedPair& entry : right[j])
      holders[entry.pair].emplace_back(static_cast<std::uint32_t>(j), entry.weight);
  Matrix made(left.size(), right.size());
  for (std::size_t i = 0; i < left.size(); ++i)
    for (const WeightedPair& entry : left[i])
      for (const auto& [j, weight] : holders[entry.pair]) made.at(i, j) += entry.weight * weight;
  return made;
}

// One plan's sentences as vectors, and the task of each.
struct SentenceVectors {
  std::vector<TextVector> vectors;
  std::vector<std::size_t> tasks;
  void add(const Sentences& sentences, std::size_t task, const std::vector<double>& rarity) {
    for (const Pairs& sentence : sentences) {
      vectors.push_back(vector_of(sentence, rarity));
      tasks.push_back(task);
    }
  }
};

Matrix best_sentences(const SentenceVectors& left, const SentenceVectors& right, std::size_t rows, std::size_t columns,
                      std::size_t pairs) {
  const Matrix all = products(left.vectors, right.vectors, pairs);
  Matrix best(rows, columns);
  for (std::size_t s = 0; s < all.rows; ++s)
    for (std::size_t t = 0; t < all.columns; ++t) {
      double& cell = best.at(left.tasks[s], right.tasks[t]);
      cell = std::max(cell, all.at(s, t));
    }
  return best;
}

// The units of each task as vectors over the common groups.
std::vector<TextVector> unit_vectors(const ResolvedPlan& before, const ResolvedPlan& after, const UnitGroups& groups) {
  constexpr double lead = 1;
  constexpr double support = 0.5;
  std::vector<std::map<std::uint32_t, double>> named(before.plan.tasks.size() + after.plan.tasks.size());
  const auto collect = [&](const ResolvedPlan& plan, const std::vector<std::uint32_t>& group, std::size_t first) {
    for (const Assignment& edge : plan.assignments) {
      if (edge.via != no_unit || (edge.role != Role::lead && edge.role != Role::support)) continue;
      double& weight = named[first + edge.task][group[edge.unit]];
      weight = std::max(weight, edge.role == Role::lead ? lead : support);
    }
  };
  collect(before, groups.before, 0);
  collect(after, groups.after, before.plan.tasks.size());
  std::vector<int> holders(groups.size(), 0);
  for (const auto& units : named)
    for (const auto& [unit, weight] : units) ++holders[unit];
  std::vector<TextVector> vectors;
  for (const auto& units : named) {
    TextVector& vector = vectors.emplace_back();
    for (const auto& [unit, weight] : units)
      vector.push_back({unit, weight * std::log((static_cast<double>(named.size()) + 1) / holders[unit])});
    to_length_one(vector);
  }
  return vectors;
}

template <class T>
std::pair<std::vector<T>, std::vector<T>> cut(std::vector<T> all, std::size_t at) {
  std::vector<T> tail(std::make_move_iterator(all.begin() + static_cast<std::ptrdiff_t>(at)),
                      std::make_move_iterator(all.end()));
  all.resize(at);
  return {std::move(all), std::move(tail)};
}

// Texts without any pair are alike where they are the same.
bool same_without_pairs(const TextVector& x, const TextVector& y, const Task& left, const Task& right) {
  return x.empty() && y.empty() && text::squeeze(full_text(left)) == text::squeeze(full_text(right));
}

}  // namespace

std::string full_text(const Task& task) { return (task.title ? *task.title + "。" : std::string()) + task.text; }

TaskSimilarity task_similarity(const ResolvedPlan& before, const ResolvedPlan& after, const UnitGroups& groups,
                               const DiffOptions& options, const FigureWords& words) {
  const std::size_t rows = before.plan.tasks.size();
  const std::size_t columns = after.plan.tasks.size();
  const auto tokens = all_tokens(before, after, words);
  const PairNumbers numbers(tokens);
  std::vector<Sentences> sentences;
  for (const auto& task : tokens) sentences.push_back(numbers.sentences(task));
  std::vector<double> weights = rarity(sentences, numbers.size());
  for (const std::uint32_t pair : numbers.with_figures()) weights[pair] *= options.figure_share;
  TaskSimilarity similarity;
  std::array<SentenceVectors, 2> parts;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Pairs all = together(sentences[i]);
    (i < rows ? similarity.before : similarity.after).push_back(vector_of(all, weights));
    (i < rows ? similarity.before_mass : similarity.after_mass).push_back(mass_of(all, weights));
    parts[i < rows ? 0 : 1].add(sentences[i], i < rows ? i : i - rows, weights);
  }
  similarity.score = products(similarity.before, similarity.after, numbers.size());
  const Matrix best = best_sentences(parts[0], parts[1], rows, columns, numbers.size());
  const auto [left, right] = cut(unit_vectors(before, after, groups), rows);
  const Matrix units = products(left, right, groups.size());
  for (std::size_t i = 0; i < rows; ++i)
    for (std::size_t j = 0; j < columns; ++j) {
      double& cell = similarity.score.at(i, j);
      const bool same =
          same_without_pairs(similarity.before[i], similarity.after[j], before.plan.tasks[i], after.plan.tasks[j]);
      const double share = options.sentence_share;
      const double text = same ? 1 : (1 - share) * cell + share * best.at(i, j);
      const double unit = left[i].empty() && right[j].empty() ? 1 : units.at(i, j);
      cell = std::clamp(text * (1 - options.unit_share + options.unit_share * unit), 0.0, 1.0);
    }
  return similarity;
}

}  // namespace dutygraph::analyse
