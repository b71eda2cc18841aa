// A task's text as words, figures and marks: what two versions of it are held against each other by.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "analyse/word_lists.h"

namespace dutygraph::analyse {

// A token, or a mark between tokens.
struct Item {
  std::u32string form;     // folded; "#" for a number
  std::u32string printed;  // with the blank before it where that parts two words of letters
  std::u32string value;    // folded as printed; a Chinese numeral in digits
  bool is_mark = false;
  bool joined = false;   // no mark before it
  std::u32string key{};  // the form; of a number with what it measures: "#个", "#%"
};
using Items = std::vector<Item>;

// A number with its scale, its measure and its hedge: items [begin, end). 1.2万亩以上 has scale 万, measure 亩.
struct Figure {
  std::size_t begin = 0, end = 0;
  std::size_t measure = 0, hedge = 0;  // where they begin; `end` where there is none
};

// O(text).
Items items_of(std::u32string_view text, const FigureWords& words = FigureWords::compiled_in());
// In the text's order. O(items).
std::vector<Figure> figures_of(const Items& items, const FigureWords& words = FigureWords::compiled_in());

// As printed, its items joined.
std::string printed(const Items& items, const Figure& figure);
// Whether two figures say the same: 0.22万人 and 2200人, 四轮 and 4轮; not 6% and 6%左右.
bool same_amount(const Items& x, const Figure& of_x, const Items& y, const Figure& of_y);

}  // namespace dutygraph::analyse
