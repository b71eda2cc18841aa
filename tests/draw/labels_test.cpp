#include "draw/labels.h"

#include <gtest/gtest.h>

#include <random>

namespace dutygraph::draw {
namespace {

bool meet(const Box& a, const Box& b) {
  return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

TEST(PlaceLabels, NeverMeetsAnythingAndStaysInTheRoom) {
  std::mt19937 random(5);
  const Box room{0, 0, 500, 300};
  const std::vector<Box> obstacles = {{250, 0, 2, 300}, {0, 150, 500, 2}};
  for (int round = 0; round < 20; ++round) {
    std::vector<LabelWish> wishes;
    for (int i = 0; i < 30; ++i) {
      wishes.push_back({{static_cast<double>(random() % 500), static_cast<double>(random() % 300)}, 5, 60, 10});
    }
    const std::vector<LabelPlace> places = place_labels(wishes, obstacles, room);
    ASSERT_EQ(places.size(), wishes.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i].shown) continue;
      const Box& box = places[i].box;
      EXPECT_TRUE(box.x >= 0 && box.y >= 0 && box.right() <= 500 && box.bottom() <= 300);
      for (const Box& obstacle : obstacles) EXPECT_FALSE(meet(box, obstacle));
      for (std::size_t k = 0; k < places.size(); ++k) {
        if (k != i && places[k].shown) {
          EXPECT_FALSE(meet(box, places[k].box));
        }
        const LabelWish& w = wishes[k];
        EXPECT_FALSE(meet(box, {w.at.x - 3, w.at.y - 3, 6, 6}));
      }
    }
  }
}

TEST(PlaceLabels, SaysWhereThereIsNoRoom) {
  const std::vector<LabelPlace> places = place_labels({{{10, 10}, 5, 200, 10}}, {}, {0, 0, 100, 100});
  ASSERT_EQ(places.size(), 1U);
  EXPECT_FALSE(places.front().shown);
}

}  // namespace
}  // namespace dutygraph::draw
