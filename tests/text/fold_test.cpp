#include "dutygraph/text/fold.h"

#include <gtest/gtest.h>

#include "dutygraph/text/utf8.h"

namespace dutygraph::text {
namespace {

TEST(Fold, FullWidthAsciiBecomesHalfWidth) {
  for (char32_t c = 0xFF01; c <= 0xFF5E; ++c) EXPECT_EQ(fold(c), c - 0xFEE0);
  EXPECT_EQ(fold(U'　'), U' ');
  EXPECT_EQ(fold(U'\u00A0'), U' ');
}

TEST(Fold, LookAlikesOfSeparatorsAndBrackets) {
  EXPECT_EQ(fold(U'∶'), U':');
  EXPECT_EQ(fold(U'﹔'), U';');
  EXPECT_EQ(fold(U'﹑'), U'、');
  EXPECT_EQ(fold(U'﹙'), U'(');
  EXPECT_EQ(fold(U'﹞'), U'〕');
}

TEST(Fold, WhatTellsThingsApartStays) {
  for (char32_t c : {U'〔', U'〕', U'【', U'、', U'。', U'“', U'”', U'《', U'—', U'县', U'〇', U'①', U'Ⅳ', U'a', U'Z'})
    EXPECT_EQ(fold(c), c);
}

TEST(Fold, IsOneToOneAndDoneOnce) {
  const std::string text = "（牵头单位：县财政局；责任单位：Ａ１，　B)";
  const std::string folded = fold(text);
  EXPECT_EQ(folded, "(牵头单位:县财政局;责任单位:A1, B)");
  EXPECT_EQ(count(folded), count(text));
  for (char32_t c = 0; c < 0x11000; ++c)
    if (fold(fold(c)) != fold(c)) ADD_FAILURE() << "fold twice differs at " << static_cast<unsigned>(c);
}

TEST(Fold, BlanksOfEveryWidth) {
  for (char32_t c : {U' ', U'\t', U'\n', U'\v', U'\f', U'\r', U'\u00A0', U'\u2000', U'\u2003', U'\u200A', U'\u200B',
                     U'\u202F', U'　', U'\uFEFF'})
    EXPECT_TRUE(is_blank(c)) << static_cast<unsigned>(c);
  for (char32_t c : {U'\0', U'\x08', U'\x0E', U'\u1FFF', U'\u200C', U'\u3001', U'a', U'县'})
    EXPECT_FALSE(is_blank(c)) << static_cast<unsigned>(c);
}

TEST(Fold, HanAreTheIdeographsAndTheZero) {
  for (char32_t c : {U'一', U'鿿', U'㐀', U'䶿', U'簰', U'鮰', U'〇', U'𠀀', U'豈'})
    EXPECT_TRUE(is_han(c)) << encode({&c, 1});
  for (char32_t c : {U'a', U'、', U'。', U'（', U'①', U'ア', U'가', U'😀'}) EXPECT_FALSE(is_han(c)) << encode({&c, 1});
}

TEST(Fold, SqueezeDropsEveryBlank) {
  EXPECT_EQ(squeeze(" 县 财\n政　局\u00A0\u200B"), "县财政局");
  EXPECT_EQ(squeeze(""), "");
  EXPECT_EQ(squeeze(" \t　"), "");
}

TEST(Fold, TrimTakesBothEndsOnly) {
  EXPECT_EQ(trim("　 县 财 \r\n"), "县 财");
  EXPECT_EQ(trim("\uFEFFa"), "a");
  EXPECT_EQ(trim(" 　 "), "");
  EXPECT_EQ(trim(""), "");
  EXPECT_EQ(trim("县"), "县");
}

// A view into malformed bytes must neither run over its ends nor eat what is no blank.
TEST(Fold, TrimIsSafeOnMalformedBytes) {
  EXPECT_EQ(trim("\x80\x80 "), "\x80\x80");
  EXPECT_EQ(trim(" \xE3\x80"), "\xE3\x80");
  EXPECT_EQ(trim("\xBF"), "\xBF");
}

}  // namespace
}  // namespace dutygraph::text
