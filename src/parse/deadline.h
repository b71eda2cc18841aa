// A deadline that stands among names: 6月底完成, 2025年12月底前, 一季度, 全年, 持续推进.
#pragma once

#include <string_view>

namespace dutygraph::parse {

// Is the whole of `folded` a deadline? O(1): what is longer than 24 characters is none.
bool is_deadline(std::u32string_view folded);

}  // namespace dutygraph::parse
