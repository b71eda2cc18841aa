// UTF-8 in and out. Invalid bytes never pass: callers ask `first_invalid` before they decode.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dutygraph::text {

// The offset of the first byte that is not well-formed UTF-8 (RFC 3629), or npos. O(n).
std::size_t first_invalid(std::string_view utf8);

// The code point that begins at `offset` of valid UTF-8, moving `offset` behind it. Malformed bytes give U+FFFD, one
// byte each.
namespace detail {
char32_t next_any(std::string_view utf8, std::size_t& offset);
}
inline char32_t next(std::string_view utf8, std::size_t& offset) {
  // The common cases here: ASCII, and the three bytes of nearly every character of a Chinese plan.
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[offset + i]); };
  const unsigned first = byte(0);
  if (first < 0x80) {
    ++offset;
    return first;
  }
  if (first >= 0xE1 && first <= 0xEC && offset + 2 < utf8.size() && (byte(1) & 0xC0U) == 0x80U &&
      (byte(2) & 0xC0U) == 0x80U) {
    const char32_t c = ((first & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    offset += 3;
    return c;
  }
  std::size_t after = offset;  // so that `offset` may stay in a register
  const char32_t c = detail::next_any(utf8, after);
  offset = after;
  return c;
}

// What is no Unicode scalar value (a surrogate, above U+10FFFF) is written as U+FFFD.
namespace detail {
void append_any(std::string& utf8, char32_t code_point);
}
inline void append(std::string& utf8, char32_t code_point) {
  if (code_point < 0x80) {
    utf8.push_back(static_cast<char>(code_point));
  } else if (code_point >= 0x800 && code_point < 0xD800) {
    const char bytes[] = {static_cast<char>(0xE0U | (code_point >> 12U)),
                          static_cast<char>(0x80U | ((code_point >> 6U) & 0x3FU)),
                          static_cast<char>(0x80U | (code_point & 0x3FU))};
    utf8.append(bytes, 3);
  } else {
    detail::append_any(utf8, code_point);
  }
}
std::u32string decode(std::string_view utf8);
std::string encode(std::u32string_view characters);

// How many characters (code points). O(n), eight bytes at a time.
std::size_t count(std::string_view utf8);

// Does `character`, one character in UTF-8, stand in `utf8`? Looked for by its last byte, the one that varies most
// among Chinese characters. O(n)
bool contains(std::string_view utf8, std::string_view character);

}  // namespace dutygraph::text
