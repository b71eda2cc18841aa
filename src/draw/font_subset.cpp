// The subsets live in memory files (memfd), which fontconfig reads by their /proc path; the descriptors stay open until
// the child process that draws ends.
#include "draw/font_subset.h"

#include <fontconfig/fontconfig.h>
#include <harfbuzz/hb-subset.h>
#include <harfbuzz/hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <sys/mman.h>
#include <unistd.h>

#include <memory>
#include <string_view>
#include <utility>

#include "draw/font_files.h"
#include "draw/fontconfig_handles.h"
#include "dutygraph/model/error.h"

namespace dutygraph::draw {
namespace {

struct HbFree {
  void operator()(hb_blob_t* p) const { hb_blob_destroy(p); }
  void operator()(hb_face_t* p) const { hb_face_destroy(p); }
  void operator()(hb_subset_input_t* p) const { hb_subset_input_destroy(p); }
};
template <class T>
using Owned = std::unique_ptr<T, HbFree>;

std::string subset_of(const FontFile& file, const std::set<char32_t>& characters) {
  const Owned<hb_blob_t> blob(hb_blob_create_from_file(file.path.c_str()));
  const Owned<hb_face_t> face(hb_face_create(blob.get(), static_cast<unsigned>(file.index) & 0xFFFFU));
  const Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
  if (input == nullptr) return {};
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_DESUBROUTINIZE | HB_SUBSET_FLAGS_NO_HINTING);
  for (const char32_t c : characters) hb_set_add(hb_subset_input_unicode_set(input.get()), c);
  const Owned<hb_face_t> subset(hb_subset_or_fail(face.get(), input.get()));
  if (subset == nullptr) return {};
  const Owned<hb_blob_t> bytes(hb_face_reference_blob(subset.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(bytes.get(), &length);
  return {data, length};
}

std::string memory_file(std::string_view bytes) {
  const int fd = ::memfd_create("dutygraph-font", MFD_CLOEXEC);
  bool written = fd >= 0;
  while (written && !bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    written = n > 0;
    if (written) bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  if (!written) throw Error(Failure{Code::io, {}, 0, "no memory file for a font", "free some memory and try again"});
  return "/proc/self/fd/" + std::to_string(fd);
}

}  // namespace

PangoFontMap* subset_font_map(const std::string& family, const std::set<char32_t>& regular,
                              const std::set<char32_t>& bold) {
  const FcOwned<FcConfig> config(FcConfigCreate());
  for (const bool heavy : {false, true}) {
    std::set<char32_t> wanted = heavy ? bold : regular;
    wanted.insert({U' ', U'…', U'n'});  // Pango asks a font for some width of its own
    for (const auto& [file, characters] : characters_by_file(FontFiles(family, heavy), wanted)) {
      const std::string bytes = subset_of(file, characters);
      const std::string path = bytes.empty() ? file.path : memory_file(bytes);
      FcConfigAppFontAddFile(config.get(), reinterpret_cast<const FcChar8*>(path.c_str()));
    }
  }
  PangoFontMap* map = pango_cairo_font_map_new();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config.get());
  return map;
}

}  // namespace dutygraph::draw
