#include "dutygraph/resolve/resolve.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

using Names = std::vector<std::string>;

TEST(Rule, ExactForgivesWidthAndBlanks) {
  const ResolvedPlan plan = resolved("青槐县", {"县文旅局(县文物局)", "县文旅局（县文物局）", "县 文旅局(县文物局)"});
  EXPECT_EQ(plan.units.size(), 1U);
  const ResolvedPlan latin = resolved("", {"Port Office", "Port  Office", "Ｐort Office"});
  EXPECT_EQ(names_of(latin), Names{"Port Office"});
  EXPECT_EQ(rule_of(latin, "Port  Office"), "exact");
}

TEST(Rule, ExactForgivesAnyBlankBetweenLatinWords) {
  const ResolvedPlan plan =
      resolved("", {"Port\u00a0Office", "Port\tOffice", "Port Office", "Port\u3000 Office", "PortOffice"});
  EXPECT_EQ(names_of(plan), (Names{"Port Office", "PortOffice"}));
}

TEST(Rule, SecondPlate) {
  const ResolvedPlan plan = resolved("青槐县", {"县发改局(县营商办)", "县发改局", "县营商办"});
  EXPECT_EQ(names_of(plan), (Names{"县发改局", "县营商办"}));
  EXPECT_EQ(rule_of(plan, "县发改局(县营商办)"), "second-plate");
}

TEST(Rule, BracketsThatAreNoPlateStay) {
  const ResolvedPlan plan =
      resolved("青槐县", {"青槐国家农业科技园区(青槐园区)建设发展服务中心", "青槐国家农业科技园区"});
  EXPECT_EQ(plan.units.size(), 2U);
}

TEST(Rule, SharedSuffix) {
  const ResolvedPlan plan = resolved("青槐县", {"双桐镇、听泉镇、望楼镇人民政府"});
  EXPECT_EQ(names_of(plan), (Names{"双桐镇人民政府", "听泉镇人民政府", "望楼镇人民政府"}));
  EXPECT_EQ(plan.assignments[0].rule, "shared-suffix");
  EXPECT_EQ(plan.assignments[0].printed, "双桐镇");
  EXPECT_EQ(plan.assignments[2].rule, "");
  EXPECT_EQ(rule_of(plan, "听泉镇"), "shared-suffix");
  EXPECT_EQ(unit_of(plan, "双桐镇").unit_class, UnitClass::town);
}

TEST(Rule, SharedSuffixGoesOverACommaAndStopsAtWhatIsNoPlaceOfItsKind) {
  EXPECT_EQ(names_of(resolved("青槐县", {"陆水镇,高石镇、双桐镇人民政府"})),
            (Names{"陆水镇人民政府", "高石镇人民政府", "双桐镇人民政府"}));
  EXPECT_EQ(names_of(resolved("青槐县", {"陆水镇、县财政局、双桐镇人民政府"})),
            (Names{"陆水镇", "县财政局", "双桐镇人民政府"}));
  EXPECT_EQ(names_of(resolved("青槐县", {"陆水镇、禾浦乡、双桐镇人民政府"})),
            (Names{"陆水镇", "禾浦乡", "双桐镇人民政府"}));
  EXPECT_EQ(names_of(resolved("青槐县", {"陆水镇、各镇、双桐镇人民政府"})),
            (Names{"陆水镇", "各镇", "双桐镇人民政府"}));
  EXPECT_EQ(names_of(resolved("青槐县", {"陆水镇、各镇人民政府"})), (Names{"陆水镇", "各镇人民政府"}));
  EXPECT_EQ(names_of(resolved("青槐县", {"听泉街道、望楼街道办事处"})), (Names{"听泉街道办事处", "望楼街道办事处"}));
}

TEST(Rule, AParkTakesNoSharedSuffix) {
  EXPECT_EQ(names_of(resolved("青槐市", {"市财政局、经开区、高新区、曲水区人民政府"})),
            (Names{"市财政局", "经开区", "高新区", "曲水区人民政府"}));
  EXPECT_EQ(names_of(resolved("青槐市", {"江北区、曲水区人民政府"})), (Names{"江北区人民政府", "曲水区人民政府"}));
}

// Lead and support are two lists: nothing is shared from one to the other.
TEST(Rule, AffixesAreSharedWithinOneList) {
  EXPECT_EQ(names_of(resolved("青槐县", {"陆水镇|双桐镇人民政府"})), (Names{"陆水镇", "双桐镇人民政府"}));
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅|水利厅"})), (Names{"省科技厅", "水利厅"}));
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅", "水利厅"})), (Names{"省科技厅", "水利厅"}));
}

TEST(Rule, SharedPrefix) {
  const ResolvedPlan plan = resolved("青槐县", {"省科技厅、工业和信息化厅、发展改革委"});
  EXPECT_EQ(names_of(plan), (Names{"省科技厅", "省工业和信息化厅", "省发展改革委"}));
  EXPECT_EQ(plan.assignments[1].rule, "shared-prefix");
  EXPECT_EQ(rule_of(plan, "工业和信息化厅"), "shared-prefix");
  EXPECT_EQ(plan.assignments[0].rule, "");
}

TEST(Rule, SharedPrefixEnds) {
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅,水利厅"})), (Names{"省科技厅", "水利厅"})) << "at a comma";
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅、国家能源局"})), (Names{"省科技厅", "国家能源局"}))
      << "at an own prefix";
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅、市财政局"})), (Names{"省科技厅", "市财政局"}))
      << "at another level";
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅、青槐县公安局"})), (Names{"省科技厅", "青槐县公安局"}))
      << "at a place";
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅、水利集团"})), (Names{"省科技厅", "水利集团"}))
      << "at what is no bureau";
  EXPECT_EQ(names_of(resolved("青槐县", {"省科技厅、各镇、水利厅"})), (Names{"省科技厅", "各镇", "水利厅"}))
      << "at a collective";
  EXPECT_EQ(names_of(resolved("青槐县", {"省委宣传部、水利厅"})), (Names{"省委宣传部", "水利厅"}))
      << "a committee passes nothing on";
}

TEST(Rule, OnePrefixNeverMakesOneBureauTwice) {
  const ResolvedPlan plan = resolved("青槐县", {"省教育厅、教育局、水利局", "省科技厅、水利厅、科学技术厅"});
  EXPECT_EQ(names_of(plan), (Names{"省教育厅", "教育局", "水利局", "省科技厅", "省水利厅", "科学技术厅"}));
  EXPECT_FALSE(same_unit(resolved("", {"省教育厅、教育局"}), "省教育厅", "教育局")) << "home unknown";
}

TEST(Rule, AMarketBureauIsOfNoCity) {
  const ResolvedPlan plan = resolved("青槐县", {"市场监管局、财政局", "县市场监管局", "市场监督管理局"});
  EXPECT_EQ(names_of(plan), (Names{"市场监管局", "财政局"}));
  EXPECT_EQ(rule_of(plan, "县市场监管局"), "place-prefix");
  EXPECT_EQ(rule_of(plan, "市场监督管理局"), "lexicon");
}

TEST(Rule, PlaceSuffix) {
  const ResolvedPlan plan =
      resolved("青槐县", {"双桐镇人民政府", "双桐镇", "双桐镇人民政府", "听泉街道", "听泉街道办事处"});
  EXPECT_EQ(names_of(plan), (Names{"双桐镇人民政府", "听泉街道"}));
  EXPECT_EQ(rule_of(plan, "双桐镇"), "place-suffix");
  EXPECT_EQ(rule_of(plan, "听泉街道办事处"), "place-suffix");
}

TEST(Rule, AStreetOfficeIsItsStreet) {
  const ResolvedPlan plan = resolved("青槐县", {"听泉街道", "听泉街道办", "听泉街道办事处", "望楼街道办", "街道办"});
  EXPECT_EQ(names_of(plan), (Names{"听泉街道", "望楼街道办", "街道办"}));
  EXPECT_EQ(rule_of(plan, "听泉街道办"), "place-suffix");
  EXPECT_EQ(unit_of(plan, "望楼街道办").short_name, "望楼街道");
}

TEST(Rule, ACommissionThatCoordinatesIsNoBureau) {
  for (const auto& [commission, bureau] : {std::pair("区城管委", "区城管执法局"), std::pair("县应急委", "县应急局"),
                                           std::pair("县应急管理委员会", "县应急管理局"),
                                           std::pair("县科技委", "县科技局"), std::pair("县财政委", "县财政局")})
    EXPECT_FALSE(same_unit(resolved("青槐县", {commission, bureau}), commission, bureau)) << commission;
  for (const auto& [commission, bureau] : {std::pair("县发改委", "县发改局"), std::pair("县卫健委", "县卫生健康局"),
                                           std::pair("县住建委", "县住房和城乡建设局")})
    EXPECT_TRUE(same_unit(resolved("青槐县", {commission, bureau}), commission, bureau)) << commission;
  EXPECT_TRUE(same_unit(resolved("青槐县", {"县应急委", "县应急管理委员会"}), "县应急委", "县应急管理委员会"));
}

TEST(Rule, Lexicon) {
  const ResolvedPlan plan =
      resolved("青槐县", {"县发展和改革局", "县发展和改革委员会", "县发改局", "县发改委", "青槐县发改局"});
  EXPECT_EQ(names_of(plan), Names{"县发展和改革局"});
  EXPECT_EQ(rule_of(plan, "县发展和改革委员会"), "lexicon");
  EXPECT_EQ(rule_of(plan, "县发改委"), "lexicon");
  EXPECT_EQ(unit_of(plan, "县发改局").function, "发展和改革");
}

TEST(Rule, LexiconKeepsLevelsAndKindsApart) {
  const ResolvedPlan plan = resolved("青槐县", {"县发改局", "市发改局", "省发改委", "县发改集团", "县发改服务中心",
                                                "县发展和改革事务中心", "双桐县发改局"});
  EXPECT_EQ(plan.units.size(), 7U);
}

TEST(Rule, PlacePrefix) {
  const ResolvedPlan plan =
      resolved("青槐县", {"县供电公司", "青槐供电公司", "青槐县供电公司", "供电公司", "县总工会", "青槐县总工会"});
  EXPECT_EQ(names_of(plan), (Names{"县供电公司", "县总工会"}));
  EXPECT_EQ(rule_of(plan, "青槐供电公司"), "place-prefix");
  EXPECT_EQ(rule_of(plan, "青槐县总工会"), "place-prefix");
}

TEST(Rule, APlacesNameBeforeATownIsItsOwn) {
  EXPECT_EQ(resolved("青槐县", {"青槐镇", "青槐街道", "青槐县", "县医院", "青槐医院"}).units.size(), 5U);
}

TEST(Rule, WithoutAPlaceTheCommonestLevelIsHome) {
  const ResolvedPlan plan = resolved("", {"县财政局、县民政局", "财政局", "市财政局"});
  EXPECT_TRUE(same_unit(plan, "财政局", "县财政局"));
  EXPECT_FALSE(same_unit(plan, "市财政局", "县财政局"));
}

TEST(Rule, HeadOrganisation) {
  const ResolvedPlan plan = resolved("青槐县", {"国家税务总局青槐县税务局", "县税务局", "市税务局"});
  EXPECT_TRUE(same_unit(plan, "国家税务总局青槐县税务局", "县税务局"));
  EXPECT_FALSE(same_unit(plan, "市税务局", "县税务局"));
  EXPECT_EQ(rule_of(plan, "县税务局"), "head-organisation");
}

// The form printed most often names the unit, the first of equals; a second plate never does.
TEST(Unit, IsNamedByItsCommonestForm) {
  EXPECT_EQ(names_of(resolved("青槐县", {"县发改局", "县发展和改革局", "县发展和改革局"})), Names{"县发展和改革局"});
  EXPECT_EQ(names_of(resolved("青槐县", {"县发改局", "县发展和改革局"})), Names{"县发改局"});
  EXPECT_EQ(names_of(resolved("青槐县", {"县发改局(县营商办)", "县发改局(县营商办)", "县发展和改革局"})),
            Names{"县发展和改革局"});
  EXPECT_EQ(names_of(resolved("青槐县", {"县发改局（县营商办）"})), Names{"县发改局"});
}

TEST(Unit, IdsFollowFirstMention) {
  const ResolvedPlan plan = resolved("青槐县", {"县财政局|县民政局、县财政局", "县审计局|县民政局"});
  EXPECT_EQ(names_of(plan), (Names{"县财政局", "县民政局", "县审计局"}));
  for (std::size_t i = 0; i < plan.units.size(); ++i) EXPECT_EQ(plan.units[i].id, "u" + std::to_string(i + 1));
}

TEST(Unit, Kinds) {
  const ResolvedPlan plan = resolved(
      "青槐县",
      {"县财政局|各镇、县安委会各成员单位、相关镇、县政府各部门、有关单位、县双拥领导小组成员单位、承担考核任务的部门|"
       "张三、张  四、各位县长"});
  EXPECT_EQ(unit_of(plan, "县财政局").kind, UnitKind::unit);
  for (const char* collective : {"各镇", "县安委会各成员单位", "相关镇", "县政府各部门", "有关单位",
                                 "县双拥领导小组成员单位", "承担考核任务的部门"})
    EXPECT_EQ(unit_of(plan, collective).kind, UnitKind::collective) << collective;
  for (const char* official : {"张三", "张  四", "各位县长"})
    EXPECT_EQ(unit_of(plan, official).kind, UnitKind::official) << official;
}

TEST(Unit, AnOfficialIsOnePersonWithHisOfficeAndWithout) {
  const ResolvedPlan plan = resolved(
      "青槐县", {"县财政局||副县长王某、李明", "县民政局||王某、县委常委、副县长李明", "县教育局||副县长赵四"});
  EXPECT_EQ(&unit_of(plan, "副县长王某"), &unit_of(plan, "王某"));
  const Unit& unit = unit_of(plan, "王某");
  EXPECT_EQ(unit.name, "王某");
  ASSERT_EQ(unit.aliases.size(), 1U);
  EXPECT_EQ(unit.aliases[0].printed, "副县长王某");
  EXPECT_EQ(unit.aliases[0].rule, "office");
  const ResolvedPlan offices = resolved("青槐县", {"县财政局||县长、县委书记县长"});
  EXPECT_EQ(unit_of(offices, "县委书记县长").name, "县委书记县长") << "an office is no person";
  EXPECT_EQ(unit_of(plan, "副县长赵四").name, "副县长赵四") << "printed nowhere without";
}

TEST(Unit, ACollectiveThatOverseesIsOneToo) {
  for (const char* clause : {"县财政局|各镇|各镇", "县财政局||各镇", "县财政局||各镇人民政府"}) {
    const ResolvedPlan plan = resolved("青槐县", {clause, "县民政局|各镇、各镇人民政府"});
    for (const Unit& unit : plan.units)
      EXPECT_EQ(unit.kind == UnitKind::collective, unit.name.starts_with("各")) << clause << " " << unit.name;
  }
}

TEST(Unit, ALatinCollectiveIsAWholeWordInAnyCase) {
  const ResolvedPlan plan =
      resolved("", {"All departments, alliance office, each shop, eachway desk, ALL CREWS, All-Hands desk"});
  for (const char* collective : {"All departments", " each shop", " ALL CREWS"})
    EXPECT_EQ(unit_of(plan, collective).kind, UnitKind::collective) << collective;
  for (const char* unit : {" alliance office", " eachway desk", " All-Hands desk"})
    EXPECT_EQ(unit_of(plan, unit).kind, UnitKind::unit) << unit;
}

TEST(Unit, AUnitThatOverseesIsNoPerson) {
  const ResolvedPlan plan = resolved("青槐县", {"县财政局||张三", "县民政局||县财政局"});
  EXPECT_EQ(plan.units.size(), 3U);
  EXPECT_EQ(unit_of(plan, "县财政局").kind, UnitKind::unit);
}

TEST(Unit, Classes) {
  const std::map<std::string, UnitClass> classes = {{"县财政局", UnitClass::bureau},
                                                    {"县信访接待中心", UnitClass::bureau},
                                                    {"县委组织部", UnitClass::party},
                                                    {"双桐镇", UnitClass::town},
                                                    {"听泉街道办事处", UnitClass::town},
                                                    {"双桐镇人民政府", UnitClass::town},
                                                    {"县经开区", UnitClass::park},
                                                    {"新材料产业园", UnitClass::park},
                                                    {"县城投集团", UnitClass::company},
                                                    {"县供电公司", UnitClass::company},
                                                    {"县人民法院", UnitClass::court},
                                                    {"县检察院", UnitClass::court},
                                                    {"县创城指挥部", UnitClass::headquarters},
                                                    {"县双拥领导小组", UnitClass::headquarters},
                                                    {"县总工会", UnitClass::mass},
                                                    {"县残联", UnitClass::mass},
                                                    {"县第一中学", UnitClass::other},
                                                    {"县人民医院", UnitClass::other}};
  for (const auto& [name, unit_class] : classes)
    EXPECT_EQ(to_string(unit_of(resolved("青槐县", {name}), name).unit_class), to_string(unit_class)) << name;
}

TEST(Unit, Functions) {
  const ResolvedPlan plan = resolved("青槐县", {"县卫健局、县蓝莓产业局、县蓝莓服务中心、双桐镇"});
  EXPECT_EQ(unit_of(plan, "县卫健局").function, "卫生健康");
  EXPECT_EQ(unit_of(plan, "县蓝莓产业局").function, "蓝莓产业");
  EXPECT_EQ(unit_of(plan, "县蓝莓服务中心").function, std::nullopt);
  EXPECT_EQ(unit_of(plan, "双桐镇").function, std::nullopt);
}

TEST(ShortName, IsTheOneUsedInSpeech) {
  const ResolvedPlan plan = resolved(
      "青槐县", {"县发展和改革局", "双桐镇人民政府", "市生态环境局青槐县分局", "县委组织部", "市财政局", "县城投公司"});
  EXPECT_EQ(unit_of(plan, "县发展和改革局").short_name, "发改局");
  EXPECT_EQ(unit_of(plan, "双桐镇人民政府").short_name, "双桐镇");
  EXPECT_EQ(unit_of(plan, "市生态环境局青槐县分局").short_name, "生态环境分局");
  EXPECT_EQ(unit_of(plan, "县委组织部").short_name, "县委组织部");
  EXPECT_EQ(unit_of(plan, "市财政局").short_name, "市财政局");
}

TEST(ShortName, NeverCutsAWord) {
  const ResolvedPlan county =
      resolved("青槐县", {"县直机关工委", "县级机关事务服务中心", "青槐县直机关工委", "市直机关工委"});
  EXPECT_EQ(unit_of(county, "县直机关工委").short_name, "县直机关工委");
  EXPECT_EQ(unit_of(county, "县级机关事务服务中心").short_name, "县级机关事务服务中心");
  EXPECT_TRUE(same_unit(county, "青槐县直机关工委", "县直机关工委"));
  EXPECT_FALSE(same_unit(county, "市直机关工委", "县直机关工委"));
  const ResolvedPlan city =
      resolved("青槐市", {"市民服务中心", "市民政局", "市级机关事务服务中心", "青槐市市场监管局"});
  EXPECT_EQ(unit_of(city, "市民服务中心").short_name, "市民服务中心");
  EXPECT_EQ(unit_of(city, "市民政局").short_name, "民政局");
  EXPECT_EQ(unit_of(city, "市级机关事务服务中心").short_name, "市级机关事务服务中心");
  EXPECT_EQ(unit_of(city, "青槐市市场监管局").function, "市场监督管理");
}

TEST(ShortName, IsWholeWhereTwoWouldShareIt) {
  const ResolvedPlan plan = resolved("青槐县", {"县工业和信息化局", "县工信厅", "县发改局", "发改局集团"});
  std::set<std::string> short_names;
  for (const Unit& unit : plan.units) EXPECT_TRUE(short_names.insert(unit.short_name).second) << unit.short_name;
}

// 以下各项不再单独列出: a task that does not name the unit gets an edge, one that does gets none.
TEST(DefaultUnits, HoldForTheLaterTasksOfTheList) {
  Plan plan = plan_of("青槐县", {"县财政局|各镇", "县民政局|县财政局", "县审计局|各镇"});
  plan.tasks.push_back(task_of("县统计局", 1));
  plan.tasks.back().list = "annex1";
  plan.tasks.back().id = "annex1-1";
  plan.defaults.push_back({{plan.tasks[0].mentions[1]}, 1});
  const ResolvedPlan result = resolve(std::move(plan), naming());
  std::vector<std::pair<std::uint32_t, std::string>> edges;
  for (const Assignment& edge : result.assignments)
    if (edge.printed == "各镇") edges.emplace_back(edge.task, edge.rule);
  EXPECT_EQ(edges, (std::vector<std::pair<std::uint32_t, std::string>>{{0, ""}, {1, "default-units"}, {2, ""}}));
  for (const Assignment& edge : result.assignments)
    EXPECT_TRUE(edge.rule != "default-units" || edge.order == 1) << "behind the printed ones";
}

// One edge a unit and task, however often and in whatever form the unit is named.
TEST(DefaultUnits, AreOneAUnitAndTask) {
  Plan plan = plan_of("青槐县", {"县发改局|各镇", "县发展和改革局", "县民政局|各镇", "县审计局"});
  const std::vector<Mention> mentions = {plan.tasks[0].mentions[0], plan.tasks[0].mentions[1],
                                         plan.tasks[0].mentions[1]};
  plan.defaults = {{mentions, 1}, {mentions, 2}};
  const ResolvedPlan result = resolve(std::move(plan), naming());
  std::multiset<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (const Assignment& edge : result.assignments) edges.insert({edge.task, edge.unit});
  for (const auto& edge : edges) EXPECT_EQ(edges.count(edge), 1U) << edge.first;
  EXPECT_EQ(edges.size(), 2U + 2U + 3U + 3U);
}

TEST(DefaultUnits, FromTheLastTaskHoldForNothing) {
  for (const std::uint32_t from : {0U, 1U, 7U}) {
    Plan plan = plan_of("青槐县", {"县财政局|各镇"});
    plan.defaults.push_back({{plan.tasks[0].mentions[1]}, from});
    EXPECT_EQ(resolve(std::move(plan), naming()).assignments.size(), 2U);
  }
}

TEST(Resolve, AnEmptyPlaceIsNone) {
  Plan plan = plan_of("", {"县财政局"});
  plan.info.place = "";
  EXPECT_EQ(resolve(plan, naming()).units.size(), 1U);
  plan.info.place = "  ";
  EXPECT_EQ(resolve(plan, naming()).units.size(), 1U);
}

TEST(Resolve, APlanOfNothingIsOne) {
  EXPECT_TRUE(resolved("", {}).units.empty());
  EXPECT_TRUE(resolved("青槐县", {""}).assignments.empty());
}

Plan random_plan(std::mt19937& random) {
  static const Names names = {"县财政局",
                              "财政局",
                              "青槐县财政局",
                              "市财政局",
                              "县发改局",
                              "县发展和改革委员会",
                              "县发改局(县营商办)",
                              "县营商办",
                              "双桐镇",
                              "双桐镇人民政府",
                              "听泉镇",
                              "听泉街道",
                              "听泉街道办事处",
                              "各镇",
                              "各镇街",
                              "县政府各部门",
                              "县供电公司",
                              "青槐供电公司",
                              "省科技厅",
                              "工业和信息化厅",
                              "市场监管局",
                              "张三",
                              "Port Office",
                              "port office",
                              "局",
                              "县",
                              "(",
                              "县(市)",
                              "a",
                              "县安委会各成员单位",
                              "国家能源局"};
  std::vector<std::string> tasks;
  for (std::size_t t = 1 + random() % 6; t > 0; --t) {
    std::string clause;
    for (int role = 0; role < 3; ++role) {
      for (std::size_t i = random() % 5; i > 0; --i)
        clause += names[random() % names.size()] + (random() % 4 == 0 ? "," : "、");
      clause += '|';
    }
    tasks.push_back(clause);
  }
  static const Names places = {"青槐县", "", "青槐市", "听泉区"};
  return plan_of(places[random() % places.size()], tasks);
}

// What a caller may rely on, whatever the names.
TEST(Resolve, EveryMentionIsOneEdgeAndTheUnitsAreSound) {
  std::mt19937 random(13);
  for (int round = 0; round < 1000; ++round) {
    const Plan plan = random_plan(random);
    const ResolvedPlan result = resolve(plan, naming());
    ASSERT_EQ(result.plan, plan);
    std::multiset<std::vector<std::string>> mentions, edges;
    const auto key = [](std::uint32_t task, Role role, std::uint32_t order, const std::string& printed, Place place) {
      return std::vector<std::string>{std::to_string(task),       std::string(to_string(role)),
                                      std::to_string(order),      printed,
                                      std::to_string(place.line), std::to_string(place.column)};
    };
    for (std::uint32_t t = 0; t < plan.tasks.size(); ++t)
      for (const Mention& m : plan.tasks[t].mentions) mentions.insert(key(t, m.role, m.order, m.printed, m.place));
    for (const Assignment& edge : result.assignments)
      if (edge.via == no_unit) edges.insert(key(edge.task, edge.role, edge.order, edge.printed, edge.place));
    ASSERT_EQ(mentions, edges);
    std::set<std::string> names, short_names;
    std::vector<bool> used(result.units.size());
    std::map<std::string, std::uint32_t> unit_of_printed;
    for (const Assignment& edge : result.assignments) {
      ASSERT_LT(edge.unit, result.units.size());
      used[edge.unit] = true;
    }
    for (std::size_t u = 0; u < result.units.size(); ++u) {
      const Unit& unit = result.units[u];
      ASSERT_TRUE(used[u]) << unit.name;
      ASSERT_FALSE(unit.name.empty());
      ASSERT_FALSE(unit.short_name.empty());
      ASSERT_TRUE(names.insert(unit.name).second) << unit.name;
      ASSERT_TRUE(short_names.insert(unit.short_name).second) << unit.short_name;
      std::set<std::string> aliases = {unit.name};
      for (const Alias& alias : unit.aliases) {
        ASSERT_TRUE(aliases.insert(alias.printed).second) << alias.printed;
        ASSERT_FALSE(alias.rule.empty());
        ASSERT_FALSE(alias.by_person);
      }
      ASSERT_TRUE(unit.members.empty() || unit.kind == UnitKind::collective);
      ASSERT_TRUE(std::is_sorted(unit.members.begin(), unit.members.end()));
    }
    for (const Assignment& edge : result.assignments) {
      if (edge.via != no_unit) continue;
      const Unit& unit = result.units[edge.unit];
      const bool known =
          unit.name == edge.printed || std::any_of(unit.aliases.begin(), unit.aliases.end(),
                                                   [&](const Alias& alias) { return alias.printed == edge.printed; });
      ASSERT_TRUE(known) << edge.printed << " became " << unit.name << " by no rule";
    }
  }
}

TEST(Resolve, TheSamePlanTwiceIsTheSame) {
  std::mt19937 random(14);
  for (int round = 0; round < 200; ++round) {
    const Plan plan = random_plan(random);
    ASSERT_EQ(resolve(plan, naming()), resolve(plan, Naming{text::Lexicons()}));
  }
}

}  // namespace
}  // namespace dutygraph::resolve
