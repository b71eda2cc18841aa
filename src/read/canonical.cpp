#include "read/canonical.h"

#include <algorithm>

#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

namespace {
constexpr std::size_t anchor_distance = 128;  // bytes; bounds the cost of PlaceMap::at in a line of any length
}

Place CanonicalText::append(std::string_view utf8, Place place) {
  while (!utf8.empty()) {
    std::size_t piece = std::min(utf8.size(), anchor_distance);
    while (piece < utf8.size() && (static_cast<unsigned char>(utf8[piece]) & 0xC0U) == 0x80U) ++piece;
    document_.places.add(size(), place);
    document_.text.append(utf8.substr(0, piece));
    place.column += static_cast<std::uint32_t>(text::count(utf8.substr(0, piece)));
    utf8.remove_prefix(piece);
  }
  return place;
}

}  // namespace dutygraph::read
