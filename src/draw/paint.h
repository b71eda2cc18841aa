// Operations -> PDF and PNG, by Cairo and Pango.
#pragma once

#include <string>
#include <vector>

#include "draw/laid_out.h"
#include "dutygraph/draw/draw.h"

namespace dutygraph::draw {

// One PDF of all pages, each of its exact size, turned where it is to be, with an outline entry a page (titles; as many
// as pages) and a fixed date. Throws Error(io) where Cairo fails.
std::string paint_pdf(const std::vector<LaidOut>& pages, const Drawing& drawing, const std::string& family);

// One page at 200 dots an inch, never turned; `grey` as Drawing::grey. Throws Error(io) where Cairo fails.
std::string paint_png(const LaidOut& page, const std::string& family, bool grey = false);

}  // namespace dutygraph::draw
