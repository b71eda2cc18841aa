// Which numbers a list has reached: inside broken prose a mark is none unless it is the number that is due.
#pragma once

#include "parse/chars.h"
#include "parse/marker.h"

namespace dutygraph::parse {

class DueMarks {
 public:
  // Does the mark that `line` begins with begin a paragraph? `broken`: the paragraph above ends in the middle of a
  // sentence; `open`: so it does, or it is a heading, which has no full stop.
  bool plausible(const Marker& marker, const Chars& line, bool broken, bool open) const;
  void take(const Marker& marker);

 private:
  bool decimal_is_due(const Marker& marker) const;

  int item_ = 0;
  int chapter_ = 0;
  int part_ = 0;
  int above_ = 0;    // of the last decimal 3.1 the 3 …
  int decimal_ = 0;  // … and the 1
};

}  // namespace dutygraph::parse
