#include "draw/measure.h"

#include <gtest/gtest.h>

#include "draw/canvas.h"
#include "draw/check.h"
#include "draw/drawing_child.h"
#include "draw/font.h"

namespace dutygraph::draw {
namespace {

TEST(Measure, ChineseCharactersAreOneEmWide) {
  const Measure measure(choose_family(true));
  EXPECT_NEAR(measure.width("国", 8), 8, 0.01);
  EXPECT_NEAR(measure.width("发改局", 10, true), 30, 0.02);
  EXPECT_EQ(measure.width("", 8), 0);
}

TEST(Measure, AgreesWithPangoThatDraws) {
  const Measure measure(choose_family(true));
  for (const std::string text :
       {"发改局", "Department of Public Works", "AVATAR To. fi ffl", "320亿元、15.5%（一期）", "“双招双引”",
        "2025年—2027年", "S244 3#机组 PM2.5", "《条例》……", "A<b>&\"'", "№ ①", "Ⅳ矿区"}) {
    for (const bool bold : {false, true}) {
      const std::string by_pango = in_child([&] { return number(drawn_width(measure.family(), text, 100, bold)); }, 30);
      EXPECT_NEAR(measure.width(text, 100, bold), std::stod(by_pango), 2) << text;
    }
  }
}

}  // namespace
}  // namespace dutygraph::draw
