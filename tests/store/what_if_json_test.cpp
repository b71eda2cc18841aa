#include "dutygraph/store/what_if_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using nlohmann::json;

TEST(WhatIfJson, TellsTheChangesAndFitsItsSchema) {
  WhatIf told;
  told.changes = {{Change::Kind::merge, 0, 1, 0}, {Change::Kind::remove, 3, 0, 0}, {Change::Kind::add_lead, 1, 0, 1}};
  told.before.heaviest = {{0, "县发展和改革局", 1, 0, 2, 3, 0.1, 1.0, 4, 5, 6}};
  const json value = json::parse(what_if_json(told, test::sample_plan(), {"How", "Who"}));
  EXPECT_EQ(value["changes"][0],
            json::parse(R"({"change":"merge","unit":"县财政局","into":"县发展和改革局","task":null})"));
  EXPECT_EQ(value["changes"][1]["unit"], "东镇");
  EXPECT_EQ(value["changes"][2]["task"], "annex2-5.1");
  EXPECT_EQ(value["before"]["heaviest"][0]["lead"], 1);
  EXPECT_EQ(value["cite"], json::parse(R"(["How", "Who"])"));
  EXPECT_FALSE(json::parse(what_if_json(told, test::sample_plan())).contains("cite"));
  EXPECT_EQ(test::JsonSchema("what-if").defects(value), std::vector<std::string>{});
}

}  // namespace
}  // namespace dutygraph::store
