// Chinese numerals that are figures, not parts of words: 四轮, 第二批, 二〇二六年, 十五五, but not 一体 or 统一.
#pragma once

#include <cstddef>
#include <string_view>

#include "analyse/word_lists.h"

namespace dutygraph::analyse {

// Where the numeral that begins at character `at` of a folded text ends; `at` where none that counts begins there.
// A numeral counts behind 第, before a measure (轮, 批, 项 …), or where it has two characters or more with a digit or
// 十 among them. Blanks within it part nothing. O(numeral).
std::size_t figure_numeral_end(std::u32string_view folded, std::size_t at,
                               const FigureWords& words = FigureWords::compiled_in());

}  // namespace dutygraph::analyse
