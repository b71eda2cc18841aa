#include "dutygraph/resolve/decisions.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

using Names = std::vector<std::string>;

const Plan& county() {
  static const Plan plan =
      plan_of("青槐县", {"县发改局|县财政局、各镇", "县发展和改革局|县招商局", "县发展和改革局|县投资促进中心、双桐镇",
                         "县医院||张三", "县发改局(县营商办)|县财政局、听泉镇||"});
  return plan;
}
ResolvedPlan county_with(const Decisions& decisions) { return resolve(county(), naming(), decisions); }

const Alias* alias_of(const ResolvedPlan& plan, std::string_view printed) {
  for (const Unit& unit : plan.units)
    for (const Alias& alias : unit.aliases)
      if (alias.printed == printed) return &alias;
  return nullptr;
}

Names members_of(const ResolvedPlan& plan, std::string_view collective) {
  Names names;
  for (std::uint32_t member : unit_of(plan, collective).members) names.push_back(plan.units.at(member).name);
  return names;
}

TEST(Decisions, APersonMakesTwoNamesOne) {
  const ResolvedPlan plan = county_with({{{"县招商局", "县投资促进中心", "李四", "2024年更名"}}, {}});
  EXPECT_TRUE(same_unit(plan, "县招商局", "县投资促进中心"));
  EXPECT_EQ(unit_of(plan, "县招商局").name, "县投资促进中心");
  ASSERT_NE(alias_of(plan, "县招商局"), nullptr);
  EXPECT_EQ(alias_of(plan, "县招商局")->rule, "2024年更名");
  EXPECT_TRUE(alias_of(plan, "县招商局")->by_person);
  EXPECT_FALSE(alias_of(plan, "县发改局")->by_person);
  EXPECT_EQ(alias_of(county_with({{{"县招商局", "县投资促进中心", "", ""}}, {}}), "县招商局")->rule, "decision");
}

TEST(Decisions, TheUnitKeepsItsNameHoweverOftenTheAliasIsPrinted) {
  const Plan plan = plan_of("青槐县", {"县招商局", "县招商局", "县招商局", "县投资促进中心"});
  EXPECT_EQ(names_of(resolve(plan, naming(), {{{"县招商局", "县投资促进中心", "", ""}}, {}})), Names{"县投资促进中心"});
}

TEST(Decisions, AUnitThatThePlanDoesNotPrintGetsTheNameThatThePersonGave) {
  const ResolvedPlan plan = county_with({{{"县招商局", "县商务局", "", ""}}, {}});
  EXPECT_EQ(unit_of(plan, "县招商局").name, "县商务局");
  EXPECT_EQ(unit_of(plan, "县招商局").function, "商务");
}

TEST(Decisions, APersonKeepsANameApart) {
  const ResolvedPlan plan = county_with({{{"县发改局", "县发改局", "", ""}}, {}});
  EXPECT_EQ(unit_of(plan, "县发改局").name, "县发改局");
  EXPECT_FALSE(same_unit(plan, "县发改局", "县发展和改革局"));
  EXPECT_TRUE(same_unit(plan, "县发改局(县营商办)", "县发展和改革局")) << "no other name moves";
}

TEST(Decisions, TheIndexTablesNamesFollowToo) {
  Plan plan = plan_of("青槐县", {"县招商局", "县投资促进中心"});
  IndexTable index;
  index.columns = {{"main", Role::lead}};
  IndexRow row;
  row.unit = row.printed = "县投促办";
  index.rows = {row};
  plan.index = index;
  const ResolvedPlan result = resolve(plan, naming(), {{{"县投促办", "县招商局", "", "so it is"}}, {}});
  EXPECT_EQ(result.units.size(), 2U);
  EXPECT_EQ(result.units[result.index_units[0]].name, "县招商局");
  ASSERT_NE(alias_of(result, "县投促办"), nullptr);
  EXPECT_TRUE(alias_of(result, "县投促办")->by_person);
}

TEST(Decisions, OnPeopleAndOnNamesOfALatinPlan) {
  const Plan people = plan_of("青槐县", {"县医院||张三", "县医院||张 三主任"});
  EXPECT_EQ(resolve(people, naming(), {{{"张三主任", "张三", "", ""}}, {}}).units.size(), 2U);
  const Plan latin = plan_of("", {"Port Office", "Harbour Office"});
  EXPECT_EQ(names_of(resolve(latin, naming(), {{{"Port  Office", "Harbour Office", "", ""}}, {}})),
            Names{"Harbour Office"});
}

TEST(Roster, NamesClassesAndFunctions) {
  Decisions decisions;
  decisions.roster = {{"县发展和改革委员会", {"县招商局"}, {}, UnitClass::party, "规划"},
                      {"县医院", {}, {}, UnitClass::mass, std::nullopt}};
  const ResolvedPlan plan = county_with(decisions);
  const Unit& unit = unit_of(plan, "县发改局");
  EXPECT_EQ(unit.name, "县发展和改革委员会");
  EXPECT_EQ(unit.unit_class, UnitClass::party);
  EXPECT_EQ(unit.function, "规划");
  EXPECT_TRUE(same_unit(plan, "县招商局", "县发改局"));
  EXPECT_EQ(alias_of(plan, "县招商局")->rule, "roster");
  EXPECT_TRUE(alias_of(plan, "县招商局")->by_person);
  EXPECT_FALSE(alias_of(plan, "县发改局")->by_person);
  EXPECT_EQ(unit_of(plan, "县医院").unit_class, UnitClass::mass);
}

TEST(Roster, TellsAllMembersOfACollective) {
  Decisions decisions;
  decisions.roster = {{"各镇", {}, {"双桐镇", "禾浦镇"}, std::nullopt, std::nullopt}};
  const ResolvedPlan plan = county_with(decisions);
  EXPECT_EQ(members_of(plan, "各镇"), (Names{"双桐镇", "禾浦镇"})) << "not 听泉镇";
  EXPECT_TRUE(unit_of(plan, "各镇").closed);
  Names via;
  for (const Assignment& edge : plan.assignments)
    if (edge.via != no_unit) {
      EXPECT_EQ(edge.rule, "roster");
      via.push_back(plan.units[edge.unit].name);
    }
  EXPECT_EQ(via, (Names{"双桐镇", "禾浦镇"}));
}

TEST(Roster, MakesACollectiveOfAName) {
  Decisions decisions;
  decisions.roster = {{"县医院", {}, {"县第一医院", "县第二医院"}, std::nullopt, std::nullopt}};
  const ResolvedPlan plan = county_with(decisions);
  EXPECT_EQ(unit_of(plan, "县医院").kind, UnitKind::collective);
  EXPECT_EQ(members_of(plan, "县医院"), (Names{"县第一医院", "县第二医院"}));
}

TEST(Roster, TwoEntriesAreTwoUnits) {
  Decisions decisions;
  decisions.roster = {{"县发展和改革局", {}, {}, std::nullopt, std::nullopt},
                      {"县发改局", {}, {}, std::nullopt, std::nullopt}};
  const ResolvedPlan plan = county_with(decisions);
  EXPECT_FALSE(same_unit(plan, "县发改局", "县发展和改革局"));
  EXPECT_TRUE(same_unit(plan, "县发改局(县营商办)", "县发展和改革局"));
}

TEST(Decide, FindsTheNamesOfThePlan) {
  const ResolvedPlan plan = county_with({});
  const auto by_id = decide({}, {" 县招商局", unit_of(plan, "县投资促进中心").id, "", ""}, plan);
  ASSERT_TRUE(by_id) << to_string(by_id.failure());
  EXPECT_EQ(by_id->names, (std::vector<NameDecision>{{"县招商局", "县投资促进中心", "", ""}}));
  const auto by_width = decide({}, {"县发改局（县营商办）", "县发改局（县营商办）", "", ""}, plan);
  ASSERT_TRUE(by_width);
  EXPECT_EQ(by_width->names[0].printed, "县发改局(县营商办)");
  EXPECT_EQ(by_width->names[0].unit, "县发改局(县营商办)");
  Decisions roster;
  roster.roster = {{"县商务局", {}, {}, std::nullopt, std::nullopt}};
  EXPECT_TRUE(decide(roster, {"县招商局", "县商务局", "", ""}, plan));
}

void refused(const Result<Decisions>& result, const Names& words) {
  ASSERT_FALSE(result);
  EXPECT_EQ(result.failure().code, Code::wrong_use);
  for (const std::string& word : words)
    EXPECT_NE(to_string(result.failure()).find(word), std::string::npos) << to_string(result.failure());
}

TEST(Decide, RefusesWhatThePlanDoesNotKnow) {
  const ResolvedPlan plan = county_with({});
  refused(decide({}, {"县招伤局", "县财政局", "", ""}, plan), {"县招伤局", "did you mean 县招商局"});
  refused(decide({}, {"县招商局", "县财正局", "", ""}, plan), {"县财正局", "县财政局"});
  refused(decide({}, {"Zzz", "县财政局", "", ""}, plan), {"Zzz", "dutygraph units plan"});
  refused(decide({}, {"各镇", "双桐镇", "", ""}, plan), {"collective", "roster"});
  refused(decide({}, {"张三", "县医院", "", ""}, plan), {"official"});
}

TEST(Decide, RefusesChainsAndCycles) {
  const ResolvedPlan plan = county_with({});
  const Decisions one{{{"县招商局", "县投资促进中心", "", ""}}, {}};
  refused(decide(one, {"县招商局", "县财政局", "", ""}, plan), {"already", "县投资促进中心", "--undo"});
  refused(decide(one, {"县医院", "县招商局", "", ""}, plan), {"县医院", "县投资促进中心"});
  refused(decide(one, {"县投资促进中心", "县财政局", "", ""}, plan), {"县招商局", "县财政局"});
  refused(decide(one, {"县投资促进中心", "县招商局", "", ""}, plan), {"each be the other"});
  EXPECT_TRUE(decide(one, {"县投资促进中心", "县投资促进中心", "", ""}, plan)) << "kept apart is no chain";
  const auto again = decide(one, {"县招商局", "县投资促进中心", "李四", "why"}, plan);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->names.size(), 1U);
  EXPECT_EQ(again->names[0].author, "李四");
}

TEST(Check, RefusesARosterThatContradictsItself) {
  const auto entry = [](const std::string& name, Names aliases = {}, Names members = {}) {
    return RosterEntry{name, std::move(aliases), std::move(members), std::nullopt, std::nullopt};
  };
  const std::vector<std::pair<std::vector<RosterEntry>, std::string>> bad = {
      {{entry("甲"), entry("甲 ")}, "twice"},
      {{entry("")}, "without a name"},
      {{entry("各镇", {}, {"甲镇", "乙镇", "甲镇"})}, "member \"甲镇\""},
      {{entry("各镇", {}, {"各镇"})}, "itself"},
      {{entry("各镇", {}, {"各乡"}), entry("各乡", {}, {"甲乡"})}, "collective"},
      {{entry("甲", {"乙", "乙"})}, "alias \"乙\""},
      {{entry("甲", {"丙"}), entry("乙", {"丙"})}, "to \"甲\" and to \"乙\""},
      {{entry("甲", {"乙"}), entry("乙")}, "both"},
      {{entry("甲", {" "})}, "empty"},
      {{entry("各镇", {}, {""})}, "empty"}};
  for (const auto& [roster, word] : bad) {
    const auto failure = check({{}, roster});
    ASSERT_TRUE(failure) << word;
    EXPECT_NE(failure->what.find(word), std::string::npos) << failure->what;
    EXPECT_FALSE(failure->remedy.empty());
  }
  EXPECT_FALSE(check({{}, {entry("甲", {"乙"}), entry("各镇", {"镇"}, {"甲镇", "乙镇"})}}));
  EXPECT_TRUE(check({{{"乙", "丙", "", ""}}, {entry("甲", {"乙"})}})) << "the roster says otherwise";
  EXPECT_TRUE(check({{{"丙", "乙", "", ""}}, {entry("甲", {"乙"})}})) << "a chain through the roster";
  EXPECT_TRUE(check({{{"甲", "丙", "", ""}}, {entry("甲", {"乙"})}}));
  EXPECT_FALSE(check({{{"乙", "甲", "", ""}}, {entry("甲", {"乙"})}}));
  EXPECT_TRUE(check({{{"甲", "乙", "", ""}, {"甲 ", "丙", "", ""}}, {}}));
  EXPECT_TRUE(check({{{"甲", "", "", ""}}, {}}));
}

TEST(Undo, TakesOneBack) {
  const Decisions two{{{"甲", "乙", "", ""}, {"丙", "丙", "", ""}}, {}};
  EXPECT_EQ(undo(two, " 甲")->names, (std::vector<NameDecision>{{"丙", "丙", "", ""}}));
  refused(undo(two, "乙"), {"乙", "decided are: 甲, 丙"});
  refused(undo({}, "乙"), {"no decisions"});
}

TEST(AbsentNames, AreThoseThatThePlanPrintsNowhere) {
  Decisions decisions{{{"县旧局", "县财政局", "", ""}, {"县招商局", "县投资促进中心", "", ""}}, {}};
  decisions.roster = {{"各镇", {"诸镇"}, {"北岭镇"}, std::nullopt, std::nullopt},
                      {"县新局", {"县旧局"}, {}, std::nullopt, std::nullopt}};
  EXPECT_EQ(absent_names(decisions, county_with(decisions)), (Names{"县旧局", "诸镇", "县新局"}));
}

// Which printed names are one unit, as pairs of a printed name and the first printed name of its unit.
std::map<std::string, std::string> partition(const ResolvedPlan& plan, const std::string& without) {
  std::map<std::uint32_t, std::string> first;
  std::map<std::string, std::string> parts;
  for (const Assignment& edge : plan.assignments)
    if (edge.via == no_unit && edge.printed != without) first.try_emplace(edge.unit, edge.printed);
  for (const Assignment& edge : plan.assignments)
    if (edge.via == no_unit && edge.printed != without) parts[edge.printed] = first[edge.unit];
  return parts;
}

// A decision moves one name and no other; undone, all is as before.
TEST(Decisions, NeverMoveAnyOtherName) {
  static const Names names = {"县财政局", "财政局",         "青槐县财政局", "县发改局",   "县发展和改革委员会",
                              "双桐镇",   "双桐镇人民政府", "听泉街道办",   "听泉街道",   "县供电公司",
                              "供电公司", "县应急委",       "县应急局",     "县城投公司", "县发改局(县营商办)"};
  std::mt19937 random(17);
  for (int round = 0; round < 2000; ++round) {
    Names tasks;
    for (int t = 0; t < 5; ++t) tasks.push_back(names[random() % names.size()] + "|" + names[random() % names.size()]);
    const Plan plan = plan_of("青槐县", tasks);
    const std::string printed = names[random() % names.size()];
    const std::string unit = names[random() % names.size()];
    const ResolvedPlan before = resolve(plan, naming());
    const ResolvedPlan after = resolve(plan, naming(), {{{printed, unit, "", ""}}, {}});
    ASSERT_EQ(partition(before, printed), partition(after, printed)) << printed << " = " << unit;
    if (after.plan != before.plan) FAIL() << "the text stays as it is";
    std::set<std::string> unique;
    for (const Unit& one : after.units) ASSERT_TRUE(unique.insert(one.name).second) << one.name;
  }
}

}  // namespace
}  // namespace dutygraph::resolve
