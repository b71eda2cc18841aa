#include "read/xlsx_numbers.h"

#include <gtest/gtest.h>

#include "read/xml.h"

namespace dutygraph::read {
namespace {

TEST(XlsxNumbers, CodesSayWhatIsShown) {
  EXPECT_EQ(show_of("General"), NumberShow::plain);
  EXPECT_EQ(show_of("0.00_ "), NumberShow::plain);
  EXPECT_EQ(show_of("0.0%"), NumberShow::percent);
  EXPECT_EQ(show_of("yyyy\\-mm\\-dd"), NumberShow::date);
  EXPECT_EQ(show_of("yyyy\"年\"m\"月\";@"), NumberShow::month);
  EXPECT_EQ(show_of("[$-804]m\"月\"d\"日\""), NumberShow::date);
  EXPECT_EQ(show_of("h:mm"), NumberShow::plain);
  EXPECT_EQ(show_of("\"days\"0"), NumberShow::plain);
}

TEST(XlsxNumbers, PrintAsShown) {
  const Xml styles(
      "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/></numFmts>"
      "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='9'/><xf numFmtId='170'/></cellXfs></styleSheet>",
      "f", "p");
  const XlsxNumbers numbers(styles.root(), false);
  EXPECT_EQ(numbers.print("12.0", 0), "12");
  EXPECT_EQ(numbers.print("3.1", 0), "3.1");
  EXPECT_EQ(numbers.print("0.30000000000000004", 0), "0.3");
  EXPECT_EQ(numbers.print("-0", 0), "0");
  EXPECT_EQ(numbers.print("1E+3", 0), "1000");
  EXPECT_EQ(numbers.print("45838", 1), "2025-06-30");
  EXPECT_EQ(numbers.print("45716", 1), "2025-02-28");
  EXPECT_EQ(numbers.print("45838.75", 3), "2025-06");
  EXPECT_EQ(numbers.print("0.95", 2), "95%");
  EXPECT_EQ(numbers.print("text", 1), "text");
  EXPECT_EQ(numbers.print("7", 99), "7");
  EXPECT_EQ(numbers.print("1e300", 1), "1e+300");
  EXPECT_EQ(XlsxNumbers(styles.root(), true).print("44376", 1), "2025-06-30");
}

}  // namespace
}  // namespace dutygraph::read
