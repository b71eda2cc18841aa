// What `pdftocairo -svg` draws -> the horizontal and vertical lines of each page, which rule its tables.
//
// Office programs draw a border as a stroked line or as a filled bar; both are boxes here that are thin one way.
#pragma once

#include <string>
#include <vector>

#include "read/pdf_page.h"

namespace dutygraph::read {

using PdfRules = std::vector<PdfBox>;

// By page. A page with more than 20,000 lines is a drawing and has none. Throws Error (unreadable) where `svg` is not
// well-formed. O(size).
std::vector<PdfRules> read_pdf_rules(std::string svg, const std::string& file);

}  // namespace dutygraph::read
