// What the tests of this room share: other encodings, and the naive look-up of a place.
#pragma once

#include <iconv.h>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/document.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

// UTF-8 in another encoding, by the system's converter.
inline std::string encoded(std::string_view utf8, const char* to) {
  const iconv_t converter = iconv_open(to, "UTF-8");
  std::string bytes(utf8.size() * 4 + 16, '\0');
  std::string source(utf8);
  char* in = source.data();
  char* out = bytes.data();
  std::size_t in_left = source.size();
  std::size_t out_left = bytes.size();
  const std::size_t result = iconv(converter, &in, &in_left, &out, &out_left);
  iconv_close(converter);
  if (result == static_cast<std::size_t>(-1)) throw std::runtime_error(std::string("the test's text is not in ") + to);
  bytes.resize(bytes.size() - out_left);
  return bytes;
}

// Lines ended by LF, CRLF or CR, as an editor shows them.
inline std::vector<std::u32string> naive_lines(std::string_view utf8) {
  std::vector<std::u32string> lines(1);
  const std::u32string characters = text::decode(utf8);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    if (characters[i] == U'\r' && i + 1 < characters.size() && characters[i + 1] == U'\n') continue;
    if (characters[i] == U'\r' || characters[i] == U'\n')
      lines.emplace_back();
    else
      lines.back().push_back(characters[i]);
  }
  return lines;
}

// The character that stands at a place; 0 where there is none.
inline char32_t character_at(const std::vector<std::u32string>& lines, Place place) {
  if (place.line == 0 || place.line > lines.size()) return U'\0';
  const std::u32string& line = lines[place.line - 1];
  return place.column == 0 || place.column > line.size() ? U'\0' : line[place.column - 1];
}

// The cells of a table by row, as text.
inline std::vector<std::vector<std::string>> rows_of(const Document& document, const Table& table) {
  std::vector<std::vector<std::string>> rows(table.rows);
  for (const Cell& cell : table.cells) {
    rows.at(cell.row).resize(std::max<std::size_t>(rows.at(cell.row).size(), cell.column + 1));
    rows[cell.row][cell.column] = std::string(document[cell.span]);
  }
  return rows;
}

}  // namespace dutygraph::read
