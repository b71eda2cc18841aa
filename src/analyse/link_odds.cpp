// Idea: a similarity says little by itself. That a pair is far more alike than its two tasks are to all others says
// more, and works for plans that repeat each other as for plans that were written anew.
#include "analyse/link_odds.h"

#include <algorithm>
#include <cmath>

namespace dutygraph::analyse {

namespace {

constexpr double similarity_step = 0.01;  // differences below say nothing
constexpr double least_rival = 0.03;      // as alike are two tasks of any plans
constexpr double mass_step = 5;           // about one rare pair of characters
constexpr double usual_repetition = 0.35, least_repetition = 0.12;

// The first of `others` that is no partner and not `self` decides.
template <class ScoreOf>
double rival(const std::vector<std::uint32_t>& others, std::uint32_t self, const std::vector<std::uint32_t>& partners,
             ScoreOf score_of) {
  for (const std::uint32_t other : others)
    if (other != self && std::find(partners.begin(), partners.end(), other) == partners.end())
      return std::max(least_rival, score_of(other));
  return least_rival;
}

template <class ScoreOf>
std::vector<std::uint32_t> most_alike_first(std::size_t count, ScoreOf score_of) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t k = 0; k < count; ++k)
    if (score_of(k) > least_rival) order.push_back(k);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return score_of(a) > score_of(b) || (score_of(a) == score_of(b) && a < b);
  });
  return order;
}

double place_in(std::uint32_t task, std::size_t tasks) {
  return (static_cast<double>(task) + 0.5) / static_cast<double>(tasks);
}

}  // namespace

double certainty_of(double log_odds) { return 1 / (1 + std::exp(-log_odds)); }
double log_odds_of(double certainty) { return std::log(certainty) - std::log1p(-certainty); }

OddsOfLinks::OddsOfLinks(const TaskSimilarity& similarity, const LinkOdds& odds, double repetition)
    : similarity_(similarity), odds_(odds) {
  const double median = repetition > 0 ? std::clamp(repetition, least_repetition, 1.0) : 1;
  base_ = odds.base + odds.repetition * std::log(usual_repetition / median);
  const Matrix& score = similarity.score;
  for (std::uint32_t i = 0; i < score.rows; ++i)
    by_old_.push_back(most_alike_first(score.columns, [&](std::uint32_t j) { return score.at(i, j); }));
  for (std::uint32_t j = 0; j < score.columns; ++j)
    by_new_.push_back(most_alike_first(score.rows, [&](std::uint32_t i) { return score.at(i, j); }));
}

double OddsOfLinks::operator()(Link link, double score, const Partners& partners) const {
  const Matrix& all = similarity_.score;
  const auto [i, j] = link;
  const double beside = rival(by_old_[i], j, partners.of_old[i], [&](std::uint32_t k) { return all.at(i, k); });
  const double above = rival(by_new_[j], i, partners.of_new[j], [&](std::uint32_t k) { return all.at(k, j); });
  const double likeness = std::log(score + similarity_step);
  const double margin = likeness - std::log((beside + above) / 2 + similarity_step);
  const double mass = std::log((similarity_.before_mass[i] + mass_step) * (similarity_.after_mass[j] + mass_step));
  const double apart = std::abs(place_in(i, all.rows) - place_in(j, all.columns));
  return base_ + odds_.likeness * likeness + odds_.margin * margin + odds_.mass * mass - odds_.place * apart;
}

}  // namespace dutygraph::analyse
