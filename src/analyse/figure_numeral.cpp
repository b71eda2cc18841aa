// Idea: one numeral alone is most often a part of a word (一体, 三农, 统一), so that it must show by its neighbours
// that it counts. Limits: a list of measures and of words, made by hand.
#include "analyse/figure_numeral.h"

#include "dutygraph/text/fold.h"

namespace dutygraph::analyse {

namespace {

constexpr std::u32string_view digits = U"〇○零一二两三四五六七八九十";
constexpr std::u32string_view all = U"〇○零一二两三四五六七八九十百千";
// 万 and 亿 stay behind the number, as in 5万.
constexpr std::u32string_view measures =
    U"轮期批届个家项条年月日季次处所成户名支倍件座场张类级亩吨元天万亿台套层栋间里";
constexpr std::u32string_view words_before = U"统唯单专";                       // 统一, 唯一 …
constexpr std::u32string_view words_behind_tenths = U"为立果效本功员熟长就不";  // 一 + 成为, 成果 … is no 一成

bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

std::size_t behind_blanks(std::u32string_view text, std::size_t at) {
  while (at < text.size() && text::is_blank(text[at])) ++at;
  return at;
}

char32_t last_before(std::u32string_view text, std::size_t at) {
  while (at > 0 && text::is_blank(text[at - 1])) --at;
  return at > 0 ? text[at - 1] : U'\0';
}

bool measured(std::u32string_view text, std::size_t at) {
  at = behind_blanks(text, at);
  if (at >= text.size() || !has(measures, text[at])) return false;
  const std::size_t next = behind_blanks(text, at + 1);
  return text[at] != U'成' || next >= text.size() || !has(words_behind_tenths, text[next]);
}

}  // namespace

std::size_t figure_numeral_end(std::u32string_view folded, std::size_t at) {
  if (at >= folded.size() || !has(all, folded[at])) return at;
  std::size_t end = at;
  std::size_t length = 0;
  bool counted = false;
  for (std::size_t i = at; i < folded.size() && has(all, folded[i]); i = behind_blanks(folded, end)) {
    counted = counted || has(digits, folded[i]);
    end = i + 1;
    ++length;
  }
  const char32_t before = last_before(folded, at);
  if (before == U'第') return end;
  if (has(words_before, before)) return at;
  return counted && (length > 1 || measured(folded, end)) ? end : at;
}

}  // namespace dutygraph::analyse
