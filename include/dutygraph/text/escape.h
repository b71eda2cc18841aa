// User text is data: one function for each language we write.
#pragma once

#include <string>
#include <string_view>

namespace dutygraph::text {

// For HTML and XML text and double-quoted attributes: & < > " ' become entities; control characters but tab and line
// feed, U+FFFE and U+FFFF are dropped (XML 1.0 has no way to write them).
std::string escape_html(std::string_view utf8);
// For the inside of a double-quoted DOT string: no escape sequence of Graphviz (\N, \G, \l, &amp;) can arise from it.
std::string escape_dot(std::string_view utf8);
// For text inside a DOT HTML-like label: as HTML, and the backslash as an entity.
std::string escape_dot_html(std::string_view utf8);
// One RFC 4180 field; quoted where needed. A field that a spreadsheet would run as a formula (=, +, -, @ or a control
// character first) gets a ' before it.
std::string escape_csv(std::string_view utf8);
// For a terminal: control characters (C0 but tab and line feed, C1, marks of direction) become visible as \u{XX},
// malformed bytes as \x{XX}.
std::string escape_terminal(std::string_view utf8);

}  // namespace dutygraph::text
