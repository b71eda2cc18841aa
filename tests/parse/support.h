// What the unit tests of this room share.
#pragma once

#include <string>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "parse/chars.h"
#include "parse/words.h"

namespace dutygraph::parse {

inline const text::Lexicons& lexicons() {
  static const text::Lexicons lexicons;
  return lexicons;
}

inline const Grammar& grammar() {
  static const Grammar grammar{lexicons()};
  return grammar;
}

inline const Words& words() { return grammar().words(); }

// A document that is nothing but one canonical text, every character at its own place.
inline Document document_of(const std::string& text) {
  Document document;
  document.text = text;
  document.places.add(0, {1, 1});
  return document;
}

inline Chars chars_of(const std::string& text) {
  Chars chars;
  chars.append(document_of(text), {0, static_cast<std::uint32_t>(text.size())});
  return chars;
}

}  // namespace dutygraph::parse
