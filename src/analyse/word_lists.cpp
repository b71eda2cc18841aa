#include "analyse/word_lists.h"

#include <algorithm>

#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {

namespace {

std::vector<std::u32string> longest_first(const text::Lexicon& lexicon, std::string_view key) {
  std::vector<std::u32string> words;
  for (const std::string& word : lexicon.words(key)) words.push_back(text::decode(word));
  std::ranges::stable_sort(words, std::ranges::greater{}, &std::u32string::size);
  return words;
}

std::u32string letters(const text::Lexicon& lexicon, std::string_view key) {
  std::u32string all;
  for (const std::string& word : lexicon.words(key)) all += text::decode(word);
  return all;
}

}  // namespace

FigureWords::FigureWords(const text::Lexicons& lexicons) {
  const text::Lexicon& figures = lexicons.get("figures");
  measures = longest_first(figures, "measure");
  hedges = longest_first(figures, "hedge");
  numeral_before = letters(figures, "numeral-before");
  numeral_not_behind = letters(figures, "numeral-not-behind");
  tenth_not_before = letters(figures, "tenth-not-before");
}

const FigureWords& FigureWords::compiled_in() {
  static const FigureWords words{text::Lexicons()};
  return words;
}

SeatWords::SeatWords(const text::Lexicons& lexicons) {
  const text::Lexicon& units = lexicons.get("units");
  levels = longest_first(units, "level");
  not_levels = longest_first(units, "not-level");
  seats = longest_first(units, "government-seat");
}

const SeatWords& SeatWords::compiled_in() {
  static const SeatWords words{text::Lexicons()};
  return words;
}

}  // namespace dutygraph::analyse
