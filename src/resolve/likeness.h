// How like two names are, in letters. Nothing is ever merged by it; it finds what a person may have meant.
#pragma once

#include <cstddef>
#include <string_view>

namespace dutygraph::resolve {

// Letters to insert, delete or change to make one of the other (Levenshtein 1966). O(|a| · |b|).
std::size_t edit_distance(std::u32string_view a, std::u32string_view b);

// The length of the longest common subsequence. O(|a| · |b|).
std::size_t common_letters(std::u32string_view a, std::u32string_view b);

// The longest run of letters that both hold, the first of equals in `a`. O(|a| · |b|).
std::u32string_view common_run(std::u32string_view a, std::u32string_view b);

}  // namespace dutygraph::resolve
