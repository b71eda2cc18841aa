// How many terminal columns a text takes: a Chinese character two, a combining mark none (Unicode UAX #11, by
// utf8proc).
#pragma once

#include <cstddef>
#include <string_view>

namespace dutygraph::text {

std::size_t display_width(std::string_view utf8);

}  // namespace dutygraph::text
