#include "parse/chars.h"

#include <gtest/gtest.h>

#include "parse/support.h"

namespace dutygraph::parse {
namespace {

TEST(Chars, PrintedAndFoldedAreOfOneLength) {
  const Chars chars = chars_of("（牵头单位：ＡB　县）");
  EXPECT_EQ(chars.raw, U"（牵头单位：ＡB　县）");
  EXPECT_EQ(chars.folded, U"(牵头单位:ab 县)");
  EXPECT_EQ(chars.at.size(), chars.size());
}

TEST(Chars, EachLeadsBackToItsPlace) {
  const Document document = document_of("县a\n财");
  Chars chars;
  chars.append(document, {0, 8});
  EXPECT_EQ(chars.place(document, 0), (Place{1, 1}));
  EXPECT_EQ(chars.place(document, 1), (Place{1, 2}));
  EXPECT_EQ(chars.place(document, 3), (Place{2, 1}));
  EXPECT_EQ(chars.place(document, 99), (Place{2, 1})) << "behind the end: the last character";
  EXPECT_EQ(Chars().place(document, 0), (Place{}));
}

std::string joined(const std::string& above, const std::string& below) {
  const Document document = document_of(above + below);
  const auto cut = static_cast<std::uint32_t>(above.size());
  Chars chars;
  chars.join(document, {0, cut});
  chars.join(document, {cut, static_cast<std::uint32_t>(document.text.size())});
  EXPECT_EQ(chars.at.size(), chars.size());
  return chars.print(0, chars.size());
}

TEST(Chars, ABrokenChineseWordIsJoinedALatinOneGetsABlank) {
  EXPECT_EQ(joined("县财", "政局"), "县财政局");
  EXPECT_EQ(joined("Port", "Office"), "Port Office");
  EXPECT_EQ(joined("PM2.5", "浓度"), "PM2.5浓度");
  EXPECT_EQ(joined("浓度", "35"), "浓度35");
  EXPECT_EQ(joined("well-", "known"), "well-known");
  EXPECT_EQ(joined("", "a"), "a");
  EXPECT_EQ(joined("a", ""), "a");
}

TEST(Chars, PrintDropsLineFeedsAndOuterBlanks) {
  Chars chars = chars_of("  县财\n政局 ");
  EXPECT_EQ(chars.print(0, chars.size()), "县财政局");
  EXPECT_EQ(chars.print(0, 0), "");
  EXPECT_EQ(chars.print(0, 2), "");
  std::size_t begin = 0;
  std::size_t end = chars.size();
  chars.trim(begin, end);
  EXPECT_EQ(begin, 2U);
  EXPECT_EQ(end, chars.size() - 1);
}

}  // namespace
}  // namespace dutygraph::parse
