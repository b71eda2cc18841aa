// The word lists figures.txt and units.txt as the comparison of two plans looks them up.
#pragma once

#include <string>
#include <vector>

#include "dutygraph/text/lexicon.h"

namespace dutygraph::analyse {

struct FigureWords {
  std::vector<std::u32string> measures, hedges;  // longest first
  // Letters: what a single Chinese numeral stands before or not behind where it is a figure; what parts 成 from a
  // tenth.
  std::u32string numeral_before, numeral_not_behind, tenth_not_before;

  explicit FigureWords(const text::Lexicons& lexicons);
  // Those of the compiled-in list.
  static const FigureWords& compiled_in();
};

// What one year prints of a unit's name and another leaves out.
struct SeatWords {
  std::vector<std::u32string> levels, not_levels;  // 县 in front of 县经开区; but not 市 in front of 市场监管局
  std::vector<std::u32string> seats;               // 人民政府 behind 柳津镇; longest first, as the others

  explicit SeatWords(const text::Lexicons& lexicons);
  static const SeatWords& compiled_in();
};

}  // namespace dutygraph::analyse
