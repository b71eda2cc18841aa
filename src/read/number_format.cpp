#include "read/number_format.h"

#include <array>

#include "dutygraph/text/numeral.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

namespace {

std::string roman(int number) {
  static constexpr std::array<std::pair<int, const char*>, 13> signs = {{{1000, "M"},
                                                                         {900, "CM"},
                                                                         {500, "D"},
                                                                         {400, "CD"},
                                                                         {100, "C"},
                                                                         {90, "XC"},
                                                                         {50, "L"},
                                                                         {40, "XL"},
                                                                         {10, "X"},
                                                                         {9, "IX"},
                                                                         {5, "V"},
                                                                         {4, "IV"},
                                                                         {1, "I"}}};
  std::string text;
  for (const auto& [value, sign] : signs)
    for (; number >= value; number -= value) text += sign;
  return text;
}

// a … z, aa, bb …
std::string letters(int number) {
  constexpr int most = 780;  // thirty letters, as Word
  if (number > most) return std::to_string(number);
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>('A' + (number - 1) % 26));
}

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

std::string one_of(std::u32string_view signs, int number) {
  const auto index = static_cast<std::size_t>(number - 1);
  if (index >= signs.size()) return std::to_string(number);
  return text::encode(std::u32string(1, signs[index]));
}

// Digit by digit.
std::string digits(int number, std::u32string_view signs) {
  std::u32string text;
  for (char digit : std::to_string(number)) text.push_back(signs[static_cast<std::size_t>(digit - '0')]);
  return text::encode(text);
}

// 壹佰贰拾叁 by the characters of 一百二十三; 十二 is 壹拾贰.
std::string legal(int number) {
  static constexpr std::u32string_view plain = U"〇零一二三四五六七八九十百千万";
  static constexpr std::u32string_view formal = U"零零壹贰叁肆伍陆柒捌玖拾佰仟万";
  std::u32string text = text::decode(text::to_chinese(number));
  if (text.starts_with(U'十')) text.insert(text.begin(), U'一');
  for (char32_t& c : text)
    if (const auto at = plain.find(c); at != plain.npos) c = formal[at];
  return text::encode(text);
}

std::string ordinal(int number) {
  const int tens = number % 100 / 10;
  const char* ending = "th";
  if (tens != 1 && number % 10 == 1) ending = "st";
  if (tens != 1 && number % 10 == 2) ending = "nd";
  if (tens != 1 && number % 10 == 3) ending = "rd";
  return std::to_string(number) + ending;
}

bool is_chinese(std::string_view format) {
  for (std::string_view known :
       {"chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
        "taiwaneseCountingThousand", "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"})
    if (format == known) return true;
  return false;
}

std::string signs(int number, std::string_view format) {
  if (format == "decimalEnclosedCircle" || format == "decimalEnclosedCircleChinese")
    return one_of(U"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", number);
  if (format == "decimalEnclosedParen") return one_of(U"⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇", number);
  if (format == "decimalEnclosedFullstop") return one_of(U"⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛", number);
  if (format == "ideographTraditional") return one_of(U"甲乙丙丁戊己庚辛壬癸", number);
  if (format == "ideographZodiac") return one_of(U"子丑寅卯辰巳午未申酉戌亥", number);
  if (format == "ideographEnclosedCircle") return one_of(U"㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉", number);
  return std::to_string(number);
}

}  // namespace

std::string format_number(int number, std::string_view format) {
  constexpr int most = 32767;  // as Word
  if (format == "none" || format == "bullet") return {};
  if (format == "decimalZero" && number >= 0 && number < 10) return "0" + std::to_string(number);
  if (format == "decimalFullWidth" || format == "decimalFullWidth2")
    return number < 0 ? std::to_string(number) : digits(number, U"０１２３４５６７８９");
  if (number < 1 || number > most) return std::to_string(number);
  if (format == "upperRoman") return roman(number);
  if (format == "lowerRoman") return lower(roman(number));
  if (format == "upperLetter") return letters(number);
  if (format == "lowerLetter") return lower(letters(number));
  if (format == "ordinal") return ordinal(number);
  if (format == "chineseLegalSimplified" || format == "ideographLegalTraditional") return legal(number);
  if ((format == "ideographDigital" || format == "taiwaneseDigital") && number > 10)
    return digits(number, U"〇一二三四五六七八九");
  return is_chinese(format) ? text::to_chinese(number) : signs(number, format);
}

}  // namespace dutygraph::read
