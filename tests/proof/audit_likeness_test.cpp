#include <gtest/gtest.h>

#include <random>
#include <set>

#include "dutygraph/text/utf8.h"
#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

TEST(AuditLikeness, TwoNamesThatNeverMeet) {
  PlanMaker maker;
  maker.task(1).lead("县环境卫生服务中心").task(2).lead("县市容环境卫生服务中心");
  maker.task(3).lead("县妇幼保健院").task(4).lead("县妇幼保健计划生育服务中心");
  EXPECT_EQ(found_at(maker, "similar-names"), (Found{"main-1 县环境卫生服务中心", "main-3 县妇幼保健院"}));
}

TEST(AuditLikeness, TwoNamesSideBySideAreTwo) {
  PlanMaker maker;
  maker.task(1).lead("县环境卫生服务中心").support("县市容环境卫生服务中心");
  EXPECT_TRUE(found(maker, "similar-names").empty());
}

// Pairs of the published plans that look alike and are two.
TEST(AuditLikeness, PartsAndNeighboursAreTwo) {
  PlanMaker maker;
  int number = 0;
  for (const char* name : {"县公安局", "县公安局交通管理大队", "县文旅局", "县文旅发展集团公司", "县交通运输局",
                           "县交通局", "县统计局", "县审计局", "县投资促进中心", "县投资发展中心", "羊山镇", "羊山景区",
                           "县卫生健康局", "县疾控中心", "县住房和城乡建设局", "县城乡建设指挥部"})
    maker.task(++number).lead(name);
  EXPECT_EQ(found_at(maker, "similar-names"), Found{});
}

TEST(AuditLikeness, CollectivesThatDifferInAFillWord) {
  PlanMaker maker;
  maker.task(1).lead("县财政局").support("县直各单位").task(2).lead("县财政局").support("县直各相关单位,各镇街");
  maker.task(3).lead("县财政局").support("县政府各部门、相关镇街").members("各镇街", {"纸坊镇"});
  EXPECT_EQ(found_at(maker, "collective-variants"), Found{"main-2 县直各相关单位"});
}

TEST(AuditLikeness, TheProseLosesALetterOfTheClause) {
  PlanMaker maker;
  maker.task(1, "扩建县中医院住院楼。").lead("县卫健局").support("县中医医院");
  maker.task(2, "县中医医院创建三级医院。").lead("县中医院");
  maker.task(3, "县中医医院创建三级医院。").lead("县中医医院");
  maker.task(4, "改造全县农业农村设施。").lead("县农业农村局");
  EXPECT_EQ(found_at(maker, "prose-name-differs"), Found{}) << "both are names of this plan";
  PlanMaker one;
  one.task(1, "扩建县中医院住院楼。").lead("县卫健局").support("县中医医院");
  one.task(4, "改造全县农业农村设施。").lead("县农业农村局");
  EXPECT_EQ(found_at(one, "prose-name-differs"), Found{"main-1 县中医医院"});
  PlanMaker other;
  other.task(2, "县中医医院创建三级医院。").lead("县中医院");
  EXPECT_EQ(found_at(other, "prose-name-differs"), Found{"main-2 县中医院"});
}

TEST(AuditLikeness, APassageWithALetterLess) {
  PlanMaker maker;
  maker.task(1, "开工建设柳津至丁家渡客货码头。")
      .lead("县交通局")
      .task(2, "推进柳津至丁渡客货码头前期。")
      .lead("县交通局");
  EXPECT_EQ(found_at(maker, "near-repeat"), Found{"main-2 2."});
}

TEST(AuditLikeness, ATitleThatItsTextDoesNotRepeatWhole) {
  PlanMaker maker;
  maker.task(1, "实施背街小巷整治行动。年内完成。").lead("县教育局").last().title = "实施南浦片区背街小巷整治行动";
  maker.task(2, "新建老年食堂。").lead("县民政局").last().title = "社区老年食堂建设项目";
  const auto findings = found(maker, "item-title-differs");
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_NE(findings[0].message.find("南浦片区"), std::string::npos);
}

// Against trying all pairs of passages, on texts over few letters, where much coincides.
TEST(AuditLikeness, NearRepeatsAgreeWithTryingAll) {
  std::mt19937 random(11);
  const std::u32string letters = U"甲乙丙丁";
  for (int round = 0; round < 200; ++round) {
    std::vector<std::u32string> texts(3);
    for (auto& text : texts)
      for (int i = 0; i < 14; ++i) text.push_back(letters[random() % letters.size()]);
    PlanMaker maker;
    for (std::size_t t = 0; t < texts.size(); ++t)
      maker.task(static_cast<int>(t) + 1, text::encode(texts[t])).lead("县财政局");
    std::map<std::u32string, int> count;
    for (const auto& text : texts)
      for (std::size_t i = 0; i + 6 <= text.size(); ++i) ++count[text.substr(i, 6)];
    std::set<std::string> want;
    for (std::size_t a = 0; a < texts.size(); ++a)
      for (std::size_t b = 0; b < texts.size(); ++b)
        for (std::size_t i = 0; a != b && i + 6 <= texts[a].size(); ++i)
          for (std::size_t k = 0; k + 7 <= texts[b].size(); ++k) {
            const auto shorter = texts[a].substr(i, 6);
            const auto longer = texts[b].substr(k, 7);
            if (count[shorter] == 1 && longer.substr(0, 3) == shorter.substr(0, 3) &&
                longer.substr(4) == shorter.substr(3))
              want.insert(std::to_string(a + 1) + " " + std::to_string(b + 1));
          }
    std::set<std::string> got;
    for (const Finding& finding : found(maker, "near-repeat")) {
      const auto other = finding.message.find(" in main-");
      got.insert(finding.task->substr(5) + " " + finding.message.substr(other + 9, 1));
    }
    ASSERT_EQ(got, want);
  }
}

}  // namespace
}  // namespace dutygraph::proof
