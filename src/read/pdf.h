// PDF -> its text, line by line, without page numbers and running heads.
//
// pdftotext -layout (poppler-utils) in a limited child process lays the text out as the page does; a line is a line,
// and parse joins those of one paragraph; tables under a header of known labels are cut into cells. A scan has no text.
#pragma once

#include <string>
#include <string_view>

#include "dutygraph/text/lexicon.h"

namespace dutygraph::read {

bool is_pdf(std::string_view bytes);

// Throws Error: missing_resource (pdftotext or a character map is not installed), unreadable (a scan, damaged, locked),
// limit. `file` names the bytes; `lexicons` has the labels of tables.
std::string pdf_text(std::string_view bytes, const std::string& file, const text::Lexicons& lexicons);

// What pdftotext -layout printed, without running heads, with each cell of a table on lines of its own (pdf_table.h).
std::string repaired(std::string_view pages, const text::Lexicons& lexicons);

// `pages` are parted by form feeds. Lines at the top or the foot of a page that are its number, and lines that stand
// there on at least half of the pages (three at least), are left out, but for the first of these. O(size).
std::string without_running_heads(std::string_view pages);

}  // namespace dutygraph::read
