#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

TEST(AuditOpen, AnOpenLeadListStandsAtItsLastName) {
  PlanMaker maker;
  maker.task(1).lead("新材料产业园、商贸物流园等").task(2).lead("县财政局").support("县教育局等");
  EXPECT_EQ(found_at(maker, "open-lead"), Found{"main-1 商贸物流园"});
}

TEST(AuditOpen, EtcAfterACollectiveOnly) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").support("各镇街等");
  maker.task(2).lead("县财政局").support("县教育局等,各镇街");
  maker.task(3).lead("县财政局").support("各镇街、县教育局等");
  EXPECT_EQ(found_at(maker, "open-after-collective"), Found{"main-1 各镇街等"});
}

}  // namespace
}  // namespace dutygraph::proof
