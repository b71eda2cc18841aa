#include "parse/marker.h"

#include <gtest/gtest.h>

#include "parse/support.h"

namespace dutygraph::parse {
namespace {

struct Read {
  const char* line;
  MarkerKind kind;
  int number;
  const char* rest;  // what stands behind the mark
};
void PrintTo(const Read& read, std::ostream* out) { *out << read.line; }
class MarkerOf : public ::testing::TestWithParam<Read> {};

TEST_P(MarkerOf, IsRead) {
  const Chars line = chars_of(GetParam().line);
  const Marker marker = read_marker(line, 0, words());
  EXPECT_EQ(static_cast<int>(marker.kind), static_cast<int>(GetParam().kind));
  EXPECT_EQ(marker.number, GetParam().number);
  EXPECT_EQ(line.print(marker.length, line.size()), GetParam().rest);
}

INSTANTIATE_TEST_SUITE_P(
    Lines, MarkerOf,
    ::testing::Values(
        Read{"一、水利", MarkerKind::chapter, 1, "水利"}, Read{"十二、水利", MarkerKind::chapter, 12, "水利"},
        Read{"二十三、水利", MarkerKind::chapter, 23, "水利"}, Read{"（三）水利", MarkerKind::part, 3, "水利"},
        Read{"(十) 水利", MarkerKind::part, 10, "水利"}, Read{"7.修渠", MarkerKind::item, 7, "修渠"},
        Read{"7. 修渠", MarkerKind::item, 7, "修渠"}, Read{"７．修渠", MarkerKind::item, 7, "修渠"},
        Read{"7、修渠", MarkerKind::item, 7, "修渠"}, Read{"135. 65 岁老人", MarkerKind::item, 135, "65 岁老人"},
        Read{"（1）修渠", MarkerKind::sub, 1, "修渠"}, Read{"(12)修渠", MarkerKind::sub, 12, "修渠"},
        Read{"①修渠", MarkerKind::circled, 1, "修渠"}, Read{"⑳修渠", MarkerKind::circled, 20, "修渠"},
        Read{"⑴修渠", MarkerKind::sub, 1, "修渠"}, Read{"⒈修渠", MarkerKind::item, 1, "修渠"},
        Read{"第一章 总则", MarkerKind::chapter, 1, "总则"}, Read{"第二部分 水利", MarkerKind::chapter, 2, "水利"},
        Read{"附件2", MarkerKind::annex, 2, ""}, Read{"附件 2", MarkerKind::annex, 2, ""},
        Read{"附件二", MarkerKind::annex, 2, ""}, Read{"附件", MarkerKind::annex, 0, ""},
        Read{"附件：清单", MarkerKind::annex, 0, "清单"}, Read{"Annex 3", MarkerKind::annex, 3, ""}));

class NoMarker : public ::testing::TestWithParam<const char*> {};
TEST_P(NoMarker, IsRead) {
  EXPECT_EQ(static_cast<int>(read_marker(chars_of(GetParam()), 0, words()).kind), static_cast<int>(MarkerKind::none));
}
INSTANTIATE_TEST_SUITE_P(Lines, NoMarker,
                         ::testing::Values("", " ", "水利", "一是修渠", "十里河修渠", "12345.修渠", "12修渠",
                                           "S244.修渠", "(水利)", "()", "(", "（一", "第一时间", "附件的内容",
                                           "附件2中的内容", "万、修渠", "百、修渠", "十十、修渠", "2025年修渠",
                                           "3#机组", "。", "、", ")"));

TEST(Marker, BehindTheEndIsNone) {
  EXPECT_EQ(static_cast<int>(read_marker(chars_of("1."), 2, words()).kind), static_cast<int>(MarkerKind::none));
  EXPECT_EQ(static_cast<int>(read_marker(chars_of(""), 0, words()).kind), static_cast<int>(MarkerKind::none));
}

TEST(Marker, IsReadWhereAsked) {
  const Chars line = chars_of("甲。（2）乙");
  const Marker marker = read_marker(line, 2, words());
  EXPECT_EQ(static_cast<int>(marker.kind), static_cast<int>(MarkerKind::sub));
  EXPECT_EQ(marker.number, 2);
}

}  // namespace
}  // namespace dutygraph::parse
