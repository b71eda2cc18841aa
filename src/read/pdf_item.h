// What stands on a page of a PDF document, from its top: lines of text and ruled tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "read/pdf_grid.h"
#include "read/pdf_page.h"

namespace dutygraph::read {

struct PdfItem {
  PdfLine line;      // no words where it is a table
  std::string text;  // of the line, with blanks before it where it is indented
  std::optional<PdfTable> table;
};
using PdfItems = std::vector<PdfItem>;  // of one page

}  // namespace dutygraph::read
