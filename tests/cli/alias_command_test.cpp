// alias, roster: what a person decides stays.
#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

const char* const plan =
    "青槐县2025年重点工作责任分工\n"
    "1.修缮泵站4座。（牵头单位：县水利局；责任单位：县招商局、各镇）\n"
    "2.疏浚河道9公里。（牵头单位：县投资促进中心；责任单位：县水利局、双桐镇）\n"
    "3.新增果园。（牵头单位：县发改局；责任单位：县发展和改革局、听泉镇）\n";

class AliasCommand : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    file("p.txt", plan);
    ok({"import", "p.txt"});
  }
  nlohmann::json unit_printed(const std::string& printed) const {
    const nlohmann::json graph = read_json({"graph", "p"});
    for (const auto& edge : graph["assignments"])
      if (edge["printed"] == printed && edge["via"].is_null())
        for (const auto& unit : graph["units"])
          if (unit["id"] == edge["unit"]) return unit;
    return {};
  }
};

TEST_F(AliasCommand, MakesTwoNamesOneEverywhere) {
  const std::string out =
      ok({"alias", "p", "县招商局", "县投资促进中心", "--reason", "机构改革更名", "--author", "张三"});
  EXPECT_NE(out.find("县招商局 is 县投资促进中心"), std::string::npos) << out;
  const auto unit = unit_printed("县招商局");
  EXPECT_EQ(unit["name"], "县投资促进中心");
  EXPECT_EQ(unit["aliases"][0], nlohmann::json({{"printed", "县招商局"}, {"rule", "机构改革更名"}, {"by", "person"}}));
  EXPECT_EQ(read_json({"load", "p"})["summary"]["units"].get<int>() + 1,
            read_json({"load", "p.txt"})["summary"]["units"])
      << "a path knows no decisions";
  const auto units = read_json({"units", "p"});
  EXPECT_EQ(units["decisions"]["names"][0]["author"], "张三");
  const std::string list = ok({"units", "p"});
  EXPECT_NE(list.find("县招商局 [by a person: 机构改革更名]"), std::string::npos) << list;
  EXPECT_NE(list.find("by 张三"), std::string::npos) << list;
  EXPECT_NE(ok({"show", "p", "县招商局"}).find("县投资促进中心"), std::string::npos);
}

TEST_F(AliasCommand, TheAuthorIsNotTakenFromTheEnvironment) {
  ASSERT_EQ(run({"alias", "p", "县招商局", "县投资促进中心"}, {"USER=liu", "LOGNAME=liu"}).code, 0);
  EXPECT_TRUE(read_json({"units", "p"})["decisions"]["names"][0]["author"].is_null());
  EXPECT_EQ(unit_printed("县招商局")["aliases"][0]["rule"], "decision");
}

TEST_F(AliasCommand, UndoneAllIsAsBeforeToTheByte) {
  const std::string before = ok({"graph", "p", "--json"});
  ok({"alias", "p", "县招商局", "县投资促进中心"});
  ok({"alias", "p", "县发改局", "县发改局"});
  EXPECT_EQ(unit_printed("县发改局")["name"], "县发改局");
  EXPECT_EQ(unit_printed("县发展和改革局")["name"], "县发展和改革局");
  EXPECT_NE(ok({"graph", "p", "--json"}), before);
  ok({"alias", "--undo", "p", "县招商局"});
  ok({"alias", "--undo", "p", "县发改局"});
  EXPECT_EQ(ok({"graph", "p", "--json"}), before);
}

TEST_F(AliasCommand, OutlivesANewImportAndGoesWithThePlan) {
  ok({"alias", "p", "县招商局", "县投资促进中心"});
  EXPECT_NE(ok({"import", "p.txt", "--replace"}).find("unchanged"), std::string::npos);
  file("p.txt", std::string(plan) + "4.又一项。（牵头单位：县招商局）\n");
  EXPECT_NE(ok({"import", "p.txt", "--replace"}).find("replaced"), std::string::npos);
  EXPECT_EQ(unit_printed("县招商局")["name"], "县投资促进中心");
  file("p.txt", "1.别的。（牵头单位：县水利局）\n");
  ok({"import", "p.txt", "--replace"});
  EXPECT_EQ(read_json({"units", "p"})["decisions"]["absent"], nlohmann::json({"县招商局"}));
  EXPECT_NE(ok({"units", "p"}).find("printed nowhere in this plan (kept): 县招商局"), std::string::npos);
  file("p.txt", plan);
  ok({"import", "p.txt", "--replace"});
  EXPECT_EQ(unit_printed("县招商局")["name"], "县投资促进中心") << "it was kept";
  ok({"remove", "p"});
  ok({"import", "p.txt"});
  EXPECT_EQ(unit_printed("县招商局")["name"], "县招商局");
}

TEST_F(AliasCommand, SaysItInJsonAndInChinese) {
  const auto first = read_json({"alias", "p", "县招商局", "县投资促进中心"});
  EXPECT_EQ(first["changed"], true);
  EXPECT_EQ(first["decisions"]["names"].size(), 1U);
  EXPECT_EQ(read_json({"alias", "p", "县招商局", "县投资促进中心"})["changed"], false);
  EXPECT_NE(ok({"alias", "--undo", "p", "县招商局", "--lang", "zh"}).find("已撤销"), std::string::npos);
}

TEST_F(AliasCommand, WrongUseChangesNothing) {
  const std::string before = content("dutygraph.db");
  fails(2, {"县招伤局", "县招商局"}, {"alias", "p", "县招伤局", "县水利局"});
  fails(2, {"县水力局", "县水利局"}, {"alias", "p", "县招商局", "县水力局"});
  fails(2, {"collective", "roster"}, {"alias", "p", "各镇", "县水利局"});
  fails(2, {"UNIT"}, {"alias", "p", "县招商局"});
  fails(2, {"--undo"}, {"alias", "--undo", "p", "县招商局", "县水利局"});
  fails(2, {"nothing is decided", "县招商局"}, {"alias", "--undo", "p", "县招商局"});
  fails(3, {"q", "import"}, {"alias", "q", "县招商局", "县水利局"});
  fails(4, {"none.db"}, {"alias", "p", "县招商局", "县水利局", "--db", "none.db"});
  EXPECT_EQ(content("dutygraph.db"), before);
  ok({"alias", "p", "县招商局", "县投资促进中心"});
  fails(2, {"县发改局", "县投资促进中心"}, {"alias", "p", "县发改局", "县招商局"});
  fails(2, {"already", "--undo"}, {"alias", "p", "县招商局", "县水利局"});
}

// A decision must change nothing but what it says.
TEST_F(AliasCommand, OtherWordListsAreRefused) {
  ASSERT_EQ(run({"import", "p.txt", "--as", "own", "--share", "share"}).code, 2);
  file("functions.txt", "水利: 水利\n");
  ok({"import", "p.txt", "--as", "own", "--share", "."});
  fails(2, {"own", "--share", "--replace"}, {"alias", "own", "县招商局", "县投资促进中心"});
  ok({"alias", "own", "县招商局", "县投资促进中心", "--share", "."});
}

TEST_F(AliasCommand, ARosterTellsNamesAndMembers) {
  file("r.csv",
       "name,aliases,members,class\n各镇,,双桐镇;听泉镇;禾浦镇,\n县投资促进中心,县招商局,,\n县水务集团,县水司,,"
       "company\n");
  const std::string out = ok({"roster", "p", "r.csv"});
  EXPECT_NE(out.find("3 entries"), std::string::npos) << out;
  EXPECT_EQ(unit_printed("县招商局")["name"], "县投资促进中心");
  EXPECT_EQ(unit_printed("县招商局")["aliases"][0]["rule"], "roster");
  EXPECT_EQ(unit_printed("各镇")["members"].size(), 3U);
  const auto graph = read_json({"graph", "p"});
  int via = 0;
  for (const auto& edge : graph["assignments"]) via += edge["rule"] == "roster";
  EXPECT_EQ(via, 3);
  EXPECT_EQ(read_json({"units", "p"})["decisions"]["absent"], nlohmann::json({"县水务集团", "县水司"}));
  EXPECT_EQ(read_json({"roster", "p", "r.csv"})["changed"], false);
  file("r.json", R"([{"name":"各镇","members":["双桐镇","听泉镇"]}])");
  ok({"roster", "p", "r.json"});
  EXPECT_EQ(unit_printed("各镇")["members"].size(), 2U) << "in the place of the one before";
  EXPECT_EQ(unit_printed("县招商局")["name"], "县招商局");
  ok({"import", "p.txt", "--replace"});
  EXPECT_EQ(unit_printed("各镇")["members"].size(), 2U);
  ok({"roster", "--undo", "p"});
  EXPECT_EQ(ok({"graph", "p", "--json"}), ok({"graph", "p.txt", "--json"}));
}

TEST_F(AliasCommand, ARosterMayBeInGb18030) {
  file("gb.csv",
       "name,aliases\n"
       "\xCF\xD8\xCD\xB6\xD7\xCA\xB4\xD9\xBD\xF8\xD6\xD0\xD0\xC4"
       ","
       "\xCF\xD8\xD5\xD0\xC9\xCC\xBE\xD6"
       "\n");  // 县投资促进中心, 县招商局
  ok({"roster", "p", "gb.csv"});
  EXPECT_EQ(unit_printed("县招商局")["name"], "县投资促进中心");
}

TEST_F(AliasCommand, ABadRosterIsToldWithItsPlace) {
  file("twice.csv", "name,members\n各镇,双桐镇;听泉镇;双桐镇\n");
  file("class.csv", "name,class\n县水利局,town\n县民政局,city\n");
  file("torn.json", "[{\"name\":");
  fails(3, {"twice.csv", "双桐镇", "twice"}, {"roster", "p", "twice.csv"});
  fails(3, {"class.csv:3:", "city"}, {"roster", "p", "class.csv"});
  fails(3, {"torn.json:1:"}, {"roster", "p", "torn.json"});
  fails(3, {"missing.csv"}, {"roster", "p", "missing.csv"});
  fails(2, {"FILE"}, {"roster", "p"});
  ok({"alias", "p", "县招商局", "县投资促进中心"});
  file("against.csv", "name,aliases\n县水利局,县招商局\n");
  fails(3, {"against.csv", "县招商局"}, {"roster", "p", "against.csv"});
}

}  // namespace
}  // namespace dutygraph::cli
