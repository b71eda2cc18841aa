// A task's text as tokens: what two printings of one matter have in common when width, blanks, punctuation and figures
// are taken away.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyse/word_lists.h"

namespace dutygraph::analyse {

// A Chinese character, a word of another script in lower case, or a figure's digits.
struct Token {
  std::u32string form;             // "#" for digits, so that a changed figure changes nothing
  std::u32string printed;          // as printed, blanks inside removed
  std::size_t begin = 0, end = 0;  // characters of the text it was made of
  bool joined = false;             // no punctuation between it and the token before it
  bool sentence = false;           // begins a sentence
  bool is_figure() const { return form == U"#"; }
};

// The tokens of a text. A decimal point and a thousands comma belong to their number; blanks part nothing. O(text).
std::vector<Token> tokens_of(std::u32string_view text, const FigureWords& words = FigureWords::compiled_in());

}  // namespace dutygraph::analyse
