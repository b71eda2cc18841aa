#include "dutygraph/analyse/concentration.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

// The definition, all pairs.
double gini_by_pairs(const std::vector<double>& amounts) {
  double total = 0;
  double spread = 0;
  for (const double x : amounts) {
    total += x;
    for (const double y : amounts) spread += std::abs(x - y);
  }
  return total > 0 ? spread / (2 * static_cast<double>(amounts.size()) * total) : 0;
}

std::vector<double> random_amounts(Dice& dice) {
  std::vector<double> amounts(dice.below(30));
  for (double& amount : amounts) amount = dice.percent(20) ? 0 : dice.below(1000) / 7.0;
  return amounts;
}

TEST(Concentration, KnownValues) {
  EXPECT_EQ(gini(std::vector<double>{0, 0, 0, 5}), 0.75);
  EXPECT_EQ(gini(std::vector<double>{1, 2, 3, 4}), 0.25);
  EXPECT_EQ(gini(std::vector<double>{3, 1}), 0.25);
  EXPECT_EQ(hhi(std::vector<double>{0, 0, 0, 5}), 1);
  EXPECT_EQ(hhi(std::vector<double>{1, 1, 1, 1}), 0.25);
  EXPECT_EQ(hhi(std::vector<double>{3, 1}), 0.625);
  EXPECT_EQ(top_share(std::vector<double>{4, 1, 3, 2}, 2), 0.7);
  EXPECT_EQ(top_share(std::vector<double>{4, 1}, 9), 1);
  EXPECT_EQ(top_share(std::vector<double>{4, 1}, 0), 0);
}

TEST(Concentration, QuantilesInterpolateAndTheCurveEndsAtAll) {
  EXPECT_EQ(quantile(std::vector<double>{4, 1, 3, 2}, 0.25), 1.75);
  EXPECT_EQ(quantile(std::vector<double>{4, 1, 3, 2}, 0.75), 3.25);
  EXPECT_EQ(quantile(std::vector<double>{7}, 0.25), 7);
  EXPECT_EQ(quantile(std::vector<double>{1, 2}, 1), 2);
  EXPECT_EQ(quantile(std::vector<double>{}, 0.5), 0);
  EXPECT_EQ(lorenz_curve(std::vector<double>{3, 1}), (std::vector<LorenzPoint>{{0, 0}, {0.5, 0.25}, {1, 1}}));
  EXPECT_TRUE(lorenz_curve(std::vector<double>{0, 0}).empty());
}

TEST(Concentration, NothingToShareIsNull) {
  for (const std::vector<double>& nothing : {std::vector<double>{}, std::vector<double>{0, 0, 0}}) {
    EXPECT_EQ(gini(nothing), 0);
    EXPECT_EQ(hhi(nothing), 0);
    EXPECT_EQ(top_share(nothing, 1), 0);
  }
}

TEST(Concentration, EqualAmountsHaveAGiniOfExactlyNull) {
  for (std::size_t n = 1; n < 200; ++n) EXPECT_EQ(gini(std::vector<double>(n, 1.0 / 3)), 0) << n;
}

TEST(Concentration, RandomAmountsAgreeWithTheDefinition) {
  Dice dice(21);
  for (int round = 0; round < 5000; ++round) {
    std::vector<double> amounts = random_amounts(dice);
    const double total = std::accumulate(amounts.begin(), amounts.end(), 0.0);
    double squares = 0;
    for (const double amount : amounts) squares += amount * amount;
    ASSERT_NEAR(gini(amounts), gini_by_pairs(amounts), 1e-12);
    ASSERT_NEAR(hhi(amounts), total > 0 ? squares / (total * total) : 0, 1e-12);
    const auto top = dice.below(31);
    const double share = top_share(amounts, top);
    const double low = gini(amounts);
    const double index = hhi(amounts);
    std::reverse(amounts.begin(), amounts.end());
    if (!amounts.empty()) std::swap(amounts.front(), amounts[dice.below(static_cast<std::uint32_t>(amounts.size()))]);
    ASSERT_EQ(gini(amounts), low);
    ASSERT_EQ(hhi(amounts), index);
    ASSERT_EQ(top_share(amounts, top), share);
    std::sort(amounts.rbegin(), amounts.rend());
    const double largest =
        std::accumulate(amounts.begin(),
                        amounts.begin() + static_cast<std::ptrdiff_t>(std::min<std::size_t>(top, amounts.size())), 0.0);
    ASSERT_NEAR(share, total > 0 ? largest / total : 0, 1e-12);
  }
}

TEST(Concentration, ScaleDoesNotMatterAndGiniStaysBelowOne) {
  Dice dice(22);
  for (int round = 0; round < 2000; ++round) {
    std::vector<double> amounts = random_amounts(dice);
    const double before = gini(amounts);
    ASSERT_GE(before, 0);
    ASSERT_LT(before, 1);
    for (double& amount : amounts) amount *= 37.5;
    ASSERT_NEAR(gini(amounts), before, 1e-12);
  }
}

}  // namespace
}  // namespace dutygraph::analyse
