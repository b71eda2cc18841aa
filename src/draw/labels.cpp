// Everything a label may not meet is a box, but discs and lines to labels, which are tried exactly.
#include "draw/labels.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace dutygraph::draw {
namespace {

constexpr double clearance = 1.5;

bool meet(const Box& a, const Box& b) {
  return a.x < b.right() + clearance && b.x < a.right() + clearance && a.y < b.bottom() + clearance &&
         b.y < a.bottom() + clearance;
}

bool meets_disc(const Box& box, Point middle, double radius) {
  const double dx = std::max({box.x - middle.x, 0.0, middle.x - box.right()});
  const double dy = std::max({box.y - middle.y, 0.0, middle.y - box.bottom()});
  return std::hypot(dx, dy) < radius + clearance;
}

// Whether the segment comes within `near` of the point.
bool near_point(Point a, Point b, Point p, double near) {
  const double dx = b.x - a.x;
  const double dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  const double t = length <= 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0);
  return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y) < near;
}

// Whether the segment enters the box (Liang & Barsky).
bool enters(Point a, Point b, const Box& box) {
  double from = 0;
  double to = 1;
  const auto clip = [&](double delta, double low, double high) {
    if (std::abs(delta) < 1e-9) return low <= 0 && high >= 0;
    const double p = std::min(low / delta, high / delta);
    const double q = std::max(low / delta, high / delta);
    from = std::max(from, p);
    to = std::min(to, q);
    return from <= to;
  };
  return clip(b.x - a.x, box.x - a.x, box.right() - a.x) && clip(b.y - a.y, box.y - a.y, box.bottom() - a.y);
}

class Placer {
 public:
  Placer(const std::vector<LabelWish>& wishes, const std::vector<Box>& obstacles, const Box& room)
      : wishes_(wishes), obstacles_(obstacles), room_(room), places_(wishes.size()) {}

  std::vector<LabelPlace> run(const std::vector<std::size_t>& order) {
    for (const std::size_t i : order) place(i);
    return std::move(places_);
  }

 private:
  // The label's box where its nearest point lies `distance` from the disc in the direction `angle`.
  static Box box_at(const LabelWish& wish, double angle, double distance) {
    const double c = std::cos(angle);
    const double s = std::sin(angle);
    const double reach = wish.radius + distance;
    const Point foot{wish.at.x + c * reach, wish.at.y + s * reach};
    const double x = c > 0.35 ? foot.x : c < -0.35 ? foot.x - wish.width : foot.x - wish.width / 2;
    const double y = s > 0.35 ? foot.y : s < -0.35 ? foot.y - wish.height : foot.y - wish.height / 2;
    return {x, y, wish.width, wish.height};
  }

  bool free(std::size_t i, const LabelPlace& place) const {
    const Box& box = place.box;
    if (box.x < room_.x || box.y < room_.y || box.right() > room_.right() || box.bottom() > room_.bottom())
      return false;
    if (std::ranges::any_of(obstacles_, [&](const Box& o) { return meet(box, o); })) return false;
    for (std::size_t k = 0; k < wishes_.size(); ++k) {
      if (meets_disc(box, wishes_[k].at, wishes_[k].radius)) return false;
      if (place.tethered && k != i && near_point(place.from, place.to, wishes_[k].at, wishes_[k].radius + 1)) {
        return false;
      }
      const LabelPlace& other = places_[k];
      if (!other.shown) continue;
      if (meet(box, other.box)) return false;
      if (other.tethered && enters(other.from, other.to, box)) return false;
      if (place.tethered && enters(place.from, place.to, other.box)) return false;
    }
    return true;
  }

  void place(std::size_t i) {
    const LabelWish& wish = wishes_[i];
    for (const double distance : {3.0, 6.0, 10.0, 15.0, 21.0, 28.0, 36.0, 46.0, 58.0, 72.0, 90.0, 110.0}) {
      // Right, left, above, below, then between.
      for (const int step : {0, 8, 12, 4, 15, 1, 9, 7, 13, 11, 3, 5, 14, 2, 10, 6}) {
        const double angle = step * std::numbers::pi / 8;
        LabelPlace tried;
        tried.shown = true;
        tried.box = box_at(wish, angle, distance);
        tried.tethered = distance > 6;
        tried.from = {wish.at.x + std::cos(angle) * wish.radius, wish.at.y + std::sin(angle) * wish.radius};
        tried.to = {wish.at.x + std::cos(angle) * (wish.radius + distance - 1),
                    wish.at.y + std::sin(angle) * (wish.radius + distance - 1)};
        if (!free(i, tried)) continue;
        places_[i] = tried;
        return;
      }
    }
  }

  const std::vector<LabelWish>& wishes_;
  const std::vector<Box>& obstacles_;
  Box room_;
  std::vector<LabelPlace> places_;
};

}  // namespace

std::vector<LabelPlace> place_labels(const std::vector<LabelWish>& wishes, const std::vector<Box>& obstacles,
                                     const Box& room) {
  std::vector<int> crowd(wishes.size());
  for (std::size_t i = 0; i < wishes.size(); ++i) {
    for (const LabelWish& other : wishes) {
      crowd[i] += std::hypot(other.at.x - wishes[i].at.x, other.at.y - wishes[i].at.y) < 60 ? 1 : 0;
    }
  }
  std::vector<std::size_t> order(wishes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto lost = [](const std::vector<LabelPlace>& places) {
    return std::ranges::count(places, false, &LabelPlace::shown);
  };
  std::vector<LabelPlace> given = Placer(wishes, obstacles, room).run(order);
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return crowd[a] > crowd[b]; });
  std::vector<LabelPlace> crowded = Placer(wishes, obstacles, room).run(order);
  return lost(crowded) <= lost(given) ? crowded : given;
}

}  // namespace dutygraph::draw
