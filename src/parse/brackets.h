// Brackets and quotation marks: what stands inside them is not cut.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dutygraph::parse {

// ( [ 〔 【 and their ends, folded. 0 where `c` is no bracket.
constexpr char32_t closing_of(char32_t open) {
  if (open > U'〕') return U'\0';  // Chinese: nearly all
  switch (open) {
    case U'(': return U')';
    case U'[': return U']';
    case U'〔': return U'〕';
    case U'【': return U'】';
    default: return U'\0';
  }
}
constexpr bool is_closing(char32_t c) { return c <= U'〕' && (c == U')' || c == U']' || c == U'〕' || c == U'】'); }

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

// An opening bracket and its end (npos where it has none).
struct BracketPair {
  std::size_t open = 0;
  std::size_t close = 0;
};
// All opening brackets of `text` from `begin` on, in order. O(n).
std::vector<BracketPair> bracket_pairs(std::u32string_view text, std::size_t begin);

}  // namespace dutygraph::parse
