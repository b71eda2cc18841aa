// What is different between two texts: pieces for a reader, figures, and whether the words changed at all.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyse/word_lists.h"
#include "dutygraph/model/diff.h"

namespace dutygraph::analyse {

struct TextChange {
  bool reworded = false;                                     // more than blanks, width, punctuation and figures
  std::vector<std::pair<std::string, std::string>> figures;  // that differ, as printed, in the new text's order
  std::vector<TextPiece> pieces;                             // both texts in one; blanks between Chinese left out
};

// A figure is a number with what measures and hedges it: 6%左右, 1.2万亩以上. Two figures are one that changed where
// the words around them stayed. Longest common subsequence of tokens, O(n m); texts that would need more than 4 million
// steps are shown as replaced from the first to the last difference.
TextChange compare_texts(std::string_view before, std::string_view after,
                         const FigureWords& words = FigureWords::compiled_in());

// The pieces of `text`: `same` what also stands in one of `others` in a run of at least four words or characters (or as
// a whole clause), else of `kind`. O(texts).
std::vector<TextPiece> held_against(std::string_view text, const std::vector<std::string>& others, TextPiece::Kind kind,
                                    const FigureWords& words = FigureWords::compiled_in());

}  // namespace dutygraph::analyse
