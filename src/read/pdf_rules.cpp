#include "read/pdf_rules.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "read/xml.h"

namespace dutygraph::read {

namespace {

constexpr double thickest = 3;  // points, of a line
constexpr double shortest = 4;
constexpr double farthest = 1e5;
constexpr std::size_t most = 20'000;

struct Point {
  double x = 0;
  double y = 0;
};

// x' = a x + c y + e, y' = b x + d y + f (SVG 1.1, 7.4).
using Matrix = std::array<double, 6>;

// The value of a CSS property: an attribute of its own, else in `style`.
std::string_view property(pugi::xml_node node, std::string_view name) {
  if (const std::string_view own = attribute(node, name); !own.empty()) return own;
  std::string_view style = attribute(node, "style");
  while (!style.empty()) {
    const std::string_view part = style.substr(0, style.find(';'));
    if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == ':')
      return part.substr(name.size() + 1);
    style.remove_prefix(std::min(part.size() + 1, style.size()));
  }
  return {};
}

bool is_seen(std::string_view paint) {
  const bool white = paint == "rgb(100%,100%,100%)" || paint == "rgb(100%, 100%, 100%)";
  return !paint.empty() && paint != "none" && !white && !paint.starts_with("url");
}

class Numbers {
 public:
  explicit Numbers(std::string_view text) : text_(text) {}

  std::optional<double> next() {
    while (!text_.empty() && (text_[0] == ' ' || text_[0] == ',')) text_.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(text_.data(), text_.data() + text_.size(), value);
    if (error != std::errc() || !(std::abs(value) <= farthest)) return std::nullopt;
    text_.remove_prefix(static_cast<std::size_t>(end - text_.data()));
    return value;
  }

  // The command that stands next; 0 at the end.
  char command() {
    while (!text_.empty() && (text_[0] == ' ' || text_[0] == ',')) text_.remove_prefix(1);
    if (text_.empty()) return '\0';
    const char c = text_[0];
    text_.remove_prefix(1);
    return c;
  }

 private:
  std::string_view text_;
};

Matrix matrix_of(pugi::xml_node node) {
  Matrix matrix = {1, 0, 0, 1, 0, 0};
  std::string_view text = attribute(node, "transform");
  if (!text.starts_with("matrix(")) return matrix;
  Numbers numbers(text.substr(7));
  Matrix read{};
  for (double& value : read) {
    const auto number = numbers.next();
    if (!number) return matrix;
    value = *number;
  }
  return read;
}

Point moved(const Matrix& m, Point p) { return {m[0] * p.x + m[2] * p.y + m[4], m[1] * p.x + m[3] * p.y + m[5]}; }

PdfBox box_of(Point a, Point b) {
  return {std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)};
}

bool is_rule(const PdfBox& box) {
  return std::min(box.width(), box.height()) <= thickest && std::max(box.width(), box.height()) >= shortest;
}

// One path, as straight strokes and as filled bars.
class PathReader {
 public:
  PathReader(pugi::xml_node node, PdfRules& rules)
      : matrix_(matrix_of(node)),
        stroked_(is_seen(property(node, "stroke"))),
        filled_(is_seen(property(node, "fill"))),
        rules_(rules) {
    if (stroked_ || filled_) read(attribute(node, "d"));
  }

 private:
  void read(std::string_view d) {
    Numbers numbers(d);
    for (char command = numbers.command(); command != '\0'; command = numbers.command()) {
      if (command == 'Z') {
        if (!path_.empty()) line_to(path_.front());
        continue;
      }
      const int points = command == 'M' || command == 'L' ? 1 : command == 'C' ? 3 : 0;
      if (points == 0) return;  // cairo writes no other
      if (command == 'M') end_path();
      straight_ &= command != 'C';
      for (int i = 0; i < points; ++i) {
        const auto x = numbers.next();
        const auto y = numbers.next();
        if (!x || !y) return;
        const Point point = moved(matrix_, {*x, *y});
        if (command == 'L')
          line_to(point);
        else
          path_.push_back(point);
      }
    }
    end_path();
  }

  void line_to(Point to) {
    if (stroked_ && !path_.empty()) {
      const PdfBox box = box_of(path_.back(), to);
      if (is_rule(box) && std::min(box.width(), box.height()) < 1) rules_.push_back(box);
    }
    path_.push_back(to);
  }

  // A filled rectangle that is thin is a line.
  void end_path() {
    if (filled_ && straight_ && path_.size() >= 4 && path_.size() <= 5) {
      PdfBox box = box_of(path_[0], path_[1]);
      for (const Point& point : path_) {
        const PdfBox other = box_of(point, point);
        box = {std::min(box.left, other.left), std::min(box.top, other.top), std::max(box.right, other.right),
               std::max(box.bottom, other.bottom)};
      }
      if (is_rule(box)) rules_.push_back(box);
    }
    path_.clear();
    straight_ = true;
  }

  Matrix matrix_;
  bool stroked_ = false;
  bool filled_ = false;
  bool straight_ = true;
  std::vector<Point> path_;
  PdfRules& rules_;
};

// All paths below `top` that are drawn; definitions (letters, clips) are not. Walks without recursion.
PdfRules rules_below(pugi::xml_node top) {
  PdfRules rules;
  pugi::xml_node node = top.first_child();
  while (node && rules.size() <= most) {
    const std::string_view name = local_name(node);
    if (name == "path") PathReader(node, rules);
    const bool definition = name == "defs" || name == "clipPath" || name == "mask" || name == "symbol";
    if (!definition && node.first_child()) {
      node = node.first_child();
      continue;
    }
    while (node != top && !node.next_sibling()) node = node.parent();
    if (node == top) break;
    node = node.next_sibling();
  }
  if (rules.size() > most) rules.clear();
  return rules;
}

}  // namespace

std::vector<PdfRules> read_pdf_rules(std::string svg, const std::string& file) {
  const Xml xml(std::move(svg), file, "drawing");
  std::vector<PdfRules> pages;
  const pugi::xml_node set = child(xml.root(), "pageSet");
  for (pugi::xml_node node : set.children())
    if (is(node, "page")) pages.push_back(rules_below(node));
  if (!set) pages.push_back(rules_below(xml.root()));
  return pages;
}

}  // namespace dutygraph::read
