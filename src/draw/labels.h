// Names beside the points of a chart, each where nothing else stands.
#pragma once

#include <vector>

#include "draw/canvas.h"

namespace dutygraph::draw {

struct LabelWish {
  Point at;           // middle of the point's disc
  double radius = 0;  // of the disc
  double width = 0;   // of the label
  double height = 0;
};

struct LabelPlace {
  bool shown = false;  // false: no free place was found
  Box box;
  bool tethered = false;  // too far to be read without a line from `from` to `to`
  Point from, to;
};

// Greedy: the most crowded point first takes the nearest free place of 16 directions and 12 distances. A label meets no
// disc, no other label, no line to a label and no `obstacle`, and lies within `room`. The answer stands beside
// `wishes`. O(n^2 * 192). After: Christensen, Marks, Shieber, ACM Trans. Graphics 14 (1995) 203-232, greedy placement.
std::vector<LabelPlace> place_labels(const std::vector<LabelWish>& wishes, const std::vector<Box>& obstacles,
                                     const Box& room);

}  // namespace dutygraph::draw
