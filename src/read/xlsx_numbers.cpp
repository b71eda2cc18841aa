#include "read/xlsx_numbers.h"

#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>

#include "read/xml.h"

namespace dutygraph::read {

namespace {

// ECMA-376 part 1, 18.8.30: formats that have a number and no code, with those that only Chinese Excels know.
NumberShow built_in(int id) {
  if (id == 9 || id == 10) return NumberShow::percent;
  if (id == 17 || id == 55 || id == 57) return NumberShow::month;
  if ((id >= 14 && id <= 16) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 58)
    return NumberShow::date;
  return NumberShow::plain;
}

std::optional<double> number_of(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

// At most 15 digits, as Excel keeps them, without a tail of zeros.
std::string plain(double value) {
  std::array<char, 64> buffer{};
  char* const begin = buffer.data();
  const bool whole = value == std::floor(value) && std::fabs(value) < 1e15;
  const auto result = whole ? std::to_chars(begin, begin + buffer.size(), static_cast<long long>(value))
                            : std::to_chars(begin, begin + buffer.size(), value, std::chars_format::general, 15);
  return {begin, result.ptr};
}

// Days since 1899-12-30 (in the 1904 system 1462 more) to a date, by the civil calendar of H. Hinnant. Excel's day 60,
// 29 February 1900, never was; days before it are one off, and no plan is that old.
std::string date(double serial, bool from_1904, bool with_day) {
  const long days = static_cast<long>(std::floor(serial)) + (from_1904 ? 1462 : 0) - 25569 + 719468;
  const long era = days / 146097;
  const long day_of_era = days - era * 146097;
  const long year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const long day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const long month_from_march = (5 * day_of_year + 2) / 153;
  const long day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const long month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const long year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  std::array<char, 64> buffer{};
  if (with_day)
    std::snprintf(buffer.data(), buffer.size(), "%04ld-%02ld-%02ld", year, month, day);
  else
    std::snprintf(buffer.data(), buffer.size(), "%04ld-%02ld", year, month);
  return buffer.data();
}

}  // namespace

NumberShow show_of(std::string_view code) {
  bool year = false;
  bool day = false;
  char closing = '\0';
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (closing != '\0') {
      if (c == closing) closing = '\0';
    } else if (c == '"') {
      closing = '"';
    } else if (c == '[') {
      closing = ']';
    } else if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == ';') {
      break;  // the formats of negative numbers and so on
    } else if (c == '%') {
      return NumberShow::percent;
    } else if (c == 'G' || c == 'g') {
      if (code.substr(i).starts_with("General")) i += 6;
    } else {
      year |= c == 'y' || c == 'Y';
      day |= c == 'd' || c == 'D';
    }
  }
  if (!year && !day) return NumberShow::plain;
  return day ? NumberShow::date : NumberShow::month;
}

XlsxNumbers::XlsxNumbers(pugi::xml_node styles, bool from_1904) : from_1904_(from_1904) {
  std::map<int, NumberShow> own;
  for (pugi::xml_node format : child(styles, "numFmts").children())
    if (const auto id = number(attribute(format, "numFmtId"))) own[*id] = show_of(attribute(format, "formatCode"));
  for (pugi::xml_node style : child(styles, "cellXfs").children()) {
    const int id = number(attribute(style, "numFmtId")).value_or(0);
    const auto found = own.find(id);
    shows_.push_back(found == own.end() ? built_in(id) : found->second);
  }
}

std::string XlsxNumbers::print(std::string_view value, int style) const {
  const std::optional<double> number = number_of(value);
  if (!number) return std::string(value);
  const auto index = static_cast<std::size_t>(style);
  const NumberShow show = style >= 0 && index < shows_.size() ? shows_[index] : NumberShow::plain;
  constexpr double last_day = 2958465;  // 9999-12-31
  if (show == NumberShow::percent) return plain(std::round(*number * 1e12) / 1e10) + "%";
  if ((show == NumberShow::date || show == NumberShow::month) && *number >= 1 && *number <= last_day)
    return date(*number, from_1904_, show == NumberShow::date);
  return plain(*number);
}

}  // namespace dutygraph::read
