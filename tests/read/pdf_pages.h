// Pages for the tests of PDF: written as lines of characters, each 10 points wide and 12 high.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/text/utf8.h"
#include "read/flow.h"
#include "read/pdf_page.h"

namespace dutygraph::read {

inline PdfWord word_at(double left, double top, std::string_view text) {
  const auto length = static_cast<double>(text::count(text));
  return {{left, top, left + 10 * length, top + 12}, std::string(text)};
}

// Words are parted by blanks; pages by form feeds.
inline std::vector<PdfPage> pages_of(std::string_view text) {
  std::vector<PdfPage> pages(1, {600, 800, {}});
  double top = 0;
  std::size_t column = 0;
  std::u32string word;
  const auto end_word = [&] {
    const double left = 10 * static_cast<double>(column - word.size());
    if (!word.empty()) pages.back().words.push_back(word_at(left, top, text::encode(word)));
    word.clear();
  };
  for (const char32_t c : text::decode(text)) {
    if (c != U' ' && c != U'\n' && c != U'\f') {
      word.push_back(c);
      ++column;
      continue;
    }
    end_word();
    ++column;
    if (c == U' ') continue;
    column = 0;
    top += 20;
    if (c != U'\f') continue;
    top = 0;
    pages.push_back({600, 800, {}});
  }
  end_word();
  return pages;
}

// A line a paragraph or a row; cells parted by |, the breaks in one are /.
inline std::string printed(const Flow& flow) {
  std::string text;
  for (const FlowBlock& block : flow) {
    if (!block.table) {
      text += block.text + "\n";
      continue;
    }
    std::uint32_t row = 0;
    std::uint32_t column = 0;
    for (const FlowCell& cell : block.table->cells) {
      for (; row < cell.row; ++row, column = 0) text += "\n";
      for (; column < cell.column; ++column) text += "|";
      for (const char c : cell.content.at(0).text) text += c == '\n' ? '/' : c;
      if (cell.row_span > 1) text += "_" + std::to_string(cell.row_span);
      if (cell.column_span > 1) text += "-" + std::to_string(cell.column_span);
    }
    text += "\n";
  }
  return text;
}

}  // namespace dutygraph::read
