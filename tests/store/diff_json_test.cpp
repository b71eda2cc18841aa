#include "dutygraph/store/diff_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"

namespace dutygraph::store {
namespace {

using Json = nlohmann::json;

ResolvedPlan plan_of(const std::string& id, int tasks) {
  ResolvedPlan plan;
  plan.plan.info.id = id;
  for (int i = 1; i <= tasks; ++i) plan.plan.tasks.emplace_back().id = "main-" + std::to_string(i);
  return plan;
}

PlanDiff sample_diff() {
  PlanDiff diff;
  KeptTask& kept = diff.kept.emplace_back();
  kept.before = 0;
  kept.after = 1;
  kept.similarity = 0.1 + 0.2;
  kept.certainty = 0.75;
  kept.changes.push_back({TaskChange::Kind::text, "旧", "新", {}, {}});
  kept.changes.push_back({TaskChange::Kind::figure, "6%", "6%左右", {}, {}});
  kept.changes.push_back({TaskChange::Kind::lead, {}, {}, {"县财政局"}, {}});
  kept.changes.push_back({TaskChange::Kind::support, {}, {}, {}, {"县教育局"}});
  diff.split.push_back({1, {2, 3}, {0.5, 0.25}, {0.75, 1}, {}, {}});
  diff.merged.push_back({0, {2, 3}, {0.5, 0.75}, {1, 0.75}, {}, {}});
  diff.dropped = {4};
  diff.appeared = {4, 5};
  diff.units.push_back({"县科学技术局", "县科技局", UnitMatch::function, {1, 2}, {3, 4}});
  diff.units.push_back({"县审计局", std::nullopt, UnitMatch::only_old, {1, 0}, {0, 0}});
  diff.renamed.push_back({"甲局", "乙局", 1, 2, 0.5});
  diff.floor = 0.5;
  diff.repetition = 0.25;
  diff.other_place = true;
  return diff;
}

TEST(DiffJson, CarriesTheComparison) {
  const Json json = Json::parse(diff_json(sample_diff(), plan_of("p-1", 5), plan_of("p-2", 6)));
  EXPECT_EQ(json["old_plan"], "p-1");
  EXPECT_EQ(json["new_plan"], "p-2");
  EXPECT_EQ(json["kept"], Json::parse(R"([{"old":"main-1","new":"main-2","similarity":0.30000000000000004,
    "certainty":0.75,"changes":[
    {"kind":"text","old":"旧","new":"新"},{"kind":"figure","old":"6%","new":"6%左右"},
    {"kind":"lead","removed":[],"added":["县财政局"]},{"kind":"support","removed":["县教育局"],"added":[]}]}])"));
  EXPECT_EQ(json["split"], Json::parse(R"([{"old":"main-2","new":["main-3","main-4"],"similarity":[0.5,0.25],
    "certainty":[0.75,1.0]}])"));
  EXPECT_EQ(json["merged"], Json::parse(R"([{"old":["main-3","main-4"],"new":"main-1","similarity":[0.5,0.75],
    "certainty":[1.0,0.75]}])"));
  EXPECT_EQ(json["dropped"], Json::parse(R"(["main-5"])"));
  EXPECT_EQ(json["new"], Json::parse(R"(["main-5","main-6"])"));
  EXPECT_EQ(json["units"][0], Json::parse(R"({"unit":"县科学技术局","old_name":"县科技局","match":"function",
    "lead":[1,2],"support":[3,4]})"));
  EXPECT_EQ(json["units"][1]["match"], "only-old");
  EXPECT_EQ(json["renamed"], Json::parse(R"([{"old":"甲局","new":"乙局","tasks":1,"of":2,"likeness":0.5}])"));
  EXPECT_EQ(json["floor"], 0.5);
  EXPECT_EQ(json["repetition"], 0.25);
  EXPECT_EQ(json["other_place"], true);
}

TEST(DiffJson, FitsItsSchema) {
  const test::JsonSchema schema("diff");
  const std::vector<std::string> none;
  EXPECT_EQ(schema.defects(Json::parse(diff_json(sample_diff(), plan_of("p-1", 5), plan_of("p-2", 6)))), none);
  EXPECT_EQ(schema.defects(Json::parse(diff_json({}, {}, {}))), none);
}

}  // namespace
}  // namespace dutygraph::store
