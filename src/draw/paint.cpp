// Every page is drawn on one surface, so a font is embedded once however many pages use it. Texts are set by Pango with
// the same settings they were measured with.
#include "draw/paint.h"

#include <cairo/cairo-pdf.h>
#include <cairo/cairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numbers>
#include <set>

#include "draw/font_subset.h"
#include "draw/pango_text.h"
#include "dutygraph/model/error.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

constexpr double png_dots_per_inch = 200;
constexpr const char* fixed_date = "2000-01-01T00:00:00Z";  // the same bytes for the same plan, whenever it is drawn

struct CairoFree {
  void operator()(cairo_surface_t* p) const { cairo_surface_destroy(p); }
  void operator()(cairo_t* p) const { cairo_destroy(p); }
};
using Surface = std::unique_ptr<cairo_surface_t, CairoFree>;
using Context = std::unique_ptr<cairo_t, CairoFree>;

void require(cairo_status_t status) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  throw Error(
      Failure{Code::io, {}, 0, std::string("Cairo: ") + cairo_status_to_string(status), "try a smaller drawing"});
}

cairo_status_t append(void* closure, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(closure)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

class Painter {
 public:
  // Takes over `context`.
  Painter(cairo_t* cairo, PangoContext* context, const std::string& family, bool grey)
      : cairo_(cairo), text_(context, family), grey_(grey) {
    pango_cairo_update_context(cairo, context);
  }

  void paint(const LaidOut& page) {
    cairo_set_source_rgb(cairo_, 1, 1, 1);
    cairo_paint(cairo_);
    for (const Operation& op : page.operations) {
      if (op.kind == Operation::Kind::text) {
        text(op);
      } else {
        shape(op);
      }
    }
  }

 private:
  void color(const Color& c) {
    if (!grey_) return cairo_set_source_rgba(cairo_, c.r, c.g, c.b, c.a);
    const double light = 0.2126 * c.r + 0.7152 * c.g + 0.0722 * c.b;  // Rec. ITU-R BT.709
    cairo_set_source_rgba(cairo_, light, light, light, c.a);
  }

  void path(const Operation& op) {
    const std::vector<Point>& p = op.points;
    cairo_new_path(cairo_);
    if (op.kind == Operation::Kind::ellipse) {
      cairo_save(cairo_);
      cairo_translate(cairo_, p[0].x, p[0].y);
      cairo_scale(cairo_, std::max(p[1].x, 1e-6), std::max(p[1].y, 1e-6));
      cairo_arc(cairo_, 0, 0, 1, 0, 2 * std::numbers::pi);
      cairo_restore(cairo_);
      return;
    }
    if (p.empty()) return;
    cairo_move_to(cairo_, p[0].x, p[0].y);
    if (op.kind == Operation::Kind::bezier) {
      for (std::size_t i = 1; i + 2 < p.size(); i += 3) {
        cairo_curve_to(cairo_, p[i].x, p[i].y, p[i + 1].x, p[i + 1].y, p[i + 2].x, p[i + 2].y);
      }
    } else {
      for (std::size_t i = 1; i < p.size(); ++i) cairo_line_to(cairo_, p[i].x, p[i].y);
    }
    if (op.kind == Operation::Kind::polygon || op.filled) cairo_close_path(cairo_);
  }

  void shape(const Operation& op) {
    path(op);
    if (op.filled) {
      color(op.fill);
      cairo_fill_preserve(cairo_);
    }
    constexpr std::array<double, 2> dashes = {4, 2.4};
    constexpr std::array<double, 2> dots = {0.9, 1.8};
    if (op.pen <= 0) return cairo_new_path(cairo_);
    cairo_set_dash(cairo_, op.dash == Dash::dotted ? dots.data() : dashes.data(), op.dash == Dash::solid ? 0 : 2, 0);
    cairo_set_line_width(cairo_, op.pen);
    color(op.line);
    cairo_stroke(cairo_);
  }

  void text(const Operation& op) {
    text_.set(op.text, op.size, op.bold);
    const double width = text_.width();
    const double shift = op.align == Align::left ? 0 : op.align == Align::right ? width : width / 2;
    cairo_save(cairo_);
    if (op.turn != 0) {
      cairo_translate(cairo_, op.pivot.x, op.pivot.y);
      cairo_rotate(cairo_, (op.turn == 90 ? -1 : 1) * std::numbers::pi / 2);
      cairo_translate(cairo_, -op.pivot.x, -op.pivot.y);
    }
    cairo_move_to(cairo_, op.points[0].x - shift, op.points[0].y - text_.baseline());
    color(op.line);
    pango_cairo_update_layout(cairo_, text_.layout());
    pango_cairo_show_layout(cairo_, text_.layout());
    cairo_restore(cairo_);
  }

  cairo_t* cairo_;
  TextLine text_;
  bool grey_;
};

// The sheet as it is printed: a turned page lies on an upright one, its head at the left edge.
Point sheet_size(const Page& page) {
  return page.turned ? Point{page.height_pt, page.width_pt} : Point{page.width_pt, page.height_pt};
}

}  // namespace

namespace {

PangoContext* subset_context(const std::vector<LaidOut>& pages, const std::string& family) {
  std::set<char32_t> characters[2];
  for (const LaidOut& page : pages) {
    for (const Operation& op : page.operations) {
      for (const char32_t c : text::decode(op.text)) characters[op.bold ? 1 : 0].insert(c);
    }
  }
  const PangoOwned<PangoFontMap> map(subset_font_map(family, characters[0], characters[1]));
  return pango_font_map_create_context(map.get());
}

}  // namespace

std::string paint_pdf(const std::vector<LaidOut>& pages, const Drawing& drawing, const std::string& family) {
  std::string bytes;
  const Point first = sheet_size(drawing.pages.front());
  const Surface surface(cairo_pdf_surface_create_for_stream(&append, &bytes, first.x, first.y));
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, drawing.title.c_str());
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "dutygraph");
  cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, fixed_date);
  {
    const Context cairo(cairo_create(surface.get()));
    Painter painter(cairo.get(), subset_context(pages, family), family, drawing.grey);
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const Point sheet = sheet_size(drawing.pages[i]);
      cairo_pdf_surface_set_size(surface.get(), sheet.x, sheet.y);
      cairo_save(cairo.get());
      if (drawing.pages[i].turned) {
        cairo_translate(cairo.get(), 0, sheet.y);
        cairo_rotate(cairo.get(), -std::numbers::pi / 2);
      }
      painter.paint(pages[i]);
      cairo_restore(cairo.get());
      if (pages.size() > 1) {
        const std::string target = "page=" + std::to_string(i + 1);
        cairo_pdf_surface_add_outline(surface.get(), CAIRO_PDF_OUTLINE_ROOT, drawing.pages[i].title.c_str(),
                                      target.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
      }
      cairo_show_page(cairo.get());
    }
    require(cairo_status(cairo.get()));
  }
  cairo_surface_finish(surface.get());
  require(cairo_surface_status(surface.get()));
  return bytes;
}

std::string paint_png(const LaidOut& page, const std::string& family, bool grey) {
  constexpr double scale = png_dots_per_inch / 72;
  const int width = static_cast<int>(std::lround(page.width * scale));
  const int height = static_cast<int>(std::lround(page.height * scale));
  const Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
  require(cairo_surface_status(surface.get()));
  const Context cairo(cairo_create(surface.get()));
  cairo_scale(cairo.get(), scale, scale);
  Painter(cairo.get(), free_context(), family, grey).paint(page);
  require(cairo_status(cairo.get()));
  std::string bytes;
  require(cairo_surface_write_to_png_stream(surface.get(), &append, &bytes));
  return bytes;
}

}  // namespace dutygraph::draw
