// Pages of heads and texts in two columns.
#pragma once

#include "draw/kind.h"
#include "dutygraph/draw/pack.h"

namespace dutygraph::draw {

// A text longer than a column is cut with ….
Sheets text_pages(const PlanView& view, const TextPart& part, const Options& options, const Measure& measure);

}  // namespace dutygraph::draw
