// A sequence cut into as few pages as hold it, the pages as equally full as possible.
#pragma once

#include <cstddef>
#include <functional>
#include <utility>
#include <vector>

namespace dutygraph::draw {

using Range = std::pair<std::size_t, std::size_t>;  // [first, last)

// `fullness(first, last)` is how full a page with the items [first, last) is: <= 1 fits, more doesn't; it must not fall
// when an item is added at either end. An item that doesn't fit alone gets a page alone. Returns at least one range
// unless `count` is 0.
// Least number of pages by greedy filling, then the smallest possible maximum of fullness by halving (to 1/1000).
// O(count) calls a greedy pass, about 12 passes.
std::vector<Range> balanced_pages(std::size_t count, const std::function<double(std::size_t, std::size_t)>& fullness,
                                  std::size_t at_least = 1);

}  // namespace dutygraph::draw
