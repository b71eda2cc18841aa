#include "parse/due_marks.h"

#include "dutygraph/text/numeral.h"

namespace dutygraph::parse {

bool DueMarks::plausible(const Marker& marker, const Chars& line, bool broken, bool open) const {
  const char32_t behind = marker.length < line.size() ? line.folded[marker.length] : U'\0';
  switch (marker.kind) {
    case MarkerKind::chapter:
      if (text::is_chinese_numeral(behind) && marker.length + 1 < line.size() &&
          line.folded[marker.length + 1] == U'、')
        return false;
      return !broken || marker.number == chapter_ + 1 || marker.number == 1;
    case MarkerKind::part: return !broken || marker.number == part_ + 1 || marker.number == 1;
    case MarkerKind::item:
      if (marker.number >= 1900 && marker.number < 2100) return false;
      return !broken || marker.number == item_ + 1 || marker.number == 1;
    case MarkerKind::decimal: return decimal_is_due(marker) && !(open && is_measure(behind));
    default: return true;
  }
}

// 3.2 behind 3.1, or the first under its number; any other decimal is a figure.
bool DueMarks::decimal_is_due(const Marker& marker) const {
  if (marker.number == 1) return marker.above == item_ || marker.above == chapter_ || marker.above == above_ + 1;
  return marker.above == above_ && marker.number == decimal_ + 1;
}

void DueMarks::take(const Marker& marker) {
  switch (marker.kind) {
    case MarkerKind::chapter:
      chapter_ = marker.number;
      part_ = 0;
      break;
    case MarkerKind::part: part_ = marker.number; break;
    case MarkerKind::item: item_ = marker.number; break;
    case MarkerKind::decimal:
      above_ = marker.above;
      decimal_ = marker.number;
      break;
    default: break;
  }
}

}  // namespace dutygraph::parse
