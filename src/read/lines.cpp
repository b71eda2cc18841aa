#include "read/lines.h"

#include <algorithm>
#include <utility>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/canonical.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t longest_bookmark = 80;  // bytes

// The length of a mark at the beginning of `rest` that is no text; 0 where there is none.
std::size_t mark_length(std::string_view rest, bool bold) {
  if (bold && rest.starts_with("**")) return 2;
  if (rest.starts_with("[bookmark:")) {
    const auto end = rest.substr(0, longest_bookmark).find_first_of("[]", 1);
    if (end != std::string_view::npos && rest[end] == ']') return end + 1;
  }
  for (std::string_view zero_width : {"\xE2\x80\x8B", "\xE2\x80\x8C", "\xE2\x80\x8D", "\xEF\xBB\xBF"})
    if (rest.starts_with(zero_width)) return zero_width.size();
  return 0;
}

// Where the next such mark begins, the line's end where there is none.
std::size_t next_mark(std::string_view line, std::size_t from, bool bold) {
  for (std::size_t i = from; i < line.size(); ++i) {
    const auto byte = static_cast<unsigned char>(line[i]);
    const bool candidate = byte == '[' || (bold && byte == '*') ||
                           ((byte == 0xE2 || byte == 0xEF) && i + 2 < line.size() &&
                            (static_cast<unsigned char>(line[i + 1]) == (byte == 0xE2 ? 0x80 : 0xBB)));
    if (candidate && mark_length(line.substr(i), bold) > 0) return i;
  }
  return line.size();
}

// Appends a piece of a line without its marks; gives the place behind it.
Place append_marked(std::string_view line, Place place, bool bold, CanonicalText& canonical) {
  for (std::size_t at = next_mark(line, 0, bold); at < line.size(); at = next_mark(line, 0, bold)) {
    place = canonical.append(line.substr(0, at), place);
    line.remove_prefix(at);
    const std::size_t length = mark_length(line, bold);
    place.column += static_cast<std::uint32_t>(text::count(line.substr(0, length)));
    line.remove_prefix(length);
  }
  return canonical.append(line, place);
}

bool opens(std::string_view rest) {
  return rest.starts_with('(') || rest.starts_with('[') || rest.starts_with("（") || rest.starts_with("【");
}
bool closed(std::string_view before) {
  return before.ends_with(')') || before.ends_with(']') || before.ends_with("）") || before.ends_with("】");
}

// *(Lead: X)* and _(Lead: X)_: where the two marks around a whole bracket stand; 0, 0 where there are none.
std::pair<std::size_t, std::size_t> emphasis(std::string_view line) {
  for (const char mark : {'*', '_'}) {
    const std::size_t last = line.rfind(mark);
    const std::size_t first = last == line.npos ? line.npos : line.find(mark);
    if (first == last || !opens(line.substr(first + 1)) || !closed(line.substr(0, last))) continue;
    return {first, last};
  }
  return {};
}

// The number of # in a leading "# " to "###### ".
std::size_t heading_level(std::string_view line) {
  std::size_t i = 0;
  while (i < line.size() && line[i] == '#') ++i;
  return i >= 1 && i <= 6 && i < line.size() && line[i] == ' ' ? i : 0;
}

// ## Heading ##
std::string_view without_closing_marks(std::string_view heading) {
  std::string_view rest = heading;
  while (rest.ends_with('#')) rest.remove_suffix(1);
  if (rest.size() == heading.size() || !rest.ends_with(' ')) return heading;
  while (rest.ends_with(' ')) rest.remove_suffix(1);
  return rest;
}

// The length of <br>, <br/> or <br />; 0 where `rest` begins with none.
std::size_t break_length(std::string_view rest) {
  for (std::string_view mark : {"<br>", "<br/>", "<br />", "<BR>"})
    if (rest.starts_with(mark)) return mark.size();
  return 0;
}

std::uint8_t append_line(std::string_view line, std::uint32_t number, bool bold, CanonicalText& canonical) {
  Place place{number, 1};
  const auto skip = [&](std::size_t length) {
    place.column += static_cast<std::uint32_t>(text::count(line.substr(0, length)));
    line.remove_prefix(length);
  };
  const std::size_t heading = heading_level(line);
  if (heading > 0) {
    line = without_closing_marks(line);
    skip(std::min(line.size(), heading + 1));
  } else if (line.starts_with("> ")) {
    skip(2);
  }
  if (line.find('|') != std::string_view::npos) {  // a row: its <br> are line feeds
    for (std::size_t at = line.find('<'); at < line.size(); at = line.find('<', at)) {
      const std::size_t length = break_length(line.substr(at));
      if (length == 0) {
        ++at;
        continue;
      }
      place = append_marked(line.substr(0, at), place, bold, canonical);
      canonical.separate('\n');
      line.remove_prefix(at);
      skip(length);
      at = 0;
    }
  }
  if (const auto [first, last] = emphasis(line); last > 0) {
    place = append_marked(line.substr(0, first), place, bold, canonical);
    ++place.column;
    place = append_marked(line.substr(first + 1, last - first - 1), place, bold, canonical);
    ++place.column;
    line.remove_prefix(last + 1);
  }
  append_marked(line, place, bold, canonical);
  return static_cast<std::uint8_t>(heading);
}

// A line of nothing but = or - below a short line that stands alone makes that one a heading.
void underline(const Document& document, std::vector<SourceLine>& lines) {
  constexpr std::size_t longest_heading = 160;  // bytes
  const std::string_view rule = document[lines.back().span];
  if (rule.size() < 3 || (rule[0] != '=' && rule[0] != '-') || rule.find_first_not_of(rule[0]) != rule.npos) return;
  if (lines.size() < 2 || (lines.size() > 2 && !text::trim(document[lines[lines.size() - 3].span]).empty())) return;
  SourceLine& above = lines[lines.size() - 2];
  const std::string_view heading = document[above.span];
  const bool text = !text::trim(heading).empty() && heading.size() <= longest_heading &&
                    heading.find('|') == heading.npos && heading.find('\t') == heading.npos &&
                    !heading.ends_with("。") && !heading.ends_with('.');
  if (text && above.heading == 0) above.heading = rule[0] == '=' ? 1 : 2;
}

// In Markdown ** stands in pairs within a paragraph; elsewhere (a masked name, a footnote) it is text.
class BoldMarks {
 public:
  explicit BoldMarks(std::string_view utf8) {
    std::size_t begin = 0;
    std::size_t marks = 0;
    for (std::size_t at = 0; at <= utf8.size(); ++at) {
      while (at < utf8.size() && utf8[at] != '*' && utf8[at] != '\n' && utf8[at] != '\r') ++at;
      if (utf8.substr(at, 2) == "**") {
        ++marks;
        ++at;
      } else if (at == utf8.size() || ends_paragraph(utf8.substr(at, 2))) {
        if (marks > 0 && marks % 2 == 0) paragraphs_.push_back({begin, at});
        begin = at + 1;
        marks = 0;
      }
    }
  }
  bool at(std::size_t offset) {
    while (current_ < paragraphs_.size() && paragraphs_[current_].second < offset) ++current_;
    return current_ < paragraphs_.size() && paragraphs_[current_].first <= offset;
  }

 private:
  // A line end right behind a line end, of any kind.
  static bool ends_paragraph(std::string_view two) { return two == "\n\n" || two == "\n\r" || two == "\r\r"; }

  std::vector<std::pair<std::size_t, std::size_t>> paragraphs_;
  std::size_t current_ = 0;
};

}  // namespace

std::vector<SourceLine> clean_lines(std::string_view utf8, Document& document) {
  CanonicalText canonical(document);
  document.text.reserve(utf8.size() + 1);
  BoldMarks bold(utf8);
  std::vector<SourceLine> lines;
  std::uint32_t number = 0;
  std::size_t next_return = utf8.find('\r');
  for (std::size_t begin = 0; begin < utf8.size();) {
    std::size_t end = utf8.find('\n', begin);
    if (end == std::string_view::npos) end = utf8.size();
    if (next_return < begin) next_return = utf8.find('\r', begin);
    end = std::min(end, next_return);
    const std::uint32_t from = canonical.size();
    const std::uint8_t heading = append_line(utf8.substr(begin, end - begin), ++number, bold.at(begin), canonical);
    lines.push_back({{from, canonical.size()}, heading});
    underline(document, lines);
    canonical.separate('\n');
    if (end < utf8.size() && utf8[end] == '\r' && end + 1 < utf8.size() && utf8[end + 1] == '\n') ++end;
    begin = end + 1;
  }
  return lines;
}

}  // namespace dutygraph::read
