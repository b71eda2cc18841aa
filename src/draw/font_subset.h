// The fonts of a PDF cut down to its characters before Cairo embeds them.
//
// Why: Cairo 1.16's own CFF subsetting drops subroutines that a glyph needs; with Noto Sans CJK SC the everyday
// character 如 (U+5982) then prints as a blank, and nothing reports it. HarfBuzz cuts the font first, with its
// subroutines written out and hints left away, so there is nothing left to drop; files become a third smaller too.
#pragma once

#include <pango/pango.h>

#include <set>
#include <string>

namespace dutygraph::draw {

// A font map that knows only these subsets: of `family` regular and bold, and of other installed fonts for characters
// that the family lacks. The caller owns it (g_object_unref). A font that HarfBuzz can't cut is taken whole.
// Throws Error(io) where memory files can't be made. About 15 ms and 50 us a character a font.
PangoFontMap* subset_font_map(const std::string& family, const std::set<char32_t>& regular,
                              const std::set<char32_t>& bold);

}  // namespace dutygraph::draw
