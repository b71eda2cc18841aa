// A column is a page to balanced_pages; asking it for whole sheets of columns makes the last ones as full as the rest.
#include "draw/flow.h"

#include <functional>
#include <numeric>

namespace dutygraph::draw {

std::vector<Range> flow(const std::vector<double>& heights, double gap, double height, std::size_t columns,
                        const std::function<double(std::size_t)>& first) {
  std::vector<double> sums(heights.size() + 1, 0);
  for (std::size_t i = 0; i < heights.size(); ++i) sums[i + 1] = sums[i] + heights[i] + gap;
  // Never falls when an item is added in front: a head is not higher than what it stands over.
  const auto fullness = [&](std::size_t a, std::size_t b) {
    return (sums[b] - sums[a] - gap + (first ? first(a) : 0)) / height;
  };
  const std::size_t least = balanced_pages(heights.size(), fullness).size();
  return balanced_pages(heights.size(), fullness, (least + columns - 1) / columns * columns);
}

}  // namespace dutygraph::draw
