#include "draw/balance.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace dutygraph::draw {
namespace {

using Fullness = std::function<double(std::size_t, std::size_t)>;

// The best cut of [first, count) into `pages` pages by trying all.
double best_maximum(std::size_t first, std::size_t count, std::size_t pages, const Fullness& fullness) {
  if (pages == 1) return fullness(first, count);
  double best = 1e9;
  for (std::size_t last = first + 1; last + pages - 1 <= count; ++last) {
    best = std::min(best, std::max(fullness(first, last), best_maximum(last, count, pages - 1, fullness)));
  }
  return best;
}

TEST(BalancedPages, AreTheFewestAndAsEquallyFullAsPossible) {
  std::mt19937 random(11);
  for (int round = 0; round < 50; ++round) {
    std::vector<double> heights;
    for (int i = 0; i < 9; ++i) heights.push_back(0.1 + static_cast<double>(random() % 50) / 100);
    const Fullness fullness = [&](std::size_t first, std::size_t last) {
      double sum = 0;
      for (std::size_t i = first; i < last; ++i) sum += heights[i];
      return sum;
    };
    const std::vector<Range> pages = balanced_pages(heights.size(), fullness);
    ASSERT_FALSE(pages.empty());
    std::size_t next = 0;
    double fullest = 0;
    for (const Range& page : pages) {
      EXPECT_EQ(page.first, next);
      next = page.second;
      fullest = std::max(fullest, fullness(page.first, page.second));
    }
    EXPECT_EQ(next, heights.size());
    EXPECT_LE(fullest, 1);
    if (pages.size() > 1) {
      EXPECT_GT(best_maximum(0, heights.size(), pages.size() - 1, fullness), 1);
    }
    EXPECT_LE(fullest, best_maximum(0, heights.size(), pages.size(), fullness) + 0.002);
  }
}

TEST(BalancedPages, GiveAnItemThatDoesNotFitAPageOfItsOwn) {
  const Fullness fullness = [](std::size_t first, std::size_t last) { return static_cast<double>(last - first) * 1.5; };
  EXPECT_EQ(balanced_pages(2, fullness), (std::vector<Range>{{0, 1}, {1, 2}}));
}

TEST(BalancedPages, SpreadOverTheWantedNumberOfPages) {
  const Fullness fullness = [](std::size_t first, std::size_t last) { return static_cast<double>(last - first) * 0.1; };
  EXPECT_EQ(balanced_pages(6, fullness).size(), 1U);
  EXPECT_EQ(balanced_pages(6, fullness, 3), (std::vector<Range>{{0, 2}, {2, 4}, {4, 6}}));
}

TEST(BalancedPages, TakeNothing) {
  EXPECT_TRUE(balanced_pages(0, [](std::size_t, std::size_t) { return 0.0; }).empty());
}

}  // namespace
}  // namespace dutygraph::draw
