#include "dutygraph/text/width.h"

#include <gtest/gtest.h>

namespace dutygraph::text {
namespace {

TEST(Width, ChineseIsTwoColumnsWide) {
  EXPECT_EQ(display_width(""), 0U);
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("县财政局"), 8U);
  EXPECT_EQ(display_width("（、。）"), 8U);
  EXPECT_EQ(display_width("main-1 县"), 9U);
  EXPECT_EQ(display_width("𠀀"), 2U);
}

TEST(Width, MarksAndControlsTakeNone) {
  EXPECT_EQ(display_width("e\u0301"), 1U);
  EXPECT_EQ(display_width("a\u200Bb"), 2U);
  EXPECT_EQ(display_width("\x1B"), 0U);
}

TEST(Width, AMalformedByteIsOneReplacementCharacter) { EXPECT_EQ(display_width("a\xFF"), 2U); }

}  // namespace
}  // namespace dutygraph::text
