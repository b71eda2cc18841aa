// Marks on a sheet, written as a Graphviz graph with fixed positions (engine nop2).
//
// Coordinates are points from the sheet's upper left corner, y downwards. Boxes are nodes, connections are edges, every
// line of text is a node of its own (Graphviz sets Chinese lines too tight and too high). Custom attributes that
// Graphviz ignores carry what the renderer needs: `tip` (a tooltip's text), `turn` (degrees anticlockwise), `within`
// (the id of the box that must hold a text).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "draw/measure.h"

namespace dutygraph::draw {

struct Box {
  double x = 0;
  double y = 0;
  double w = 0;
  double h = 0;
  double right() const { return x + w; }
  double bottom() const { return y + h; }
  double middle() const { return y + h / 2; }
  double center() const { return x + w / 2; }
};

struct Point {
  double x = 0;
  double y = 0;
};

enum class Dash { solid, dashed, dotted };

struct Pen {
  double width = 0.8;
  Dash dash = Dash::solid;
  std::string_view color = "#000000";
};

struct Fill {
  std::string_view color = "#ffffff";  // empty: none
  bool rounded = false;
};

enum class Align { left, center, right };

struct Type {
  double size = 8;
  bool bold = false;
  Align align = Align::left;
  std::string_view color = "#000000";
};

// What a mark is, for the SVG's classes, ids and tooltips.
struct Tag {
  std::string id;   // unique on the sheet; empty: one is made
  std::string css;  // classes, parted by blanks
  std::string tip;
};

class Canvas {
 public:
  // `measure` must outlive the canvas.
  Canvas(double width, double height, const Measure& measure);

  double width() const { return width_; }
  double height() const { return height_; }
  const Measure& measure() const { return measure_; }

  // What is drawn from now on is enlarged by `factor`, with `origin` staying where it is; pens keep their width.
  void enlarge(Point origin, double factor);

  // Sides are rounded to whole points (Graphviz does). Returns its id.
  std::string box(const Box& box, const Fill& fill, const Pen& pen, Tag tag);
  // One line whose characters are centred on y = `middle`; `x` is the left end, centre or right end by alignment.
  // `within`: the id of the box that holds it.
  void text(Point at, std::string_view utf8, const Type& type, const Tag& tag = {}, std::string_view within = {});
  // A line of text that runs upwards from y = `bottom`, centred on x.
  void text_up(double x, double bottom, std::string_view utf8, const Type& type, const Tag& tag = {},
               std::string_view within = {});
  // The same downwards, from y = `top`.
  void text_down(double x, double top, std::string_view utf8, const Type& type, const Tag& tag = {});
  // A rule: a straight line that connects nothing.
  void rule(Point from, Point to, const Pen& pen);
  // A Bezier from box to box, leaving and arriving horizontally.
  void curve(const std::string& from_id, Point from, const std::string& to_id, Point to, const Pen& pen, Tag tag);
  // A broad Bezier that belongs to no box, level at both ends for `straight` points. Bands lie one above another in the
  // order they are drawn in.
  void band(Point from, Point to, double straight, const Pen& pen, const Tag& tag);

  // A straight line from box to box.
  void line(const std::string& from_id, Point from, const std::string& to_id, Point to, const Pen& pen, Tag tag);
  // A line through two or more points that connects nothing; no text may lie across it.
  void path(const std::vector<Point>& points, const Pen& pen);
  // A circle. Returns its id.
  std::string disc(Point middle, double radius, const Fill& fill, const Pen& pen, Tag tag);

  // The graph's text. `name` is its title.
  std::string dot(std::string_view name) const;
  const std::set<char32_t>& characters() const { return characters_; }

 private:
  void label(Point middle, double w, double h, std::string_view utf8, const Type& type, const Tag& tag,
             std::string_view within, int turn);
  // `bezier`: placed points, 3 n + 1 of them.
  void edge(std::string_view from_id, std::string_view to_id, const std::vector<Point>& bezier, const Pen& pen,
            const Tag& tag);
  std::string next_id();
  Point placed(Point p) const;

  double width_;
  double height_;
  const Measure& measure_;
  std::string nodes_;
  std::string edges_;
  int made_ids_ = 0;
  Point origin_;
  double factor_ = 1;
  std::set<char32_t> characters_;
};

// Decimal with at most 2 places, the same in every locale.
std::string number(double value);

}  // namespace dutygraph::draw
