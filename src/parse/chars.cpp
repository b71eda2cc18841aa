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
  utf8.clear();
}

void Chars::append(const Document& document, Span span) {
  std::size_t to = size();
  utf8.clear();
  if (to == 0) utf8 = document[span];
  const std::size_t most = to + (span.end - span.begin);  // as if all were ASCII
  raw.resize(most);
  folded.resize(most);
  at.resize(most);
  const std::string_view bytes = document.text;
  char32_t* const raws = raw.data();
  char32_t* const foldeds = folded.data();
  std::uint32_t* const offsets = at.data();
  for (std::size_t i = span.begin; i < span.end; ++to) {
    offsets[to] = static_cast<std::uint32_t>(i);
    const char32_t c = text::next(bytes, i);
    raws[to] = foldeds[to] = c;
    if (c >= 0x3400 && c <= 0xF8FF) continue;  // Chinese: nearly all
    const char32_t f = text::fold(c);
    foldeds[to] = f >= U'A' && f <= U'Z' ? f + (U'a' - U'A') : f;
  }
  raw.resize(to);
  folded.resize(to);
  at.resize(to);
}

void Chars::join(const Chars& line) {
  if (!empty() && !line.empty() && needs_blank(raw, line.raw[0])) separate(U' ', line.at[0]);
  if (empty())
    utf8 = line.utf8;
  else if (!line.empty())
    utf8.clear();
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
  utf8.clear();
}

std::string Chars::print(std::size_t begin, std::size_t end) const {
  trim(begin, end);
  std::string printed = encode(begin, end);
  std::erase(printed, '\n');
  return printed;
}

std::string Chars::encode(std::size_t begin, std::size_t end) const {
  if (utf8.empty() || begin >= end) return text::encode(std::u32string_view(raw).substr(begin, end - begin));
  const std::size_t from = at[begin] - at[0];
  return utf8.substr(from, end < size() ? at[end] - at[begin] : std::string::npos);
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
