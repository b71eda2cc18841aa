#include "dutygraph/store/names_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "dutygraph/store/graph_json.h"
#include "store/json_schema.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using Json = nlohmann::json;

TEST(NamesJson, UnitsAreThoseOfTheGraphAndTheDecisionsStandBeside) {
  const Json json = Json::parse(units_json(test::sample_plan(), test::sample_decisions(), {"各镇"}));
  const Json graph = Json::parse(graph_json(test::sample_plan()));
  EXPECT_EQ(json["units"], graph["units"]);
  EXPECT_EQ(json["plan"], graph["plan"]);
  EXPECT_EQ(json["decisions"]["names"][0]["author"], "张三");
  EXPECT_TRUE(json["decisions"]["names"][1]["reason"].is_null()) << "not told";
  EXPECT_EQ(json["decisions"]["roster"][0]["members"], Json({"东镇", "西镇"}));
  EXPECT_EQ(json["decisions"]["absent"], Json({"各镇"}));
  EXPECT_EQ(test::JsonSchema("units").defects(json), std::vector<std::string>());
}

TEST(NamesJson, SuggestionsCarryTheirEvidence) {
  const std::vector<AliasSuggestion> suggestions = {
      {1, 0, 0.725, {{"left-out", true, "发展", 0, 0}, {"together", false, "annex1-1", 2, 0}}}};
  const Json json = Json::parse(suggestions_json(test::sample_plan(), suggestions));
  ASSERT_EQ(json["suggestions"].size(), 1U);
  EXPECT_EQ(json["suggestions"][0]["unit"], "县财政局");
  EXPECT_EQ(json["suggestions"][0]["other"], "县发展和改革局");
  EXPECT_EQ(json["suggestions"][0]["score"], 0.725);
  EXPECT_EQ(json["suggestions"][0]["evidence"][1]["supports"], false);
  EXPECT_EQ(json["suggestions"][0]["evidence"][1]["count"], 2);
  EXPECT_EQ(test::JsonSchema("suggestions").defects(json), std::vector<std::string>());
}

}  // namespace
}  // namespace dutygraph::store
