// Numbers as plans print them: 12, １２, 十二, 二十, 一百零三, 廿五, 〇.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dutygraph::text {

// 0-9 of half width, and the Chinese numerals that items are counted with: 〇, 一 to 十, 百.
constexpr bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
constexpr bool is_chinese_numeral(char32_t c) {
  return std::u32string_view(U"〇零一二三四五六七八九十百").find(c) != std::u32string_view::npos;
}

// Chinese numerals up to 99,999 (also 〇一 digit by digit, 两, 廿, 卅); nullopt where it is none.
std::optional<int> parse_chinese(std::u32string_view numeral);
// Arabic digits of either width, at most 9 of them.
std::optional<int> parse_digits(std::u32string_view digits);
// 1 -> 一, 23 -> 二十三, up to 99,999.
std::string to_chinese(int number);

}  // namespace dutygraph::text
