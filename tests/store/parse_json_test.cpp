#include "dutygraph/store/parse_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"
#include "store/random_plan.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using Json = nlohmann::ordered_json;

std::vector<std::string> keys(const Json& object) {
  std::vector<std::string> names;
  for (const auto& [key, value] : object.items()) names.push_back(key);
  return names;
}

using Keys = std::vector<std::string>;

TEST(ParseJsonTest, HasThePublishedKeysInOrder) {
  const Json json = Json::parse(parse_json(test::sample_parsed_plan()));
  EXPECT_EQ(keys(json), (Keys{"format", "version", "plan", "lists", "tasks", "index", "findings"}));
  EXPECT_EQ(json["format"], "dutygraph.parse");
  EXPECT_EQ(json["version"], 1);
  EXPECT_EQ(keys(json["plan"]), (Keys{"id", "title", "number", "date", "publisher", "place", "year"}));
  EXPECT_EQ(keys(json["lists"][0]), (Keys{"id", "title"}));
  EXPECT_EQ(keys(json["tasks"][0]), (Keys{"id", "list", "number", "part", "section", "title", "text", "lead", "support",
                                          "oversee", "consult", "inform", "open", "due", "line"}));
  EXPECT_EQ(keys(json["findings"][0]),
            (Keys{"rule", "severity", "task", "unit", "line", "column", "message", "evidence"}));
}

TEST(ParseJsonTest, CarriesTheValues) {
  const Json json = Json::parse(parse_json(test::sample_parsed_plan()));
  EXPECT_EQ(json["plan"]["year"], 2025);
  EXPECT_TRUE(json["plan"]["publisher"].is_null());
  const Json& task = json["tasks"][0];
  EXPECT_EQ(task["lead"], (Json::array({"县发改局"})));
  EXPECT_EQ(task["support"], (Json::array({"县财政局", "各镇街"})));
  EXPECT_EQ(task["oversee"], Json::array());
  EXPECT_EQ(task["open"], Json::array({"support"}));
  EXPECT_EQ(task["section"], (Json::array({"一、发展", "(一)产业"})));
  EXPECT_EQ(task["line"], 3);
  EXPECT_TRUE(task["part"].is_null());
  EXPECT_EQ(json["tasks"][1]["part"], 1);
  EXPECT_EQ(json["tasks"][1]["text"], "修路\n架桥");
}

TEST(ParseJsonTest, CarriesTheIndexTableByListAndRole) {
  const Json json = Json::parse(parse_json(test::sample_parsed_plan()));
  const Json expected = Json::parse(
      R"([{"unit":"县发改局","cells":{"annex1":{"lead":[1,3],"support":[12]}}},{"unit":"县财政局","cells":{"annex2":{"lead":[5]}}}])");
  EXPECT_EQ(json["index"], expected);
  EXPECT_TRUE(Json::parse(parse_json(Plan()))["index"].is_null());
}

TEST(ParseJsonTest, ANamePrintedTwiceStaysTwice) {
  Plan plan = test::sample_parsed_plan();
  plan.tasks[0].mentions.push_back(plan.tasks[0].mentions[2]);
  const Json json = Json::parse(parse_json(plan));
  EXPECT_EQ(json["tasks"][0]["support"], (Json::array({"县财政局", "各镇街", "各镇街"})));
}

TEST(ParseJsonTest, FitsItsSchema) {
  const test::JsonSchema schema("parse");
  EXPECT_EQ(schema.defects(nlohmann::json::parse(parse_json(test::sample_parsed_plan()))), Keys());
  for (unsigned seed = 0; seed < 60; ++seed)
    EXPECT_EQ(schema.defects(nlohmann::json::parse(parse_json(test::RandomPlan(seed).make().plan))), Keys()) << seed;
}

TEST(ParseJsonTest, BadUtf8DoesNotThrow) {
  Plan plan = test::sample_parsed_plan();
  plan.tasks[0].text = "a\xff\xfe";
  plan.info.title = "\xe5\x8e";
  const Json json = Json::parse(parse_json(plan));
  EXPECT_EQ(json["tasks"][0]["text"], "a\ufffd\ufffd");
}

TEST(ParseJsonTest, TwoRunsAreEqual) {
  for (unsigned seed = 0; seed < 10; ++seed)
    EXPECT_EQ(parse_json(test::RandomPlan(seed).make().plan), parse_json(test::RandomPlan(seed).make().plan));
}

}  // namespace
}  // namespace dutygraph::store
