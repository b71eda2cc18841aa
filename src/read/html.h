// A web page as saved from a site, or a document saved as one -> a Document; see flow.h for what its canonical text is.
//
// Left out: scripts, styles, forms' fields, pictures, what is hidden, and navigation: nav, footer, aside, and blocks of
// nothing but short links. Block elements are lines, <br> begins another; headings have their level, items of <ol>
// their number. Blanks are folded as a browser does, and a line end between two Chinese characters is none. In a child
// process with limits, since the parser is not made for hostile pages. Source: gumbo (HTML5).
#pragma once

#include <string>
#include <string_view>

#include "dutygraph/model/document.h"

namespace dutygraph::read {

// Fills `document`, its file's name set. Throws Error: unreadable, limit, io. O(size) for any page that is none of an
// attack.
void read_html(std::string bytes, Document& document);

// The same from UTF-8, in this process and without its limits: a hostile page may take all memory, or end it.
void read_html_here(std::string_view utf8, Document& document);

}  // namespace dutygraph::read
