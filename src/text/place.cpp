#include "dutygraph/text/place.h"

#include <algorithm>
#include <cassert>

namespace dutygraph::text {

void PlaceMap::add(std::uint32_t offset, Place place) {
  assert(anchors_.empty() || anchors_.back().offset <= offset);
  if (!anchors_.empty() && anchors_.back().offset == offset) {
    anchors_.back().place = place;
  } else {
    anchors_.push_back({offset, place});
  }
}

Place PlaceMap::at(std::string_view text, std::uint32_t offset) const {
  const auto after = std::upper_bound(anchors_.begin(), anchors_.end(), offset,
                                      [](std::uint32_t o, const Anchor& anchor) { return o < anchor.offset; });
  if (after == anchors_.begin()) return {};
  const Anchor& anchor = *(after - 1);
  Place place = anchor.place;
  for (std::size_t i = anchor.offset; i < offset && i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte == '\n') {
      ++place.line;
      place.column = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      ++place.column;
    }
  }
  return place;
}

}  // namespace dutygraph::text
