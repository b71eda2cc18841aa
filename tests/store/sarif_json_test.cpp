#include "dutygraph/store/sarif_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dutygraph::store {
namespace {

using Json = nlohmann::json;

const std::vector<SarifRule> rules = {{"no-lead", "nobody leads", "Name a lead.", Severity::error},
                                      {"duplicate-name", "a name twice", "Delete one.", Severity::warning}};

Json run_of(const std::vector<Finding>& findings, const std::string& file = "plan.txt") {
  const Json sarif = Json::parse(sarif_json(findings, rules, file, "1.2.3"));
  EXPECT_EQ(sarif["version"], "2.1.0");
  EXPECT_EQ(sarif["runs"].size(), 1U);
  return sarif["runs"][0];
}

TEST(SarifJson, RulesStandByIdWithTheirLevels) {
  const Json driver = run_of({})["tool"]["driver"];
  EXPECT_EQ(driver["name"], "dutygraph");
  EXPECT_EQ(driver["version"], "1.2.3");
  EXPECT_EQ(driver["rules"][0]["id"], "duplicate-name");
  EXPECT_EQ(driver["rules"][1]["defaultConfiguration"]["level"], "error");
}

TEST(SarifJson, AResultPointsAtItsPlaceRuleAndTask) {
  const Json run =
      run_of({{"no-lead", Severity::note, "main-3", std::nullopt, {7, 12}, "nobody leads; name one", "（责"}});
  const Json result = run["results"][0];
  EXPECT_EQ(result["ruleId"], "no-lead");
  EXPECT_EQ(result["ruleIndex"], 1);
  EXPECT_EQ(result["level"], "note");
  EXPECT_EQ(result["message"]["text"], "nobody leads; name one");
  const Json place = result["locations"][0]["physicalLocation"];
  EXPECT_EQ(place["region"], Json::parse(R"({"startLine": 7, "startColumn": 12, "snippet": {"text": "（责"}})"));
  EXPECT_EQ(result["locations"][0]["logicalLocations"][0]["name"], "main-3");
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
}

TEST(SarifJson, AFindingWithoutPlaceIsAboutTheFile) {
  const Json run = run_of({{"duplicate-name", Severity::warning, std::nullopt, std::nullopt, {}, "twice", ""}});
  EXPECT_FALSE(run["results"][0]["locations"][0]["physicalLocation"].contains("region"));
}

TEST(SarifJson, FilesBecomeUris) {
  EXPECT_EQ(run_of({}, "a b/计划.txt")["artifacts"][0]["location"]["uri"], "a%20b/%E8%AE%A1%E5%88%92.txt");
  EXPECT_EQ(run_of({}, "/p/#1.txt")["artifacts"][0]["location"]["uri"], "file:///p/%231.txt");
}

}  // namespace
}  // namespace dutygraph::store
