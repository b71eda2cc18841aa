#include "proof/audit_words.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::proof {

namespace {

void add_words(Words& words, const text::Lexicon& lexicon, std::string_view key) {
  for (const std::string& word : lexicon.words(key)) words.push_back(comparable(word));
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

}  // namespace

AuditWords::AuditWords(const text::Lexicons& lexicons) {
  const text::Lexicon& units = lexicons.get("units");
  for (const char* unit_class :
       {"bureau", "party", "town", "park", "company", "court", "headquarters", "mass", "other"})
    add_words(unit_ends, units, unit_class);
  add_words(levels, units, "level");
  add_words(not_levels, units, "not-level");
  add_words(own_prefixes, units, "own-prefix");
  add_words(collective_ends, units, "collective-ends");
  const text::Lexicon& roles = lexicons.get("roles");
  add_words(labels, roles, "lead");
  add_words(labels, roles, "support");
  const text::Lexicon& own = lexicons.get("audit");
  add_words(places_ends, own, "places-ends");
  add_words(places_begins, own, "places-begins");
  add_words(parks_contain, own, "parks-contain");
  add_words(collective_fill, own, "collective-fill");
  add_words(cut_endings, own, "cut-ending");
  add_words(measures, own, "measure");
  add_words(measure_pairs, own, "measure-pair");
  add_words(sums, own, "sum");
  add_words(sum_goes_on, own, "sum-goes-on");
  add_words(sum_bounds, own, "sum-bound");
  add_words(figure_verbs, own, "figure-verb");
  add_words(figure_counters, own, "figure-counter");
}

std::u32string comparable(std::string_view printed) {
  std::u32string name;
  for (std::size_t i = 0; i < printed.size();) {
    const char32_t c = text::next(printed, i);
    if (!text::is_blank(c)) name.push_back(text::fold(c));
  }
  return name;
}

std::size_t ending(std::u32string_view text, const Words& words) {
  for (const std::u32string& word : words)
    if (text.ends_with(word)) return word.size();
  return 0;
}

std::size_t beginning(std::u32string_view text, const Words& words) {
  for (const std::u32string& word : words)
    if (text.starts_with(word)) return word.size();
  return 0;
}

bool contains_any(std::u32string_view text, const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::u32string& word) { return text.find(word) != std::u32string_view::npos; });
}

bool ends_in_han(std::u32string_view text) { return !text.empty() && text::is_han(text.back()); }

}  // namespace dutygraph::proof
