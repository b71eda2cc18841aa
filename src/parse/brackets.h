// Brackets and quotation marks: what stands inside them is not cut.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dutygraph::parse {

// ( [ 〔 【 and their ends, folded. 0 where `c` is no bracket.
char32_t closing_of(char32_t open);
bool is_closing(char32_t c);

// Follows brackets and quotation marks through a list. A mark that has no partner counts for nothing, so one slip does
// not swallow the rest.
class BracketDepth {
 public:
  explicit BracketDepth(std::u32string_view list);
  // Takes the next character; true while it stands inside brackets or quotation marks (or is one of them).
  bool inside_after(char32_t c);

 private:
  std::vector<bool> partnered_;  // by position
  std::size_t position_ = 0;
  std::size_t depth_ = 0;
};

// For every character its partner's index, or npos: O(n).
std::vector<std::size_t> match_brackets(std::u32string_view text);

}  // namespace dutygraph::parse
