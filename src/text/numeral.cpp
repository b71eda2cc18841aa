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

// Walks over 一万零三百二十五: places must fall (no 十十), a digit behind 百 or more needs its 零 (一百二 is no 102).
class PlaceReader {
 public:
  bool take(char32_t c) {
    if (c == U'廿' || c == U'卅') return take_unit(10, c == U'廿' ? 2 : 3);
    if (const int u = unit(c); u > 0) return u == 10000 ? take_myriad() : take_unit(u, 0);
    return take_digit(*digit(c));
  }
  std::optional<int> value() const {
    const bool colloquial = pending_ > 0 && place_ > 10 && place_ < top && !zero_;
    const int value = total_ + section_ + pending_;
    return colloquial || value > 99999 ? std::nullopt : std::optional<int>(value);
  }

 private:
  bool take_digit(int value) {
    if (pending_ > 0) return false;
    if (value == 0) zero_ = true;
    pending_ = value;
    return true;
  }
  bool take_unit(int u, int own_digit) {
    if (u >= place_ || (own_digit > 0 && pending_ > 0)) return false;
    int times = own_digit > 0 ? own_digit : pending_;
    if (times == 0 && (u != 10 || zero_)) return false;  // 十二, but not 百二 or 零十
    if (times == 0) times = 1;
    section_ += times * u;
    place_ = u;
    pending_ = 0;
    zero_ = false;
    return true;
  }
  bool take_myriad() {
    if (total_ > 0 || section_ + pending_ == 0) return false;
    total_ = (section_ + pending_) * 10000;
    section_ = pending_ = 0;
    place_ = 10000;
    zero_ = false;
    return true;
  }

  static constexpr int top = 100000;
  int total_ = 0;    // up to 万
  int section_ = 0;  // below 万
  int place_ = top;  // the last unit seen
  int pending_ = 0;  // the digit that waits for its unit
  bool zero_ = false;
};

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
  PlaceReader reader;
  for (char32_t c : numeral)
    if (!reader.take(c)) return std::nullopt;
  return reader.value();
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
