// Hinted metrics depend on the resolution (a Chinese character of 10 pt measures 98 % of 10 pt at 96 dpi); paper has
// none.
#include "draw/pango_text.h"

namespace dutygraph::draw {

TextLine::TextLine(PangoContext* context, const std::string& family) : context_(context) {
  const PangoOwned<cairo_font_options_t> options(cairo_font_options_create());
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context, options.get());
  pango_cairo_context_set_resolution(context, 72);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_language(context, pango_language_from_string("zh-cn"));
  for (const int bold : {0, 1}) {
    fonts_[bold].reset(pango_font_description_new());
    pango_font_description_set_family(fonts_[bold].get(), family.c_str());
    pango_font_description_set_weight(fonts_[bold].get(), bold == 1 ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  }
  layout_.reset(pango_layout_new(context));
  pango_layout_set_single_paragraph_mode(layout_.get(), TRUE);
}

void TextLine::set(std::string_view utf8, double size, bool bold) {
  PangoFontDescription* font = fonts_[bold ? 1 : 0].get();
  pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
  pango_layout_set_font_description(layout_.get(), font);
  pango_layout_set_text(layout_.get(), utf8.data(), static_cast<int>(utf8.size()));
}

double TextLine::width() const {
  PangoRectangle logical{};
  pango_layout_get_extents(layout_.get(), nullptr, &logical);
  return static_cast<double>(logical.width) / PANGO_SCALE;
}

double TextLine::baseline() const {
  return static_cast<double>(pango_layout_get_baseline(layout_.get())) / PANGO_SCALE;
}

PangoContext* free_context() {
  // A map of our own: the default one is shared by the thread and may have been changed by the caller's program.
  const PangoOwned<PangoFontMap> map(pango_cairo_font_map_new());
  return pango_font_map_create_context(map.get());
}

}  // namespace dutygraph::draw
