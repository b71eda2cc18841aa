#include "dutygraph/text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace dutygraph::text {
namespace {

constexpr std::size_t npos = std::string::npos;

// RFC 3629, section 4, word by word: the naive judge of what is well formed. The length of the sequence at `i`, or 0.
std::size_t well_formed(std::string_view s, std::size_t i) {
  const auto in = [&](std::size_t k, unsigned low, unsigned high) {
    return i + k < s.size() && static_cast<unsigned char>(s[i + k]) >= low &&
           static_cast<unsigned char>(s[i + k]) <= high;
  };
  const auto tail = [&](std::size_t k) { return in(k, 0x80, 0xBF); };
  if (in(0, 0x00, 0x7F)) return 1;
  if (in(0, 0xC2, 0xDF) && tail(1)) return 2;
  if (in(0, 0xE0, 0xE0) && in(1, 0xA0, 0xBF) && tail(2)) return 3;
  if (in(0, 0xE1, 0xEC) && tail(1) && tail(2)) return 3;
  if (in(0, 0xED, 0xED) && in(1, 0x80, 0x9F) && tail(2)) return 3;
  if (in(0, 0xEE, 0xEF) && tail(1) && tail(2)) return 3;
  if (in(0, 0xF0, 0xF0) && in(1, 0x90, 0xBF) && tail(2) && tail(3)) return 4;
  if (in(0, 0xF1, 0xF3) && tail(1) && tail(2) && tail(3)) return 4;
  if (in(0, 0xF4, 0xF4) && in(1, 0x80, 0x8F) && tail(2) && tail(3)) return 4;
  return 0;
}

std::size_t naive_first_invalid(std::string_view s) {
  for (std::size_t i = 0; i < s.size();) {
    const std::size_t length = well_formed(s, i);
    if (length == 0) return i;
    i += length;
  }
  return npos;
}

char32_t random_scalar(std::mt19937& random) {
  static constexpr char32_t limits[] = {0x80, 0x800, 0x10000, 0x110000};
  while (true) {
    const auto c = static_cast<char32_t>(random() % limits[random() % 4]);
    if (c < 0xD800 || c > 0xDFFF) return c;
  }
}

struct Malformed {
  const char* name;
  std::string bytes;
  std::size_t at;
};
class Utf8Malformed : public ::testing::TestWithParam<Malformed> {};

TEST_P(Utf8Malformed, IsFoundWhereItBegins) {
  EXPECT_EQ(first_invalid(GetParam().bytes), GetParam().at);
  EXPECT_EQ(naive_first_invalid(GetParam().bytes), GetParam().at) << "the test's own judge is wrong";
  EXPECT_EQ(first_invalid("0123456789县" + GetParam().bytes), 13 + GetParam().at);
  const std::u32string characters = decode(GetParam().bytes);
  EXPECT_EQ(characters[GetParam().at], U'\uFFFD');
  EXPECT_EQ(first_invalid(encode(characters)), npos);
}

INSTANTIATE_TEST_SUITE_P(
    Rfc3629, Utf8Malformed,
    ::testing::Values(
        Malformed{"lone_tail", "\x80", 0}, Malformed{"lone_tail_behind_text", "a\xBF", 1},
        Malformed{"overlong_two_C0", "\xC0\xAF", 0}, Malformed{"overlong_two_C1", "\xC1\xBF", 0},
        Malformed{"overlong_three", "\xE0\x80\xAF", 0}, Malformed{"overlong_three_last", "\xE0\x9F\xBF", 0},
        Malformed{"overlong_four", "\xF0\x80\x80\xAF", 0}, Malformed{"overlong_four_last", "\xF0\x8F\xBF\xBF", 0},
        Malformed{"overlong_zero", std::string("\xE0\x80\x80", 3), 0}, Malformed{"first_surrogate", "\xED\xA0\x80", 0},
        Malformed{"last_surrogate", "\xED\xBF\xBF", 0}, Malformed{"surrogate_pair", "\xED\xA0\xBD\xED\xB8\x80", 0},
        Malformed{"above_10FFFF", "\xF4\x90\x80\x80", 0}, Malformed{"F5", "\xF5\x80\x80\x80", 0},
        Malformed{"five_bytes", "\xF8\x88\x80\x80\x80", 0}, Malformed{"six_bytes", "\xFC\x84\x80\x80\x80\x80", 0},
        Malformed{"FE", "\xFE", 0}, Malformed{"FF", "\xFF", 0}, Malformed{"cut_two", "\xC3", 0},
        Malformed{"cut_three", "\xE5\x8E", 0}, Malformed{"cut_four", "\xF0\x9F\x98", 0},
        Malformed{"tail_too_early", "\xE5\x8E\xE5\x8E\xBF", 0},
        Malformed{"tail_is_ascii",
                  "\xE5\x8E"
                  "A",
                  0},
        Malformed{"tail_too_high", "\xC3\xC0", 0}),
    [](const auto& test) { return std::string(test.param.name); });

TEST(Utf8, TheEndsOfEveryRangeAreWellFormed) {
  for (const char* edge : {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                           "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
    EXPECT_EQ(first_invalid(edge), npos) << testing::PrintToString(edge);
  EXPECT_EQ(first_invalid(""), npos);
  EXPECT_EQ(first_invalid(std::string(3, '\0')), npos);
}

TEST(Utf8, FirstInvalidAgreesWithTheRfc) {
  std::mt19937 random(2);
  // Mostly bytes that meet in sequences, so that long well-formed runs and every slip occur.
  const std::string likely = "ab\x80\x8F\x90\x9F\xA0\xBF\xC2\xDF\xE0\xE5\xED\xEF\xF0\xF4";
  for (int round = 0; round < 20000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 24; i > 0; --i) {
      if (random() % 3 == 0)
        append(bytes, random_scalar(random));
      else if (random() % 8 == 0)
        bytes += static_cast<char>(random() % 256);
      else
        bytes += likely[random() % likely.size()];
    }
    ASSERT_EQ(first_invalid(bytes), naive_first_invalid(bytes)) << testing::PrintToString(bytes);
  }
}

TEST(Utf8, DecodeUndoesEncode) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    std::u32string characters;
    for (std::size_t i = random() % 40; i > 0; --i) characters.push_back(random_scalar(random));
    const std::string utf8 = encode(characters);
    ASSERT_EQ(first_invalid(utf8), npos);
    ASSERT_EQ(decode(utf8), characters);
    ASSERT_EQ(count(utf8), characters.size());
    const char32_t wanted = random_scalar(random);
    const char32_t present = characters.empty() ? wanted : characters[random() % characters.size()];
    for (char32_t c : {wanted, present})
      ASSERT_EQ(contains(utf8, encode({&c, 1})), characters.find(c) != std::u32string::npos);
  }
}

TEST(Utf8, OnlyTheWholeCharacterIsContained) {
  EXPECT_TRUE(contains("第三项", "项"));
  EXPECT_FALSE(contains("\xA1\xB9", "项"));  // its last bytes
  EXPECT_FALSE(contains("", "项"));
  EXPECT_TRUE(contains("a;b", ";"));
}

TEST(Utf8, NextMovesByOneMalformedByte) {
  const std::string bytes =
      "\xE5\x8E"
      "a";
  std::size_t i = 0;
  EXPECT_EQ(next(bytes, i), U'\uFFFD');
  EXPECT_EQ(i, 1U);
  EXPECT_EQ(next(bytes, i), U'\uFFFD');
  EXPECT_EQ(next(bytes, i), U'a');
  EXPECT_EQ(i, bytes.size());
}

TEST(Utf8, NoInvalidByteIsEverWritten) {
  for (char32_t c : {char32_t{0xD800}, char32_t{0xDFFF}, char32_t{0x110000}, char32_t{0xFFFFFFFF}}) {
    std::string utf8;
    append(utf8, c);
    EXPECT_EQ(utf8, "\uFFFD");
  }
}

}  // namespace
}  // namespace dutygraph::text
