#include "parse/brackets.h"

#include <string>

namespace dutygraph::parse {

namespace {

// Quotation marks count as brackets in a list of names, not in prose.
char32_t quote_end(char32_t c) { return c == U'“' ? U'”' : c == U'《' ? U'》' : U'\0'; }

template <class EndOf>
std::vector<std::size_t> match(std::u32string_view text, EndOf end_of, bool (*is_end)(char32_t)) {
  std::vector<std::size_t> partner(text.size(), std::u32string_view::npos);
  std::vector<std::size_t> stack;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (end_of(text[i]) != U'\0') {
      stack.push_back(i);
    } else if (is_end(text[i]) && !stack.empty() && end_of(text[stack.back()]) == text[i]) {
      partner[i] = stack.back();
      partner[stack.back()] = i;
      stack.pop_back();
    }
  }
  return partner;
}

}  // namespace

std::vector<BracketPair> bracket_pairs(std::u32string_view text, std::size_t begin) {
  std::vector<BracketPair> pairs;
  std::vector<std::size_t> stack;  // indices into pairs
  for (std::size_t i = begin; i < text.size(); ++i) {
    if (text[i] > U'〕') continue;  // Chinese: nearly all
    if (closing_of(text[i]) != U'\0') {
      stack.push_back(pairs.size());
      pairs.push_back({i, std::u32string_view::npos});
    } else if (is_closing(text[i]) && !stack.empty() && closing_of(text[pairs[stack.back()].open]) == text[i]) {
      pairs[stack.back()].close = i;
      stack.pop_back();
    }
  }
  return pairs;
}

BracketDepth::BracketDepth(std::u32string_view list) {
  bool any = false;
  for (char32_t c : list) any |= closing_of(c) != U'\0' || quote_end(c) != U'\0';
  if (!any) return;  // most lists have no bracket
  const auto partner = match(
      list, [](char32_t c) { return closing_of(c) != U'\0' ? closing_of(c) : quote_end(c); },
      [](char32_t c) { return is_closing(c) || c == U'”' || c == U'》'; });
  partnered_.resize(list.size());
  for (std::size_t i = 0; i < list.size(); ++i) partnered_[i] = partner[i] != std::u32string_view::npos;
}

bool BracketDepth::inside_after(char32_t c) {
  const std::size_t i = position_++;
  if (i >= partnered_.size() || !partnered_[i]) return depth_ > 0;
  const bool opens = closing_of(c) != U'\0' || quote_end(c) != U'\0';
  if (opens) {
    ++depth_;
    return true;
  }
  --depth_;
  return true;
}

}  // namespace dutygraph::parse
