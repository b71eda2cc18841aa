// The word lists as resolve looks them up. Names are compared folded to half width and without blanks.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::resolve {

// One function of government: its canonical name and its shortest printed form.
struct Function {
  std::u32string name;
  std::u32string shortest;
  bool commission_is_bureau = false;  // 县发改委 is 县发改局, but 县应急委 only coordinates
};

struct NameWords {
  std::vector<std::pair<std::u32string, UnitClass>> class_ends;  // longest first
  std::vector<std::u32string> collective_contains, collective_begins, collective_ends;
  std::vector<std::u32string> levels, not_levels;
  std::vector<std::u32string> shared_suffixes, place_ends;                         // longest first
  std::vector<std::u32string> party_seats, government_seats;                       // longest first
  std::vector<std::u32string> prefix_passes_to, own_prefixes, head_organisations;  // longest first
  std::vector<std::u32string> bureau_ends, commission_ends;
  std::vector<std::u32string> office_ends;  // of a person
  std::vector<Function> functions;
  std::unordered_map<std::u32string, std::size_t> function_of_form;  // printed form -> index into functions

  explicit NameWords(const text::Lexicons& lexicons);

  bool is_collective(std::u32string_view name) const;
  std::optional<UnitClass> class_of(std::u32string_view name) const;
};

// The length of the first word of `words` that `text` ends or begins with; 0 where there is none. A Latin word counts
// only as a whole word: `alliance` does not begin with `all`.
std::size_t ending(std::u32string_view text, const std::vector<std::u32string>& words);
std::size_t beginning(std::u32string_view text, const std::vector<std::u32string>& words);

// A printed name ready to be compared: half width, case kept, no blanks but one between Latin words.
std::u32string comparable(std::string_view printed);

}  // namespace dutygraph::resolve
