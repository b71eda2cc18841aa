#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

PlanMaker with(std::size_t usual, const std::string& custom, const std::vector<std::string>& odd) {
  PlanMaker maker;
  std::vector<std::string> texts(usual, custom);
  texts.insert(texts.end(), odd.begin(), odd.end());
  for (const std::string& text : texts)
    maker.task(static_cast<int>(maker.plan().plan.tasks.size()) + 1, text).lead("县财政局");
  return maker;
}

TEST(AuditTypography, HalfWidthAmongFullWidth) {
  auto maker = with(20, "办好一件事，办成一件事。", {"办好两件事, 办成两件事。"});
  EXPECT_EQ(found_at(maker, "mixed-punctuation"), Found{"main-21 21."});
}

TEST(AuditTypography, FullWidthAmongHalfWidth) {
  auto maker = with(20, "办好一件事,办成一件事。", {"办好两件事，办成两件事。", "新增3,000户"});
  EXPECT_EQ(found_at(maker, "mixed-punctuation"), Found{"main-21 21."});
}

TEST(AuditTypography, FiguresAndLatinKeepTheirOwnPunctuation) {
  auto maker = with(20, "办好一件事，办成一件事。", {"新增3,000户。", "推进 PPP(2024) 项目"});
  EXPECT_TRUE(found(maker, "mixed-punctuation").empty());
}

TEST(AuditTypography, NoCustomNoFinding) {
  {
    auto maker = with(5, "甲，乙。", {"甲,乙。"});
    EXPECT_TRUE(found(maker, "mixed-punctuation").empty());
  }
  {
    auto maker = with(10, "甲，乙。", {"甲,乙。", "甲,乙。", "甲,乙。"});
    EXPECT_TRUE(found(maker, "mixed-punctuation").empty());
  }
}

TEST(AuditTypography, ABlankWhereNoOtherTextHasOne) {
  auto maker = with(20, "新增20户，办好一件事。", {"新增 30户。", "办好 一件事。", "建设 5G 基站"});
  EXPECT_EQ(found_at(maker, "stray-blank"), (Found{"main-21 21.", "main-22 22.", "main-23 23."}));
}

TEST(AuditTypography, WhereFiguresAreSetOffOnlyABlankBetweenWordsIsStray) {
  auto maker = with(20, "新增 20 户，办好一件事。", {"新增 30 户。", "办好 一件事。"});
  EXPECT_EQ(found_at(maker, "stray-blank"), Found{"main-22 22."});
}

TEST(AuditTypography, ASloganMayHaveABlank) {
  auto maker = with(20, "办好一件事。", {"开展“节约用水 你我同行”活动。"});
  EXPECT_TRUE(found(maker, "stray-blank").empty());
}

TEST(AuditTypography, EnglishTextsAreSilent) {
  auto maker = with(20, "Open the doors, count the shelves.", {"Move 20 shelves; close."});
  EXPECT_TRUE(found(maker, "stray-blank").empty());
  EXPECT_TRUE(found(maker, "mixed-punctuation").empty());
}

}  // namespace
}  // namespace dutygraph::proof
