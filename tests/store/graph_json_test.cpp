#include "dutygraph/store/graph_json.h"

#include <gtest/gtest.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "store/json_schema.h"
#include "store/random_plan.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using Json = nlohmann::ordered_json;
using test::sample_plan;

// The keys of the published format, which must be there whatever we add.
void expect_keys(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) EXPECT_TRUE(object.contains(name)) << name;
}

TEST(GraphJsonTest, HasThePublishedKeys) {
  const Json json = Json::parse(graph_json(sample_plan()));
  EXPECT_EQ(json["format"], "dutygraph.graph");
  EXPECT_EQ(json["version"], 1);
  expect_keys(json, {"plan", "units", "tasks", "assignments", "findings"});
  expect_keys(json["units"][0], {"id", "name", "kind", "class", "function", "aliases", "members"});
  expect_keys(json["units"][0]["aliases"][0], {"printed", "rule", "by"});
  expect_keys(json["tasks"][0],
              {"id", "list", "number", "part", "section", "title", "text", "open", "due", "line", "column"});
  for (const Role role : all_roles) EXPECT_FALSE(json["tasks"][0].contains(std::string(to_string(role))));
  expect_keys(json["assignments"][0],
              {"task", "unit", "role", "label", "printed", "order", "rule", "via", "line", "column"});
}

TEST(GraphJsonTest, CarriesTheValues) {
  const Json json = Json::parse(graph_json(sample_plan()));
  EXPECT_EQ(json["units"][2]["kind"], "collective");
  EXPECT_EQ(json["units"][2]["members"], Json::array({"u4"}));
  EXPECT_EQ(json["units"][2]["aliases"][0]["by"], "person");
  const Json& edge = json["assignments"][0];
  EXPECT_EQ(edge["task"], "annex1-1");
  EXPECT_EQ(edge["unit"], "u1");
  EXPECT_EQ(edge["role"], "lead");
  EXPECT_TRUE(edge["rule"].is_null());
  EXPECT_TRUE(edge["via"].is_null());
  EXPECT_EQ(edge["line"], 3);
  EXPECT_EQ(edge["column"], 12);
  EXPECT_EQ(json["index_table"]["rows"][1]["unit_id"], "u2");
  EXPECT_EQ(json["assignments"][3]["via"], "u3");
  EXPECT_EQ(json["assignments"][3]["rule"], "collective");
}

TEST(GraphJsonTest, FitsItsSchema) {
  const test::JsonSchema schema("graph");
  const std::vector<std::string> none;
  EXPECT_EQ(schema.defects(nlohmann::json::parse(graph_json(sample_plan()))), none);
  for (unsigned seed = 0; seed < 60; ++seed)
    EXPECT_EQ(schema.defects(nlohmann::json::parse(graph_json(test::RandomPlan(seed).make()))), none) << seed;
}

TEST(GraphJsonTest, ReadsBackWithoutLoss) {
  const auto same = [](const ResolvedPlan& plan) {
    const std::string json = graph_json(plan);
    const auto read = read_graph_json(json);
    ASSERT_TRUE(read) << to_string(read.failure());
    EXPECT_EQ(*read, plan);
    EXPECT_EQ(graph_json(*read), json);
  };
  same(ResolvedPlan());
  same(sample_plan());
  for (unsigned seed = 0; seed < 150; ++seed) same(test::RandomPlan(seed).make());
}

TEST(GraphJsonTest, ReadsTheShortestFormOfTheFormat) {
  const auto read = read_graph_json(R"({"format":"dutygraph.graph","version":1,"plan":{"id":"x"},"later":{"key":[]},
    "units":[{"id":"u1","name":"甲","kind":"unit"}],
    "tasks":[{"id":"main-1","list":"main","number":1,"text":"t"},{"id":"main-2","list":"main","number":2,"text":"t"}],
    "assignments":[{"task":"main-2","unit":"u1","role":"lead"}]})");
  ASSERT_TRUE(read) << to_string(read.failure());
  EXPECT_EQ(read->plan.lists, (std::vector<List>{{"main", std::nullopt}}));
  EXPECT_EQ(read->units[0].short_name, "甲");
  EXPECT_EQ(read->assignments[0].task, 1U);
  EXPECT_EQ(read->assignments[0].via, no_unit);
  EXPECT_TRUE(read->plan.tasks[0].has_clause);
}

TEST(GraphJsonTest, SyntaxErrorsNameTheLine) {
  const auto broken = read_graph_json("{\n \"format\": \"dutygraph.graph\",\n \"version\": ,\n}");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.failure().code, Code::unreadable);
  EXPECT_EQ(broken.failure().line, 3U);
  EXPECT_FALSE(broken.failure().remedy.empty());
  for (const char* text : {"", "{", "nonsense", "{\"a\":1} trailing", "\"\xff\"", "[1e999999]", "\"\\ud800\""})
    EXPECT_FALSE(read_graph_json(text)) << text;
}

TEST(GraphJsonTest, DeepNestingDoesNotOverflow) {
  EXPECT_FALSE(read_graph_json(std::string(500000, '[')));
  EXPECT_FALSE(read_graph_json(std::string(500000, '[') + std::string(500000, ']')));
  std::string objects;
  for (int i = 0; i < 100000; ++i) objects += "{\"a\":";
  EXPECT_FALSE(read_graph_json(objects + "1" + std::string(100000, '}')));
}

TEST(GraphJsonTest, WrongValuesNameTheirPath) {
  const std::pair<std::function<void(Json&)>, const char*> cases[] = {
      {[](Json& j) { j["format"] = "dutygraph.parse"; }, "format"},
      {[](Json& j) { j["version"] = 2; }, "version"},
      {[](Json& j) { j.erase("units"); }, "\"units\""},
      {[](Json& j) { j["plan"] = 7; }, "plan"},
      {[](Json& j) { j["plan"]["year"] = "2025"; }, "plan.year"},
      {[](Json& j) { j["tasks"][1]["number"] = 1.5; }, "tasks[1].number"},
      {[](Json& j) { j["tasks"][1]["number"] = 3000000000; }, "tasks[1].number is out of range"},
      {[](Json& j) { j["tasks"][1]["line"] = -1; }, "tasks[1].line"},
      {[](Json& j) { j["tasks"][1]["line"] = 18446744073709551615U; }, "tasks[1].line"},
      {[](Json& j) { j["tasks"][0]["open"][0] = "leader"; }, "tasks[0].open[0]"},
      {[](Json& j) { j["tasks"][0]["mentions"][1]["role"] = 3; }, "tasks[0].mentions[1].role"},
      {[](Json& j) { j["tasks"][1]["id"] = "annex1-1"; }, "tasks[1]"},
      {[](Json& j) { j["tasks"][1]["list"] = "annex7"; }, "annex7"},
      {[](Json& j) { j["units"][1]["id"] = "u1"; }, "units[1]"},
      {[](Json& j) { j["units"][2]["members"][0] = "u9"; }, "units[2].members[0]"},
      {[](Json& j) { j["units"][0]["kind"] = "agency"; }, "units[0].kind"},
      {[](Json& j) { j["units"][0]["aliases"][0]["by"] = "cat"; }, "units[0].aliases[0].by"},
      {[](Json& j) { j["assignments"][2]["unit"] = "u0"; }, "assignments[2].unit"},
      {[](Json& j) { j["assignments"][3]["via"] = 3; }, "assignments[3].via"},
      {[](Json& j) { j["index_table"]["rows"][0]["cells"][0]["position"] = 3; }, "column"},
      {[](Json& j) { j["index_table"]["rows"][1]["unit_id"] = "u8"; }, "index_table.rows[1].unit_id"},
      {[](Json& j) { j["index_table"]["rows"][1]["unit_id"] = nullptr; }, "pair"},
      {[](Json& j) { j["findings"][0]["severity"] = "fatal"; }, "findings[0].severity"},
      {[](Json& j) { j = Json::array(); }, "must be an object"},
  };
  const Json good = Json::parse(graph_json(sample_plan()));
  for (const auto& [spoil, where] : cases) {
    Json bad = good;
    spoil(bad);
    const auto read = read_graph_json(bad.dump());
    ASSERT_FALSE(read) << where;
    EXPECT_EQ(read.failure().code, Code::unreadable);
    EXPECT_NE(read.failure().what.find(where), std::string::npos) << read.failure().what;
  }
}

// Any member of any object removed or set to null: a plan or a Failure, nothing else.
TEST(GraphJsonTest, NothingMissingBreaksTheReader) {
  const Json whole = Json::parse(graph_json(sample_plan()));
  const Json flat = whole.flatten();
  unsigned read_all_the_same = 0;
  for (const auto& [path, value] : flat.items())
    for (const Json& other : {Json(nullptr), Json("x"), Json(-1), Json::object(), Json::array()}) {
      Json changed = whole;
      changed[Json::json_pointer(path)] = other;
      const auto read = read_graph_json(changed.dump());
      if (read)
        ++read_all_the_same;
      else
        EXPECT_EQ(read.failure().code, Code::unreadable);
    }
  EXPECT_GT(read_all_the_same, 100U);
}

}  // namespace
}  // namespace dutygraph::store
