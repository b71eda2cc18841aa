#include "proof/left_out.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace dutygraph::proof {
namespace {

TEST(LeftOut, FindsTheRun) {
  const auto gap = left_out(U"县市容环境卫生服务中心", U"县环境卫生服务中心");
  ASSERT_TRUE(gap);
  EXPECT_EQ(gap->at, 1U);
  EXPECT_EQ(gap->missing, U"市容");
}

TEST(LeftOut, TakesTheLeftmostOfEquals) { EXPECT_EQ(left_out(U"南浦片区南浦小学", U"南浦小学")->missing, U"南浦片区"); }

TEST(LeftOut, NothingWhereNothingIsLeftOut) {
  EXPECT_FALSE(left_out(U"县财政局", U"县财政局"));
  EXPECT_FALSE(left_out(U"县财局", U"县财政局"));
  EXPECT_FALSE(left_out(U"县财政分局", U"县审局"));
}

// Against every run that can be taken out, on short words over two letters, where many coincide.
TEST(LeftOut, AgreesWithTryingAll) {
  std::mt19937 random(7);
  for (int round = 0; round < 5000; ++round) {
    std::u32string longer(random() % 8, U'a');
    std::u32string shorter(random() % 8, U'a');
    for (char32_t& c : longer) c = random() % 2 == 0 ? U'a' : U'b';
    for (char32_t& c : shorter) c = random() % 2 == 0 ? U'a' : U'b';
    std::optional<std::size_t> first;
    for (std::size_t at = 0; longer.size() > shorter.size() && at <= shorter.size() && !first; ++at) {
      std::u32string rest = longer;
      rest.erase(at, longer.size() - shorter.size());
      if (rest == shorter) first = at;
    }
    const auto gap = left_out(longer, shorter);
    ASSERT_EQ(gap.has_value(), first.has_value());
    if (first) {
      ASSERT_EQ(gap->at, *first);
    }
  }
}

}  // namespace
}  // namespace dutygraph::proof
