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

}  // namespace dutygraph::analyse
