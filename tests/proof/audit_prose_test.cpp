#include <gtest/gtest.h>

#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

void tasks(PlanMaker& maker, const std::vector<std::string>& texts) {
  for (const std::string& text : texts)
    maker.task(static_cast<int>(maker.plan().plan.tasks.size()) + 1, text).lead("县财政局");
}

TEST(AuditProse, ATextThatEndsOtherwiseThanTheRest) {
  PlanMaker maker;
  tasks(maker, std::vector<std::string>(18, "办好一件事。"));
  tasks(maker, {"占比高于15%;", "打造“品牌”", "办好三件事，", "办好四件事！"});
  EXPECT_EQ(found_at(maker, "text-end"), (Found{"main-19 19.", "main-21 21."}));
}

TEST(AuditProse, AListWithoutTheCustomIsSilent) {
  PlanMaker maker;
  tasks(maker, std::vector<std::string>(8, "办好一件事。"));
  tasks(maker, std::vector<std::string>(8, "办好一件事"));
  EXPECT_TRUE(found(maker, "text-end").empty());
}

TEST(AuditProse, AFigureIsMissing) {
  PlanMaker maker;
  tasks(maker, {"做强亿元竹纤维产业。", "储备亿元以上工程9个。", "产值达到3.5亿元。", "力争超亿元。", "年内再减家。",
                "培育亿元企业5家。", "完成投资20 亿元。", "新增个体工商户300户。"});
  EXPECT_EQ(found_at(maker, "missing-figure"), (Found{"main-1 1.", "main-5 5."}));
}

TEST(AuditProse, TwoMeasuresInARow) {
  PlanMaker maker;
  tasks(maker, {"新增容量12万千瓦伏安。", "装机34万千瓦。", "发电3亿千瓦时。", "货运周转5亿吨公里。", "流转3000亩。"});
  EXPECT_EQ(found_at(maker, "impossible-measure"), Found{"main-1 1."});
}

}  // namespace
}  // namespace dutygraph::proof
