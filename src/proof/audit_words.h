// The word lists as the audit looks them up, and a name made ready to be compared.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/text/lexicon.h"

namespace dutygraph::proof {

using Words = std::vector<std::u32string>;  // longest first

struct AuditWords {
  // units.txt
  Words unit_ends;  // of all classes
  Words levels, not_levels, own_prefixes, collective_ends;
  // roles.txt: labels of lead and support
  Words labels;
  // audit.txt
  Words places_ends, places_begins, parks_contain, collective_fill, cut_endings;
  Words measures, measure_pairs, sums, sum_goes_on, sum_bounds, figure_verbs, figure_counters;

  explicit AuditWords(const text::Lexicons& lexicons);
};

// Half width, without blanks.
std::u32string comparable(std::string_view printed);

// The length of the longest word that `text` ends or begins with; 0 where there is none.
std::size_t ending(std::u32string_view text, const Words& words);
std::size_t beginning(std::u32string_view text, const Words& words);
bool contains_any(std::u32string_view text, const Words& words);

// Is its last character Chinese?
bool ends_in_han(std::u32string_view text);

}  // namespace dutygraph::proof
