#include "parse/chars.h"

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::parse {

namespace {
bool is_latin(char32_t c) { return c < 0x250 && c > U' '; }

bool is_figure(char32_t c) { return (c >= U'0' && c <= U'9') || c == U'.' || c == U'%'; }

// 果树1 | 2万株: a figure in Chinese text, cut by the line's end.
bool broken_figure(std::u32string_view above, char32_t below) {
  constexpr std::size_t longest_figure = 12;
  if (!is_figure(above.back()) || !is_figure(below)) return false;
  std::size_t i = above.size();
  while (i > 0 && above.size() - i < longest_figure && is_figure(above[i - 1])) --i;
  return i > 0 && text::is_han(above[i - 1]);
}

// Between two Latin words of two lines.
bool needs_blank(std::u32string_view above, char32_t below) {
  return is_latin(above.back()) && is_latin(below) && above.back() != U'-' && !broken_figure(above, below);
}
}  // namespace

void Chars::clear() {
  raw.clear();
  folded.clear();
  at.clear();
}

void Chars::append(const Document& document, Span span) {
  std::size_t to = size();
  const std::size_t most = to + (span.end - span.begin);  // as if all were ASCII
  raw.resize(most);
  folded.resize(most);
  at.resize(most);
  const std::string_view utf8 = document.text;
  for (std::size_t i = span.begin; i < span.end; ++to) {
    at[to] = static_cast<std::uint32_t>(i);
    const char32_t c = text::next(utf8, i);
    char32_t f = text::fold(c);
    if (f >= U'A' && f <= U'Z') f += U'a' - U'A';
    raw[to] = c;
    folded[to] = f;
  }
  raw.resize(to);
  folded.resize(to);
  at.resize(to);
}

void Chars::join(const Chars& line) {
  if (!empty() && !line.empty() && needs_blank(raw, line.raw[0])) separate(U' ', line.at[0]);
  raw += line.raw;
  folded += line.folded;
  at.insert(at.end(), line.at.begin(), line.at.end());
}

void Chars::join(const Document& document, Span span) {
  if (!empty() && !span.empty()) {
    std::size_t first = span.begin;
    if (needs_blank(raw, text::next(document.text, first))) separate(U' ', span.begin);
  }
  append(document, span);
}

void Chars::separate(char32_t c, std::uint32_t offset) {
  raw.push_back(c);
  folded.push_back(c);
  at.push_back(offset);
}

std::string Chars::print(std::size_t begin, std::size_t end) const {
  trim(begin, end);
  std::string utf8;
  utf8.reserve((end - begin) * 3);
  for (std::size_t i = begin; i < end; ++i)
    if (raw[i] != U'\n') text::append(utf8, raw[i]);
  return utf8;
}

void Chars::trim(std::size_t& begin, std::size_t& end) const {
  while (begin < end && text::is_blank(raw[begin])) ++begin;
  while (end > begin && text::is_blank(raw[end - 1])) --end;
}

Place Chars::place(const Document& document, std::size_t i) const {
  if (at.empty()) return {};
  return document.place(at[i < at.size() ? i : at.size() - 1]);
}

}  // namespace dutygraph::parse
