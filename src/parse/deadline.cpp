#include "parse/deadline.h"

#include <algorithm>
#include <string>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_deadline = 24;

bool is_numeral(char32_t c) { return text::is_digit(c) || text::is_chinese_numeral(c); }

// 6月, 一季度, 第三季度, 每季度, 2025年: a number (or 第, 每) before a piece of the calendar.
bool is_dated(std::u32string_view text) {
  const bool begins = is_numeral(text[0]) || text[0] == U'第' || text[0] == U'每' || text[0] == U'至';
  return begins && std::any_of(text.begin(), text.end(), is_numeral) + (text[0] == U'每') > 0 &&
         (text.find(U'月') != std::u32string_view::npos || text.find(U'年') != std::u32string_view::npos ||
          text.find(U"季度") != std::u32string_view::npos);
}

}  // namespace

bool is_deadline(std::u32string_view folded) {
  // Nearly all that is asked for is the name of a unit, and none of those begins so.
  constexpr std::u32string_view beginnings = U"0123456789〇一二三四五六七八九十第每至全长長持年上下常立 ";
  if (folded.empty() || folded.size() > 2 * longest_deadline || beginnings.find(folded[0]) == std::u32string_view::npos)
    return false;
  std::u32string text;
  for (char32_t c : folded)
    if (!text::is_blank(c)) text.push_back(c);
  if (text.empty() || text.size() > longest_deadline) return false;
  for (std::u32string_view whole :
       {U"全年",     U"长期", U"长期坚持", U"持续推进",   U"全年推进",   U"年底前",     U"年底",       U"上半年",
        U"下半年",   U"年内", U"年内完成", U"年底前完成", U"上半年完成", U"下半年完成", U"常态化推进", U"长期推进",
        U"全年完成", U"立即", U"立行立改", U"长期任务",   U"年度任务",   U"持续实施",   U"長期推進",   U"持續推進"})
    if (text == whole) return true;
  if (!is_dated(text)) return false;
  for (std::u32string_view ending :
       {U"前", U"底", U"完成", U"日", U"月", U"旬", U"年", U"季度", U"末", U"启动", U"完工", U"竣工", U"初", U"半年"})
    if (text.ends_with(ending)) return true;
  return false;
}

}  // namespace dutygraph::parse
