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

}  // namespace

std::u32string comparable(std::string_view printed) {
  std::u32string name;
  for (std::size_t i = 0; i < printed.size();) {
    const char32_t c = text::next(printed, i);
    if (c < 0x80) {  // blanks between Latin words part them; those at Chinese characters are padding
      const bool latin_blank = c == U' ' && !name.empty() && name.back() < 0x250 && i < printed.size() &&
                               static_cast<unsigned char>(printed[i]) < 0x80 && printed[i] != ' ';
      if (!text::is_blank(c) || latin_blank) name.push_back(c);
    } else if (!text::is_blank(c)) {
      name.push_back(text::fold(c));
    }
  }
  return name;
}

std::size_t ending(std::u32string_view text, const std::vector<std::u32string>& words) {
  for (const std::u32string& word : words)
    if (text.ends_with(word)) return word.size();
  return 0;
}

std::size_t beginning(std::u32string_view text, const std::vector<std::u32string>& words) {
  for (const std::u32string& word : words)
    if (text.starts_with(word)) return word.size();
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
  prefix_passes_to = words_of(units, "prefix-passes-to");
  own_prefixes = words_of(units, "own-prefix");
  bureau_ends = words_of(units, "bureau-ends");
  head_organisations = words_of(units, "head-organisation");
  for (const text::LexiconEntry& entry : lexicons.get("functions").entries) {
    Function function{comparable(entry.key), comparable(entry.key)};
    for (const std::string& word : entry.words) {
      const std::u32string form = comparable(word);
      function_of_form.emplace(form, functions.size());
      if (form.size() < function.shortest.size()) function.shortest = form;
    }
    functions.push_back(std::move(function));
  }
}

bool NameWords::is_collective(std::u32string_view name) const {
  if (beginning(name, collective_begins) > 0 || ending(name, collective_ends) > 0) return true;
  return std::any_of(collective_contains.begin(), collective_contains.end(),
                     [&](const std::u32string& word) { return name.find(word) != std::u32string_view::npos; });
}

std::optional<UnitClass> NameWords::class_of(std::u32string_view name) const {
  std::u32string lower(name);
  for (char32_t& c : lower)
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
  for (const auto& [word, unit_class] : class_ends)
    if (lower.ends_with(word)) return unit_class;
  return std::nullopt;
}

Naming::Naming(const text::Lexicons& lexicons) : words_(std::make_shared<const NameWords>(lexicons)) {}

}  // namespace dutygraph::resolve
