// Asks fontconfig; keeps no state. fontconfig is thread-safe from 2.10 on.
#include "draw/font.h"

#include <fontconfig/fontconfig.h>

#include <array>
#include <cstdio>

#include "draw/font_files.h"
#include "draw/fontconfig_handles.h"
#include "dutygraph/model/error.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

constexpr std::array chinese_families = {
    "Noto Sans CJK SC",    "Source Han Sans SC", "Source Han Sans CN", "Noto Sans SC",        "Microsoft YaHei",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei",  "Noto Serif CJK SC",  "Droid Sans Fallback", "AR PL UMing CN"};
constexpr std::array latin_families = {"DejaVu Sans", "Liberation Sans", "Noto Sans", "FreeSans", "Nimbus Sans"};

FcOwned<FcFontSet> fonts_of(const std::string& family) {
  const FcOwned<FcPattern> pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  const FcOwned<FcObjectSet> wanted(FcObjectSetBuild(FC_FAMILY, FC_CHARSET, nullptr));
  return FcOwned<FcFontSet>(FcFontList(nullptr, pattern.get(), wanted.get()));
}

bool installed(const std::string& family) {
  const FcOwned<FcFontSet> fonts = fonts_of(family);
  return fonts != nullptr && fonts->nfont > 0;
}

// The characters that every font file of the family has (regular and bold both draw the same texts).
FcOwned<FcCharSet> charset_of(const std::string& family) {
  const FcOwned<FcFontSet> fonts = fonts_of(family);
  FcOwned<FcCharSet> common;
  for (int i = 0; fonts != nullptr && i < fonts->nfont; ++i) {
    FcCharSet* one = nullptr;
    if (FcPatternGetCharSet(fonts->fonts[i], FC_CHARSET, 0, &one) != FcResultMatch) continue;
    common.reset(common == nullptr ? FcCharSetCopy(one) : FcCharSetIntersect(common.get(), one));
  }
  return common;
}

[[noreturn]] void missing(std::string what) {
  throw Error(Failure{Code::missing_resource, {}, 0, std::move(what), "install the Debian package fonts-noto-cjk"});
}

}  // namespace

std::string choose_family(bool han) {
  for (const char* family : chinese_families) {
    if (installed(family)) return family;
  }
  if (!han) {
    for (const char* family : latin_families) {
      if (installed(family)) return family;
    }
  }
  missing(han ? "no font for Simplified Chinese is installed" : "no known font is installed");
}

std::set<char32_t> characters_without_glyph(const std::string& family, const std::set<char32_t>& characters) {
  const FcOwned<FcCharSet> own = charset_of(family);
  std::set<char32_t> lacking;
  for (const char32_t c : characters) {
    if (c < 0x20 || text::is_blank(c)) continue;
    if (own == nullptr || FcCharSetHasChar(own.get(), c) == FcFalse) lacking.insert(c);
  }
  if (lacking.empty()) return lacking;
  const FontFiles regular(family, false);
  const FontFiles bold(family, true);
  std::erase_if(lacking, [&](char32_t c) { return regular.find(c) && bold.find(c); });
  return lacking;
}

void require_glyphs(const std::string& family, const std::set<char32_t>& characters) {
  const std::set<char32_t> lacking = characters_without_glyph(family, characters);
  if (lacking.empty()) return;
  std::string list;
  std::size_t named = 0;
  for (const char32_t c : lacking) {
    if (++named > 8) break;
    std::array<char, 16> code{};
    std::snprintf(code.data(), code.size(), "U+%04X", static_cast<unsigned>(c));
    list += (list.empty() ? "" : ", ") + std::string(code.data());
    if (!(c < 0x20 || (c >= 0x7F && c < 0xA0))) list += " " + text::encode(std::u32string(1, c));
  }
  missing("no installed font has " + list + (lacking.size() > 8 ? " and others" : ""));
}

}  // namespace dutygraph::draw
