#include "parse/marker.h"

#include <optional>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"

namespace dutygraph::parse {

namespace {

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_numeral(char32_t c) {
  return std::u32string_view(U"〇零一二三四五六七八九十百").find(c) != std::u32string_view::npos;
}

class MarkerReader {
 public:
  MarkerReader(const Chars& line, std::size_t begin) : line_(line), begin_(begin) {}

  Marker read() {
    if (begin_ >= line_.size()) return {};
    const char32_t c = peek(0);
    if (is_digit(c)) return digits();
    if (c == U'(' || c == U'〔' || c == U'[') return bracketed();
    if (c == U'第') return ordinal();
    if (is_numeral(c)) return chinese();
    if (c >= U'①' && c <= U'⑳') return make(MarkerKind::circled, static_cast<int>(c - U'①') + 1, 1);
    if (c >= U'⑴' && c <= U'⒇') return make(MarkerKind::sub, static_cast<int>(c - U'⑴') + 1, 1);
    if (c >= U'⒈' && c <= U'⒛') return make(MarkerKind::item, static_cast<int>(c - U'⒈') + 1, 1);
    return {};
  }

 private:
  char32_t peek(std::size_t i) const { return begin_ + i < line_.size() ? line_.folded[begin_ + i] : U'\0'; }

  Marker make(MarkerKind kind, int number, std::size_t length) const {
    while (text::is_blank(peek(length))) ++length;
    return {kind, number, length};
  }

  std::size_t run(bool (*accepts)(char32_t), std::size_t from) const {
    std::size_t i = from;
    while (accepts(peek(i))) ++i;
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
    if (mark == U'.' && is_digit(peek(stop + 1))) return {};
    return make(MarkerKind::item, *number(0, end), stop + 1);
  }

  // (一) 〔三〕 (12), an own mark behind it allowed: (一)、
  Marker bracketed() const {
    std::size_t from = 1;
    while (peek(from) == U' ') ++from;
    const bool arabic = is_digit(peek(from));
    const std::size_t to = run(arabic ? is_digit : is_numeral, from);
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

  // 第一章 第二部分 第三、 第十二条
  Marker ordinal() const {
    const bool arabic = is_digit(peek(1));
    const std::size_t to = run(arabic ? is_digit : is_numeral, 1);
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
    const std::size_t to = run(is_numeral, 0);
    std::size_t stop = to;
    while (peek(stop) == U' ') ++stop;
    if (to > 4 || (peek(stop) != U'、' && peek(stop) != U'.')) return {};
    const auto value = number(0, to);
    return value ? make(MarkerKind::chapter, *value, stop + 1) : Marker{};
  }

  const Chars& line_;
  std::size_t begin_;
};

// 附件2, 附件 2:…, 附表一, Annex 3. The rest of the line stays.
Marker read_annex(const Chars& line, std::size_t begin, const Words& words) {
  std::size_t i = begin + words.annex.beginning(line.fold(begin, std::min(line.size(), begin + 12)));
  if (i == begin) return {};
  while (i < line.size() && text::is_blank(line.raw[i])) ++i;
  std::size_t end = i;
  while (end < line.size() && (is_digit(line.folded[end]) || is_numeral(line.folded[end]))) ++end;
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
  return {MarkerKind::annex, number, end - begin};
}

}  // namespace

Marker read_marker(const Chars& line, std::size_t begin, const Words& words) {
  const Marker annex = read_annex(line, begin, words);
  return annex.kind != MarkerKind::none ? annex : MarkerReader(line, begin).read();
}

}  // namespace dutygraph::parse
