// graph, units.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class GraphCommand : public Program {};

TEST_F(GraphCommand, JsonIsTheContracts) {
  file("p.txt", small_plan);
  const auto graph = read_json({"graph", "p.txt"});
  EXPECT_EQ(graph["format"], "dutygraph.graph");
  EXPECT_EQ(graph["version"], 1);
  ASSERT_EQ(graph["units"].size(), 3U);
  EXPECT_EQ(graph["units"][0]["name"], "县水利局");
  EXPECT_EQ(graph["units"][0]["kind"], "unit");
  EXPECT_EQ(graph["units"][0]["class"], "bureau");
  EXPECT_EQ(graph["units"][0]["function"], "水利");
  EXPECT_EQ(graph["units"][2]["kind"], "collective");
  EXPECT_FALSE(graph["tasks"][0].contains("lead"));
  ASSERT_EQ(graph["assignments"].size(), 5U);
  const auto& edge = graph["assignments"][1];
  EXPECT_EQ(edge["task"], "main-1");
  EXPECT_EQ(edge["unit"], graph["units"][1]["id"]);
  EXPECT_EQ(edge["role"], "support");
  EXPECT_EQ(edge["label"], "责任单位");
  EXPECT_EQ(edge["printed"], "县财政局");
  EXPECT_EQ(edge["order"], 0);
  EXPECT_TRUE(edge["rule"].is_null());
  EXPECT_TRUE(edge["via"].is_null());
  EXPECT_EQ(edge["line"], 3);
  EXPECT_TRUE(graph["findings"].is_array());
}

std::vector<std::string> words(const std::string& task, const std::string& role, const std::string& printed) {
  return {task, role, printed};
}

// The printed mentions of every sample are its direct edges, one each.
TEST_F(GraphCommand, EveryPrintedNameOfEverySampleIsOneEdge) {
  for (const char* name : {"clean-county.txt", "qinghuai-2025.txt", "qinghuai-2026.txt", "harbour-cooperative.csv",
                           "library-network.md", "davis.csv"}) {
    const auto plan = read_json({"parse", sample(name)});
    const auto graph = read_json({"graph", sample(name)});
    std::multiset<std::vector<std::string>> printed, edges;
    for (const auto& task : plan["tasks"])
      for (const char* role : {"lead", "support", "oversee", "consult", "inform"})
        for (const auto& mention : task[role]) printed.insert(words(task["id"], role, mention));
    for (const auto& edge : graph["assignments"])
      if (edge["via"].is_null() && edge["rule"] != "default-units")
        edges.insert(words(edge["task"], edge["role"], edge["printed"]));
    EXPECT_EQ(edges, printed) << name;
  }
}

TEST_F(GraphCommand, UnitsTellTheirAliasesAndRules) {
  file("p.txt", "1.甲。(牵头单位:县发展和改革局)\n2.乙。(牵头单位:县发改局)\n3.丙。(牵头单位:县发展和改革局)\n");
  const auto units = read_json({"units", "p.txt"})["units"];
  ASSERT_EQ(units.size(), 1U);
  EXPECT_EQ(units[0]["aliases"][0]["printed"], "县发改局");
  EXPECT_EQ(units[0]["aliases"][0]["rule"], "lexicon");
  EXPECT_EQ(units[0]["aliases"][0]["by"], "program");
  EXPECT_NE(ok({"units", "p.txt"}).find("县发改局 [lexicon]"), std::string::npos);
}

// Published plans may not be copied, their names, numbers and roles may: graphs/facts holds what the program reads of
// them, and no prose.
TEST_F(GraphCommand, FactsOfThePublishedPlans) {
  const std::string corpus = std::string(TEST_SHARED_DIR) + "/corpus/";
  for (const char* plan : {"jinxiang-2025", "jinxiang-2026", "jiaxiang-2024", "jiaxiang-2023", "jiayu-2024"}) {
    std::ostringstream kept;
    kept << std::ifstream(sample("facts/" + std::string(plan) + ".json")).rdbuf();
    const auto facts = nlohmann::json::parse(kept.str());
    for (const auto& task : facts["tasks"]) EXPECT_EQ(task["text"], "");
    if (!std::ifstream(corpus + plan + ".txt")) GTEST_SKIP() << "the rest waits for the real plans in " << corpus;
    EXPECT_EQ(kept.str(), ok({"graph", corpus + plan + ".txt", "--json", "--facts"})) << plan;
  }
}

}  // namespace
}  // namespace dutygraph::cli
