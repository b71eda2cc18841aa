// Where Graphviz 2.42 with Pango puts a one-line label: its baseline lies 0.8 s - round(1.1 s)/2 below the node's
// middle for size s (measured for 6 to 18 pt). A Chinese character's middle is 0.38 s above the baseline (em box -0.12
// to 0.88).
#include "draw/canvas.h"

#include <array>
#include <charconv>
#include <cmath>

#include "dutygraph/text/escape.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

std::string inches(double points) {
  std::array<char, 32> buffer{};
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), points / 72, std::chars_format::fixed, 5);
  return {buffer.data(), end.ptr};
}

std::string_view style_of(Dash dash) {
  switch (dash) {
    case Dash::dashed: return "dashed";
    case Dash::dotted: return "dotted";
    case Dash::solid: break;
  }
  return "solid";
}

std::string attribute(std::string_view key, std::string_view value) {
  std::string out(key);
  out += "=\"";
  out += text::escape_dot(value);
  out += "\" ";
  return out;
}

std::string tagged(const Tag& tag) {
  std::string out = tag.id.empty() ? std::string() : attribute("id", tag.id);
  out += attribute("class", tag.css);
  if (!tag.tip.empty()) out += attribute("tip", tag.tip);
  return out;
}

}  // namespace

std::string number(double value) {
  std::array<char, 32> buffer{};
  const double rounded = std::round(value * 100) / 100;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), rounded == 0 ? 0.0 : rounded,
                                 std::chars_format::fixed, 2);
  std::string out(buffer.data(), end.ptr);
  while (out.back() == '0') out.pop_back();
  if (out.back() == '.') out.pop_back();
  return out;
}

Canvas::Canvas(double width, double height, const Measure& measure)
    : width_(width), height_(height), measure_(measure) {}

std::string Canvas::next_id() { return "m" + std::to_string(++made_ids_); }

void Canvas::enlarge(Point origin, double factor) {
  origin_ = origin;
  factor_ = factor;
}

Point Canvas::placed(Point p) const {
  return {origin_.x + (p.x - origin_.x) * factor_, origin_.y + (p.y - origin_.y) * factor_};
}

std::string Canvas::box(const Box& box, const Fill& fill, const Pen& pen, Tag tag) {
  if (tag.id.empty()) tag.id = next_id();
  const Point middle = placed({box.center(), box.middle()});
  std::string style(style_of(pen.dash));
  if (!fill.color.empty()) style += ",filled";
  if (fill.rounded) style += ",rounded";
  nodes_ += "  \"" + text::escape_dot(tag.id) + "\" [shape=box label=\"\" pos=\"" + number(middle.x) + "," +
            number(height_ - middle.y) + "!\" width=" + inches(std::round(box.w * factor_)) +
            " height=" + inches(std::round(box.h * factor_)) + " penwidth=" + number(pen.width) + " color=\"" +
            std::string(pen.color) + "\" style=\"" + style + "\" ";
  if (!fill.color.empty()) nodes_ += attribute("fillcolor", fill.color);
  nodes_ += tagged(tag) + "];\n";
  return tag.id;
}

void Canvas::label(Point middle, double w, double h, std::string_view utf8, const Type& type, const Tag& tag,
                   std::string_view within, int turn) {
  for (const char32_t c : text::decode(utf8)) characters_.insert(c);
  const std::string id = next_id();
  nodes_ += "  " + id + " [shape=none pos=\"" + number(middle.x) + "," + number(height_ - middle.y) +
            "!\" width=" + inches(w) + " height=" + inches(h) + " label=\"" + text::escape_dot(utf8);
  if (type.align == Align::left && turn == 0) nodes_ += "\\l";
  if (type.align == Align::right && turn == 0) nodes_ += "\\r";
  nodes_ += "\" fontsize=" + number(type.size) + " ";
  if (type.bold) nodes_ += attribute("fontname", measure_.family() + " Bold");
  if (type.color != "#000000") nodes_ += attribute("fontcolor", type.color);
  if (turn != 0) nodes_ += "turn=" + std::to_string(turn) + " fixedsize=shape ";
  if (!within.empty()) nodes_ += attribute("within", within);
  nodes_ += tagged({id, tag.css.empty() ? "text" : "text " + tag.css, tag.tip}) + "];\n";
}

void Canvas::text(Point unplaced, std::string_view utf8, const Type& unscaled, const Tag& tag,
                  std::string_view within) {
  if (utf8.empty()) return;
  const Point at = placed(unplaced);
  Type type = unscaled;
  type.size *= factor_;
  // Wide enough for Graphviz's own measure, which is hinted: the node is invisible, its edge only holds the text's end.
  const double w = std::ceil(measure_.width(utf8, type.size, type.bold) * 1.2 + 8);
  const double h = std::ceil(type.size * 1.5 + 2);
  double x = at.x;
  if (type.align == Align::left) x += w / 2;
  if (type.align == Align::right) x -= w / 2;
  const double down = 0.8 * type.size - std::round(1.1 * type.size) / 2;
  label({x, at.y + 0.38 * type.size - down}, w, h, utf8, type, tag, within, 0);
}

void Canvas::text_up(double x, double bottom, std::string_view utf8, const Type& unscaled, const Tag& tag,
                     std::string_view within) {
  if (utf8.empty()) return;
  const Point foot = placed({x, bottom});
  Type type = unscaled;
  type.size *= factor_;
  type.align = Align::center;
  const double w = measure_.width(utf8, type.size, type.bold);
  // Turned about the node's middle, what lies below the baseline comes to lie right of it.
  const double down = 0.8 * type.size - std::round(1.1 * type.size) / 2;
  label({foot.x + 0.38 * type.size - down, foot.y - w / 2}, 2, 2, utf8, type, tag, within, 90);
}

void Canvas::text_down(double x, double top, std::string_view utf8, const Type& unscaled, const Tag& tag) {
  const Point head = placed({x, top});
  Type type = unscaled;
  type.size *= factor_;
  type.align = Align::center;
  const double w = measure_.width(utf8, type.size, type.bold);
  const double down = 0.8 * type.size - std::round(1.1 * type.size) / 2;
  label({head.x - 0.38 * type.size + down, head.y + w / 2}, 2, 2, utf8, type, tag, {}, 270);
}

void Canvas::edge(std::string_view from_id, std::string_view to_id, const std::vector<Point>& bezier, const Pen& pen,
                  const Tag& tag) {
  std::string pos;
  for (const Point& p : bezier) pos += (pos.empty() ? "" : " ") + number(p.x) + "," + number(height_ - p.y);
  edges_ += "  \"" + text::escape_dot(from_id) + "\" -> \"" + text::escape_dot(to_id) + "\" [pos=\"" + pos +
            "\" penwidth=" + number(pen.width) + " style=" + std::string(style_of(pen.dash)) + " color=\"" +
            std::string(pen.color) + "\" " + tagged(tag) + "];\n";
}

void Canvas::rule(Point unplaced_from, Point unplaced_to, const Pen& pen) {
  const Point from = placed(unplaced_from);
  const Point to = placed(unplaced_to);
  edge("corner_a", "corner_b", {from, from, to, to}, pen, {{}, "rule", {}});
}

void Canvas::curve(const std::string& from_id, Point unplaced_from, const std::string& to_id, Point unplaced_to,
                   const Pen& pen, Tag tag) {
  const Point from = placed(unplaced_from);
  const Point to = placed(unplaced_to);
  const double bend = (to.x - from.x) / 2;
  if (tag.id.empty()) tag.id = next_id();
  edge(from_id, to_id, {from, {from.x + bend, from.y}, {to.x - bend, to.y}, to}, pen, tag);
}

void Canvas::band(Point unplaced_from, Point unplaced_to, double straight, const Pen& pen, const Tag& tag) {
  const Point a = placed(unplaced_from);
  const Point d = placed(unplaced_to);
  const Point b{a.x + straight * factor_, a.y};
  const Point c{d.x - straight * factor_, d.y};
  const double bend = (c.x - b.x) / 2;
  edge("corner_a", "corner_b", {a, a, b, b, {b.x + bend, b.y}, {c.x - bend, c.y}, c, c, d, d}, pen,
       {tag.id.empty() ? next_id() : tag.id, "band", tag.tip});
}

void Canvas::line(const std::string& from_id, Point unplaced_from, const std::string& to_id, Point unplaced_to,
                  const Pen& pen, Tag tag) {
  const Point from = placed(unplaced_from);
  const Point to = placed(unplaced_to);
  if (tag.id.empty()) tag.id = next_id();
  edge(from_id, to_id, {from, from, to, to}, pen, tag);
}

void Canvas::path(const std::vector<Point>& points, const Pen& pen) {
  std::vector<Point> bezier;
  for (std::size_t i = 0; i < points.size(); ++i) {
    // Every point of a Bezier but its ends stands three times: a control point before, the point, a control point
    // after.
    const bool end = i == 0 || i + 1 == points.size();
    bezier.insert(bezier.end(), end ? 2 : 3, placed(points[i]));
  }
  edge("corner_a", "corner_b", bezier, pen, {{}, "path", {}});
}

std::string Canvas::disc(Point unplaced, double radius, const Fill& fill, const Pen& pen, Tag tag) {
  if (tag.id.empty()) tag.id = next_id();
  const Point middle = placed(unplaced);
  const std::string width = inches(2 * radius * factor_);
  nodes_ += "  \"" + text::escape_dot(tag.id) + "\" [shape=circle label=\"\" pos=\"" + number(middle.x) + "," +
            number(height_ - middle.y) + "!\" width=" + width + " height=" + width + " penwidth=" + number(pen.width) +
            " color=\"" + std::string(pen.color) + "\" style=\"" + std::string(style_of(pen.dash)) +
            (fill.color.empty() ? "" : ",filled") + "\" ";
  if (!fill.color.empty()) nodes_ += attribute("fillcolor", fill.color);
  nodes_ += tagged(tag) + "];\n";
  return tag.id;
}

std::string Canvas::dot(std::string_view name) const {
  const std::string w = number(width_);
  const std::string h = number(height_);
  std::string out = "digraph " + ("\"" + text::escape_dot(name) + "\"") +
                    " {\n  graph [layout=nop2 notranslate=true charset=\"UTF-8\" " +
                    "bgcolor=white pad=0 margin=0 outputorder=edgesfirst viewport=\"" + w + "," + h + ",1," +
                    number(width_ / 2) + "," + number(height_ / 2) + "\"];\n" + "  node [fontname=\"" +
                    text::escape_dot(measure_.family()) + "\" margin=0 fixedsize=true];\n" +
                    "  edge [arrowhead=none];\n" +
                    "  corner_a [shape=none label=\"\" pos=\"0.5,0.5!\" width=0 height=0 class=\"corner\"];\n" +
                    "  corner_b [shape=none label=\"\" pos=\"" + number(width_ - 0.5) + "," + number(height_ - 0.5) +
                    "!\" width=0 height=0 class=\"corner\"];\n";
  return out + nodes_ + edges_ + "}\n";
}

}  // namespace dutygraph::draw
