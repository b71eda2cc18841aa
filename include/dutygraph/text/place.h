// Where a character came from.
//
// A reader hands on one canonical UTF-8 text. That text may differ from the file (an encoding undone, Markdown marks or
// a byte order mark left out, CSV quotes removed), so a map of anchors leads every byte of it back to the place that a
// person sees in an editor.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dutygraph {

// A position in a source file: line and column, both from 1, the column in characters (code points). 0, 0 is "nowhere".
struct Place {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  friend bool operator==(const Place&, const Place&) = default;
  friend auto operator<=>(const Place&, const Place&) = default;
};

namespace text {

// Byte offsets of a canonical text -> places of its source. Anchors must be added in ascending order of offset; between
// two anchors every character is one column to the right of the one before it and a line feed begins a new line.
class PlaceMap {
 public:
  void add(std::uint32_t offset, Place place);
  // The place of the character that begins at `offset` of `text` (the text this map was made for). O(log anchors +
  // distance to the anchor before it); add() keeps that distance short because readers add an anchor at least every 128
  // bytes.
  Place at(std::string_view text, std::uint32_t offset) const;

 private:
  struct Anchor {
    std::uint32_t offset;
    Place place;
  };
  std::vector<Anchor> anchors_;
};

}  // namespace text
}  // namespace dutygraph
