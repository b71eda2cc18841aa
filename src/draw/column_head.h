// A unit's name over a narrow column: Chinese from top to bottom, other scripts turned.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draw/canvas.h"

namespace dutygraph::draw {

struct ColumnHead {
  bool upright = true;             // one character under another; else lines that run upwards
  std::vector<std::string> lines;  // one or two, side by side
  double size = 8;
  double height = 0;  // of the longest line
  bool cut = false;   // the name didn't fit
};

// `width` of the column (14 pt at least); no head is higher than `most` points.
ColumnHead column_head(const Measure& measure, std::string_view name, double width, double most);

// Stands on y = `bottom`, centred on `x`.
void draw_column_head(Canvas& canvas, const ColumnHead& head, double x, double bottom, const Tag& tag);

}  // namespace dutygraph::draw
