#include "read/number_format.h"

#include <gtest/gtest.h>

namespace dutygraph::read {
namespace {

TEST(NumberFormat, AsWordPrints) {
  EXPECT_EQ(format_number(3, "decimal"), "3");
  EXPECT_EQ(format_number(3, "unknown"), "3");
  EXPECT_EQ(format_number(7, "decimalZero"), "07");
  EXPECT_EQ(format_number(12, "decimalFullWidth"), "１２");
  EXPECT_EQ(format_number(23, "chineseCounting"), "二十三");
  EXPECT_EQ(format_number(10, "japaneseCounting"), "十");
  EXPECT_EQ(format_number(20, "ideographDigital"), "二〇");
  EXPECT_EQ(format_number(12, "chineseLegalSimplified"), "壹拾贰");
  EXPECT_EQ(format_number(3, "ideographTraditional"), "丙");
  EXPECT_EQ(format_number(12, "ideographZodiac"), "亥");
  EXPECT_EQ(format_number(4, "decimalEnclosedCircle"), "④");
  EXPECT_EQ(format_number(21, "decimalEnclosedCircleChinese"), "21");
  EXPECT_EQ(format_number(2, "decimalEnclosedParen"), "⑵");
  EXPECT_EQ(format_number(28, "lowerLetter"), "bb");
  EXPECT_EQ(format_number(1999, "upperRoman"), "MCMXCIX");
  EXPECT_EQ(format_number(4, "lowerRoman"), "iv");
  EXPECT_EQ(format_number(112, "ordinal"), "112th");
  EXPECT_EQ(format_number(22, "ordinal"), "22nd");
  EXPECT_EQ(format_number(3, "none"), "");
  EXPECT_EQ(format_number(0, "upperRoman"), "0");
  EXPECT_EQ(format_number(32768, "upperRoman"), "32768");
}

}  // namespace
}  // namespace dutygraph::read
