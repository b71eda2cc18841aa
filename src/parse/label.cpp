// Labels: a known word before a colon, or at the beginning of a bracket without one.
#include <array>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/clause.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_unknown_label = 12;

bool is_separator(char32_t c) {
  return c == U';' || c == U',' || c == U'、' || c == U'。' || c == U'(' || c == U'[' || c == U'〔' || c == U'【' ||
         c == U':' || c == U'\n';
}

// A label that is in no list, but ends like one: 指导单位.
std::optional<Label> unknown_label(const Chars& chars, std::size_t colon, std::size_t from, const Words& words) {
  std::size_t begin = colon;
  while (begin > from && colon - begin < longest_unknown_label && !is_separator(chars.folded[begin - 1])) --begin;
  if (begin > from && !is_separator(chars.folded[begin - 1])) return std::nullopt;
  std::size_t end = colon;
  chars.trim(begin, end);
  int value = 0;
  if (words.label_ends.ending(chars.fold(begin, end), &value) == 0) return std::nullopt;
  return Label{begin, colon, value, false};
}

}  // namespace

std::optional<Label> label_before(const Chars& chars, std::size_t colon, std::size_t from, const Words& words) {
  std::u32string word;  // without blanks, grown to the left
  std::optional<Label> longest;
  for (std::size_t i = colon; i > from && word.size() < words.labels.longest(); --i) {
    const char32_t c = chars.folded[i - 1];
    if (text::is_blank(c)) continue;
    if (is_separator(c) && c != U'(') break;  // 责任(配合)单位 has brackets of its own
    word.insert(word.begin(), c);
    const int value = words.labels.find(word);
    if (value >= 0) longest = Label{i - 1, colon, value, true};
  }
  if (!longest) return unknown_label(chars, colon, from, words);
  // 市级牵头单位: what stands before the known word up to a separator belongs to the label unless it is a name.
  const auto whole = unknown_label(chars, colon, from, words);
  if (whole && whole->begin < longest->begin && !words.is_unit_like(chars.fold(whole->begin, longest->begin)))
    longest->begin = whole->begin;
  return longest;
}

std::optional<Label> label_at(const Chars& chars, std::size_t begin, std::size_t end, const Words& words) {
  while (begin < end && text::is_blank(chars.folded[begin])) ++begin;
  const std::size_t limit = std::min(end, begin + words.labels.longest() + 12);
  for (std::size_t i = begin; i < limit; ++i) {
    if (chars.folded[i] == U':') {
      auto label = label_before(chars, i, begin, words);
      return label && label->begin == begin ? label : std::nullopt;
    }
    if (is_separator(chars.folded[i]) && chars.folded[i] != U'(') return std::nullopt;
  }
  return std::nullopt;
}

}  // namespace dutygraph::parse
