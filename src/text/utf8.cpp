#include "dutygraph/text/utf8.h"

#include <utf8proc.h>

#include <cstdint>
#include <cstring>

namespace dutygraph::text {

namespace {

// The length of the well-formed sequence at `offset`, its code point in `code_point`; 0 where it is malformed.
std::size_t sequence(std::string_view utf8, std::size_t offset, char32_t& code_point) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const unsigned first = byte(offset);
  if (first < 0x80) {
    code_point = first;
    return 1;
  }
  // The common case by hand: three bytes, as nearly every character of a Chinese plan.
  if (first >= 0xE1 && first <= 0xEC && offset + 2 < utf8.size()) {
    const unsigned second = byte(offset + 1);
    const unsigned third = byte(offset + 2);
    if ((second & 0xC0U) == 0x80U && (third & 0xC0U) == 0x80U) {
      code_point = ((first & 0x0FU) << 12U) | ((second & 0x3FU) << 6U) | (third & 0x3FU);
      return 3;
    }
  }
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data() + offset);
  const auto length = utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(utf8.size() - offset), &value);
  if (length <= 0) return 0;
  code_point = static_cast<char32_t>(value);
  return static_cast<std::size_t>(length);
}

}  // namespace

std::size_t first_invalid(std::string_view utf8) {
  char32_t ignored = 0;
  for (std::size_t i = 0; i < utf8.size();) {
    std::uint64_t eight = 0;  // eight ASCII bytes in one look
    if (i + 8 <= utf8.size()) {
      std::memcpy(&eight, utf8.data() + i, 8);
      if ((eight & 0x8080808080808080ULL) == 0) {
        i += 8;
        continue;
      }
    }
    const std::size_t length = sequence(utf8, i, ignored);
    if (length == 0) return i;
    i += length;
  }
  return std::string_view::npos;
}

char32_t detail::next_any(std::string_view utf8, std::size_t& offset) {
  char32_t code_point = 0;
  const std::size_t length = sequence(utf8, offset, code_point);
  if (length == 0) {
    ++offset;
    return U'\uFFFD';
  }
  offset += length;
  return code_point;
}

void detail::append_any(std::string& utf8, char32_t code_point) {
  if (code_point > 0x10FFFF || (code_point >= 0xD800 && code_point <= 0xDFFF)) code_point = U'\uFFFD';
  utf8proc_uint8_t bytes[4];
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(code_point), bytes);
  utf8.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::u32string decode(std::string_view utf8) {
  std::u32string characters;
  characters.reserve(utf8.size() / 2);
  for (std::size_t i = 0; i < utf8.size();) characters.push_back(next(utf8, i));
  return characters;
}

std::string encode(std::u32string_view characters) {
  std::size_t bytes = 0;
  for (char32_t c : characters)
    bytes += 1 + std::size_t{c >= 0x80} + std::size_t{c >= 0x800} + std::size_t{c >= 0x10000};
  std::string utf8;
  utf8.reserve(bytes);
  for (char32_t c : characters) append(utf8, c);
  return utf8;
}

std::size_t count(std::string_view utf8) {
  constexpr std::uint64_t ones = 0x0101010101010101ULL;
  std::size_t behind = 0;  // bytes 10xxxxxx, which begin no character
  std::size_t i = 0;
  for (; i + 8 <= utf8.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, utf8.data() + i, 8);
    behind += static_cast<std::size_t>((((eight >> 7U) & ~(eight >> 6U) & ones) * ones) >> 56U);
  }
  for (; i < utf8.size(); ++i) behind += (static_cast<unsigned char>(utf8[i]) & 0xC0U) == 0x80U;
  return utf8.size() - behind;
}

bool contains(std::string_view utf8, std::string_view character) {
  const std::size_t before = character.size() - 1;
  for (std::size_t i = utf8.find(character[before]); i != std::string_view::npos;
       i = utf8.find(character[before], i + 1))
    if (i >= before && utf8.substr(i - before, character.size()) == character) return true;
  return false;
}

}  // namespace dutygraph::text
