#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

// `times` tasks whose list is `list`.
void repeat(PlanMaker& maker, int times, const char* list) {
  for (int i = 0; i < times; ++i)
    maker.task(static_cast<int>(maker.plan().plan.tasks.size()) + 1).lead("县财政局").support(list);
}

TEST(AuditSeparators, AMarkWhereTheCustomIsAComma) {
  PlanMaker maker;
  repeat(maker, 6, "县统计局,各镇街");
  repeat(maker, 1, "县统计局、各镇街");
  EXPECT_EQ(found_at(maker, "wrong-separator"), Found{"main-7 各镇街"});
  EXPECT_NE(found(maker, "wrong-separator")[0].message.find("print a comma"), std::string::npos);
}

TEST(AuditSeparators, ACommaWithinAGroup) {
  PlanMaker maker;
  repeat(maker, 3, "官桥镇、鱼岳镇、新街镇");
  repeat(maker, 1, "陆溪镇,高铁岭镇、鱼岳镇");
  EXPECT_EQ(found_at(maker, "wrong-separator"), Found{"main-4 高铁岭镇"});
}

TEST(AuditSeparators, FourOfFourAreNoCustomYet) {
  PlanMaker maker;
  repeat(maker, 4, "县统计局,各镇街");
  repeat(maker, 1, "县统计局、各镇街");
  EXPECT_TRUE(found(maker, "wrong-separator").empty());
}

TEST(AuditSeparators, TwoCustomsSideBySideAreNone) {
  PlanMaker maker;
  repeat(maker, 6, "县统计局,县教育局");
  repeat(maker, 4, "县统计局、县教育局");
  EXPECT_TRUE(found(maker, "wrong-separator").empty());
}

// 各级各部门单位 stands for places too: where departments alone tell nothing, all that precede a collective do.
TEST(AuditSeparators, CollectivesAreJudgedTogetherWhereOneKindIsRare) {
  PlanMaker maker;
  repeat(maker, 2, "新材料产业园,各镇街");
  repeat(maker, 2, "县公安局,各级各部门单位");
  repeat(maker, 1, "食品产业园,各镇街");
  repeat(maker, 2, "县卫生健康局、各镇街");
  EXPECT_EQ(found_at(maker, "wrong-separator"), (Found{"main-6 各镇街", "main-7 各镇街"}));
}

// 经开区 is parted by a comma three times of five; that towns are, too, decides.
TEST(AuditSeparators, PlacesAreJudgedTogetherWhereOneKindIsUndecided) {
  PlanMaker maker;
  repeat(maker, 2, "县科技局、经开区");
  repeat(maker, 3, "县商务局,经开区");
  repeat(maker, 8, "县商务局,纸坊镇");
  EXPECT_EQ(found_at(maker, "wrong-separator"), (Found{"main-1 经开区", "main-2 经开区"}));
}

TEST(AuditSeparators, BodiesOfMembersAreNoPlaces) {
  PlanMaker maker;
  repeat(maker, 6, "县安委会各成员单位,各镇街");
  repeat(maker, 2, "县安委会各成员单位、县食安委各成员单位");
  EXPECT_TRUE(found(maker, "wrong-separator").empty());
}

TEST(AuditSeparators, LineBreaksAreNotJudged) {
  PlanMaker maker;
  repeat(maker, 9, "县统计局、县教育局");
  repeat(maker, 1, "县统计局\n县教育局");
  EXPECT_TRUE(found(maker, "wrong-separator").empty());
}

}  // namespace
}  // namespace dutygraph::proof
