#include "resolve/name_words.h"

#include <algorithm>

#include "dutygraph/resolve/resolve.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::resolve {

namespace {

std::vector<std::u32string> words_of(const text::Lexicon& lexicon, std::string_view key) {
  std::vector<std::u32string> words;
  for (const std::string& word : lexicon.words(key)) words.push_back(comparable(word));
  std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return words;
}

// Letters, digits and marks of alphabets that part words by blanks.
bool is_latin(char32_t c) { return c < 0x250; }
bool is_latin_letter(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c < 0x250);
}

// Does a word of letters reach over the border between `a` and `b`? (all in alliance, in All-Hands)
bool joined(char32_t a, char32_t b) {
  const auto in_word = [](char32_t c) { return is_latin_letter(c) || c == U'-' || c == U'\''; };
  return in_word(a) && in_word(b);
}

std::u32string lower(std::u32string_view name) {
  std::u32string small(name);
  for (char32_t& c : small)
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  return small;
}

}  // namespace

std::u32string comparable(std::string_view printed) {
  std::u32string name;
  bool blank = false;
  for (std::size_t i = 0; i < printed.size();) {
    const char32_t c = text::fold(text::next(printed, i));
    if (text::is_blank(c)) {
      blank = true;
      continue;
    }
    // blanks between Latin words part them, of whatever kind and number; those at Chinese characters are padding
    if (blank && !name.empty() && is_latin(name.back()) && is_latin(c)) name.push_back(U' ');
    blank = false;
    name.push_back(c);
  }
  return name;
}

std::size_t ending(std::u32string_view text, const std::vector<std::u32string>& words) {
  for (const std::u32string& word : words)
    if (text.ends_with(word) &&
        (word.size() == text.size() || !joined(text[text.size() - word.size() - 1], word.front())))
      return word.size();
  return 0;
}

std::size_t beginning(std::u32string_view text, const std::vector<std::u32string>& words) {
  for (const std::u32string& word : words)
    if (text.starts_with(word) && (word.size() == text.size() || !joined(word.back(), text[word.size()])))
      return word.size();
  return 0;
}

NameWords::NameWords(const text::Lexicons& lexicons) {
  const text::Lexicon& units = lexicons.get("units");
  for (int c = 0; c <= static_cast<int>(UnitClass::other); ++c) {
    const auto unit_class = static_cast<UnitClass>(c);
    for (const std::u32string& word : words_of(units, to_string(unit_class))) class_ends.emplace_back(word, unit_class);
  }
  std::stable_sort(class_ends.begin(), class_ends.end(),
                   [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
  collective_contains = words_of(units, "collective-contains");
  collective_begins = words_of(units, "collective-begins");
  collective_ends = words_of(units, "collective-ends");
  levels = words_of(units, "level");
  not_levels = words_of(units, "not-level");
  shared_suffixes = words_of(units, "shared-suffix");
  place_ends = words_of(units, "place-ends");
  party_seats = words_of(units, "party-seat");
  government_seats = words_of(units, "government-seat");
  prefix_passes_to = words_of(units, "prefix-passes-to");
  own_prefixes = words_of(units, "own-prefix");
  bureau_ends = words_of(units, "bureau-ends");
  commission_ends = words_of(units, "commission-ends");
  office_ends = words_of(lexicons.get("roles"), "office-ends");
  const std::vector<std::u32string> commissions = words_of(units, "commission-is-bureau");
  head_organisations = words_of(units, "head-organisation");
  for (const text::LexiconEntry& entry : lexicons.get("functions").entries) {
    Function function{comparable(entry.key), comparable(entry.key), false};
    function.commission_is_bureau =
        std::find(commissions.begin(), commissions.end(), function.name) != commissions.end();
    for (const std::string& word : entry.words) {
      const std::u32string form = comparable(word);
      function_of_form.emplace(form, functions.size());
      if (form.size() < function.shortest.size()) function.shortest = form;
    }
    functions.push_back(std::move(function));
  }
}

bool NameWords::is_collective(std::u32string_view name) const {
  const std::u32string small = lower(name);
  if (beginning(small, collective_begins) > 0 || ending(small, collective_ends) > 0) return true;
  return std::any_of(collective_contains.begin(), collective_contains.end(),
                     [&](const std::u32string& word) { return small.find(word) != std::u32string::npos; });
}

std::optional<UnitClass> NameWords::class_of(std::u32string_view name) const {
  const std::u32string small = lower(name);
  for (const auto& [word, unit_class] : class_ends)
    if (small.ends_with(word) &&
        (word.size() == small.size() || !joined(small[small.size() - word.size() - 1], word.front())))
      return unit_class;
  return std::nullopt;
}

Naming::Naming(const text::Lexicons& lexicons) : words_(std::make_shared<const NameWords>(lexicons)) {}

}  // namespace dutygraph::resolve
