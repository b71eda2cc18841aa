// Plain text -> lines and tables.
//
// Every line is one block. Four printings of a table are told from prose: rows of cells parted by `|` (Markdown or
// saved from a web page), rows of cells parted by tabs, one cell a line that begins with a tab, a blank line behind
// each row (text saved from Word), and one cell a line with nothing before it, where every row is whole. Markdown's **
// and #, Word's [bookmark: …] and zero-width characters are left out.
#pragma once

#include <string_view>

#include "dutygraph/model/document.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::read {

// Fills text, blocks, tables and places of `document` from decoded UTF-8. O(size).
void read_plain_text(std::string_view utf8, const text::Lexicons& lexicons, Document& document);

}  // namespace dutygraph::read
