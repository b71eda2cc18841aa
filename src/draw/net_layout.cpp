// First distances (links' wished lengths along shortest ways), then stress majorisation from a circle, scaled to the
// room. Boxes that meet are then pushed apart, and a local search tries moves near and far, keeping what lowers the
// penalty: boxes that meet, lines through boxes, crossings, length of lines.
#include "draw/net_layout.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace dutygraph::draw {
namespace {

constexpr double apart = 9;  // points between boxes
constexpr double keep_off = 3;

using Distances = std::vector<std::vector<double>>;

Distances distances_of(const NetLayout& net) {
  const std::size_t n = net.boxes.size();
  constexpr double far = 1e9;
  Distances d(n, std::vector<double>(n, far));
  for (std::size_t i = 0; i < n; ++i) d[i][i] = 0;
  for (const NetLink& link : net.links) {
    d[link.a][link.b] = d[link.b][link.a] = std::min(d[link.a][link.b], 0.6 + link.length);
  }
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) d[i][j] = std::min(d[i][j], d[i][k] + d[k][j]);
    }
  }
  double widest = 1;
  for (const auto& row : d) {
    for (const double x : row) widest = x < far ? std::max(widest, x) : widest;
  }
  for (auto& row : d) {
    for (double& x : row) x = x < far ? x : widest * 0.8 + 1;
  }
  return d;
}

// One step moves every point to the weighted mean of where the others want it (Gansner, Koren, North; weights d^-2).
std::vector<Point> majorise(const Distances& d, int steps) {
  const std::size_t n = d.size();
  std::vector<Point> p(n);
  for (std::size_t i = 0; i < n; ++i) {
    const double angle = 2 * std::numbers::pi * static_cast<double>(i) / static_cast<double>(n);
    p[i] = {std::cos(angle) * 3, std::sin(angle) * 3};
  }
  for (int step = 0; step < steps; ++step) {
    for (std::size_t i = 0; i < n; ++i) {
      Point sum;
      double weights = 0;
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j) continue;
        const double w = 1 / (d[i][j] * d[i][j]);
        const double dx = p[i].x - p[j].x;
        const double dy = p[i].y - p[j].y;
        const double length = std::max(1e-6, std::hypot(dx, dy));
        sum.x += w * (p[j].x + d[i][j] * dx / length);
        sum.y += w * (p[j].y + d[i][j] * dy / length);
        weights += w;
      }
      if (weights > 0) p[i] = {sum.x / weights, sum.y / weights};
    }
  }
  return p;
}

void fit(NetLayout& net, const std::vector<Point>& points, const Box& room) {
  double left = 1e18, right = -1e18, top = 1e18, bottom = -1e18;
  for (const Point& p : points) {
    left = std::min(left, p.x), right = std::max(right, p.x);
    top = std::min(top, p.y), bottom = std::max(bottom, p.y);
  }
  for (std::size_t i = 0; i < points.size(); ++i) {
    Box& box = net.boxes[i];
    const double x = right > left ? (points[i].x - left) / (right - left) : 0.5;
    const double y = bottom > top ? (points[i].y - top) / (bottom - top) : 0.5;
    box.x = room.x + x * (room.w - box.w);
    box.y = room.y + y * (room.h - box.h);
  }
}

void hold(Box& box, const Box& room) {
  box.x = std::clamp(box.x, room.x, std::max(room.x, room.right() - box.w));
  box.y = std::clamp(box.y, room.y, std::max(room.y, room.bottom() - box.h));
}

double meeting(const Box& a, const Box& b, double space) {
  const double x = std::min(a.right(), b.right()) - std::max(a.x, b.x) + space;
  const double y = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y) + space;
  return x > 0 && y > 0 ? std::min(x, y) : 0;
}

// Boxes that meet move apart along the way that is shorter.
void push_apart(NetLayout& net, const Box& room) {
  for (int round = 0; round < 300; ++round) {
    bool moved = false;
    for (std::size_t i = 0; i < net.boxes.size(); ++i) {
      for (std::size_t j = i + 1; j < net.boxes.size(); ++j) {
        Box& a = net.boxes[i];
        Box& b = net.boxes[j];
        if (meeting(a, b, apart) <= 0) continue;
        moved = true;
        const double x = (a.w + b.w) / 2 + apart - std::abs(a.center() - b.center());
        const double y = (a.h + b.h) / 2 + apart - std::abs(a.middle() - b.middle());
        if (x < y) {
          const double shift = (a.center() <= b.center() ? -1 : 1) * (x / 2 + 0.1);
          a.x += shift, b.x -= shift;
        } else {
          const double shift = (a.middle() <= b.middle() ? -1 : 1) * (y / 2 + 0.1);
          a.y += shift, b.y -= shift;
        }
        hold(a, room);
        hold(b, room);
      }
    }
    if (!moved) return;
  }
}

Point middle_of(const Box& box) { return {box.center(), box.middle()}; }

bool enters(Point a, Point b, const Box& box) {
  double from = 0;
  double to = 1;
  const auto clip = [&](double delta, double low, double high) {
    if (std::abs(delta) < 1e-9) return low <= 0 && high >= 0;
    from = std::max(from, std::min(low / delta, high / delta));
    to = std::min(to, std::max(low / delta, high / delta));
    return from <= to;
  };
  return clip(b.x - a.x, box.x - keep_off - a.x, box.right() + keep_off - a.x) &&
         clip(b.y - a.y, box.y - keep_off - a.y, box.bottom() + keep_off - a.y);
}

bool cross(Point a, Point b, Point c, Point d) {
  const auto side = [](Point p, Point q, Point r) { return (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x); };
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

// SplitMix64 (Steele, Lea, Flood 2014): the standard library's distributions differ between machines.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  double unit() {
    state_ += 0x9e3779b97f4a7c15ULL;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
  }

 private:
  std::uint64_t state_;
};

class Search {
 public:
  Search(NetLayout& net, const Box& room) : net_(net), room_(room), links_of_(net.boxes.size()) {
    for (std::size_t k = 0; k < net.links.size(); ++k) {
      links_of_[net.links[k].a].push_back(k);
      links_of_[net.links[k].b].push_back(k);
    }
  }

  // Simulated annealing: a move that raises the penalty by d is taken with probability exp(-d / heat), `heat` falling
  // to nothing, moves growing shorter.
  void run(Random& random, int rounds, double widest, double hottest) {
    for (int round = 0; round < rounds; ++round) {
      const double left = 1 - static_cast<double>(round) / rounds;
      const double reach = (round % 3 == 0 ? widest : widest / 4) * room_.w * (0.15 + 0.85 * left);
      const double heat = hottest * std::max(0.0, left - 0.25);
      for (std::size_t i = 0; i < net_.boxes.size(); ++i) {
        const double before = cost(i);
        const Box kept = net_.boxes[i];
        Box& box = net_.boxes[i];
        box.x += (2 * random.unit() - 1) * reach;
        box.y += (2 * random.unit() - 1) * reach * 0.6;
        hold(box, room_);
        const double worse = cost(i) - before;
        if (worse > 0 && (heat <= 0 || random.unit() >= std::exp(-worse / heat))) box = kept;
      }
    }
  }

  // What tells one layout from a better one: lines that would be hidden, then all penalties.
  std::pair<int, double> judged() const {
    double sum = 0;
    for (std::size_t i = 0; i < net_.boxes.size(); ++i) sum += cost(i);
    return {faults(), sum};
  }

  // Lines that enter a box.
  int faults() const {
    int n = 0;
    for (std::size_t k = 0; k < net_.links.size(); ++k) n += through(k) > 0 ? 1 : 0;
    return n;
  }

  // Lines that still enter a box, weakest first, until none does.
  void hide() {
    for (std::size_t k = net_.links.size(); k-- > 0;) net_.links[k].hidden = through(k) > 0;
  }

 private:
  int through(std::size_t k) const {
    const NetLink& link = net_.links[k];
    const Point a = middle_of(net_.boxes[link.a]);
    const Point b = middle_of(net_.boxes[link.b]);
    int n = 0;
    for (std::size_t i = 0; i < net_.boxes.size(); ++i) {
      n += i != link.a && i != link.b && enters(a, b, net_.boxes[i]) ? 1 : 0;
    }
    return n;
  }

  // What box i has to do with.
  double cost(std::size_t i) const {
    double sum = 0;
    const Box& box = net_.boxes[i];
    for (std::size_t j = 0; j < net_.boxes.size(); ++j) {
      if (j != i) sum += 400 * meeting(box, net_.boxes[j], apart);
    }
    for (std::size_t k = 0; k < net_.links.size(); ++k) {
      const NetLink& link = net_.links[k];
      if (link.a != i && link.b != i) {
        sum += enters(middle_of(net_.boxes[link.a]), middle_of(net_.boxes[link.b]), box) ? 900 : 0;
      }
    }
    for (const std::size_t k : links_of_[i]) sum += link_cost(k);
    return sum;
  }

  double link_cost(std::size_t k) const {
    const NetLink& link = net_.links[k];
    const Point a = middle_of(net_.boxes[link.a]);
    const Point b = middle_of(net_.boxes[link.b]);
    double sum = 900.0 * through(k) + 0.3 * std::hypot(a.x - b.x, (a.y - b.y) * 1.5) / link.length;
    for (std::size_t other = 0; other < net_.links.size(); ++other) {
      const NetLink& o = net_.links[other];
      if (o.a == link.a || o.a == link.b || o.b == link.a || o.b == link.b) continue;
      sum += cross(a, b, middle_of(net_.boxes[o.a]), middle_of(net_.boxes[o.b])) ? 60 : 0;
    }
    return sum;
  }

  NetLayout& net_;
  Box room_;
  std::vector<std::vector<std::size_t>> links_of_;
};

}  // namespace

void lay_out_net(NetLayout& net, const Box& room, const NetOptions& options) {
  if (net.boxes.empty()) return;
  fit(net, majorise(distances_of(net), 120), room);
  push_apart(net, room);
  const std::vector<Box> first = net.boxes;
  std::vector<Box> best;
  std::pair<int, double> least{};
  Search search(net, room);
  Random random(options.seed);
  for (int attempt = 0; attempt < options.attempts; ++attempt) {
    net.boxes = first;
    search.run(random, options.rounds, 0.5, 150);
    push_apart(net, room);
    const auto judged = search.judged();
    if (!best.empty() && judged >= least) continue;
    least = judged;
    best = net.boxes;
  }
  // Stretched over the whole room, which changes hardly any crossing, and mended; kept where no line is lost by it.
  net.boxes = best;
  std::vector<Point> middles;
  for (const Box& box : net.boxes) middles.push_back(middle_of(box));
  fit(net, middles, room);
  push_apart(net, room);
  search.run(random, 60, 0.04, 0);
  push_apart(net, room);
  if (search.faults() > least.first) net.boxes = best;
  for (Box& box : net.boxes) box.x = std::round(box.x), box.y = std::round(box.y);
  search.hide();
}

}  // namespace dutygraph::draw
