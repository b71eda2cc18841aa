#include "resolve/likeness.h"

#include <gtest/gtest.h>

#include <random>

namespace dutygraph::resolve {
namespace {

// By the definitions, for short words only.
std::size_t naive_distance(std::u32string_view a, std::u32string_view b) {
  if (a.empty() || b.empty()) return a.size() + b.size();
  const std::size_t changed = naive_distance(a.substr(1), b.substr(1)) + (a[0] == b[0] ? 0 : 1);
  return std::min({changed, naive_distance(a.substr(1), b) + 1, naive_distance(a, b.substr(1)) + 1});
}
std::size_t naive_letters(std::u32string_view a, std::u32string_view b) {
  if (a.empty() || b.empty()) return 0;
  if (a[0] == b[0]) return naive_letters(a.substr(1), b.substr(1)) + 1;
  return std::max(naive_letters(a.substr(1), b), naive_letters(a, b.substr(1)));
}
std::u32string naive_run(std::u32string_view a, std::u32string_view b) {
  std::u32string best;
  for (std::size_t i = 0; i < a.size(); ++i)
    for (std::size_t n = 1; i + n <= a.size(); ++n)
      if (n > best.size() && b.find(a.substr(i, n)) != std::u32string_view::npos) best = a.substr(i, n);
  return best;
}

TEST(Likeness, AgreesWithTheDefinitions) {
  std::mt19937 random(5);
  const auto word = [&] {
    std::u32string letters;
    for (std::size_t n = random() % 7; n > 0; --n) letters.push_back(U"甲乙丙"[random() % 3]);
    return letters;
  };
  for (int round = 0; round < 3000; ++round) {
    const std::u32string a = word();
    const std::u32string b = word();
    ASSERT_EQ(edit_distance(a, b), naive_distance(a, b));
    ASSERT_EQ(common_letters(a, b), naive_letters(a, b));
    ASSERT_EQ(common_run(a, b), naive_run(a, b));
  }
}

}  // namespace
}  // namespace dutygraph::resolve
