// Idea: one numeral alone is most often a part of a word (一体, 三农, 统一), so that it must show by its neighbours
// that it counts. Limits: the lists of figures.txt, made by hand.
#include "analyse/figure_numeral.h"

#include "dutygraph/text/fold.h"

namespace dutygraph::analyse {

namespace {

constexpr std::u32string_view digits = U"〇○零一二两三四五六七八九十";
constexpr std::u32string_view all = U"〇○零一二两三四五六七八九十百千";
bool has(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

std::size_t behind_blanks(std::u32string_view text, std::size_t at) {
  while (at < text.size() && text::is_blank(text[at])) ++at;
  return at;
}

char32_t last_before(std::u32string_view text, std::size_t at) {
  while (at > 0 && text::is_blank(text[at - 1])) --at;
  return at > 0 ? text[at - 1] : U'\0';
}

bool measured(std::u32string_view text, std::size_t at, const FigureWords& words) {
  at = behind_blanks(text, at);
  if (at >= text.size() || !has(words.numeral_before, text[at])) return false;
  const std::size_t next = behind_blanks(text, at + 1);
  return text[at] != U'成' || next >= text.size() || !has(words.tenth_not_before, text[next]);
}

}  // namespace

std::size_t figure_numeral_end(std::u32string_view folded, std::size_t at, const FigureWords& words) {
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
  if (has(words.numeral_not_behind, before)) return at;
  return counted && (length > 1 || measured(folded, end, words)) ? end : at;
}

}  // namespace dutygraph::analyse
