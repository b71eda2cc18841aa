// The mark that a paragraph begins with: 一、 (一) 1. 1.1 (1) ① • 附件2.
#pragma once

#include <cstdint>

#include "parse/chars.h"
#include "parse/words.h"

namespace dutygraph::parse {

// In the order of depth: what stands above what in a document. A `heading` is a line marked as one (Markdown's #).
enum class MarkerKind : std::uint8_t { none, annex, heading, chapter, part, item, decimal, sub, circled, bullet };

struct Marker {
  MarkerKind kind = MarkerKind::none;
  int number = 0;          // 0 for an annex without a number, and for a bullet
  std::size_t length = 0;  // characters, blanks behind it included
  int above = 0;           // of a decimal 3.1 the 3
  int level = 0;           // on a line that is a Markdown heading: how many # stand before it
};

// Reads the mark at `begin` of a line. Years and codes are none; whether 2.5 is a mark or a figure is for the outline
// to tell (is_measure looks at what follows).
Marker read_marker(const Chars& line, std::size_t begin, const Words& words);

// Does the line go on behind a decimal as behind a figure: 2.5万亩, 3.1%?
bool is_measure(char32_t behind);

}  // namespace dutygraph::parse
