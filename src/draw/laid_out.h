// A page as Graphviz drew it: its operations, in the order of drawing. Coordinates are points from the sheet's upper
// left corner, y downwards.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "draw/canvas.h"

namespace dutygraph::draw {

struct Color {
  double r = 0, g = 0, b = 0, a = 1;
};

// One operation with the state it is drawn in.
struct Operation {
  enum class Kind { polygon, polyline, bezier, ellipse, text };
  Kind kind = Kind::polygon;
  bool filled = false;
  std::vector<Point> points;  // of text: one, on the baseline; of an ellipse: middle and half axes
  std::string text;
  Align align = Align::left;
  double size = 0;  // of the font
  bool bold = false;
  int turn = 0;  // degrees anticlockwise about `pivot`: 0, 90 or 270
  Point pivot;
  Color line;
  Color fill;
  double pen = 1;
  Dash dash = Dash::solid;
  std::size_t item = 0;  // the node or edge it belongs to, an index into LaidOut::items
};

struct Item {
  bool edge = false;
  std::string id;
  std::string css;
  std::string tip;
  std::string within;      // of a text: the id of the box that must hold it
  std::string tail, head;  // of an edge: ids
  bool lost = false;       // Graphviz drew nothing of it: it lies off the sheet
};

struct LaidOut {
  double width = 0;
  double height = 0;
  std::vector<Item> items;
  std::vector<Operation> operations;
  std::string svg;  // Graphviz's own, if asked for
};

// Graphviz, loaded once. Only in a child process: it keeps global state and leaks.
class Graphviz {
 public:
  // `wanted`: "svg" to ask for it too, else empty. Throws Error(missing_resource) where its plugins are not installed.
  Graphviz();
  ~Graphviz();
  Graphviz(const Graphviz&) = delete;
  Graphviz& operator=(const Graphviz&) = delete;

  // Lays the page out by its own positions. Throws Error(io) where Graphviz refuses it or has anything to complain of.
  LaidOut lay_out(const std::string& dot, double width, double height, bool svg);

 private:
  void* context_;  // GVC_t*
};

}  // namespace dutygraph::draw
