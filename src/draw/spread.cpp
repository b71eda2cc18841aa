// With d_i = the distance of box i's middle from the first box's at closest packing, y_i - d_i must not decrease and
// the objective stays least squares: isotonic regression. Bounds on all of y - d keep the optimum when clamped.
#include "draw/spread.h"

#include <algorithm>
#include <cstddef>

namespace dutygraph::draw {

std::vector<double> spread(const std::vector<Slot>& slots, double gap, double top, double bottom) {
  struct Block {
    double sum;
    std::size_t count;
    double mean() const { return sum / static_cast<double>(count); }
  };
  const std::size_t n = slots.size();
  std::vector<double> packed(n, 0);
  for (std::size_t i = 1; i < n; ++i) {
    packed[i] = packed[i - 1] + (slots[i - 1].height + slots[i].height) / 2 + gap;
  }
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < n; ++i) {
    blocks.push_back({slots[i].wish - packed[i], 1});
    while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() > blocks.back().mean()) {
      const Block last = blocks.back();
      blocks.pop_back();
      blocks.back().sum += last.sum;
      blocks.back().count += last.count;
    }
  }
  std::vector<double> middles;
  middles.reserve(n);
  if (n == 0) return middles;
  const double lowest = top + slots.front().height / 2;
  const double highest = std::max(lowest, bottom - slots.back().height / 2 - packed.back());
  for (const Block& block : blocks) {
    for (std::size_t k = 0; k < block.count; ++k) {
      const std::size_t i = middles.size();
      middles.push_back(packed[i] + std::clamp(block.mean(), lowest, highest));
    }
  }
  return middles;
}

}  // namespace dutygraph::draw
