#include "dutygraph/resolve/suggest.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

using Names = std::vector<std::string>;
using Pairs = std::vector<std::set<std::string>>;

Pairs pairs_of(const ResolvedPlan& plan, const std::vector<AliasSuggestion>& suggestions) {
  Pairs pairs;
  for (const AliasSuggestion& one : suggestions)
    pairs.push_back({plan.units.at(one.unit).name, plan.units.at(one.other).name});
  return pairs;
}

Pairs suggested(const Names& tasks, const Decisions& decisions = {}) {
  const ResolvedPlan plan = resolve(plan_of("青槐县", tasks), naming(), decisions);
  return pairs_of(plan, suggest(plan, naming(), decisions));
}

const AliasEvidence* evidence(const AliasSuggestion& one, std::string_view rule) {
  for (const AliasEvidence& piece : one.evidence)
    if (piece.rule == rule) return &piece;
  return nullptr;
}

TEST(Suggest, LettersLeftOut) {
  const ResolvedPlan plan = resolved("青槐县", {"县蓝莓发展公司|县财政局", "蓝莓公司", "县蓝莓发展公司"});
  const auto found = suggest(plan, naming());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(plan.units[found[0].unit].name, "县蓝莓发展公司") << "the one named by more tasks";
  EXPECT_EQ(plan.units[found[0].other].name, "蓝莓公司");
  ASSERT_NE(evidence(found[0], "left-out"), nullptr);
  EXPECT_EQ(evidence(found[0], "left-out")->text, "发展");
  ASSERT_NE(evidence(found[0], "never-together"), nullptr);
  EXPECT_EQ(evidence(found[0], "never-together")->count, 2);
  EXPECT_EQ(evidence(found[0], "never-together")->of, 1);
  EXPECT_EQ(evidence(found[0], "shared-word")->text, "蓝莓");
}

TEST(Suggest, ASlipInOneLetter) {
  EXPECT_EQ(suggested({"县交通局", "县交通局", "县交遇局"}), (Pairs{{"县交通局", "县交遇局"}}));
  EXPECT_EQ(suggested({"县卫生健康局", "县卫生键康局", "县卫生健康局"}), (Pairs{{"县卫生健康局", "县卫生键康局"}}));
  EXPECT_TRUE(suggested({"县教育局", "县教育局", "县体育局"}).empty()) << "both are known";
  EXPECT_TRUE(suggested({"县交通局|县交遇局", "县交通局"}).empty()) << "side by side";
  EXPECT_TRUE(suggested({"县交遇局", "县交遇局", "县交通局"}).empty()) << "the usual name is not known";
}

TEST(Suggest, SideBySideInOneTaskIsEnoughAgainst) {
  EXPECT_EQ(suggested({"县蓝莓发展公司", "县蓝莓公司"}).size(), 1U);
  EXPECT_TRUE(suggested({"县蓝莓发展公司|县蓝莓公司"}).empty());
  SuggestOptions all;
  all.least_score = 0;
  const ResolvedPlan plan = resolved("青槐县", {"县蓝莓发展公司|县蓝莓公司"});
  const auto found = suggest(plan, naming(), {}, all);
  ASSERT_EQ(found.size(), 1U);
  const AliasEvidence* together = evidence(found[0], "together");
  ASSERT_NE(together, nullptr);
  EXPECT_FALSE(together->supports);
  EXPECT_EQ(together->text, "main-1");
  EXPECT_TRUE(std::is_partitioned(found[0].evidence.begin(), found[0].evidence.end(),
                                  [](const AliasEvidence& piece) { return piece.supports; }));
}

TEST(Suggest, LooksAlikeIsNotEnough) {
  for (const Names& names : std::vector<Names>{{"县文旅局", "县文旅发展集团"},
                                               {"县公安局", "县公安局交通管理大队"},
                                               {"县委组织部", "县委统战部", "县委宣传部"},
                                               {"县城投公司", "县城发集团"},
                                               {"县法院", "县检察院"},
                                               {"县人民法院", "县人民检察院"},
                                               {"双桐镇", "双柳镇"},
                                               {"食品产业园", "国家现代农业产业园"},
                                               {"县投资促进服务中心", "市投资促进发展中心"},
                                               {"县住房和城乡建设局", "县城乡建设指挥部"},
                                               {"各金融机构", "县金融工作服务中心"}})
    EXPECT_TRUE(suggested(names).empty()) << testing::PrintToString(suggested(names));
}

TEST(Suggest, IndexNumbersThatAgree) {
  Plan plan = plan_of("青槐县", {"县投促中心", "县财政局|县投促中心", "县财政局"});
  IndexTable index;
  index.columns = {{"main", Role::lead}};
  for (const auto& [unit, numbers] : {std::pair<std::string, std::vector<int>>("县招商引资投促局", {1, 2}),
                                      std::pair<std::string, std::vector<int>>("县财政局", {2, 3})}) {
    IndexRow row;
    row.unit = row.printed = unit;
    row.cells = {{numbers, 0, {}, ""}};
    index.rows.push_back(row);
  }
  plan.index = index;
  const ResolvedPlan result = resolve(plan, naming());
  const auto found = suggest(result, naming());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(pairs_of(result, found)[0], (std::set<std::string>{"县投促中心", "县招商引资投促局"}));
  ASSERT_NE(evidence(found[0], "index-numbers"), nullptr);
  EXPECT_EQ(evidence(found[0], "index-numbers")->count, 2);
  EXPECT_EQ(evidence(found[0], "index-numbers")->of, 2);
}

TEST(Suggest, WhatAPersonKeepsApartIsNeverSuggested) {
  const Decisions apart{{{"县蓝莓公司", "县蓝莓公司", "", ""}}, {}};
  EXPECT_TRUE(suggested({"县蓝莓发展公司", "县蓝莓公司"}, apart).empty());
}

TEST(Suggest, TheBestFirstAndNoMoreThanAsked) {
  Names tasks;
  for (const char* name : {"甲", "乙", "丙", "丁", "戊"}) {
    tasks.push_back(std::string("县") + name + "果公司");
    tasks.push_back(std::string("县") + name + "果发展公司");
  }
  const ResolvedPlan plan = resolved("青槐县", tasks);
  SuggestOptions options;
  options.most = 3;
  EXPECT_EQ(suggest(plan, naming(), {}, options).size(), 3U);
  const auto all = suggest(plan, naming());
  EXPECT_EQ(all.size(), 5U);
  EXPECT_EQ(all, suggest(plan, naming()));
  for (std::size_t i = 1; i < all.size(); ++i) EXPECT_GE(all[i - 1].score, all[i].score);
  for (const AliasSuggestion& one : all) EXPECT_LE(one.score, 1);
}

// What a careful reader takes for one unit in the real plans, though no rule may merge it, and what only looks alike.
struct RealCase {
  const char* plan;
  Pairs one;
  Pairs two;
};
void PrintTo(const RealCase& real, std::ostream* out) { *out << real.plan; }

class RealSuggestions : public ::testing::TestWithParam<RealCase> {};
TEST_P(RealSuggestions, HoldTheRealPairsAndNoneOfTheOthers) {
  const std::string file = std::string(TEST_SHARED_DIR) + "/corpus/" + GetParam().plan + ".txt";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "waits for the real plans in " << TEST_SHARED_DIR << "/corpus";
  const text::Lexicons lexicons;
  const auto document = read::read_file(file, lexicons);
  ASSERT_TRUE(document);
  const ResolvedPlan plan = resolve(parse::parse(*document, parse::Grammar(lexicons)), naming());
  const Pairs found = pairs_of(plan, suggest(plan, naming()));
  for (const auto& pair : GetParam().one)
    EXPECT_TRUE(std::find(found.begin(), found.end(), pair) != found.end()) << testing::PrintToString(pair);
  for (const auto& pair : GetParam().two)
    EXPECT_TRUE(std::find(found.begin(), found.end(), pair) == found.end()) << testing::PrintToString(pair);
  EXPECT_LE(found.size(), 8U) << "a person must be able to look at each: " << testing::PrintToString(found);
}
INSTANTIATE_TEST_SUITE_P(
    RealPlans, RealSuggestions,
    ::testing::Values(
        RealCase{"jinxiang-2025", {}, {{"县公安局", "县公安局交通管理大队"}, {"羊山镇", "羊山景区"}}},
        RealCase{"jinxiang-2026",
                 {{"县市容环境卫生服务中心", "县环境卫生服务中心"}},
                 {{"食品产业园", "国家现代农业产业园"}, {"县城乡建设指挥部", "县住房和城乡建设局"}}},
        RealCase{"jiaxiang-2024",
                 {{"县妇幼保健院", "县妇幼保健计划生育服务中心"}},
                 {{"县文化和旅游局", "县文物旅游服务中心"}, {"县教育和体育局", "县体育事业发展中心"}}},
        RealCase{"jiaxiang-2023", {}, {}},
        RealCase{
            "jiayu-2024", {}, {{"县文旅局", "县文旅发展集团"}, {"县城投公司", "县城发集团"}, {"县科经局", "县科协"}}}));

}  // namespace
}  // namespace dutygraph::resolve
