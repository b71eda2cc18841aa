// Width folding and blanks: what two printings of one name may differ in without being two names.
#pragma once

#include <string>
#include <string_view>

namespace dutygraph::text {

// Full-width ASCII and its look-alikes to half width (（ -> (, ： -> :, ； -> ;, １ -> 1, 〔 stays). One character to
// one.
namespace detail {
char32_t fold_rare(char32_t c);
}
inline char32_t fold(char32_t c) {
  const bool unchanged = c < 0xA0 || (c >= 0x3400 && c <= 0xF8FF);  // ASCII and Chinese: nearly all
  return unchanged ? c : detail::fold_rare(c);
}
std::string fold(std::string_view utf8);

// ASCII blanks, line ends, U+00A0, U+2000-200B, U+202F, U+3000, U+FEFF.
inline bool is_blank(char32_t c) {
  if (c >= 0x3400) return c == 0xFEFF;
  return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F ||
         c == 0x3000;
}

// A Chinese character (unified ideographs, their extensions, and 〇).
inline bool is_han(char32_t c) {
  return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x20000 && c <= 0x323AF) ||
         (c >= 0xF900 && c <= 0xFAFF) || c == U'〇';
}

// Without any blank.
std::string squeeze(std::string_view utf8);
// Without blanks at both ends.
std::string_view trim(std::string_view utf8);

}  // namespace dutygraph::text
