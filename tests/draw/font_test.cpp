#include "draw/font.h"

#include <gtest/gtest.h>

#include "dutygraph/model/error.h"

namespace dutygraph::draw {
namespace {

TEST(Font, ChoosesAFamilyForChinese) {
  const std::string family = choose_family(true);
  EXPECT_FALSE(family.empty());
  EXPECT_EQ(choose_family(false), family);
  EXPECT_TRUE(characters_without_glyph(family, {U'发', U'簰', U'鮰', U'Ⅳ', U'A', U'…', U' '}).empty());
}

TEST(Font, NamesTheCharacterAndThePackageWhereAGlyphIsMissing) {
  const std::string family = choose_family(true);
  EXPECT_EQ(characters_without_glyph(family, {U'发', char32_t{0x10FFFF}}), std::set<char32_t>{char32_t{0x10FFFF}});
  try {
    require_glyphs(family, {U'发', char32_t{0x10FFFF}});
    FAIL() << "accepted a character without a glyph";
  } catch (const Error& error) {
    EXPECT_EQ(error.failure().code, Code::missing_resource);
    EXPECT_NE(error.failure().what.find("U+10FFFF"), std::string::npos);
    EXPECT_NE(error.failure().remedy.find("fonts-noto-cjk"), std::string::npos);
  }
}

}  // namespace
}  // namespace dutygraph::draw
