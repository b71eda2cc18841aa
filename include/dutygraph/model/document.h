// A document as a reader hands it on: one canonical text, and what in it are paragraphs and what are tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/text/place.h"

namespace dutygraph {

// Bytes [begin, end) of Document::text.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool empty() const { return begin == end; }
  friend bool operator==(const Span&, const Span&) = default;
};

// One cell; line feeds inside it are the cell's own line breaks. A merged cell stands once, at its upper left corner.
struct Cell {
  Span span;
  std::uint32_t row = 0;
  std::uint32_t column = 0;
  std::uint32_t row_span = 1;
  std::uint32_t column_span = 1;
};

struct Table {
  std::vector<Cell> cells;  // by row, then column
  std::uint32_t rows = 0;
  std::uint32_t columns = 0;
};

struct Block {
  enum class Kind : std::uint8_t { line, table };
  Kind kind = Kind::line;
  Span span;                 // a line without its line feed; a table from its first to its last cell
  std::uint32_t table = 0;   // index into Document::tables, for a table
  std::uint8_t heading = 0;  // a line's level as a heading: Markdown's # is 1, ###### is 6; 0: none
};

enum class Encoding : std::uint8_t { utf8, utf8_bom, utf16le, utf16be, gb18030 };

struct Document {
  std::string file;           // as the user named it
  std::string stem;           // the file name without folder and ending: the plan's default id
  std::string text;           // canonical UTF-8, lines ended by \n
  std::vector<Block> blocks;  // in reading order
  std::vector<Table> tables;
  text::PlaceMap places;
  Encoding encoding = Encoding::utf8;
  std::vector<std::string> notes;  // what the reader decided and the user should know ("read as GB18030")

  std::string_view operator[](Span span) const {
    return std::string_view(text).substr(span.begin, span.end - span.begin);
  }
  Place place(std::uint32_t offset) const { return places.at(text, offset); }
};

// "UTF-8", "UTF-16LE", "GB18030" …
std::string_view to_string(Encoding encoding);

}  // namespace dutygraph
