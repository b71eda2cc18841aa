// plans, show, remove.
#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class PlansCommand : public Program {};

TEST_F(PlansCommand, ListsWhatWasImported) {
  file("b.txt", small_plan);
  ok({"import", "b.txt"});
  ok({"import", "b.txt", "--as", "a"});
  const auto plans = read_json({"plans"})["plans"];
  ASSERT_EQ(plans.size(), 2U);
  EXPECT_EQ(plans[0]["id"], "a");
  EXPECT_EQ(plans[1]["id"], "b");
  EXPECT_EQ(plans[1]["tasks"], 2);
  EXPECT_EQ(plans[1]["units"], 3);
  EXPECT_EQ(plans[1]["assignments"], 5);
  EXPECT_EQ(plans[1]["year"], 2025);
  const std::string out = ok({"plans"});
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 3) << out;
}

TEST_F(PlansCommand, ShowNarrowsToATaskOrAUnit) {
  file("p.txt", small_plan);
  const auto whole = read_json({"show", "p.txt"});
  EXPECT_EQ(whole, read_json({"graph", "p.txt"}));
  for (const char* task : {"main-2", "2"}) {
    const auto part = read_json({"show", "p.txt", task});
    ASSERT_EQ(part["tasks"].size(), 1U) << task;
    EXPECT_EQ(part["tasks"][0]["id"], "main-2");
    EXPECT_EQ(part["assignments"].size(), 2U);
    EXPECT_EQ(part["units"].size(), 2U);
  }
  for (const char* unit : {"各镇", "u3"}) {
    const auto part = read_json({"show", "p.txt", unit});
    ASSERT_EQ(part["tasks"].size(), 1U) << unit;
    EXPECT_EQ(part["tasks"][0]["id"], "main-1");
  }
  EXPECT_EQ(read_json({"show", "p.txt", "县财政局"})["tasks"].size(), 2U);
  EXPECT_EQ(read_json({"show", "p.txt", "财政局"})["tasks"].size(), 2U) << "by its short name";
  const std::string out = ok({"show", "p.txt", "main-1"});
  EXPECT_NE(out.find("县水利局"), std::string::npos);
  EXPECT_EQ(out.find("疏浚"), std::string::npos);
}

TEST_F(PlansCommand, ShowSpeaksChineseOfRolesAndRules) {
  const std::string plan = sample("clean-county.txt");
  const std::string chinese = ok({"show", plan, "--lang", "zh"});
  EXPECT_NE(chinese.find("[共用后缀]"), std::string::npos) << chinese;
  EXPECT_NE(ok({"show", plan}).find("[shared-suffix]"), std::string::npos);
}

TEST_F(PlansCommand, RemoveTellsWhatIsGone) {
  file("p.txt", small_plan);
  ok({"import", "p.txt"});
  EXPECT_EQ(read_json({"remove", "p"}), nlohmann::json::parse(R"({"removed": "p"})"));
  fails(3, {"p", "no plan"}, {"remove", "p"});
}

TEST_F(PlansCommand, ShowGivesAUnitsCountsAndRoles) {
  file("p.txt", small_plan);
  const auto shown = read_json({"show", "p.txt", "县财政局"})["shown"];
  EXPECT_EQ(shown["unit"], "县财政局");
  EXPECT_EQ(shown["lead"], 1);
  EXPECT_EQ(shown["support"], 1);
  EXPECT_EQ(shown["via"], 0);
  ASSERT_EQ(shown["tasks"].size(), 2U);
  EXPECT_EQ(shown["tasks"][0]["task"], "main-1");
  EXPECT_EQ(shown["tasks"][0]["role"], "support");
  const std::string english = ok({"show", "p.txt", "县财政局"});
  EXPECT_NE(english.find("lead 1, support 1"), std::string::npos) << english;
  const std::string chinese = ok({"show", "p.txt", "县财政局", "--lang", "zh"});
  EXPECT_NE(chinese.find("牵头 1，责任 1"), std::string::npos) << chinese;
  EXPECT_EQ(chinese.find("lead"), std::string::npos) << chinese;
}

// A part of a graph is a graph: every edge's ends are in it.
TEST_F(PlansCommand, WhatShowGivesIsAGraph) {
  for (const char* word : {"annex1-5", "县教育局", "各镇街"}) {
    const Ran ran = run({"show", sample("qinghuai-2025.txt"), word, "--json"});
    ASSERT_EQ(ran.code, 0) << word << ran.err;
    const auto part = nlohmann::json::parse(ran.out);
    std::vector<std::string> units, tasks;
    for (const auto& unit : part["units"]) units.push_back(unit["id"]);
    for (const auto& task : part["tasks"]) tasks.push_back(task["id"]);
    const auto has = [](const std::vector<std::string>& list, const nlohmann::json& id) {
      return std::find(list.begin(), list.end(), id) != list.end();
    };
    ASSERT_FALSE(part["assignments"].empty());
    for (const auto& edge : part["assignments"]) {
      EXPECT_TRUE(has(units, edge["unit"])) << edge;
      EXPECT_TRUE(has(tasks, edge["task"])) << edge;
      EXPECT_TRUE(edge["via"].is_null() || has(units, edge["via"])) << edge;
    }
    for (const auto& unit : part["units"])
      for (const auto& member : unit.value("members", nlohmann::json::array())) EXPECT_TRUE(has(units, member)) << unit;
    file("part.json", ran.out);
    EXPECT_EQ(run({"graph", "part.json", "--json"}).code, 0) << "and can be read again";
  }
}

TEST_F(PlansCommand, AnUnknownTaskOrUnitIsWrongUse) {
  file("p.txt", small_plan);
  fails(2, {"县审计局", "units"}, {"show", "p.txt", "县审计局"});
  fails(2, {"main-9"}, {"show", "p.txt", "main-9"});
}

TEST_F(PlansCommand, RemoveTakesThePlanAndOnlyIt) {
  file("p.txt", small_plan);
  ok({"import", "p.txt"});
  ok({"import", "p.txt", "--as", "q"});
  EXPECT_NE(ok({"remove", "p"}).find("removed p"), std::string::npos);
  EXPECT_EQ(read_json({"plans"})["plans"].size(), 1U);
  fails(3, {"p", "plans"}, {"remove", "p"});
  EXPECT_TRUE(exists("p.txt")) << "never the document";
  EXPECT_NE(ok({"import", "p.txt"}).find("added"), std::string::npos);
}

TEST_F(PlansCommand, NamesThatAreNoTextStillList) {
  file("raw\xFF.txt", small_plan);
  file("line\nend.txt", small_plan);
  ok({"import", "raw\xFF.txt", "line\nend.txt"});
  EXPECT_EQ(read_json({"plans"})["plans"].size(), 2U);
  const std::string out = ok({"plans"});
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 3) << out;
  EXPECT_EQ(read_json({"graph", "raw\uFFFD"})["plan"]["id"], "raw\uFFFD");
}

}  // namespace
}  // namespace dutygraph::cli
