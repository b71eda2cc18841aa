// Small owners of Pango's handles, set up alike for measuring, checking and drawing.
#pragma once

#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>

namespace dutygraph::draw {

struct PangoFree {
  void operator()(PangoFontDescription* p) const { pango_font_description_free(p); }
  void operator()(cairo_font_options_t* p) const { cairo_font_options_destroy(p); }
  template <class T>
  void operator()(T* p) const {
    g_object_unref(p);
  }
};
template <class T>
using PangoOwned = std::unique_ptr<T, PangoFree>;

// One line of text after another, with unhinted metrics, in one language whatever the environment says.
class TextLine {
 public:
  // Takes over `context`.
  TextLine(PangoContext* context, const std::string& family);
  // `size` in the units of the context's surface.
  void set(std::string_view utf8, double size, bool bold);
  double width() const;
  double baseline() const;
  int unknown_glyphs() const { return pango_layout_get_unknown_glyphs_count(layout_.get()); }
  PangoLayout* layout() const { return layout_.get(); }

 private:
  PangoOwned<PangoContext> context_;
  PangoOwned<PangoFontDescription> fonts_[2];
  PangoOwned<PangoLayout> layout_;
};

// A context that belongs to no surface.
PangoContext* free_context();

}  // namespace dutygraph::draw
