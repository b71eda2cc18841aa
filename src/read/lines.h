// The decoded source cut into lines and cleaned of marks that are no text.
#pragma once

#include <string_view>
#include <vector>

#include "dutygraph/model/document.h"

namespace dutygraph::read {

struct SourceLine {
  Span span;
  std::uint8_t heading = 0;  // how many # stood before it
};

// Appends every line of `utf8` (ended by LF, CRLF or CR) to the document's text without Markdown's ** and leading #,
// Word's [bookmark: …] and zero-width characters, and gives the span of each. In a line with a pipe,
// the mark <br> is a line feed. O(size).
std::vector<SourceLine> clean_lines(std::string_view utf8, Document& document);

}  // namespace dutygraph::read
