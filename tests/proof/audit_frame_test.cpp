#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

TEST(AuditFrame, ANoticeNeedsDateAndNumber) {
  PlanMaker maker;
  maker.task(1).lead("县财政局");
  PlanInfo& info = maker.plan().plan.info;
  info.title = "重点工作责任分工";
  info.publisher = "枫渚县人民政府";
  EXPECT_EQ(found(maker, "no-date").size(), 1U);
  EXPECT_EQ(found(maker, "no-document-number").size(), 1U);
  info.date = "2025-02-20";
  info.number = "枫政发〔2025〕8号";
  EXPECT_TRUE(found(maker, "no-date").empty());
  EXPECT_TRUE(found(maker, "no-document-number").empty());
}

TEST(AuditFrame, ASheetNeedsNone) {
  PlanMaker maker;
  maker.task(1).lead("Harbour office").plan().plan.info.title = "Duties";
  EXPECT_TRUE(found(maker, "no-date").empty());
}

}  // namespace
}  // namespace dutygraph::proof
