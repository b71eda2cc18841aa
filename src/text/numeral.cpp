#include "dutygraph/text/numeral.h"

#include <array>
#include <cstdint>

#include "dutygraph/text/fold.h"

namespace dutygraph::text {

namespace {

constexpr std::u32string_view digit_characters = U"〇一二三四五六七八九";

std::optional<int> digit(char32_t c) {
  if (c == U'零' || c == U'○') return 0;
  if (c == U'两') return 2;
  const auto at = digit_characters.find(c);
  if (at == std::u32string_view::npos) return std::nullopt;
  return static_cast<int>(at);
}

int unit(char32_t c) {
  switch (c) {
    case U'十': return 10;
    case U'百': return 100;
    case U'千': return 1000;
    case U'万': return 10000;
    default: return 0;
  }
}

// 二〇二五: digits only.
std::optional<int> digit_by_digit(std::u32string_view numeral) {
  int value = 0;
  for (char32_t c : numeral) value = value * 10 + *digit(c);
  return value;
}

}  // namespace

std::optional<int> parse_chinese(std::u32string_view numeral) {
  if (numeral.empty() || numeral.size() > 9) return std::nullopt;
  bool units = false;
  for (char32_t c : numeral) {
    if (unit(c) > 0 || c == U'廿' || c == U'卅')
      units = true;
    else if (!digit(c))
      return std::nullopt;
  }
  if (!units) return numeral.size() <= 5 ? digit_by_digit(numeral) : std::nullopt;
  int total = 0;    // finished part, up to 万
  int section = 0;  // below 万
  int pending = 0;  // the digit that waits for its unit
  bool has_pending = false;
  for (char32_t c : numeral) {
    if (c == U'廿' || c == U'卅') {
      if (has_pending) return std::nullopt;
      section += c == U'廿' ? 20 : 30;
    } else if (const int u = unit(c); u == 10000) {
      if (total > 0) return std::nullopt;
      total = (section + pending) * u;
      section = pending = 0;
      has_pending = false;
    } else if (u > 0) {
      if (!has_pending && u != 10) return std::nullopt;
      section += (has_pending ? pending : 1) * u;
      pending = 0;
      has_pending = false;
    } else {
      if (has_pending && pending != 0) return std::nullopt;
      pending = *digit(c);
      has_pending = true;
    }
  }
  const int value = total + section + pending;
  return value <= 99999 ? std::optional<int>(value) : std::nullopt;
}

std::optional<int> parse_digits(std::u32string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (char32_t c : digits) {
    const char32_t d = fold(c);
    if (d < U'0' || d > U'9') return std::nullopt;
    value = value * 10 + static_cast<int>(d - U'0');
  }
  return value;
}

std::string to_chinese(int number) {
  static constexpr std::array<const char*, 10> digits = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  static constexpr std::array<const char*, 5> units = {"", "十", "百", "千", "万"};
  if (number < 0 || number > 99999) return std::to_string(number);
  if (number == 0) return digits[0];
  const std::string arabic = std::to_string(number);
  std::string chinese;
  bool zero = false;
  for (std::size_t i = 0; i < arabic.size(); ++i) {
    const auto value = static_cast<std::size_t>(arabic[i] - '0');
    const std::size_t place = arabic.size() - 1 - i;
    if (value == 0) {
      zero = true;
      continue;
    }
    if (zero) chinese += digits[0];
    zero = false;
    if (!(value == 1 && place == 1 && i == 0)) chinese += digits[value];  // 十二, not 一十二
    chinese += units[place];
  }
  return chinese;
}

}  // namespace dutygraph::text
