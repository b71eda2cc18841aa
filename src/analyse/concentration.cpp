#include "dutygraph/analyse/concentration.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace dutygraph::analyse {

namespace {

std::vector<double> ascending(std::span<const double> amounts) {
  std::vector<double> sorted(amounts.begin(), amounts.end());
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

}  // namespace

double gini(std::span<const double> amounts) {
  const std::vector<double> sorted = ascending(amounts);
  const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0);
  if (total <= 0) return 0;
  const std::size_t n = sorted.size();
  double spread = 0;  // sum over i < j of x_j - x_i, taken from both ends inwards
  for (std::size_t i = 0; i < n / 2; ++i)
    spread += static_cast<double>(n - 1 - 2 * i) * (sorted[n - 1 - i] - sorted[i]);
  return spread / (static_cast<double>(n) * total);
}

double hhi(std::span<const double> amounts) {
  const std::vector<double> sorted = ascending(amounts);
  const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0);
  if (total <= 0) return 0;
  double index = 0;
  for (const double amount : sorted) index += (amount / total) * (amount / total);
  return index;
}

double top_share(std::span<const double> amounts, std::size_t top) {
  const std::vector<double> sorted = ascending(amounts);
  const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0);
  if (total <= 0) return 0;
  const auto first = sorted.end() - static_cast<std::ptrdiff_t>(std::min(top, sorted.size()));
  return std::accumulate(first, sorted.end(), 0.0) / total;
}

std::vector<LorenzPoint> lorenz_curve(std::span<const double> amounts) {
  const std::vector<double> sorted = ascending(amounts);
  const double total = std::accumulate(sorted.begin(), sorted.end(), 0.0);
  if (total <= 0) return {};
  const auto n = static_cast<double>(sorted.size());
  std::vector<LorenzPoint> curve{{0, 0}};
  double held = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    held += sorted[i];
    curve.push_back({static_cast<double>(i + 1) / n, held / total});
  }
  return curve;
}

double quantile(std::span<const double> amounts, double p) {
  if (amounts.empty()) return 0;
  const std::vector<double> sorted = ascending(amounts);
  const double place = p * static_cast<double>(sorted.size() - 1);
  const auto below = static_cast<std::size_t>(place);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (place - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace dutygraph::analyse
