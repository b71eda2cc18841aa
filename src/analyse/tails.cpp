#include "analyse/tails.h"

#include <algorithm>
#include <limits>
#include <vector>

namespace dutygraph::analyse {

namespace {

// A chance of something that did happen is never nothing, though a double may not hold it.
double chance(double p) { return std::clamp(p, std::numeric_limits<double>::min(), 1.0); }

}  // namespace

double poisson_binomial_tail(std::span<const double> chances, std::uint32_t least) {
  if (least == 0) return 1;
  if (least > chances.size()) return 0;
  std::vector<double> exactly(least, 0.0);  // [x]: x successes so far; what reaches `least` is in the tail for good
  exactly[0] = 1;
  double tail = 0;
  for (const double p : chances) {
    tail += exactly[least - 1] * p;
    for (std::uint32_t x = least - 1; x > 0; --x) exactly[x] = exactly[x] * (1 - p) + exactly[x - 1] * p;
    exactly[0] *= 1 - p;
  }
  return chance(tail);
}

double hypergeometric_tail(std::uint32_t all, std::uint32_t marked, std::uint32_t drawn, std::uint32_t least) {
  const std::uint32_t unmarked = all - marked;
  const std::uint32_t lowest = drawn > unmarked ? drawn - unmarked : 0;
  const std::uint32_t highest = std::min(marked, drawn);
  if (least <= lowest) return 1;
  if (least > highest) return 0;
  constexpr double large = 1e250;
  double term = 1;  // P(X = x) up to a factor that all share
  double sum = 0;
  double tail = 0;
  for (std::uint32_t x = lowest; x <= highest; ++x) {
    sum += term;
    if (x >= least) tail += term;
    term *= static_cast<double>(marked - x) * (drawn - x) / (static_cast<double>(x + 1) * (unmarked + x + 1 - drawn));
    if (term < large) continue;
    term /= large;
    sum /= large;
    tail /= large;
  }
  return chance(tail / sum);
}

}  // namespace dutygraph::analyse
