// The checks of a page, on what Graphviz drew and Pango measures.
#pragma once

#include <string>
#include <vector>

#include "draw/laid_out.h"
#include "dutygraph/draw/render.h"

namespace dutygraph::draw {

// What is wrong, for a person who mends a kind of diagram.
struct Defect {
  enum class Kind { overlap, clipped, missing_glyph };
  Kind kind = Kind::overlap;
  std::string what;
};

struct PageChecks {
  Checks checks;
  std::vector<Defect> defects;  // one for each that is counted; missing glyphs one a text
};

// `family`: the font the page is drawn in; `margin`: what a printer needs, in points.
// O(n log n + pairs that are close) for n texts and boxes, plus edges x boxes.
PageChecks check_page(const LaidOut& page, const std::string& family, double margin = 28);

// How wide Pango sets a line. Only in a child process: Pango starts threads.
double drawn_width(const std::string& family, const std::string& utf8, double size, bool bold);

}  // namespace dutygraph::draw
