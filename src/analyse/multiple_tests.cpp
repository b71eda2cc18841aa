#include "analyse/multiple_tests.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace dutygraph::analyse {

std::vector<double> adjusted(std::span<const double> p, std::uint64_t tests, Correction correction) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [p](std::size_t x, std::size_t y) { return p[x] < p[y]; });
  const auto all = static_cast<double>(tests);
  std::vector<double> made(p.size());
  if (correction == Correction::holm) {
    double most = 0;
    for (std::size_t i = 0; i < order.size(); ++i) {
      most = std::max(most, p[order[i]] * (all - static_cast<double>(i)));
      made[order[i]] = std::min(most, 1.0);
    }
    return made;
  }
  double least = 1;
  for (std::size_t i = order.size(); i > 0; --i) {
    least = std::min(least, p[order[i - 1]] * all / static_cast<double>(i));
    made[order[i - 1]] = least;
  }
  return made;
}

}  // namespace dutygraph::analyse
