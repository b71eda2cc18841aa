#include "analyse/twofold.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

TEST(Twofold, ThirdHalfAndSixthMakeOneInAnyOrder) {
  std::vector<double> parts{2, 3, 6};
  do {
    Twofold sum;
    for (const double part : parts) sum = sum + reciprocal(part);
    EXPECT_EQ(sum.value(), 1);
  } while (std::next_permutation(parts.begin(), parts.end()));
}

// Fractions with denominators up to 20, summed as whole numbers over their common multiple, which fits 53 bits.
TEST(Twofold, SumsAreTheNearestDouble) {
  constexpr std::uint64_t multiple = 232792560;
  test::Dice dice(23);
  for (int round = 0; round < 20000; ++round) {
    std::uint64_t whole = 0;
    Twofold sum;
    for (std::uint32_t left = dice.below(400); left > 0; --left) {
      const std::uint32_t part = 1 + dice.below(20);
      whole += multiple / part;
      sum = sum + reciprocal(part);
    }
    ASSERT_EQ(sum.value(), static_cast<double>(whole) / static_cast<double>(multiple));
  }
}

TEST(Twofold, ProductsAreTheNearestDouble) {
  EXPECT_EQ((reciprocal(3) * 3).value(), 1);
  EXPECT_EQ((reciprocal(7) * 0.875).value(), 0.125);
  EXPECT_EQ((Twofold{10} * 0.1).value(), 1);
}

}  // namespace
}  // namespace dutygraph::analyse
