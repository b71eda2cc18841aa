#include "draw/spread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

namespace dutygraph::draw {
namespace {

double cost(const std::vector<Slot>& slots, const std::vector<double>& middles) {
  double sum = 0;
  for (std::size_t i = 0; i < slots.size(); ++i) sum += std::pow(middles[i] - slots[i].wish, 2);
  return sum;
}

bool apart(const std::vector<Slot>& slots, const std::vector<double>& middles, double gap) {
  for (std::size_t i = 1; i < slots.size(); ++i) {
    if (middles[i] - middles[i - 1] < (slots[i].height + slots[i - 1].height) / 2 + gap - 1e-9) return false;
  }
  return true;
}

// Every placement on whole points, box after box.
void try_all(const std::vector<Slot>& slots, double gap, double top, double bottom, std::vector<double>& middles,
             double& best) {
  const std::size_t i = middles.size();
  if (i == slots.size()) {
    best = std::min(best, cost(slots, middles));
    return;
  }
  const double first =
      i == 0 ? top + slots[0].height / 2 : middles.back() + (slots[i - 1].height + slots[i].height) / 2 + gap;
  for (double y = first; y <= bottom - slots[i].height / 2; y += 1) {
    middles.push_back(y);
    try_all(slots, gap, top, bottom, middles, best);
    middles.pop_back();
  }
}

TEST(Spread, LeavesBoxesThatDoNotTouchWhereTheyWish) {
  const std::vector<double> middles = spread({{20, 10}, {60, 10}}, 4, 0, 100);
  EXPECT_EQ(middles, (std::vector<double>{20, 60}));
}

TEST(Spread, IsNoWorseThanEveryPlacementOnWholePoints) {
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    std::vector<Slot> slots;
    for (int i = 0; i < 4; ++i) {
      slots.push_back({static_cast<double>(random() % 40), static_cast<double>(2 * (1 + random() % 3))});
    }
    std::ranges::sort(slots, {}, &Slot::wish);
    const std::vector<double> middles = spread(slots, 2, 0, 40);
    ASSERT_TRUE(apart(slots, middles, 2));
    EXPECT_GE(middles.front(), slots.front().height / 2 - 1e-9);
    EXPECT_LE(middles.back(), 40 - slots.back().height / 2 + 1e-9);
    double best = 1e9;
    std::vector<double> none;
    try_all(slots, 2, 0, 40, none, best);
    EXPECT_LE(cost(slots, middles), best + 1e-9);
  }
}

TEST(Spread, BeginsAtTheTopWhereTheRoomIsTooSmall) {
  const std::vector<Slot> slots(5, Slot{50, 30});
  const std::vector<double> middles = spread(slots, 4, 10, 60);
  EXPECT_DOUBLE_EQ(middles.front(), 25);
  EXPECT_TRUE(apart(slots, middles, 4));
}

TEST(Spread, TakesNothing) { EXPECT_TRUE(spread({}, 4, 0, 10).empty()); }

}  // namespace
}  // namespace dutygraph::draw
