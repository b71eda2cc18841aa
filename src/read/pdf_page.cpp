#include "read/pdf_page.h"

#include <algorithm>
#include <cmath>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "dutygraph/text/width.h"

namespace dutygraph::read {

namespace {

double middle(const PdfBox& box) { return (box.top + box.bottom) / 2; }

void extend(PdfBox& box, const PdfBox& other) {
  box.left = std::min(box.left, other.left);
  box.top = std::min(box.top, other.top);
  box.right = std::max(box.right, other.right);
  box.bottom = std::max(box.bottom, other.bottom);
}

char32_t first_of(std::string_view text) {
  std::size_t at = 0;
  return text.empty() ? U' ' : text::next(text, at);
}

char32_t last_of(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && (static_cast<unsigned char>(text[--begin]) & 0xC0U) == 0x80U) {
  }
  return first_of(text.substr(begin));
}

// Blanks between two words of a line.
std::size_t blanks(const PdfWord& before, const PdfWord& behind) {
  constexpr double spread = 0.35;  // of a character: a line is stretched to the margin, a number stands apart
  constexpr double most = 200;
  const double gap = (behind.box.left - before.box.right) / std::max(em_of(before), em_of(behind));
  const bool wide = is_wide(last_of(before.text)) || is_wide(first_of(behind.text));
  if (wide && gap < spread) return 0;
  return static_cast<std::size_t>(std::clamp(std::round(gap), 1.0, most));
}

}  // namespace

double em_of(const PdfWord& word) {
  const auto columns = static_cast<double>(std::max<std::size_t>(text::display_width(word.text), 1));
  return std::max(2 * word.box.width() / columns, 1.0);
}

double first_width(const PdfLine& line) {
  const PdfWord& word = line.words.front();
  return is_wide(first_of(word.text)) ? em_of(word) : word.box.width();
}

std::vector<PdfLine> lines_of(std::vector<PdfWord> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const PdfWord& a, const PdfWord& b) { return middle(a.box) < middle(b.box); });
  std::vector<PdfLine> lines;
  for (PdfWord& word : words) {
    const auto in_line = [&](const PdfBox& line) {
      const double common = std::min(line.bottom, word.box.bottom) - std::max(line.top, word.box.top);
      return 2 * common > std::min(line.height(), word.box.height());
    };
    if (lines.empty() || !in_line(lines.back().words.front().box)) lines.emplace_back().box = word.box;
    extend(lines.back().box, word.box);
    lines.back().words.push_back(std::move(word));
  }
  for (PdfLine& line : lines)
    std::stable_sort(line.words.begin(), line.words.end(),
                     [](const PdfWord& a, const PdfWord& b) { return a.box.left < b.box.left; });
  return lines;
}

std::string text_of(const PdfLine& line) {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    if (i > 0) text.append(blanks(line.words[i - 1], line.words[i]), ' ');
    text += line.words[i].text;
  }
  return text;
}

std::string cell_text(const std::vector<PdfLine>& lines, double width, std::u32string_view name_begins) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) {
      const bool full = lines[i - 1].box.width() + first_width(lines[i]) > width;
      const char32_t first = first_of(lines[i].words.front().text);
      const bool latin = !is_wide(last_of(text)) && !is_wide(first);
      if (!full || name_begins.find(first) != std::u32string_view::npos)
        text += '\n';
      else if (latin)
        text += ' ';
    }
    text += text_of(lines[i]);
  }
  return text;
}

}  // namespace dutygraph::read
