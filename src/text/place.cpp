#include "dutygraph/text/place.h"

#include <algorithm>
#include <cassert>

#include "dutygraph/text/utf8.h"

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
  if (anchors_.empty()) return {};
  // Anchors stand about evenly, so the search widens from where an even text would have it: O(1) for most.
  const auto size = static_cast<std::ptrdiff_t>(anchors_.size());
  const auto guess = std::min<std::uint64_t>(
      anchors_.size() - 1, anchors_.size() * std::uint64_t{offset} / (anchors_.back().offset + std::uint64_t{1}));
  auto low = static_cast<std::ptrdiff_t>(guess);
  std::ptrdiff_t high = low;
  for (std::ptrdiff_t step = 4; low > 0 && anchors_[static_cast<std::size_t>(low)].offset > offset; step *= 4)
    low = std::max<std::ptrdiff_t>(0, low - step);
  for (std::ptrdiff_t step = 4; high < size && anchors_[static_cast<std::size_t>(high)].offset <= offset; step *= 4)
    high = std::min(size, high + step);
  const auto after = std::upper_bound(anchors_.begin() + low, anchors_.begin() + high, offset,
                                      [](std::uint32_t o, const Anchor& anchor) { return o < anchor.offset; });
  if (after == anchors_.begin()) return {};
  const Anchor& anchor = *(after - 1);
  Place place = anchor.place;
  std::string_view between = text.substr(anchor.offset, offset - anchor.offset);
  for (auto feed = between.find('\n'); feed != std::string_view::npos; feed = between.find('\n')) {
    ++place.line;
    place.column = 1;
    between.remove_prefix(feed + 1);
  }
  place.column += static_cast<std::uint32_t>(count(between));
  return place;
}

}  // namespace dutygraph::text
