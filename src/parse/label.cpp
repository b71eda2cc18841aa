// Labels: a known word before a colon, in brackets of its own, or at the beginning of a line before a blank.
#include <algorithm>
#include <array>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "parse/brackets.h"
#include "parse/clause.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_unknown_label = 12;
constexpr std::size_t longest_label = 64;

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

// 【牵头单位】 with or without a colon behind it; `close` is its end.
std::optional<Label> bracketed_label(const Chars& chars, std::size_t close, std::size_t from, const Words& words) {
  std::size_t open = close;
  while (open > from && close - open <= words.labels.longest() && closing_of(chars.folded[open - 1]) == U'\0') --open;
  if (open == from || closing_of(chars.folded[open - 1]) != chars.folded[close]) return std::nullopt;
  std::u32string word;
  for (std::size_t i = open; i < close; ++i)
    if (!text::is_blank(chars.folded[i])) word.push_back(chars.folded[i]);
  const int value = words.labels.find(word);
  if (value < 0 || word.size() < 4) return std::nullopt;  // X〔牵头〕 marks the name before it
  const bool colon = close + 1 < chars.size() && chars.folded[close + 1] == U':';
  return Label{open - 1, colon ? close + 1 : close, value, true};
}

// A line that begins with a label, a blank and a unit: 牵头单位 县财政局.
std::optional<Label> bare_line_label(const Chars& chars, std::size_t begin, std::size_t end, const Words& words) {
  const std::size_t length = words.labels.beginning(chars.fold(begin, std::min(end, begin + words.labels.longest())));
  const std::size_t blank = begin + length;
  if (length < 4 || blank >= end || !text::is_han(chars.raw[begin]) || chars.folded[blank] == U'\n' ||
      !text::is_blank(chars.folded[blank]))
    return std::nullopt;
  std::size_t name = blank;
  while (name < end && text::is_blank(chars.folded[name])) ++name;
  std::size_t name_end = name;
  while (name_end < end && !is_separator(chars.folded[name_end]) && !text::is_blank(chars.folded[name_end])) ++name_end;
  const auto first = chars.fold(name, name_end);
  const bool cut_title =
      first.find(U'《') != first.npos && first.find(U'》') == first.npos;  // 县《政府 of a table's head
  if (words.labels.contains(first) || !words.is_unit_like(first) || cut_title) return std::nullopt;
  return Label{begin, blank, words.labels.find(chars.fold(begin, blank)), true};
}

}  // namespace

std::vector<Label> labels_in(const Chars& chars, std::size_t begin, std::size_t end, const Words& words) {
  std::vector<Label> labels;
  std::size_t from = begin;
  const auto found = [&](const std::optional<Label>& label) {
    if (!label || label->begin < from) return;
    labels.push_back(*label);
    from = label->colon + 1;
  };
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = chars.folded[i];
    if (c == U':' && i >= from)
      found(label_before(chars, i, from, words));
    else if (is_closing(c) && c != U')')
      found(bracketed_label(chars, i, from, words));
    else if (i == begin || chars.folded[i - 1] == U'\n')
      found(bare_line_label(chars, i, end, words));
  }
  return labels;
}

std::optional<Label> label_before(const Chars& chars, std::size_t colon, std::size_t from, const Words& words) {
  std::array<char32_t, longest_label> word;  // without blanks, filled from its end
  std::size_t begin = word.size();
  std::optional<Label> longest;
  const std::size_t most = std::min(words.labels.longest(), word.size());
  for (std::size_t i = colon; i > from && word.size() - begin < most; --i) {
    const char32_t c = chars.folded[i - 1];
    if (text::is_blank(c)) continue;
    if (is_separator(c) && c != U'(') break;  // 责任(配合)单位 has brackets of its own
    word[--begin] = c;
    const int value = words.labels.find({word.data() + begin, word.size() - begin});
    if (value >= 0) longest = Label{i - 1, colon, value, true};
  }
  if (!longest) return unknown_label(chars, colon, from, words);
  // 市级牵头单位: what stands before the known word up to a separator belongs to the label unless it is a name.
  if (longest->begin > from && text::is_blank(chars.folded[longest->begin - 1])) return longest;
  const auto whole = unknown_label(chars, colon, from, words);
  if (whole && whole->begin < longest->begin && !words.is_unit_like(chars.fold(whole->begin, longest->begin)))
    longest->begin = whole->begin;
  return longest;
}

std::optional<Label> label_at(const Chars& chars, std::size_t begin, std::size_t end, const Words& words) {
  while (begin < end && text::is_blank(chars.folded[begin])) ++begin;
  if (begin == end) return std::nullopt;
  if (const char32_t close = closing_of(chars.folded[begin]); close != U'\0' && close != U')') {
    for (std::size_t i = begin + 1; i < std::min(end, begin + words.labels.longest() + 6); ++i)
      if (chars.folded[i] == close) return bracketed_label(chars, i, begin, words);
    return std::nullopt;
  }
  if (auto bare = bare_line_label(chars, begin, end, words)) return bare;
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
