#include "dutygraph/analyse/diff.h"

#include <gtest/gtest.h>

#include <cmath>

#include "analyse/diff_plans.h"

namespace dutygraph::analyse {
namespace {

using test::plan_of;
using test::TaskSpec;

const std::vector<TaskSpec> tasks = {
    {"地区生产总值增长6%，固定资产投资增长5%。", {"县发展和改革局"}, {"县统计局", "各镇街"}},
    {"改造老旧小区31个，惠及居民5200户。", {"县住房和城乡建设局"}, {"县财政局"}},
    {"粮食播种面积不少于37万亩，总产保持稳定。", {"县农业农村局"}, {"各镇街"}},
    {"除险加固小型水库16座。汛前完成山洪预警设备联调。", {"县水利局"}, {"县应急管理局"}},
};

TEST(Diff, AnIdenticalPlanIsKeptUnchanged) {
  const ResolvedPlan plan = plan_of(tasks);
  const PlanDiff found = diff(plan, plan);
  ASSERT_EQ(found.kept.size(), tasks.size());
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    EXPECT_EQ(found.kept[i].before, i);
    EXPECT_EQ(found.kept[i].after, i);
    EXPECT_NEAR(found.kept[i].similarity, 1, 1e-12);
    EXPECT_TRUE(found.kept[i].changes.empty());
  }
  EXPECT_TRUE(found.split.empty() && found.merged.empty() && found.dropped.empty() && found.appeared.empty());
  EXPECT_TRUE(found.renamed.empty());
  for (const UnitChange& unit : found.units) {
    EXPECT_EQ(unit.lead[0], unit.lead[1]);
    EXPECT_EQ(unit.support[0], unit.support[1]);
  }
  EXPECT_EQ(found.units.size(), 7U) << "collectives are no rows";
}

TEST(Diff, TasksThatSayTheSameStayApart) {
  const ResolvedPlan plan = plan_of({tasks[0], tasks[1], tasks[1], tasks[2], tasks[1]});
  const PlanDiff found = diff(plan, plan);
  ASSERT_EQ(found.kept.size(), 5U);
  for (const KeptTask& kept : found.kept) EXPECT_EQ(kept.before, kept.after);
}

TEST(Diff, ToldChanges) {
  std::vector<TaskSpec> later = tasks;
  later[0].text = "地区生产总值增长6%左右，固定资产投资增长5%。";
  later[1].lead = {"县住房和城乡建设局", "县城投集团"};
  later[1].support = {};
  const PlanDiff found = diff(plan_of(tasks), plan_of(later));
  ASSERT_EQ(found.kept.size(), 4U);
  EXPECT_EQ(found.kept[0].changes, (std::vector<TaskChange>{{TaskChange::Kind::figure, "6%", "6%左右", {}, {}}}));
  EXPECT_EQ(found.kept[1].changes, (std::vector<TaskChange>{{TaskChange::Kind::lead, {}, {}, {"县城投集团"}, {}},
                                                            {TaskChange::Kind::support, {}, {}, {}, {"县财政局"}}}));
  EXPECT_TRUE(found.kept[2].changes.empty());
  EXPECT_EQ(found.units[0].name, "县城投集团");
  EXPECT_EQ(found.units[0].match, UnitMatch::only_new);
  EXPECT_EQ(found.units[0].lead, (std::array<int, 2>{0, 1}));
}

TEST(Diff, ARenamedBureauIsOneRowOnceAPersonSaysSo) {
  std::vector<TaskSpec> later = tasks;
  later[1].lead = {"县更新局"};
  const ResolvedPlan before = plan_of(tasks);
  const ResolvedPlan after = plan_of(later);
  const PlanDiff asked = diff(before, after);
  ASSERT_EQ(asked.renamed.size(), 1U);
  EXPECT_EQ(asked.renamed[0].before, "县住房和城乡建设局");
  EXPECT_EQ(asked.renamed[0].after, "县更新局");
  DiffOptions options;
  options.renamed = {{"县住房和城乡建设局", "县更新局"}};
  const PlanDiff told = diff(before, after, options);
  EXPECT_TRUE(told.renamed.empty());
  EXPECT_TRUE(told.kept[1].changes.empty());
  EXPECT_EQ(told.units.size(), asked.units.size() - 1);
}

TEST(Diff, EnglishPlans) {
  const std::vector<TaskSpec> before = {{"Repair the roof of the reading hall.", {"Works"}, {"Finance"}},
                                        {"Open two branch libraries in the harbour district.", {"Library"}, {}},
                                        {"Train 40 volunteers for the summer readings.", {"Library"}, {"Schools"}}};
  const std::vector<TaskSpec> after = {{"Train 55 volunteers for the summer readings.", {"Library"}, {"Schools"}},
                                       {"Repair the roof of the reading hall.", {"Works"}, {"Finance"}},
                                       {"Buy a bus that lends books.", {"Transport"}, {}}};
  const PlanDiff found = diff(plan_of(before), plan_of(after));
  ASSERT_EQ(found.kept.size(), 2U);
  EXPECT_EQ(found.kept[0].after, 1U);
  EXPECT_EQ(found.kept[1].after, 0U);
  EXPECT_EQ(found.kept[1].changes, (std::vector<TaskChange>{{TaskChange::Kind::figure, "40", "55", {}, {}}}));
  EXPECT_EQ(found.dropped, std::vector<std::uint32_t>{1});
  EXPECT_EQ(found.appeared, std::vector<std::uint32_t>{2});
}

TEST(Diff, DegeneratePlans) {
  const ResolvedPlan none;
  const ResolvedPlan one = plan_of({tasks[0]});
  EXPECT_EQ(diff(none, none), diff(none, none));
  EXPECT_EQ(diff(none, one).appeared, std::vector<std::uint32_t>{0});
  EXPECT_EQ(diff(one, none).dropped, std::vector<std::uint32_t>{0});
  EXPECT_EQ(diff(one, one).kept.size(), 1U);
  const ResolvedPlan bare = plan_of({{"", {}, {}}, {"。", {}, {}}, {"修", {}, {}}});
  EXPECT_EQ(diff(bare, bare).kept.size(), 3U);
  EXPECT_TRUE(diff(plan_of({{"", {"甲局"}, {}}}), plan_of({{"修路", {"甲局"}, {}}})).kept.empty());
}

// Two plans that have nothing to do with each other: all is dropped, all is new, whatever stock phrases they share.
TEST(Diff, UnrelatedPlans) {
  const std::vector<TaskSpec> other = {{"持续推进图书馆延时开放，办好读书节。", {"县文化和旅游局"}, {"各镇街"}},
                                       {"规范殡葬服务收费，推行公示制度。", {"县民政局"}, {}},
                                       {"加快推进档案数字化，年内完成三成。", {"县档案馆"}, {}}};
  const PlanDiff found = diff(plan_of(tasks), plan_of(other));
  EXPECT_TRUE(found.kept.empty() && found.split.empty() && found.merged.empty());
  EXPECT_EQ(found.dropped.size(), tasks.size());
  EXPECT_EQ(found.appeared.size(), other.size());
}

TEST(Diff, OneTaskEach) {
  const PlanDiff kept =
      diff(plan_of({tasks[1]}), plan_of({{"改造老旧小区28个，惠及居民4900户。", {"县住房和城乡建设局"}, {}}}));
  ASSERT_EQ(kept.kept.size(), 1U);
  EXPECT_EQ(kept.kept[0].changes.size(), 3U) << "two figures, and one support gone";
  const PlanDiff other = diff(plan_of({tasks[1]}), plan_of({tasks[3]}));
  EXPECT_TRUE(other.kept.empty());
}

// What measures and hedges a figure is told by a word list.
TEST(Diff, UsersMeasuresCount) {
  const ResolvedPlan before = plan_of({{"新增苗木 40 簇左右，完成三块绿地改造。", {"县林业局"}, {}}});
  const ResolvedPlan after = plan_of({{"新增苗木 55 簇左右，完成五块绿地改造。", {"县林业局"}, {}}});
  const auto figures = [](const PlanDiff& found) {
    std::vector<std::string> all;
    for (const TaskChange& change : found.kept.at(0).changes)
      if (change.kind == TaskChange::Kind::figure) all.push_back(change.before + " -> " + change.after);
    return all;
  };
  EXPECT_EQ(figures(diff(before, after)), std::vector<std::string>{"40 -> 55"});
  text::Lexicons lexicons;
  lexicons.replace("figures", text::parse_lexicon("measure: 簇\nhedge: 左右\nnumeral-before: 块\n"));
  DiffOptions options;
  options.lexicons = &lexicons;
  EXPECT_EQ(figures(diff(before, after, options)), (std::vector<std::string>{"40簇左右 -> 55簇左右", "三 -> 五"}));
}

// A figure is a figure in whichever numerals, and the years of a plan are none of its words.
TEST(Diff, ChineseNumeralsAndYearsAreFigures) {
  const PlanDiff found =
      diff(plan_of({{"2025年对校园周边食品店开展四轮抽检，落实“十四五”规划。", {"县市场监督管理局"}, {}}}),
           plan_of({{"2026年对校园周边食品店开展六轮抽检，落实“十五五”规划。", {"县市场监督管理局"}, {}}}));
  ASSERT_EQ(found.kept.size(), 1U);
  const auto figure = [](const char* from, const char* to) {
    return TaskChange{TaskChange::Kind::figure, from, to, {}, {}};
  };
  EXPECT_EQ(found.kept[0].changes,
            (std::vector<TaskChange>{figure("2025年", "2026年"), figure("四轮", "六轮"), figure("十四五", "十五五")}));
  EXPECT_NEAR(found.kept[0].similarity, 1, 1e-12);
  const PlanDiff same = diff(plan_of({{"开展四轮抽检。", {"甲局"}, {}}}), plan_of({{"开展4轮抽检。", {"甲局"}, {}}}));
  ASSERT_EQ(same.kept.size(), 1U);
  EXPECT_TRUE(same.kept[0].changes.empty()) << "四 is 4";
}

// The next best candidate decides how sure a link is.
TEST(Diff, TwoThatAreNearlyAlikeAreLessSure) {
  const std::vector<TaskSpec> plan = {tasks[0], tasks[2], tasks[3]};
  std::vector<TaskSpec> twice = plan;
  twice.push_back({"除险加固中型水库2座。汛前完成山洪预警设备采购。", {"县水利局"}, {"县应急管理局"}});
  const auto certainty = [](const PlanDiff& diff) { return diff.kept.back().certainty; };
  EXPECT_LT(certainty(diff(plan_of(twice), plan_of(twice))), certainty(diff(plan_of(plan), plan_of(plan))));
}

TEST(Diff, ChecksItsOptions) {
  EXPECT_FALSE(check({}));
  for (const double bad : {-0.1, 1.1, std::nan("")}) {
    DiffOptions options;
    options.floor = bad;
    EXPECT_TRUE(check(options));
    options = {};
    options.unit_share = bad;
    EXPECT_TRUE(check(options));
  }
  DiffOptions options;
  options.odds.margin = -1;
  EXPECT_TRUE(check(options));
  options = {};
  options.floor = 1;
  EXPECT_TRUE(diff(plan_of(tasks), plan_of(tasks), options).kept.empty());
}

}  // namespace
}  // namespace dutygraph::analyse
