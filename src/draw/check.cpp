// What is measured: a text is its advance width times the em box (0.8 s above, 0.14 s below the baseline), a box is the
// outline of a node's polygon or spline, an edge is sampled 12 times a Bezier.
// - overlap: two texts meet; a text meets the outline of a box, the border of a filled mark or a rule; two outlines
// cross (touching is allowed: cells of a
//   table do); an edge enters a box that is neither of its ends and doesn't contain them; a path runs through a text.
// - clipped: a text or box beyond the margin or off the sheet; a text not inside the box it names as its holder.
// Filled marks without an outline (pen 0) may lie across boxes.
#include "draw/check.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <unordered_map>

#include "draw/pango_text.h"

namespace dutygraph::draw {
namespace {

constexpr double tolerance = 0.6;  // Graphviz rounds sides to whole points

struct Extent {
  double left = 0, top = 0, right = 0, bottom = 0;
  std::size_t item = 0;
  const Operation* op = nullptr;
};

Extent bounds(const Operation& op) {
  if (op.kind == Operation::Kind::ellipse) {
    const Point middle = op.points[0];
    const Point half = op.points[1];
    return {middle.x - half.x, middle.y - half.y, middle.x + half.x, middle.y + half.y, op.item, &op};
  }
  Extent e{1e9, 1e9, -1e9, -1e9, op.item, &op};
  for (const Point& p : op.points) {
    e.left = std::min(e.left, p.x);
    e.right = std::max(e.right, p.x);
    e.top = std::min(e.top, p.y);
    e.bottom = std::max(e.bottom, p.y);
  }
  return e;
}

Extent text_extent(const Operation& op, double width) {
  const double shift = op.align == Align::left ? 0 : op.align == Align::right ? width : width / 2;
  const Point at = op.points[0];
  const double left = at.x - shift;
  Extent e{left, at.y - 0.8 * op.size, left + width, at.y + 0.14 * op.size, op.item, &op};
  if (op.turn == 0) return e;
  const Point p = op.pivot;
  if (op.turn == 270) {  // (dx, dy) about the pivot becomes (-dy, dx)
    return {p.x - (e.bottom - p.y), p.y + (e.left - p.x), p.x - (e.top - p.y), p.y + (e.right - p.x), op.item, &op};
  }
  // (dx, dy) becomes (dy, -dx).
  return {p.x + (e.top - p.y), p.y - (e.right - p.x), p.x + (e.bottom - p.y), p.y - (e.left - p.x), op.item, &op};
}

// A rule as something that a text can meet.
Extent thick(Extent e) {
  constexpr double half = 0.5 + tolerance / 2;
  if (e.right - e.left < 2 * half) e.left -= half, e.right += half;
  if (e.bottom - e.top < 2 * half) e.top -= half, e.bottom += half;
  return e;
}

bool meet(const Extent& a, const Extent& b) {
  return std::min(a.right, b.right) - std::max(a.left, b.left) > tolerance &&
         std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > tolerance;
}

bool holds(const Extent& outer, const Extent& inner) {
  return inner.left >= outer.left - tolerance && inner.right <= outer.right + tolerance &&
         inner.top >= outer.top - tolerance && inner.bottom <= outer.bottom + tolerance;
}

// Calls `pair(i, j)`, i < j by left side, for all extents whose spans in x and y meet.
template <class Pair>
void sweep(const std::vector<Extent>& extents, Pair&& pair) {
  std::vector<std::size_t> order(extents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return extents[i].left; });
  for (std::size_t a = 0; a < order.size(); ++a) {
    const Extent& first = extents[order[a]];
    for (std::size_t b = a + 1; b < order.size() && extents[order[b]].left < first.right - tolerance; ++b) {
      if (meet(first, extents[order[b]])) pair(first, extents[order[b]]);
    }
  }
}

struct Parts {
  std::vector<Extent> texts;
  std::vector<Extent> boxes;
  std::vector<Extent> marks;  // filled, without an outline
  std::vector<Extent> rules;
  std::unordered_map<std::string, Extent> box_by_id;
  std::vector<const Operation*> edges;
  std::vector<const Operation*> paths;
};

class PageChecker {
 public:
  PageChecker(const LaidOut& page, const std::string& family, double margin)
      : page_(page), margin_(margin), line_(free_context(), family) {}

  PageChecks run() {
    collect();
    check_lost();
    check_margins();
    check_holders();
    check_texts();
    check_boxes();
    check_edges();
    check_paths();
    return std::move(result_);
  }

 private:
  std::string name(const Extent& e) const {
    if (e.op->kind == Operation::Kind::text) return "text \"" + e.op->text + "\"";
    if (page_.items[e.item].css == "rule") return "a rule";
    return "box " + page_.items[e.item].id;
  }
  void add(Defect::Kind kind, std::string what) {
    if (kind == Defect::Kind::overlap) ++result_.checks.overlaps;
    if (kind == Defect::Kind::clipped) ++result_.checks.clipped;
    result_.defects.push_back({kind, std::move(what)});
  }

  void collect() {
    double smallest = 0;
    for (const Operation& op : page_.operations) {
      const Item& item = page_.items[op.item];
      if (op.kind == Operation::Kind::text) {
        smallest = smallest == 0 ? op.size : std::min(smallest, op.size);
        line_.set(op.text, op.size, op.bold);
        parts_.texts.push_back(text_extent(op, line_.width()));
        if (const int unknown = line_.unknown_glyphs(); unknown > 0) {
          result_.checks.missing_glyphs += unknown;
          result_.defects.push_back({Defect::Kind::missing_glyph, name(parts_.texts.back())});
        }
      } else if (item.edge) {
        if (item.css == "rule") {
          parts_.rules.push_back(thick(bounds(op)));
        } else if (item.css == "path") {
          parts_.paths.push_back(&op);
        } else {
          parts_.edges.push_back(&op);
        }
      } else {
        const Extent box = bounds(op);
        parts_.box_by_id.try_emplace(item.id, box);
        // A filled shape is followed by its outline where that has another colour; either way its bounds are the same.
        const auto last_is_same = [&](const std::vector<Extent>& v) { return !v.empty() && v.back().item == op.item; };
        const bool again = last_is_same(parts_.boxes) || last_is_same(parts_.marks);
        if (!again) (op.pen > 0 ? parts_.boxes : parts_.marks).push_back(box);
      }
    }
    result_.checks.smallest_print_pt = smallest;
  }

  // What is wholly off the sheet leaves no operation behind.
  void check_lost() {
    for (const Item& item : page_.items) {
      if (item.lost) add(Defect::Kind::clipped, (item.edge ? "edge " : "node ") + item.id + " off the sheet");
    }
  }

  void check_margins() {
    const Extent room{margin_, margin_, page_.width - margin_, page_.height - margin_, 0, nullptr};
    for (const auto* extents : {&parts_.texts, &parts_.boxes}) {
      for (const Extent& e : *extents) {
        if (!holds(room, e)) add(Defect::Kind::clipped, name(e) + " beyond the margin");
      }
    }
  }

  void check_holders() {
    for (const Extent& text : parts_.texts) {
      const std::string& within = page_.items[text.item].within;
      if (within.empty()) continue;
      const auto box = parts_.box_by_id.find(within);
      if (box == parts_.box_by_id.end() || !holds(box->second, text)) {
        add(Defect::Kind::clipped, name(text) + " beyond box " + within);
      }
    }
  }

  void check_texts() {
    sweep(parts_.texts,
          [&](const Extent& a, const Extent& b) { add(Defect::Kind::overlap, name(a) + " on " + name(b)); });
  }

  // Boxes on boxes, and texts across outlines: what meets must be one inside the other, a text always inside.
  void check_boxes() {
    std::vector<Extent> all = parts_.boxes;
    for (const auto* more : {&parts_.marks, &parts_.rules, &parts_.texts})
      all.insert(all.end(), more->begin(), more->end());
    const auto only_a_ground = [&](const Extent& e) { return e.op->pen <= 0 || page_.items[e.item].css == "rule"; };
    sweep(all, [&](const Extent& a, const Extent& b) {
      const bool a_text = a.op->kind == Operation::Kind::text;
      const bool b_text = b.op->kind == Operation::Kind::text;
      if (a_text && b_text) return;
      if (a_text || b_text) {
        if (!holds(a_text ? b : a, a_text ? a : b)) add(Defect::Kind::overlap, name(a) + " across " + name(b));
      } else if (!only_a_ground(a) && !only_a_ground(b) && !holds(a, b) && !holds(b, a)) {
        add(Defect::Kind::overlap, name(a) + " across " + name(b));
      }
    });
  }

  static std::vector<Point> samples(const Operation& op) {
    std::vector<Point> out;
    const std::vector<Point>& p = op.points;
    for (std::size_t i = 0; i + 3 < p.size(); i += 3) {
      for (int k = 0; k <= 12; ++k) {
        const double t = k / 12.0;
        const double u = 1 - t;
        const double a = u * u * u;
        const double b = 3 * u * u * t;
        const double c = 3 * u * t * t;
        const double d = t * t * t;
        out.push_back({a * p[i].x + b * p[i + 1].x + c * p[i + 2].x + d * p[i + 3].x,
                       a * p[i].y + b * p[i + 1].y + c * p[i + 2].y + d * p[i + 3].y});
      }
    }
    return out;
  }

  static bool inside(const Extent& box, const Point& p) {
    constexpr double shrink = 1.5;
    return p.x > box.left + shrink && p.x < box.right - shrink && p.y > box.top + shrink && p.y < box.bottom - shrink;
  }

  void check_paths() {
    for (const Operation* path : parts_.paths) {
      const std::vector<Point> points = samples(*path);
      for (const Extent& text : parts_.texts) {
        if (std::ranges::any_of(points, [&](const Point& p) { return inside(text, p); })) {
          add(Defect::Kind::overlap, "a path through " + name(text));
        }
      }
    }
  }

  void check_edges() {
    for (const Operation* edge : parts_.edges) {
      const Item& item = page_.items[edge->item];
      const std::vector<Point> points = samples(*edge);
      for (const Extent& box : parts_.boxes) {
        const std::string& id = page_.items[box.item].id;
        if (id == item.tail || id == item.head) continue;
        if (std::ranges::any_of(points, [&](const Point& p) { return inside(box, p); })) {
          add(Defect::Kind::overlap, "edge " + item.id + " through box " + id);
        }
      }
    }
  }

  const LaidOut& page_;
  double margin_;
  TextLine line_;
  Parts parts_;
  PageChecks result_;
};

}  // namespace

PageChecks check_page(const LaidOut& page, const std::string& family, double margin) {
  return PageChecker(page, family, margin).run();
}

double drawn_width(const std::string& family, const std::string& utf8, double size, bool bold) {
  TextLine line(free_context(), family);
  line.set(utf8, size, bold);
  return line.width();
}

}  // namespace dutygraph::draw
