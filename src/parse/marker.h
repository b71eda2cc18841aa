// The mark that a paragraph begins with: 一、 (一) 1. (1) ① 附件2.
#pragma once

#include <cstdint>

#include "parse/chars.h"
#include "parse/words.h"

namespace dutygraph::parse {

// In the order of depth: what stands above what in a document.
enum class MarkerKind : std::uint8_t { none, annex, chapter, part, item, sub, circled };

struct Marker {
  MarkerKind kind = MarkerKind::none;
  int number = 0;          // 0 for an annex without a number
  std::size_t length = 0;  // characters, blanks behind it included
};

// Reads the mark at `begin` of a line. Decimals (2.5万), years and codes are none.
Marker read_marker(const Chars& line, std::size_t begin, const Words& words);

}  // namespace dutygraph::parse
