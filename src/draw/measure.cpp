// HarfBuzz shapes, as it does under Pango when the text is drawn; Pango itself asks fontconfig in background threads,
// and the child that draws (process/child.h) could inherit a lock that one of them holds. measure_test holds both to
// the same widths. Chinese characters of a family are equally wide, so one of them is measured for all.
#include "draw/measure.h"

#include <harfbuzz/hb.h>

#include <map>
#include <optional>

#include "draw/font_files.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

struct HbFree {
  void operator()(hb_blob_t* p) const { hb_blob_destroy(p); }
  void operator()(hb_face_t* p) const { hb_face_destroy(p); }
  void operator()(hb_font_t* p) const { hb_font_destroy(p); }
  void operator()(hb_buffer_t* p) const { hb_buffer_destroy(p); }
};
template <class T>
using Owned = std::unique_ptr<T, HbFree>;

Owned<hb_font_t> font_of(const FontFile& file) {
  const Owned<hb_blob_t> blob(hb_blob_create_from_file(file.path.c_str()));
  const Owned<hb_face_t> face(hb_face_create(blob.get(), static_cast<unsigned>(file.index) & 0xFFFFU));
  return Owned<hb_font_t>(hb_font_create(face.get()));
}

// The width of a run of one font, in em.
double shaped(hb_font_t* font, std::string_view utf8) {
  const Owned<hb_buffer_t> buffer(hb_buffer_create());
  const int size = static_cast<int>(utf8.size());
  hb_buffer_add_utf8(buffer.get(), utf8.data(), size, 0, size);
  hb_buffer_set_language(buffer.get(), hb_language_from_string("zh-cn", -1));
  hb_buffer_guess_segment_properties(buffer.get());
  hb_shape(font, buffer.get(), nullptr, 0);
  unsigned count = 0;
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  double sum = 0;
  for (unsigned i = 0; i < count; ++i) sum += positions[i].x_advance;
  return sum / hb_face_get_upem(hb_font_get_face(font));
}

// One family in one weight, with the fonts that step in for it.
class Fonts {
 public:
  Fonts(const std::string& family, bool bold) : files_(family, bold) {}

  double width(std::string_view utf8) {
    double sum = 0;
    std::size_t run = 0;
    std::size_t font = 0;
    for (std::size_t at = 0; at < utf8.size();) {
      const std::size_t begin = at;
      const char32_t c = text::next(utf8, at);
      const std::size_t wanted = text::is_blank(c) ? font : files_.find(c).value_or(0);
      if (wanted != font) sum += part(font, utf8.substr(run, begin - run));
      if (wanted != font) run = begin;
      font = wanted;
    }
    return sum + part(font, utf8.substr(run));
  }

 private:
  double part(std::size_t font, std::string_view utf8) {
    if (utf8.empty()) return 0;
    const auto [at, added] = loaded_.try_emplace(font);
    if (added) at->second = font_of(files_.file(font));
    return shaped(at->second.get(), utf8);
  }

  FontFiles files_;
  std::map<std::size_t, Owned<hb_font_t>> loaded_;
};

}  // namespace

struct Measure::Engine {
  explicit Engine(const std::string& family) : fonts{Fonts(family, false), Fonts(family, true)} {}
  Fonts fonts[2];
};

Measure::Measure(std::string family) : family_(std::move(family)), engine_(std::make_unique<Engine>(family_)) {}
Measure::~Measure() = default;

double Measure::width(std::string_view utf8, double size, bool bold) const {
  if (utf8.empty()) return 0;
  std::string word(utf8);
  std::size_t offset = 0;
  const char32_t first = text::next(utf8, offset);
  if (offset == utf8.size() && first >= 0x4E00 && first < 0x9FA6) word = "国";
  const auto [entry, added] = known_[bold ? 1 : 0].try_emplace(std::move(word), 0);
  if (added) entry->second = engine_->fonts[bold ? 1 : 0].width(entry->first);
  return entry->second * size;
}

}  // namespace dutygraph::draw
