// A piece of the document as characters: printed, folded, and where each came from.
//
// The parser works on characters, not bytes: every index counts in both strings and leads back to the source.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/document.h"

namespace dutygraph::parse {

struct Chars {
  std::u32string raw;             // as printed
  std::u32string folded;          // half width, lower case; same length
  std::vector<std::uint32_t> at;  // byte offset in Document::text of each
  std::string utf8;               // all of raw where it is one piece of the document, else empty

  std::size_t size() const { return raw.size(); }
  bool empty() const { return raw.empty(); }
  void clear();
  void append(const Document& document, Span span);
  // A line of the same paragraph: broken Chinese words are joined, Latin ones get a blank.
  void join(const Document& document, Span span);
  void join(const Chars& line);
  // A character of our own between two lines, at the place of the next one.
  void separate(char32_t c, std::uint32_t offset);

  std::u32string_view fold(std::size_t begin, std::size_t end) const {
    return std::u32string_view(folded).substr(begin, end - begin);
  }
  // The printed text of [begin, end) in UTF-8, line feeds dropped, blanks trimmed.
  std::string print(std::size_t begin, std::size_t end) const;
  // As it stands, without more ado.
  std::string encode(std::size_t begin, std::size_t end) const;
  // [begin, end) without blanks at both ends.
  void trim(std::size_t& begin, std::size_t& end) const;
  Place place(const Document& document, std::size_t i) const;
};

}  // namespace dutygraph::parse
