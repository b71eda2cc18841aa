// Graphviz's SVG made fit for a reader: exact paper, weights, fallback families, tooltips, turned texts.
#pragma once

#include <string>

#include "draw/laid_out.h"

namespace dutygraph::draw {

// - width and height in millimetres and the viewBox exact;
// - `Family Bold` becomes the family with font-weight bold, and every family gets fallbacks for machines without it;
// - a node's <title> becomes its tooltip, or goes;
// - texts marked `turn` are rotated. O(length).
std::string finished_svg(const LaidOut& page, const std::string& family);

}  // namespace dutygraph::draw
