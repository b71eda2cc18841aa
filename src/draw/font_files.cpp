// fontconfig is asked in the calling thread; Pango isn't, because it asks in threads of its own, and a process that
// forks must not have any (process/child.h).
#include "draw/font_files.h"

#include <fontconfig/fontconfig.h>

#include <vector>

#include "draw/fontconfig_handles.h"

namespace dutygraph::draw {

struct FontFiles::Entries {
  struct Entry {
    FontFile file;
    FcOwned<FcCharSet> characters;
  };
  std::vector<Entry> list;
};

FontFiles::FontFiles(const std::string& family, bool bold) : entries_(std::make_unique<Entries>()) {
  const FcOwned<FcPattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  FcPatternAddInteger(pattern.get(), FC_WEIGHT, bold ? FC_WEIGHT_BOLD : FC_WEIGHT_REGULAR);
  FcPatternAddString(pattern.get(), FC_LANG, reinterpret_cast<const FcChar8*>("zh-cn"));
  FcConfigSubstitute(nullptr, pattern.get(), FcMatchPattern);
  FcDefaultSubstitute(pattern.get());
  FcResult result = FcResultNoMatch;
  const FcOwned<FcFontSet> fonts(FcFontSort(nullptr, pattern.get(), FcTrue, nullptr, &result));
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcChar8* path = nullptr;
    int index = 0;
    FcCharSet* characters = nullptr;
    if (FcPatternGetString(fonts->fonts[i], FC_FILE, 0, &path) != FcResultMatch) continue;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &characters) != FcResultMatch) continue;
    FcPatternGetInteger(fonts->fonts[i], FC_INDEX, 0, &index);
    entries_->list.push_back(
        {{reinterpret_cast<const char*>(path), index}, FcOwned<FcCharSet>(FcCharSetCopy(characters))});
  }
}

FontFiles::~FontFiles() = default;
FontFiles::FontFiles(FontFiles&&) noexcept = default;

std::optional<std::size_t> FontFiles::find(char32_t c) const {
  for (std::size_t i = 0; i < entries_->list.size(); ++i) {
    if (FcCharSetHasChar(entries_->list[i].characters.get(), c) == FcTrue) return i;
  }
  return std::nullopt;
}

const FontFile& FontFiles::file(std::size_t i) const { return entries_->list[i].file; }

std::map<FontFile, std::set<char32_t>> characters_by_file(const FontFiles& fonts,
                                                          const std::set<char32_t>& characters) {
  std::map<FontFile, std::set<char32_t>> by_file;
  for (const char32_t c : characters) {
    if (const auto i = fonts.find(c)) by_file[fonts.file(*i)].insert(c);
  }
  return by_file;
}

}  // namespace dutygraph::draw
