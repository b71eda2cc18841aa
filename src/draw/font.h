// Which font family to draw with, and whether it has every character.
#pragma once

#include <set>
#include <string>

namespace dutygraph::draw {

// The first installed family of a fixed list that can show Simplified Chinese; where `han` is false (no Chinese
// character is to be drawn) also a Latin one. Never leaves the choice to fontconfig: its silent fallback for an absent
// Chinese family takes Japanese glyphs.
// Throws Error(missing_resource), naming the Debian package.
std::string choose_family(bool han);

// Characters of `characters` that no installed font can show; `family` is asked first, the others only where it fails.
// Blanks and control characters need no glyph. O(|characters| log) after fontconfig has loaded its cache.
std::set<char32_t> characters_without_glyph(const std::string& family, const std::set<char32_t>& characters);

// Throws Error(missing_resource) where characters_without_glyph is not empty.
void require_glyphs(const std::string& family, const std::set<char32_t>& characters);

}  // namespace dutygraph::draw
