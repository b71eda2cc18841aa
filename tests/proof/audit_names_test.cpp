#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

// Ten bureaus with their level, as a county plan has them.
void county(PlanMaker& maker) {
  maker.plan().plan.info.place = "金乡县";
  maker.task(1)
      .lead("县财政局")
      .support("县教育局、县公安局、县民政局、县司法局、县水务局、县商务局、县审计局、县统计局、县信访局");
}

TEST(AuditNames, TheRarerNameIsReportedWhereItIsFirst) {
  PlanMaker maker;
  maker.same_unit("县发展和改革局", "县发展和改革委员会", "lexicon");
  maker.task(1).lead("县发展和改革局").task(2).lead("县发展和改革委员会").task(3).lead("县发展和改革委员会");
  EXPECT_EQ(found_at(maker, "name-variants"), Found{"main-1 县发展和改革局"});
  const std::string message = found(maker, "name-variants")[0].message;
  EXPECT_NE(message.find("县发展和改革局 (1×)"), std::string::npos);
  EXPECT_NE(message.find("县发展和改革委员会 (2×)"), std::string::npos);
}

TEST(AuditNames, SharedSuffixesAndWidthAreNoVariants) {
  PlanMaker maker;
  maker.same_unit("官桥镇", "官桥镇人民政府", "shared-suffix").same_unit("县ＡＩ中心", "县AI中心", "exact");
  maker.task(1).lead("官桥镇、鱼岳镇人民政府").task(2).lead("官桥镇人民政府").task(3).lead("县ＡＩ中心、县AI中心");
  maker.plan().assignments[0].rule = "shared-suffix";
  EXPECT_TRUE(found(maker, "name-variants").empty());
}

TEST(AuditNames, APersonsAliasIsStillTwoNamesInPrint) {
  PlanMaker maker;
  maker.same_unit("蒜都公司", "蒜都发展公司", "person");
  maker.task(1).lead("蒜都发展公司").task(2).lead("蒜都公司");
  EXPECT_EQ(found_at(maker, "name-variants"), Found{"main-2 蒜都公司"});
}

TEST(AuditNames, ASecondPlateIsANote) {
  PlanMaker maker;
  maker.same_unit("县发改局(县营商办)", "县发改局", "second-plate");
  maker.task(1).lead("县发改局").task(2).lead("县发改局(县营商办)");
  EXPECT_EQ(found_at(maker, "second-plate"), Found{"main-2 县发改局(县营商办)"});
  EXPECT_TRUE(found(maker, "name-variants").empty());
}

TEST(AuditNames, AGenericNameWithoutLevelOrPlace) {
  PlanMaker maker;
  county(maker);
  maker.task(2).lead("县财政局").support("供电公司、发展和改革局");
  EXPECT_EQ(found_at(maker, "unknown-prefix"), (Found{"main-2 供电公司", "main-2 发展和改革局"}));
}

TEST(AuditNames, WhereTheWholeNameStandsElsewhereItIsTold) {
  PlanMaker maker;
  county(maker);
  maker.same_unit("供电公司", "县供电公司", "place-prefix");
  maker.task(2).lead("供电公司").task(3).lead("县供电公司");
  ASSERT_EQ(found_at(maker, "unknown-prefix"), Found{"main-2 供电公司"});
  EXPECT_NE(found(maker, "unknown-prefix")[0].message.find("县供电公司"), std::string::npos);
  EXPECT_TRUE(found(maker, "name-variants").empty()) << "one slip, one finding";
}

TEST(AuditNames, NamedBodiesNeedNoLevel) {
  PlanMaker maker;
  county(maker);
  maker.task(2).lead(
      "团县委、金汇国投、食品产业园、金乡街道、莱河新区建设指挥部、济宁奥德燃气有限公司、国家税务总局金乡县税务局");
  maker.task(3).lead("中国人民银行金乡支行、制造强市金乡县建设指挥部、市场监督管理局金乡分局");
  EXPECT_TRUE(found(maker, "unknown-prefix").empty());
}

TEST(AuditNames, APlanWithoutLevelsHasItsOwnCustom) {
  PlanMaker maker;
  maker.task(1).lead("财政局").support("教育局、公安局、民政局、司法局、水务局、县商务局");
  EXPECT_TRUE(found(maker, "unknown-prefix").empty());
}

TEST(AuditNames, ANameThatEndsLikeNoUnit) {
  PlanMaker maker;
  maker.task(1).lead("县银保监").support("县发展、县财政局、Harbour crew of 3");
  EXPECT_EQ(found_at(maker, "unknown-ending"), (Found{"main-1 县银保监", "main-1 县发展"}));
}

}  // namespace
}  // namespace dutygraph::proof
