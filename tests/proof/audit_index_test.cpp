#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

// Three tasks and an index that agrees with them.
void small(PlanMaker& maker) {
  maker.task(1)
      .lead("县财政局")
      .support("县教育局")
      .task(2)
      .lead("县教育局")
      .support("县公安局")
      .task(3)
      .lead("县公安局");
}

TEST(AuditIndex, AnAgreeingTableIsSilent) {
  PlanMaker maker;
  small(maker);
  maker.row("县财政局", "县财政局", {{1}, {}})
      .row("县教育局", "县教育局", {{2}, {1}})
      .row("县公安局", "县公安局", {{3}, {2}});
  EXPECT_TRUE(audit(maker.plan()).empty());
}

TEST(AuditIndex, ExtraMissingAndSwapped) {
  PlanMaker maker;
  small(maker);
  maker.row("县财政局", "县财政局", {{1}, {3}}).row("县教育局", "县教育局", {{1, 2}, {}});
  maker.row("县公安局", "县公安局", {{3}, {}});
  EXPECT_EQ(found_at(maker, "index-extra"), Found{"main-3 县财政局"});
  EXPECT_EQ(found_at(maker, "index-missing"), Found{"main-2 县公安局"});
  EXPECT_EQ(found_at(maker, "index-role-swapped"), Found{"main-1 县教育局"}) << "one finding, not two";
  const Finding swapped = found(maker, "index-role-swapped")[0];
  EXPECT_EQ(swapped.unit, "县教育局");
  EXPECT_EQ(swapped.place, (Place{101, 3}));
}

TEST(AuditIndex, AUnitWithoutRowIsOneFinding) {
  PlanMaker maker;
  small(maker);
  maker.row("县财政局", "县财政局", {{1}, {}}).row("县教育局", "县教育局", {{2}, {1}});
  const auto findings = found(maker, "index-no-row");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].unit, "县公安局");
  EXPECT_EQ(findings[0].task, "main-2") << "at its first mention";
  EXPECT_TRUE(found(maker, "index-missing").empty());
}

TEST(AuditIndex, LostCellsAreOneNote) {
  PlanMaker maker;
  small(maker);
  maker.task(4).lead("县财政局").support("县民政局");
  maker.row("县财政局", "县财政局", {{1, 4}, {}}).row("县教育局", "县教育局", {{2}, {1}});
  maker.row("县公安局", "县公安局", {{3}, {2}}).row("县民政局", "县民政局", {{4}, {}});  // 4 stands under lead
  EXPECT_EQ(found_at(maker, "index-columns-shifted"), Found{"- 县民政局"});
  EXPECT_TRUE(found(maker, "index-role-swapped").empty()) << "the column was restored";
}

TEST(AuditIndex, FormOfNamesAndCells) {
  PlanMaker maker;
  maker.same_unit("县交通局", "县交通运输局", "lexicon");
  maker.task(1).lead("县交通局").support("县退役军人事务局");
  maker.row("县交通运输局", "县交通运输局", {{1}, {}}, "、").row("县退役军人 事务局", "县退役军人事务局", {{}, {1}});
  EXPECT_EQ(found_at(maker, "index-name-differs"), Found{"- 县交通运输局"});
  EXPECT_EQ(found_at(maker, "index-broken-name"), Found{"- 县退役军人 事务局"});
  EXPECT_EQ(found_at(maker, "index-trailing-separator"), Found{"- 1、"});
}

TEST(AuditIndex, ASharedSuffixIsNoOtherName) {
  PlanMaker maker;
  maker.same_unit("官桥镇", "官桥镇人民政府", "shared-suffix");
  maker.task(1).lead("官桥镇、鱼岳镇人民政府");
  maker.plan().assignments[0].rule = "shared-suffix";
  maker.row("官桥镇人民政府", "官桥镇人民政府", {{1}, {}}).row("鱼岳镇人民政府", "鱼岳镇人民政府", {{1}, {}});
  EXPECT_TRUE(found(maker, "index-name-differs").empty());
}

}  // namespace
}  // namespace dutygraph::proof
