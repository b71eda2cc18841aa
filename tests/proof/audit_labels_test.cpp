#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

TEST(AuditLabels, TwoListsTwoVocabularies) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").support("县教育局");
  maker.list("annex2").task(1).names(Role::lead, "主办单位", "县民政局").names(Role::support, "责任单位", "县财政局");
  ASSERT_EQ(found_at(maker, "mixed-labels"), Found{"annex2-1 县民政局"});
  EXPECT_NE(found(maker, "mixed-labels")[0].message.find("牵头单位"), std::string::npos);
}

TEST(AuditLabels, TwoLabelsWithinOneListAreTwoMeanings) {
  PlanMaker maker;
  maker.task(1)
      .lead("县财政局")
      .names(Role::support, "配合单位", "县教育局")
      .task(2)
      .lead("县民政局")
      .support("县教育局");
  maker.list("annex2").task(1).lead("县民政局").names(Role::support, "配合单位", "县财政局");
  EXPECT_TRUE(found(maker, "mixed-labels").empty());
}

TEST(AuditLabels, ALabelWithinAName) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").support("县养老保险征缴各责任单位、县直各相关单位、县安委会各成员单位");
  EXPECT_EQ(found_at(maker, "label-in-name"), Found{"main-1 县养老保险征缴各责任单位"});
}

TEST(AuditLabels, ALabelWithinTheText) {
  PlanMaker maker;
  maker.task(1, "把三个牵头单位并成一个。").lead("县卫健局").task(2, "压实主办单位责任。").lead("县卫健局");
  EXPECT_EQ(found_at(maker, "label-in-text"), Found{"main-1 1."}) << "主办单位 is no label of this plan";
}

}  // namespace
}  // namespace dutygraph::proof
