#include "dutygraph/text/numeral.h"

#include <gtest/gtest.h>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {
namespace {

TEST(Numeral, EveryNumberRoundTrips) {
  for (int number = 0; number <= 99999; ++number) {
    const std::string chinese = to_chinese(number);
    ASSERT_EQ(parse_chinese(decode(chinese)), number) << chinese;
    ASSERT_EQ(parse_digits(decode(std::to_string(number))), number);
  }
}

TEST(Numeral, PrintsAsItIsSpoken) {
  EXPECT_EQ(to_chinese(0), "零");
  EXPECT_EQ(to_chinese(10), "十");
  EXPECT_EQ(to_chinese(12), "十二");
  EXPECT_EQ(to_chinese(20), "二十");
  EXPECT_EQ(to_chinese(103), "一百零三");
  EXPECT_EQ(to_chinese(110), "一百一十");
  EXPECT_EQ(to_chinese(1005), "一千零五");
  EXPECT_EQ(to_chinese(10010), "一万零一十");
  EXPECT_EQ(to_chinese(99999), "九万九千九百九十九");
  EXPECT_EQ(to_chinese(-1), "-1");
  EXPECT_EQ(to_chinese(100000), "100000");
}

TEST(Numeral, OtherPrintings) {
  EXPECT_EQ(parse_chinese(U"廿五"), 25);
  EXPECT_EQ(parse_chinese(U"卅"), 30);
  EXPECT_EQ(parse_chinese(U"一百廿五"), 125);
  EXPECT_EQ(parse_chinese(U"两百"), 200);
  EXPECT_EQ(parse_chinese(U"一百〇三"), 103);
  EXPECT_EQ(parse_chinese(U"二〇二五"), 2025);
  EXPECT_EQ(parse_chinese(U"一二"), 12);
  EXPECT_EQ(parse_chinese(U"〇"), 0);
  EXPECT_EQ(parse_chinese(U"○"), 0);
  EXPECT_EQ(parse_chinese(U"九万九千九百九十九"), 99999);
}

TEST(Numeral, WhatIsNoNumberIsNone) {
  for (const char32_t* none : {U"",         U"县",       U"一县",
                               U"万",       U"百",       U"千",
                               U"百二",     U"十十",     U"二十百",
                               U"一百一百", U"一十一百", U"三百五千",
                               U"十万",     U"万五",     U"一万万",
                               U"零十",     U"一百二",   U"一万五",
                               U"廿十",     U"五廿",     U"十廿",
                               U"二三十",   U"十二三",   U"一二三四五六",
                               U"一 二",    U"1",        U"九万九千九百九十九九"})
    EXPECT_EQ(parse_chinese(none), std::nullopt) << encode(none);
}

TEST(Numeral, DigitsOfEitherWidth) {
  EXPECT_EQ(parse_digits(U"１２"), 12);
  EXPECT_EQ(parse_digits(U"1２3"), 123);
  EXPECT_EQ(parse_digits(U"007"), 7);
  EXPECT_EQ(parse_digits(U"999999999"), 999999999);
  for (const char32_t* none : {U"", U"1000000000", U"-1", U"+1", U"1.5", U"1 2", U"一", U"１a"})
    EXPECT_EQ(parse_digits(none), std::nullopt) << encode(none);
}

}  // namespace
}  // namespace dutygraph::text
