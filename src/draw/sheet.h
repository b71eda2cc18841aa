// The sheet around a picture: paper, margins, title, subtitle, legend and footer.
#pragma once

#include <string>
#include <vector>

#include "draw/canvas.h"
#include "dutygraph/draw/draw.h"

namespace dutygraph::draw {

inline constexpr double margin_pt = 34;  // 12 mm: every office printer can

struct LegendItem {
  enum class Mark { line, box, double_box, cell, disc, none };
  Mark mark = Mark::none;
  Pen pen;             // of a line or box
  Fill fill;           // of a box, cell or disc
  std::string letter;  // in a cell
  std::string text;
  bool tight = false;  // the next item touches it
};

// What stands on a sheet beside the picture itself.
struct Frame {
  Paper paper = Paper::a4;
  bool landscape = false;
  Language language = Language::zh;
  std::string title;
  std::string subtitle;  // counts and how to read
  std::vector<LegendItem> legend;
  std::string footer;  // source and what was left out; the page number is added
  bool bound = false;  // as Options::bound
};

// Whether the sheet lies on its side in a bound pack. A3 does not: it is folded.
bool lies_turned(const Frame& frame);

Box paper_size(Paper paper, bool landscape);

// Sentences of a subtitle or footer in one string; empty ones are left out.
std::string sentences(Language language, const std::vector<std::string>& parts);

// The room left for the picture. O(length of the texts).
Box body_of(const Frame& frame, const Measure& measure);

// Title, subtitle, legend and footer.
void draw_frame(Canvas& canvas, const Frame& frame, std::size_t page, std::size_t pages);

}  // namespace dutygraph::draw
