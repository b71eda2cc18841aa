// The word list figures.txt as the comparison looks it up.
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

}  // namespace dutygraph::analyse
