// Page numbers and running heads of a PDF document.
#pragma once

#include <vector>

#include "read/pdf_item.h"

namespace dutygraph::read {

// Leaves out lines at the top or the foot of a page that are its number, and lines that stand there on at least half of
// the pages (three at least), but for the first of these, which may be the title. O(size).
void strip_running_heads(std::vector<PdfItems>& pages);

}  // namespace dutygraph::read
