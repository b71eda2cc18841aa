#include "analyse/unit_match.h"

#include <gtest/gtest.h>

#include "analyse/diff_plans.h"

namespace dutygraph::analyse {
namespace {

using test::plan_of;

TEST(UnitMatch, ByNameThenByAPrintedForm) {
  ResolvedPlan before = plan_of({{"修路", {"县交通运输局", "县发展和改革委员会"}, {}}});
  ResolvedPlan after = plan_of({{"修路", {"县发展和改革局"}, {"县交通运输局", "县教育局"}}});
  after.units[0].aliases.push_back({"县发展和改革委员会", "lexicon", false});
  const UnitGroups groups = match_units(before, after, {});
  EXPECT_EQ(groups.before, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(groups.after, (std::vector<std::uint32_t>{1, 0, 2}));
  EXPECT_EQ(groups.match, (std::vector<UnitMatch>{UnitMatch::name, UnitMatch::alias, UnitMatch::only_new}));
}

TEST(UnitMatch, ByFunctionWhereBothAreAlone) {
  ResolvedPlan before = plan_of({{"修路", {"县科技局"}, {}}});
  ResolvedPlan after = plan_of({{"修路", {"县科学技术局"}, {}}});
  before.units[0].function = after.units[0].function = "科学技术";
  EXPECT_EQ(match_units(before, after, {}).match, std::vector<UnitMatch>{UnitMatch::function});
  after.units.push_back(after.units[0]);
  after.units[1].name = "县科技服务中心";
  EXPECT_EQ(match_units(before, after, {}).size(), 3U) << "two may be meant";
  after.units.pop_back();
  before.plan.info.place = "甲县";
  after.plan.info.place = "乙县";
  EXPECT_EQ(match_units(before, after, {}).size(), 2U) << "two places";
  EXPECT_TRUE(of_two_places(before, after));
}

TEST(UnitMatch, ByTheCoreOfTheName) {
  const auto match = [](const char* from, const char* to) {
    ResolvedPlan before = plan_of({{"修路", {from}, {}}});
    ResolvedPlan after = plan_of({{"修路", {to}, {}}});
    before.plan.info.place = after.plan.info.place = "青槐县";
    return match_units(before, after, {}).match.front();
  };
  EXPECT_EQ(match("县经开区", "经开区"), UnitMatch::core);
  EXPECT_EQ(match("县市场监管局", "市场监管局"), UnitMatch::core) << "市场 is no level";
  EXPECT_EQ(match("旗财政局", "财政局"), UnitMatch::core);
  EXPECT_EQ(match("柳津镇", "柳津镇人民政府"), UnitMatch::core);
  EXPECT_EQ(match("望楼街道办事处", "望楼街道"), UnitMatch::core);
  EXPECT_EQ(match("青槐县经开区管委会", "县经开区"), UnitMatch::core);
  EXPECT_EQ(match("县公路局", "市公路局"), UnitMatch::only_old) << "two levels";
  EXPECT_EQ(match("县政府", "县委"), UnitMatch::only_old);
}

TEST(UnitMatch, NoCoreThatTwoHave) {
  const ResolvedPlan before = plan_of({{"修路", {"县经开区"}, {}}});
  const ResolvedPlan after = plan_of({{"修路", {"经开区", "经开区管委会"}, {}}});
  EXPECT_EQ(match_units(before, after, {}).size(), 3U);
}

TEST(UnitMatch, APersonsWordComesFirst) {
  const ResolvedPlan before = plan_of({{"修路", {"甲局"}, {}}});
  const ResolvedPlan after = plan_of({{"修路", {"乙局"}, {}}});
  EXPECT_EQ(match_units(before, after, {{"甲局", "乙局"}}).match, std::vector<UnitMatch>{UnitMatch::person});
  EXPECT_EQ(match_units(before, after, {{"丙局", "乙局"}}).size(), 2U);
}

TEST(UnitMatch, KindsStayApart) {
  const ResolvedPlan before = plan_of({{"修路", {"各镇"}, {}}});
  ResolvedPlan after = before;
  after.units[0].kind = UnitKind::unit;
  EXPECT_EQ(match_units(before, after, {}).size(), 2U);
}

TEST(LikelyRenames, WhoStandsWhereAnotherStood) {
  const ResolvedPlan before = plan_of({{"修路", {"县审批局"}, {"县财政局"}}, {"植树", {"县审批局"}, {}}});
  const ResolvedPlan after = plan_of({{"修路", {"县政务局"}, {"县财政局"}}, {"植树", {"县政务局"}, {"县林业局"}}});
  const UnitGroups groups = match_units(before, after, {});
  const auto renames = likely_renames(before, after, groups, {{0, 0}, {1, 1}});
  ASSERT_EQ(renames.size(), 1U);
  EXPECT_EQ(renames[0].before, "县审批局");
  EXPECT_EQ(renames[0].after, "县政务局");
  EXPECT_EQ(renames[0].tasks, 2);
  EXPECT_EQ(renames[0].of, 2);
  EXPECT_TRUE(likely_renames(before, after, groups, {}).empty());
}

TEST(LikelyRenames, NamesMuchAlike) {
  const ResolvedPlan before = plan_of({{"修路", {"县教育局"}, {}}});
  const ResolvedPlan after = plan_of({{"植树", {"县教育和体育局", "县统计局"}, {}}});
  const auto renames = likely_renames(before, after, match_units(before, after, {}), {});
  ASSERT_EQ(renames.size(), 1U);
  EXPECT_EQ(renames[0].after, "县教育和体育局");
  EXPECT_EQ(renames[0].tasks, 0);
}

}  // namespace
}  // namespace dutygraph::analyse
