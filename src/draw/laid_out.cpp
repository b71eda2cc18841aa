// cgraph reads the DOT, gvc lays it out (nop2) and writes xdot operations into the attributes _draw_ and _ldraw_, which
// libxdot reads. Every message of Graphviz is a failure: bad input makes it draw something else without failing.
#include "draw/laid_out.h"

#include <graphviz/gvc.h>
#include <graphviz/xdot.h>

#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>

#include "dutygraph/model/error.h"

namespace dutygraph::draw {
namespace {

std::string messages;  // of this process; agseterrf has no user data

int take_message(char* message) {
  if (messages.size() < 4000) messages += message;
  return 0;
}

[[noreturn]] void fail(const std::string& what) {
  throw Error(Failure{Code::io, {}, 0, "Graphviz: " + what, "report this as a defect, with the plan"});
}

struct XdotFree {
  void operator()(xdot* x) const { freeXDot(x); }
};

std::string attribute(void* object, const char* name) {
  const char* value = agget(object, const_cast<char*>(name));
  return value == nullptr ? "" : value;
}

Color color_of(const char* text) {
  unsigned r = 0;
  unsigned g = 0;
  unsigned b = 0;
  unsigned a = 255;
  if (std::sscanf(text, "#%2x%2x%2x%2x", &r, &g, &b, &a) < 3) return {};
  return {r / 255.0, g / 255.0, b / 255.0, a / 255.0};
}

// The state that xdot operations change, and what they draw.
class Reader {
 public:
  Reader(LaidOut& out, std::size_t item) : out_(out), item_(item) {}

  void turn(int degrees, Point pivot) {
    turn_ = degrees;
    pivot_ = pivot;
  }
  void read(const std::string& draw) {
    if (draw.empty()) return;
    const std::unique_ptr<xdot, XdotFree> parsed(parseXDot(const_cast<char*>(draw.c_str())));
    if (parsed == nullptr) fail("unreadable operations");
    for (int i = 0; i < parsed->cnt; ++i) {
      const char* at = reinterpret_cast<const char*>(parsed->ops) +
                       static_cast<std::size_t>(i) * static_cast<std::size_t>(parsed->sz);
      read(*reinterpret_cast<const xdot_op*>(at));
    }
  }

 private:
  Point flipped(double x, double y) const { return {x, out_.height - y}; }

  Operation& add(Operation::Kind kind) {
    Operation op;
    op.kind = kind;
    op.line = line_;
    op.fill = fill_;
    op.pen = pen_;
    op.dash = dash_;
    op.item = item_;
    return out_.operations.emplace_back(std::move(op));
  }
  void shape(Operation::Kind kind, bool filled, const xdot_polyline& points) {
    Operation& op = add(kind);
    op.filled = filled;
    for (int i = 0; i < points.cnt; ++i) op.points.push_back(flipped(points.pts[i].x, points.pts[i].y));
  }
  void ellipse(bool filled, const xdot_rect& rect) {
    Operation& op = add(Operation::Kind::ellipse);
    op.filled = filled;
    op.points = {flipped(rect.x, rect.y), {rect.w, rect.h}};
  }
  void text(const xdot_text& text) {
    Operation& op = add(Operation::Kind::text);
    op.points = {flipped(text.x, text.y)};
    op.text = text.text;
    op.align = text.align == xd_left ? Align::left : text.align == xd_right ? Align::right : Align::center;
    op.size = size_;
    op.bold = bold_;
    op.turn = turn_;
    op.pivot = pivot_;
  }
  void style(const std::string& style) {
    if (style == "dashed") dash_ = Dash::dashed;
    if (style == "dotted") dash_ = Dash::dotted;
    if (style == "solid") dash_ = Dash::solid;
    if (style.starts_with("setlinewidth(")) pen_ = std::atof(style.c_str() + 13);
  }

  void read(const xdot_op& op) {
    switch (op.kind) {
      case xd_filled_polygon: return shape(Operation::Kind::polygon, true, op.u.polygon);
      case xd_unfilled_polygon: return shape(Operation::Kind::polygon, false, op.u.polygon);
      case xd_filled_bezier: return shape(Operation::Kind::bezier, true, op.u.bezier);
      case xd_unfilled_bezier: return shape(Operation::Kind::bezier, false, op.u.bezier);
      case xd_polyline: return shape(Operation::Kind::polyline, false, op.u.polyline);
      case xd_filled_ellipse: return ellipse(true, op.u.ellipse);
      case xd_unfilled_ellipse: return ellipse(false, op.u.ellipse);
      case xd_text: return text(op.u.text);
      case xd_fill_color: fill_ = color_of(op.u.color); return;
      case xd_pen_color: line_ = color_of(op.u.color); return;
      case xd_style: return style(op.u.style);
      case xd_font:
        size_ = op.u.font.size;
        bold_ = std::string_view(op.u.font.name).ends_with(" Bold");
        return;
      default: return;
    }
  }

  LaidOut& out_;
  std::size_t item_;
  int turn_ = 0;
  Point pivot_;
  Color line_;
  Color fill_;
  double pen_ = 1;
  Dash dash_ = Dash::solid;
  double size_ = 14;
  bool bold_ = false;
};

void read_item(LaidOut& out, void* object, Item item) {
  item.id = attribute(object, "id");
  item.css = attribute(object, "class");
  item.tip = attribute(object, "tip");
  item.within = attribute(object, "within");
  Reader reader(out, out.items.size());
  const std::string turn = attribute(object, "turn");
  if (turn == "90" || turn == "270") {
    Point at;
    if (std::sscanf(attribute(object, "pos").c_str(), "%lf,%lf", &at.x, &at.y) == 2) {
      reader.turn(turn == "90" ? 90 : 270, {at.x, out.height - at.y});
    }
  }
  const std::string shape = attribute(object, "_draw_");
  const std::string text = attribute(object, "_ldraw_");
  item.lost = shape.empty() && text.empty() && item.css != "corner";
  out.items.push_back(std::move(item));
  reader.read(shape);
  reader.read(text);
}

void read_operations(LaidOut& out, Agraph_t* graph) {
  for (Agnode_t* n = agfstnode(graph); n != nullptr; n = agnxtnode(graph, n)) {
    for (Agedge_t* e = agfstout(graph, n); e != nullptr; e = agnxtout(graph, e)) {
      Item item;
      item.edge = true;
      item.tail = attribute(agtail(e), "id");
      item.head = attribute(aghead(e), "id");
      read_item(out, e, std::move(item));
    }
  }
  for (Agnode_t* n = agfstnode(graph); n != nullptr; n = agnxtnode(graph, n)) read_item(out, n, {});
}

std::string rendered(GVC_t* context, Agraph_t* graph, const char* format) {
  char* data = nullptr;
  unsigned length = 0;
  if (gvRenderData(context, graph, format, &data, &length) != 0 || data == nullptr) {
    throw Error(Failure{Code::missing_resource,
                        {},
                        0,
                        std::string("Graphviz has no renderer for ") + format,
                        "install the Debian packages graphviz and libgvc6, then run `dot -c`"});
  }
  std::string bytes(data, length);
  gvFreeRenderData(data);
  return bytes;
}

}  // namespace

Graphviz::Graphviz() : context_(gvContext()) {
  agseterrf(&take_message);
  if (context_ == nullptr) fail("no context");
}

Graphviz::~Graphviz() { gvFreeContext(static_cast<GVC_t*>(context_)); }

LaidOut Graphviz::lay_out(const std::string& dot, double width, double height, bool svg) {
  auto* context = static_cast<GVC_t*>(context_);
  messages.clear();
  Agraph_t* graph = agmemread(dot.c_str());
  if (graph == nullptr) fail("unreadable graph; " + messages);
  if (gvLayout(context, graph, "nop2") != 0) {
    throw Error(Failure{Code::missing_resource,
                        {},
                        0,
                        "Graphviz has no engine nop2; " + messages,
                        "install the Debian packages graphviz and libgvc6, then run `dot -c`"});
  }
  LaidOut out;
  out.width = width;
  out.height = height;
  if (svg) out.svg = rendered(context, graph, "svg");
  rendered(context, graph, "xdot");
  read_operations(out, graph);
  gvFreeLayout(context, graph);
  agclose(graph);
  if (!messages.empty()) fail(messages);
  return out;
}

}  // namespace dutygraph::draw
