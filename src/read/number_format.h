// A list number as Word prints it: 3 is 3, 三, c, III, 丙, ③ …
#pragma once

#include <string>
#include <string_view>

namespace dutygraph::read {

// `format` is a value of ST_NumberFormat (ECMA-376 part 1, 17.18.59); an unknown one prints decimal, "none" and
// "bullet" nothing. A number that a format has no sign for (26 circled, a third set of ten stems) is printed as Word
// does: in decimal.
std::string format_number(int number, std::string_view format);

}  // namespace dutygraph::read
