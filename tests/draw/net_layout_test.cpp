#include "draw/net_layout.h"

#include <gtest/gtest.h>

#include <random>

namespace dutygraph::draw {
namespace {

NetLayout random_net(std::mt19937& random, std::size_t boxes, std::size_t links) {
  NetLayout net;
  for (std::size_t i = 0; i < boxes; ++i) net.boxes.push_back({0, 0, 40 + static_cast<double>(random() % 50), 26});
  for (std::size_t k = 0; k < links; ++k) {
    const std::size_t a = random() % boxes;
    const std::size_t b = random() % boxes;
    if (a != b) net.links.push_back({a, b, 1});
  }
  return net;
}

TEST(LayOutNet, KeepsBoxesApartAndLinesOffForeignBoxes) {
  std::mt19937 random(3);
  const Box room{30, 60, 770, 420};
  for (int round = 0; round < 6; ++round) {
    NetLayout net = random_net(random, 30, 45);
    lay_out_net(net, room);
    for (std::size_t i = 0; i < net.boxes.size(); ++i) {
      const Box& a = net.boxes[i];
      EXPECT_TRUE(a.x >= room.x - 1 && a.y >= room.y - 1 && a.right() <= room.right() + 1 &&
                  a.bottom() <= room.bottom() + 1);
      for (std::size_t j = i + 1; j < net.boxes.size(); ++j) {
        const Box& b = net.boxes[j];
        EXPECT_FALSE(a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom());
      }
    }
    for (const NetLink& link : net.links) {
      if (link.hidden) continue;
      const Box& a = net.boxes[link.a];
      const Box& b = net.boxes[link.b];
      for (int k = 1; k < 200; ++k) {
        const double t = k / 200.0;
        const double x = a.center() + t * (b.center() - a.center());
        const double y = a.middle() + t * (b.middle() - a.middle());
        for (std::size_t i = 0; i < net.boxes.size(); ++i) {
          if (i == link.a || i == link.b) continue;
          const Box& box = net.boxes[i];
          EXPECT_FALSE(x > box.x && x < box.right() && y > box.y && y < box.bottom());
        }
      }
    }
  }
}

TEST(LayOutNet, IsTheSameEveryTime) {
  std::mt19937 one(9);
  std::mt19937 two(9);
  NetLayout a = random_net(one, 20, 30);
  NetLayout b = random_net(two, 20, 30);
  lay_out_net(a, {0, 0, 700, 400});
  lay_out_net(b, {0, 0, 700, 400});
  for (std::size_t i = 0; i < a.boxes.size(); ++i) {
    EXPECT_EQ(a.boxes[i].x, b.boxes[i].x);
    EXPECT_EQ(a.boxes[i].y, b.boxes[i].y);
  }
}

}  // namespace
}  // namespace dutygraph::draw
