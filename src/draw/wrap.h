// Lines of a text for a box of a given width: Chinese and Latin line breaking.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draw/measure.h"

namespace dutygraph::draw {

struct Lines {
  std::vector<std::string> lines;
  bool cut = false;     // not all of the text: the last line ends with …
  bool broken = false;  // a word or number wider than a line was broken inside
};

// Breaks `utf8` into at most `max_lines` (>= 1) lines no wider than `width` points at `size` points.
// - a number stays whole with its sign, its % and its measure (320亿元, 2.5, 15%, 第3批), a Latin word stays whole;
// - no line begins with ，。、；：？！）》” or their like, none ends with （《“;
// - … never follows a number whose measure would be lost.
// Only what is wider than a whole line is broken elsewhere. Blanks at line ends go; runs of blanks become one.
// O(n). After: Unicode UAX #14, GB/T 15834 section 5.1.
Lines wrap(const Measure& measure, std::string_view utf8, double size, bool bold, double width, int max_lines);

// The same number of lines, as equally wide as may be: for a name in a box.
Lines wrap_balanced(const Measure& measure, std::string_view utf8, double size, bool bold, double width, int max_lines);

// Names joined by `separator`, broken between names where a name fits on a line. What doesn't fit in `max_lines` is
// counted: the last line ends with `more` in which `#` stands for how many names are left out.
Lines wrap_names(const Measure& measure, const std::vector<std::string>& names, std::string_view separator,
                 std::string_view more, double size, bool bold, double width, int max_lines);

// One line that fits, or the text cut with ….
std::string fit_line(const Measure& measure, std::string_view utf8, double size, bool bold, double width);

// The width of the widest piece of `utf8` that wrap doesn't break.
double widest_word(const Measure& measure, std::string_view utf8, double size, bool bold);

// The first clause of a task's text (up to ，。；, at least 6 characters), for a headline of a task without a title.
std::string headline(std::string_view utf8);

}  // namespace dutygraph::draw
