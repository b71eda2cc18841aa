#include "parse/words.h"

#include <algorithm>
#include <bit>

#include "dutygraph/parse/parse.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::parse {

namespace {

std::u32string key_of(std::string_view utf8) {
  std::u32string key;
  for (char32_t c : text::decode(utf8)) {
    c = text::fold(c);
    if (text::is_blank(c)) continue;
    if (c >= U'A' && c <= U'Z') c += U'a' - U'A';
    key.push_back(c);
  }
  return key;
}

WordSet set_of(const text::Lexicon& lexicon, std::string_view key, int value = 0) {
  WordSet set;
  for (const std::string& word : lexicon.words(key)) set.add(word, value);
  return set;
}

}  // namespace

void WordSet::add_key(std::u32string word, int value) {
  if (word.empty()) return;
  if (last_.empty()) {
    last_.resize(filter_size);
    first_.resize(filter_size);
  }
  longest_ = std::max(longest_, word.size());
  const std::uint64_t length = std::uint64_t{1} << std::min<std::size_t>(word.size(), 63);
  last_[slot(word.back())] |= length;
  first_[slot(word.front())] |= length;
  words_.emplace(std::move(word), value);  // the first of two equal words holds
}

void WordSet::add(std::string_view utf8, int value) {
  add_key(key_of(utf8), value);
  // A list parts its words by blanks, so lead-agency stands for "lead agency", too.
  if (utf8.size() > 1 && utf8.find('-') != std::string_view::npos) {
    std::string joined(utf8);
    std::erase(joined, '-');
    add_key(key_of(joined), value);
  }
}

int WordSet::find(std::u32string_view word) const {
  if (word.empty() || word.size() > longest_ ||
      (last_[slot(word.back())] >> std::min<std::size_t>(word.size(), 63) & 1U) == 0)
    return -1;
  return look_up(word);
}

std::size_t WordSet::longest_of(std::uint64_t lengths, std::size_t most) const {
  constexpr std::size_t last_bit = 63;  // stands for all lengths from 63 on
  if (lengths == 0 || most == 0) return 0;
  if (most >= last_bit && (lengths >> last_bit) != 0 && longest_ >= last_bit) return std::min(most, longest_);
  const std::uint64_t possible =
      lengths & (most >= last_bit ? ~(std::uint64_t{1} << last_bit) : (std::uint64_t{2} << most) - 1);
  return possible == 0 ? 0 : last_bit - static_cast<std::size_t>(std::countl_zero(possible));
}

int WordSet::look_up(std::u32string_view word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? -1 : found->second;
}

std::size_t WordSet::longest_ending(std::u32string_view text, int* value) const {
  const std::uint64_t lengths = last_[slot(text.back())];
  for (std::size_t length = longest_of(lengths, text.size()); length > 0; length = longest_of(lengths, length - 1)) {
    const int found = look_up(text.substr(text.size() - length));
    if (found < 0) continue;
    if (value != nullptr) *value = found;
    return length;
  }
  return 0;
}

std::size_t WordSet::longest_beginning(std::u32string_view text) const {
  const std::uint64_t lengths = first_[slot(text.front())];
  for (std::size_t length = longest_of(lengths, text.size()); length > 0; length = longest_of(lengths, length - 1))
    if (look_up(text.substr(0, length)) >= 0) return length;
  return 0;
}

bool WordSet::within(std::u32string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (beginning(text.substr(i)) > 0) return true;
  return false;
}

Words::Words(const text::Lexicons& lexicons) {
  take_labels(lexicons.get("roles"));
  take_roles(lexicons.get("roles"));
  take_units(lexicons.get("units"));
  take_layout(lexicons.get("layout"));
}

// The words that have a meaning each.
void Words::take_labels(const text::Lexicon& roles) {
  for (Role role : all_roles) {
    for (const std::string& word : roles.words(to_string(role))) {
      labels.add(word, static_cast<int>(role));
      columns.add(word, static_cast<int>(role));
    }
  }
  for (const std::string& word : roles.words("due")) {
    labels.add(word, due_label);
    columns.add(word, static_cast<int>(Column::due));
  }
  for (const auto& [key, column] :
       {std::pair{"number", Column::number}, std::pair{"task", Column::task}, std::pair{"title", Column::title},
        std::pair{"section", Column::section}, std::pair{"remark", Column::remark}})
    for (const std::string& word : roles.words(key)) columns.add(word, static_cast<int>(column));
  for (const auto& [key, role] :
       {std::pair{"label-ends-lead", Role::lead}, std::pair{"label-ends-support", Role::support},
        std::pair{"label-ends-oversee", Role::oversee}})
    for (const std::string& word : roles.words(key)) label_ends.add(word, static_cast<int>(role));
  for (const auto& [key, verb] : {std::pair{"lead-verb", Verb::lead}, std::pair{"lead-each-verb", Verb::lead_each},
                                  std::pair{"support-verb", Verb::support},
                                  std::pair{"responsible-verb", Verb::responsible}, std::pair{"sole-verb", Verb::sole}})
    for (const std::string& word : roles.words(key)) verbs.add(word, static_cast<int>(verb));
  for (const std::string& word : roles.words("other-label")) labels.add(word, other_label);
  for (Role role : {Role::lead, Role::support, Role::consult, Role::inform})
    for (const std::string& word : roles.words("mark-" + std::string(to_string(role))))
      marks.add(word, static_cast<int>(role));
}

void Words::take_roles(const text::Lexicon& roles) {
  manner = set_of(roles, "manner");
  together = set_of(roles, "together");
  leading = set_of(roles, "leading-word");
  open = set_of(roles, "open");
  open_tail = set_of(roles, "open-tail");
  offices = set_of(roles, "office-ends");
  totals = set_of(roles, "total");
  nobody = set_of(roles, "nobody");
  ditto = set_of(roles, "ditto");
  task_contains = set_of(roles, "task-contains");
  measures = set_of(roles, "measure-contains");
  text_labels = set_of(roles, "text-label");
  index_unit = set_of(roles, "index-unit");
  index_number = set_of(roles, "index-number");
  index_lead = set_of(roles, "index-lead");
  index_support = set_of(roles, "index-support");
}

void Words::take_units(const text::Lexicon& units) {
  for (const char* key : {"bureau", "party", "town", "park", "company", "court", "headquarters", "mass", "other"})
    for (const std::string& word : units.words(key)) unit_ends.add(word);
  collective_contains = set_of(units, "collective-contains");
  collective_begins = set_of(units, "collective-begins");
  collective_ends = set_of(units, "collective-ends");
  completes = set_of(units, "completes");
}

void Words::take_layout(const text::Lexicon& layout) {
  notes = set_of(layout, "note-begins");
  noise_begins = set_of(layout, "noise-begins");
  noise_ends = set_of(layout, "noise-ends");
  noise_contains = set_of(layout, "noise-contains");
  noise_equals = set_of(layout, "noise-equals");
  colophon_begins = set_of(layout, "colophon-begins");
  annex = set_of(layout, "annex");
  item_words = set_of(layout, "item-word");
  chapter_words = set_of(layout, "chapter-word");
  meta_number = set_of(layout, "meta-number");
  meta_signed = set_of(layout, "meta-signed");
  meta_publisher = set_of(layout, "meta-publisher");
  meta_title = set_of(layout, "meta-title");
  title_ends = set_of(layout, "title-ends");
  notice_ends = set_of(layout, "notice-ends");
  closing = set_of(layout, "closing-contains");
  first_listed = set_of(layout, "first-listed");
  from_now_on = set_of(layout, "from-now-on");
  not_repeated = set_of(layout, "not-repeated");
}

bool Words::is_collective(std::u32string_view folded) const {
  return collective_begins.beginning(folded) > 0 || collective_ends.ending(folded) > 0 ||
         collective_contains.within(folded);
}

bool Words::is_unit_like(std::u32string_view folded) const {
  if (folded.size() < 2) return false;
  for (auto name = folded;;) {
    if (unit_ends.ending(name) > 0 || collective_ends.ending(name) > 0) return true;
    if (name.back() != U')') break;
    const auto open_bracket = name.rfind(U'(');
    if (open_bracket == std::u32string_view::npos || open_bracket < 2) break;
    name = name.substr(0, open_bracket);  // X(Y): judged by X
  }
  return collective_begins.beginning(folded) > 0 || collective_contains.within(folded);
}

std::size_t Words::open_mark(std::u32string_view folded) const {
  const std::size_t printed = open.ending(folded);
  constexpr std::size_t longest_tail = 24;
  const std::size_t at = folded.rfind(U'等');
  if (at == std::u32string_view::npos || folded.size() - at > longest_tail) return printed;
  for (std::size_t i = at + 1; i < folded.size();) {
    const bool digit = folded[i] >= U'0' && folded[i] <= U'9';
    const std::size_t length = digit ? 1 : open_tail.beginning(folded.substr(i));
    if (length == 0) return printed;
    i += length;
  }
  return std::max(printed, folded.size() - at);
}

Grammar::Grammar(const text::Lexicons& lexicons) : words_(std::make_shared<const Words>(lexicons)) {}

}  // namespace dutygraph::parse
