// What `pdftotext -bbox` prints -> pages of words.
#pragma once

#include <string>
#include <vector>

#include "read/pdf_page.h"

namespace dutygraph::read {

// Words without a box of their own on the page, and characters that nobody sees, are left out. Throws Error
// (unreadable) where `xhtml` is not well-formed; `file` names the document. O(size).
std::vector<PdfPage> read_pdf_words(std::string xhtml, const std::string& file);

}  // namespace dutygraph::read
