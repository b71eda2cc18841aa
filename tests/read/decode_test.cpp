#include "read/decode.h"

#include <gtest/gtest.h>

#include <random>

#include "dutygraph/text/utf8.h"
#include "read/support.h"

namespace dutygraph::read {
namespace {

const char* const plan =
    "青槐县2025年重点工作\r\n1.修缮泵站4座。（牵头单位：县水利局；责任单位：县财政局、各镇等）\r\n";
const char* const english = "Task,Lead,Support\nmend the pier,Port Office,Harbour Team\n";

struct Encoded {
  const char* name;
  std::string bytes;
  const char* utf8;
  Encoding encoding;
};
class Decode : public ::testing::TestWithParam<Encoded> {};

TEST_P(Decode, GivesTheSameText) {
  const auto decoded = decode(GetParam().bytes, "plan.txt");
  ASSERT_TRUE(decoded) << to_string(decoded.failure());
  EXPECT_EQ(decoded->utf8, GetParam().utf8);
  EXPECT_EQ(to_string(decoded->encoding), to_string(GetParam().encoding));
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, Decode,
    ::testing::Values(Encoded{"utf8", plan, plan, Encoding::utf8},
                      Encoded{"utf8_bom", std::string("\xEF\xBB\xBF") + plan, plan, Encoding::utf8_bom},
                      Encoded{"utf16le_bom", "\xFF\xFE" + encoded(plan, "UTF-16LE"), plan, Encoding::utf16le},
                      Encoded{"utf16be_bom", "\xFE\xFF" + encoded(plan, "UTF-16BE"), plan, Encoding::utf16be},
                      Encoded{"utf16le", encoded(plan, "UTF-16LE"), plan, Encoding::utf16le},
                      Encoded{"utf16be", encoded(plan, "UTF-16BE"), plan, Encoding::utf16be},
                      Encoded{"english_utf16le", encoded(english, "UTF-16LE"), english, Encoding::utf16le},
                      Encoded{"english_utf16be", encoded(english, "UTF-16BE"), english, Encoding::utf16be},
                      Encoded{"gb18030", encoded(plan, "GB18030"), plan, Encoding::gb18030},
                      Encoded{"gbk", encoded(plan, "GBK"), plan, Encoding::gb18030},
                      Encoded{"gb18030_four_bytes", encoded("县财政局、县水利局𠀀：簰洲湾镇", "GB18030"),
                              "县财政局、县水利局𠀀：簰洲湾镇", Encoding::gb18030},
                      Encoded{"ascii", english, english, Encoding::utf8}),
    [](const auto& test) { return std::string(test.param.name); });

struct Refused {
  const char* name;
  std::string bytes;
  const char* what;    // a part of the message
  const char* remedy;  // a part of the remedy
};
class DecodeRefuses : public ::testing::TestWithParam<Refused> {};

TEST_P(DecodeRefuses, TellsWhatItIsAndWhatToDo) {
  const auto decoded = decode(GetParam().bytes, "plan.x");
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.failure().code, Code::unreadable);
  EXPECT_EQ(decoded.failure().file, "plan.x");
  EXPECT_NE(decoded.failure().what.find(GetParam().what), std::string::npos) << decoded.failure().what;
  EXPECT_NE(decoded.failure().remedy.find(GetParam().remedy), std::string::npos) << decoded.failure().remedy;
}

INSTANTIATE_TEST_SUITE_P(Binaries, DecodeRefuses,
                         ::testing::Values(Refused{"png", "\x89PNG\r\n\x1A\n", "picture", "read as text"},
                                           Refused{"jpeg", "\xFF\xD8\xFF\xE0", "picture", "read as text"},
                                           Refused{"sqlite", std::string("SQLite format 3\0", 16), "database", "--db"},
                                           Refused{"elf",
                                                   "\x7F"
                                                   "ELF\x02",
                                                   "program", "document"},
                                           Refused{"zero_bytes", std::string("1.a\n2.b\0c", 9), "binary", "plain text"},
                                           Refused{"utf16_surrogate_alone",
                                                   std::string("\xFF\xFE\x00\xD8"
                                                               "a\0",
                                                               6),
                                                   "binary", "plain text"},
                                           Refused{"latin1", "caf\xE9 r\xE9sum\xE9 na\xEFve \xFC\n", "neither UTF-8",
                                                   "UTF-8"},
                                           Refused{"nonsense", "\x80\x81\xFE\xFF\x80\x80", "neither UTF-8", "UTF-8"}),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(DecodeFailure, NamesTheLineOfTheFirstBadByte) {
  EXPECT_EQ(decode("1.a\n2.b\n\xFF\xFF\xFF\n", "f").failure().line, 3U);
  EXPECT_EQ(decode(std::string("1.a\n2\0", 6), "f").failure().line, 2U);
}

// UTF-8 cut in the middle of a character is no GB18030 text by accident.
TEST(DecodeFailure, CutUtf8IsNotGuessedAt) {
  const std::string whole = plan;
  for (std::size_t cut = whole.size() - 30; cut < whole.size(); ++cut) {
    const std::string bytes = whole.substr(0, cut);
    const auto decoded = decode(bytes, "f");
    if (text::first_invalid(bytes) == std::string::npos) {
      ASSERT_TRUE(decoded);
      EXPECT_EQ(decoded->utf8, bytes);
    } else {
      EXPECT_FALSE(decoded) << "read as " << to_string(decoded->encoding) << " at " << cut;
    }
  }
}

TEST(Decode, RandomBytesGiveTextOrAFailure) {
  std::mt19937 random(8);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    const bool mark = random() % 4 == 0;
    if (mark) bytes = random() % 2 == 0 ? "\xFF\xFE" : "\xFE\xFF";
    for (std::size_t i = random() % 60; i > 0; --i) bytes += static_cast<char>(random() % 256);
    const auto decoded = decode(bytes, "f");
    if (decoded) {
      EXPECT_EQ(text::first_invalid(decoded->utf8), std::string::npos);
      EXPECT_EQ(decoded->utf8.find('\0'), std::string::npos);
    } else {
      EXPECT_FALSE(decoded.failure().what.empty());
      EXPECT_FALSE(decoded.failure().remedy.empty());
    }
  }
}

}  // namespace
}  // namespace dutygraph::read
