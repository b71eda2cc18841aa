#include "parse/brackets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace dutygraph::parse {
namespace {

constexpr std::size_t npos = std::u32string_view::npos;

std::vector<std::pair<std::size_t, std::size_t>> pairs(std::u32string_view text, std::size_t begin = 0) {
  std::vector<std::pair<std::size_t, std::size_t>> found;
  for (const BracketPair& pair : bracket_pairs(text, begin)) found.emplace_back(pair.open, pair.close);
  return found;
}
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

// One letter a character: i inside, . outside.
std::string inside(std::u32string_view list) {
  BracketDepth depth(list);
  std::string marks;
  for (char32_t c : list) marks += depth.inside_after(c) ? 'i' : '.';
  return marks;
}

TEST(Brackets, PairUp) {
  EXPECT_EQ(pairs(U"a(b[c]d)e(f)"), (Pairs{{1, 7}, {3, 5}, {9, 11}}));
  EXPECT_EQ(pairs(U""), Pairs());
  EXPECT_EQ(pairs(U"abc"), Pairs());
  EXPECT_EQ(pairs(U"(a)(b)", 3), (Pairs{{3, 5}}));
}

TEST(Brackets, OneWithoutAPartnerIsNamedAndHarmsNoOther) {
  EXPECT_EQ(pairs(U"(a"), (Pairs{{0, npos}}));
  EXPECT_EQ(pairs(U"a)"), Pairs());
  EXPECT_EQ(pairs(U"((a)"), (Pairs{{0, npos}, {1, 3}}));
}

TEST(Brackets, DepthKeepsSeparatorsInBracketsAndQuotes) {
  EXPECT_EQ(inside(U"甲(乙、丙)、丁"), ".iiiii..");
  EXPECT_EQ(inside(U"“甲、乙”、丙"), "iiiii..");
  EXPECT_EQ(inside(U"甲、乙"), "...");
  EXPECT_EQ(inside(U"甲(乙、丙"), ".....") << "a bracket that never closes counts for nothing";
  EXPECT_EQ(inside(U"甲)、乙"), "....");
  EXPECT_EQ(inside(U"甲((乙、丙)、丁"), "..iiiii..") << "the unclosed one does not swallow the rest";
}

// Against the textbook: replace innermost pairs until none is left.
TEST(Brackets, AgreeWithTheNaivePairing) {
  std::mt19937 random(15);
  for (int round = 0; round < 2000; ++round) {
    std::u32string text;
    for (std::size_t i = random() % 14; i > 0; --i) text.push_back(U"()x"[random() % 3]);
    std::u32string left = text;
    Pairs naive;
    for (std::size_t close = left.find(U')'); close != npos; close = left.find(U')', close + 1)) {
      const std::size_t open = left.rfind(U'(', close);
      if (open == npos) continue;
      naive.emplace_back(open, close);
      left[open] = left[close] = U'x';
    }
    for (std::size_t open = left.find(U'('); open != npos; open = left.find(U'(', open + 1))
      naive.emplace_back(open, npos);
    std::sort(naive.begin(), naive.end());
    EXPECT_EQ(pairs(text), naive) << std::string(text.begin(), text.end());
  }
}

}  // namespace
}  // namespace dutygraph::parse
