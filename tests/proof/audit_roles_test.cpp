#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

TEST(AuditRoles, ATaskWithoutLeadStandsAtItsFirstName) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").support("县教育局").task(2).support("各级各部门单位");
  EXPECT_EQ(found_at(maker, "no-lead"), Found{"main-2 各级各部门单位"});
  EXPECT_EQ(found(maker, "no-lead")[0].severity, Severity::error);
  EXPECT_EQ(found(maker, "no-lead")[0].place, maker.last().mentions[0].place);
}

TEST(AuditRoles, AnEmptyClauseStandsAtTheNumber) {
  PlanMaker maker;
  maker.task(4);
  EXPECT_EQ(found_at(maker, "no-lead"), Found{"main-4 4."});
}

TEST(AuditRoles, ATaskWithoutClauseIsTheParsersFinding) {
  PlanMaker maker;
  maker.task(1).last().has_clause = false;
  EXPECT_TRUE(found(maker, "no-lead").empty());
}

TEST(AuditRoles, OneNameTwiceInOneRole) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").support("县交通局、县林业局、县交通局");
  const auto findings = found(maker, "duplicate-name");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].place, maker.last().mentions[3].place);
  EXPECT_EQ(findings[0].unit, "县交通局");
  EXPECT_NE(findings[0].message.find("delete the second 县交通局"), std::string::npos);
}

TEST(AuditRoles, TwoNamesOfOneUnitAreTwiceToo) {
  PlanMaker maker;
  maker.same_unit("县发展和改革委员会", "县发展和改革局", "lexicon");
  maker.task(1).lead("县发展和改革局、县发展和改革委员会");
  EXPECT_EQ(found_at(maker, "duplicate-name"), Found{"main-1 县发展和改革委员会"});
}

TEST(AuditRoles, TheSameNameInTwoTasksIsNone) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").support("县教育局").task(2).lead("县教育局").support("县财政局");
  EXPECT_TRUE(found(maker, "duplicate-name").empty());
  EXPECT_TRUE(found(maker, "lead-also-support").empty());
}

TEST(AuditRoles, LeadAlsoSupportsOnceHoweverOftenPrinted) {
  PlanMaker maker;
  maker.task(1).lead("县审计局").support("县委组织部、县审计局、县审计局");
  EXPECT_EQ(found_at(maker, "lead-also-support"), Found{"main-1 县审计局"});
  EXPECT_EQ(found(maker, "lead-also-support")[0].place, maker.last().mentions[2].place);
}

TEST(AuditRoles, ALeadInsideASupportingCollective) {
  PlanMaker maker;
  maker.members("各镇街", {"嘉祥街道", "纸坊镇"});
  maker.task(1).lead("县商务局,嘉祥街道").support("各镇街").task(2).lead("嘉祥街道").support("相关镇街");
  maker.task(3).lead("嘉祥街道,各镇街");
  EXPECT_EQ(found_at(maker, "lead-inside-collective"), Found{"main-1 嘉祥街道"});
}

TEST(AuditRoles, ACollectiveSaidOnceForAllTasksCounts) {
  PlanMaker maker;
  maker.members("各镇街", {"纸坊镇"});
  maker.task(1).lead("县商务局").support("各镇街").task(2).lead("纸坊镇");
  Assignment edge = maker.plan().assignments[1];
  edge.task = 1;
  edge.rule = "default-units";
  maker.plan().assignments.push_back(edge);
  EXPECT_EQ(found_at(maker, "lead-inside-collective"), Found{"main-2 纸坊镇"});
}

TEST(AuditRoles, CollectivesOnlyLead) {
  PlanMaker maker;
  maker.task(1).lead("县政府各部门,各镇街、经开区").task(2).lead("县财政局,各镇街").task(3).lead("经开区");
  EXPECT_EQ(found_at(maker, "lead-only-collective"), Found{"main-1 县政府各部门"});
}

}  // namespace
}  // namespace dutygraph::proof
