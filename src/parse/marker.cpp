#include "parse/marker.h"

#include <optional>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"

namespace dutygraph::parse {

namespace {

using text::is_chinese_numeral;
using text::is_digit;

constexpr std::size_t longest_run = 12;

bool is_bullet(char32_t c) { return std::u32string_view(U"•●◆■▪◇◎▶►➢*-·–").find(c) != std::u32string_view::npos; }

class MarkerReader {
 public:
  MarkerReader(const Chars& line, std::size_t begin, const Words& words) : line_(line), begin_(begin), words_(words) {}

  Marker read() {
    if (begin_ >= line_.size()) return {};
    const char32_t c = peek(0);
    if (is_digit(c)) return digits();
    if (c == U'(' || c == U'〔' || c == U'[') return bracketed();
    if (c == U'第') return ordinal();
    if (is_chinese_numeral(c)) return chinese();
    if (c >= U'①' && c <= U'⑳') return make(MarkerKind::circled, static_cast<int>(c - U'①') + 1, 1);
    if (c >= U'⑴' && c <= U'⒇') return make(MarkerKind::sub, static_cast<int>(c - U'⑴') + 1, 1);
    if (is_bullet(c)) return bullet();
    if (c >= U'a' && c <= U'z' && is_digit(peek(1))) return lettered();
    if (const Marker marker = named_item(); marker.kind != MarkerKind::none) return marker;
    if (const Marker marker = named_chapter(); marker.kind != MarkerKind::none) return marker;
    if (c >= U'⒈' && c <= U'⒛') return make(MarkerKind::item, static_cast<int>(c - U'⒈') + 1, 1);
    return {};
  }

 private:
  char32_t peek(std::size_t i) const { return begin_ + i < line_.size() ? line_.folded[begin_ + i] : U'\0'; }

  Marker make(MarkerKind kind, int number, std::size_t length) const {
    while (text::is_blank(peek(length))) ++length;
    return {kind, number, length, 0, 0};
  }

  // The end of a number; no mark has one as long as `longest_run`, so a longer one is not followed to its end.
  std::size_t run(bool (*accepts)(char32_t), std::size_t from) const {
    std::size_t i = from;
    while (i < from + longest_run && accepts(peek(i))) ++i;
    return i;
  }

  std::optional<int> number(std::size_t from, std::size_t to) const {
    const auto piece = line_.fold(begin_ + from, begin_ + to);
    return is_digit(piece.empty() ? U' ' : piece[0]) ? text::parse_digits(piece) : text::parse_chinese(piece);
  }

  // 12. 12、 12) and no decimal behind it.
  Marker digits() const {
    const std::size_t end = run(is_digit, 0);
    if (end > 4) return {};
    std::size_t stop = end;
    while (peek(stop) == U' ') ++stop;
    const char32_t mark = peek(stop);
    if (mark != U'.' && mark != U'、' && mark != U')') return {};
    if (mark == U'.' && is_digit(peek(stop + 1)) && !is_year(stop + 1))
      return stop == end && end <= 2 ? decimal(end) : Marker{};
    return make(MarkerKind::item, *number(0, end), stop + 1);
  }

  // A1. B2: under Theme A, Theme B: the letter counts as the number above.
  Marker lettered() const {
    const std::size_t end = run(is_digit, 1);
    const char32_t mark = peek(end);
    if (end > 3 || (mark != U'.' && mark != U':' && mark != U')') || !text::is_blank(peek(end + 1))) return {};
    Marker marker = make(MarkerKind::decimal, *number(1, end), end + 1);
    marker.above = static_cast<int>(peek(0) - U'a') + 1;
    return marker;
  }

  // 3.2025年底前…: a year behind the mark is no decimal.
  bool is_year(std::size_t i) const {
    return (peek(i) == U'1' || peek(i) == U'2') && is_digit(peek(i + 1)) && is_digit(peek(i + 2)) &&
           is_digit(peek(i + 3)) && peek(i + 4) == U'年';
  }

  // 3.1 with one dot, and no more digits than a list has items; 3.1.2 and 3.1、 are read up to what stands there.
  Marker decimal(std::size_t dot) const {
    std::size_t to = run(is_digit, dot + 1);
    if (to > dot + 3 || peek(dot + 1) == U'0') return {};
    const int above = *number(0, dot);
    const int own = *number(dot + 1, to);
    if ((peek(to) == U'.' && is_digit(peek(to + 1))) || is_measure(peek(to))) return {};
    if (peek(to) == U'.' || peek(to) == U'、') ++to;
    Marker marker = make(MarkerKind::decimal, own, to);
    marker.above = above;
    return marker;
  }

  // • anywhere; - * · only before a blank, else they belong to the text.
  Marker bullet() const {
    const char32_t c = peek(0);
    const bool needs_blank = c == U'-' || c == U'*' || c == U'·' || c == U'–';
    if (needs_blank && (!text::is_blank(peek(1)) || is_digit(peek(2)))) return {};
    return make(MarkerKind::bullet, 0, 1);
  }

  // (一) 〔三〕 (12), an own mark behind it allowed: (一)、
  Marker bracketed() const {
    std::size_t from = 1;
    while (peek(from) == U' ') ++from;
    const bool arabic = is_digit(peek(from));
    if (peek(from) >= U'a' && peek(from) <= U'z' && peek(from + 1) == U')')  // (a)
      return make(MarkerKind::sub, static_cast<int>(peek(from) - U'a') + 1, from + 2);
    const std::size_t to = run(arabic ? is_digit : is_chinese_numeral, from);
    if (to == from || to - from > 4) return {};
    std::size_t close = to;
    while (peek(close) == U' ') ++close;
    const char32_t mark = peek(close);
    if (mark != U')' && mark != U'〕' && mark != U']') return {};
    const auto value = number(from, to);
    if (!value) return {};
    const char32_t behind = peek(close + 1);
    return make(arabic ? MarkerKind::sub : MarkerKind::part, *value, close + (behind == U'、' ? 2 : 1));
  }

  // A word of the list `words` that the line begins with, and its length with the blanks behind it.
  std::size_t word(const WordSet& words) const {
    const auto rest = line_.fold(begin_, std::min(line_.size(), begin_ + words.longest()));
    std::size_t length = words.beginning(rest);
    while (length > 0 && text::is_blank(peek(length))) ++length;
    return length;
  }

  bool mark_at(std::size_t i) const {
    return std::u32string_view(U":.、-—").find(peek(i)) != std::u32string_view::npos && peek(i) != U'\0';
  }

  // 任务1: …, Action 2.1: …; a number and a mark must follow, behind a decimal a blank will do: Action 2.1 …
  Marker named_item() const {
    const std::size_t from = word(words_.item_words);
    if (from == 0) return {};
    const bool arabic = is_digit(peek(from));
    const std::size_t to = run(arabic ? is_digit : is_chinese_numeral, from);
    const auto value = to > from && to < from + 5 ? number(from, to) : std::nullopt;
    if (!value) return {};
    if (arabic && peek(to) == U'.' && is_digit(peek(to + 1))) {
      const std::size_t end = run(is_digit, to + 1);
      if (end > to + 3 || !(mark_at(end) || text::is_blank(peek(end)) || peek(end) == U'\0')) return {};
      Marker marker = make(MarkerKind::decimal, *number(to + 1, end), end + 1);
      marker.above = *value;
      return marker;
    }
    return mark_at(to) ? make(MarkerKind::item, *value, to + 1) : Marker{};
  }

  // Section A: …, Part 2. …; a number or a letter and a mark must follow.
  Marker named_chapter() const {
    const std::size_t from = word(words_.chapter_words);
    if (from == 0 || from >= line_.size() - begin_) return {};
    std::size_t to = run(is_digit, from);
    const bool letter = to == from && peek(to) >= U'a' && peek(to) <= U'z';
    const auto value = letter ? std::optional(static_cast<int>(peek(to++) - U'a') + 1) : number(from, to);
    if (!value || !(mark_at(to) || begin_ + to == line_.size())) return {};
    return make(MarkerKind::chapter, *value, mark_at(to) ? to + 1 : to);
  }

  // 第一章 第二部分 第三、 第十二条
  Marker ordinal() const {
    const bool arabic = is_digit(peek(1));
    const std::size_t to = run(arabic ? is_digit : is_chinese_numeral, 1);
    const auto value = to > 1 && to < 6 ? number(1, to) : std::nullopt;
    if (!value) return {};
    const char32_t kind = peek(to);
    if (kind == U'条') return make(MarkerKind::item, *value, to + 1);
    if (kind == U'章' || kind == U'篇' || kind == U'、') return make(MarkerKind::chapter, *value, to + 1);
    if (kind == U'部' && peek(to + 1) == U'分') return make(MarkerKind::chapter, *value, to + 2);
    return {};
  }

  // 一、 十二. ; 一是 is prose
  Marker chinese() const {
    const std::size_t to = run(is_chinese_numeral, 0);
    std::size_t stop = to;
    while (peek(stop) == U' ') ++stop;
    if (to > 4 || (peek(stop) != U'、' && peek(stop) != U'.')) return {};
    const auto value = number(0, to);
    return value ? make(MarkerKind::chapter, *value, stop + 1) : Marker{};
  }

  const Chars& line_;
  std::size_t begin_;
  const Words& words_;
};

// 附件2, 附件 2:…, 附表一, Annex 3. The rest of the line stays.
Marker read_annex(const Chars& line, std::size_t begin, const Words& words) {
  std::size_t i = begin + words.annex.beginning(line.fold(begin, std::min(line.size(), begin + 12)));
  if (i == begin) return {};
  while (i < line.size() && text::is_blank(line.raw[i])) ++i;
  std::size_t end = i;
  while (end < line.size() && (is_digit(line.folded[end]) || is_chinese_numeral(line.folded[end]))) ++end;
  int number = 0;
  if (end > i) {
    const auto piece = line.fold(i, end);
    const auto value = is_digit(piece[0]) ? text::parse_digits(piece) : text::parse_chinese(piece);
    if (!value) return {};
    number = *value;
  }
  while (end < line.size() && text::is_blank(line.raw[end])) ++end;
  const bool closed =
      end == line.size() || line.folded[end] == U':' || line.folded[end] == U'.' || line.folded[end] == U'、';
  if (!closed && (number == 0 || end == i || !text::is_blank(line.raw[end - 1]))) return {};  // 附件的…, 附件1中…
  if (end < line.size() && closed) ++end;
  while (end < line.size() && text::is_blank(line.raw[end])) ++end;
  return {MarkerKind::annex, number, end - begin, 0, 0};
}

}  // namespace

bool is_measure(char32_t behind) {
  return std::u32string_view(U"万亿千百公米平个吨倍元%℃亩克微升度分级兆户人家所条座项次处套台辆名年月").find(behind) !=
         std::u32string_view::npos;
}

Marker read_marker(const Chars& line, std::size_t begin, const Words& words) {
  const Marker annex = read_annex(line, begin, words);
  return annex.kind != MarkerKind::none ? annex : MarkerReader(line, begin, words).read();
}

}  // namespace dutygraph::parse
