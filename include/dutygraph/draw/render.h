// Pages -> files, by Graphviz and Cairo, with the checks that a picture must pass before a person sees it.
//
// Idea: a child process lays each page out with Graphviz and takes the draw operations (xdot) back. The checks measure
// these operations with Pango; PDF and PNG draw them on Cairo surfaces (one for all pages of a PDF, so that fonts are
// embedded once); SVG is Graphviz's own, with the exact paper size, weights and fallback families put in.
// A child, because Graphviz leaks, keeps global state, is not thread-safe and writes to standard error.
// Limits: PNG is 200 dots an inch. Equal drawings give equal bytes on one machine; fonts may differ between machines.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/draw/draw.h"

namespace dutygraph::draw {

enum class Format : std::uint8_t { svg, pdf, png, dot };
// "svg", ".svg", "pdf" …
std::optional<Format> format_from(std::string_view ending);
std::string_view to_string(Format format);

// Measured on what was drawn, not on what was planned.
struct Checks {
  double smallest_print_pt = 0;  // font size on paper
  int overlaps = 0;  // texts on texts, texts across the border of a box, boxes across boxes, edges across foreign boxes
  int clipped = 0;   // texts or boxes beyond the sheet's margin, texts beyond the box that holds them
  int missing_glyphs = 0;  // characters without a glyph in any installed font
  friend bool operator==(const Checks&, const Checks&) = default;
};

struct Rendered {
  std::vector<std::string> files;  // bytes: one a page for svg, png and dot, one for pdf
  int pages = 0;
  Checks checks;
};

// Renders every page. `seconds` (> 0) is the time limit of the child for the whole drawing.
// Throws Error: missing_resource where Graphviz's plugins are missing, limit where the time is over, io where no
// process or pipe can be made or Graphviz refuses a page.
Rendered render(const Drawing& drawing, Format format, unsigned seconds = 120);

}  // namespace dutygraph::draw
