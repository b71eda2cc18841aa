// Greedy filling needs the fewest pages because fullness only grows with more items; for a given number of pages the
// smallest workable limit is found by halving.
#include "draw/balance.h"

#include <algorithm>

namespace dutygraph::draw {
namespace {

std::vector<Range> fill(std::size_t count, const std::function<double(std::size_t, std::size_t)>& fullness,
                        double limit) {
  std::vector<Range> pages;
  std::size_t first = 0;
  while (first < count) {
    std::size_t last = first + 1;
    while (last < count && fullness(first, last + 1) <= limit) ++last;
    pages.emplace_back(first, last);
    first = last;
  }
  return pages;
}

}  // namespace

std::vector<Range> balanced_pages(std::size_t count, const std::function<double(std::size_t, std::size_t)>& fullness,
                                  std::size_t at_least) {
  std::vector<Range> best = fill(count, fullness, 1);
  const std::size_t most = std::max(best.size(), std::min(at_least, count));
  if (most < 2) return best;
  double low = 0;
  double high = 1;
  while (high - low > 0.001) {
    const double middle = (low + high) / 2;
    std::vector<Range> tried = fill(count, fullness, middle);
    if (tried.size() <= most) {
      best = std::move(tried);
      high = middle;
    } else {
      low = middle;
    }
  }
  return best;
}

}  // namespace dutygraph::draw
