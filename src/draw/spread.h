// Boxes of a column moved as little as possible so that none touches another.
#pragma once

#include <vector>

namespace dutygraph::draw {

struct Slot {
  double wish = 0;    // where the box's middle would like to be
  double height = 0;  // > 0
};

// The middles of the boxes, in the order given (sort by wish first), with at least `gap` between neighbours and all
// within [top, bottom], that minimise the sum of squared distances from the wishes. Where the boxes don't fit between
// top and bottom, they begin at top and run over.
// O(n). Isotonic regression by pool-adjacent-violators: Best & Chakravarti, Math. Programming 47 (1990) 425-439.
std::vector<double> spread(const std::vector<Slot>& slots, double gap, double top, double bottom);

}  // namespace dutygraph::draw
