#include <gtest/gtest.h>

#include <random>
#include <set>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

TEST(AuditNumbers, AGapStandsWhereTheSeriesGoesOn) {
  PlanMaker maker;
  for (int number : {1, 2, 4, 5, 9}) maker.task(number).lead("县财政局");
  EXPECT_EQ(found_at(maker, "number-gap"), (Found{"main-4 4.", "main-9 9."}));
  EXPECT_NE(found(maker, "number-gap")[1].message.find("6–8"), std::string::npos);
}

TEST(AuditNumbers, OnePageOfATableIsNoGap) {
  PlanMaker maker;
  for (int number : {80, 81, 82}) maker.task(number).lead("县财政局");
  EXPECT_TRUE(found(maker, "number-gap").empty());
}

TEST(AuditNumbers, ListsAreCountedApart) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").task(2).lead("县财政局");
  maker.list("annex1").task(1).lead("县财政局").task(2).lead("县财政局");
  EXPECT_TRUE(found(maker, "number-gap").empty());
  EXPECT_TRUE(found(maker, "number-repeat").empty());
}

TEST(AuditNumbers, PartsAreNoRepeats) {
  PlanMaker maker;
  maker.task(5, "甲。", 1).lead("县财政局").task(5, "乙。", 2).lead("县财政局").task(6).lead("县财政局");
  EXPECT_TRUE(found(maker, "number-repeat").empty());
  maker.task(5, "丙。", 2).lead("县财政局");
  EXPECT_EQ(found_at(maker, "number-repeat"), Found{"main-5.2 5."});
}

TEST(AuditNumbers, ARunOfRepeatsIsOneFinding) {
  PlanMaker maker;
  for (int number : {1, 2, 3, 1, 2, 3, 4}) maker.task(number).lead("县财政局");
  EXPECT_EQ(found_at(maker, "number-repeat"), Found{"main-1 1."});
  EXPECT_NE(found(maker, "number-repeat")[0].message.find("1–3"), std::string::npos);
}

// Every number between the first and the last is there, or in exactly one gap.
TEST(AuditNumbers, GapsAreExactlyTheMissingNumbers) {
  std::mt19937 random(3);
  for (int round = 0; round < 200; ++round) {
    PlanMaker maker;
    const int from = 1 + static_cast<int>(random() % 90);
    std::set<int> kept;
    for (int number = from; number < from + 30; ++number)
      if (random() % 4 != 0) kept.insert(number);
    for (int number : kept) maker.task(number).lead("县财政局");
    std::size_t runs = 0;
    for (int number : kept) runs += number != *kept.begin() && !kept.contains(number - 1);
    const auto gaps = found(maker, "number-gap");
    ASSERT_EQ(gaps.size(), runs);
    for (const Finding& gap : gaps) ASSERT_FALSE(kept.contains(std::stoi(gap.evidence) - 1));
    ASSERT_TRUE(found(maker, "number-repeat").empty());
  }
}

}  // namespace
}  // namespace dutygraph::proof
