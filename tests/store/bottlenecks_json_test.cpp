#include "dutygraph/store/bottlenecks_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using nlohmann::json;

BottleneckReport sample_report() {
  BottleneckReport report;
  report.peak_now = 2;
  report.peak_best = 1;
  report.certificate = {{0}, {0}, 1, 1};
  report.leads = {{0, 2, 1}, {1, 0, 1}};
  report.articulation = {{0, {1}}};
  report.bridges = {{0, 1, {1}, {}}};
  report.betweenness = {{0, 0.5, 3}, {1, 0.1 + 0.2, 1}};
  report.single_lead = {1};
  report.key_sets = {{{0, 1}, 0.75}};
  report.tasks = 2;
  return report;
}

TEST(BottlenecksJson, NamesUnitsAndTasks) {
  const json value = json::parse(bottlenecks_json(sample_report(), test::sample_plan(), {"Hall 1935"}));
  EXPECT_EQ(value["certificate"],
            json::parse(R"({"units":["县发展和改革局"],"tasks":["annex1-1"],"leads":1,"bound":1})"));
  EXPECT_EQ(value["articulation"][0]["stranded_tasks"], json::parse(R"(["annex2-5.1"])"));
  EXPECT_EQ(value["betweenness"][1]["value"].get<double>(), 0.1 + 0.2);
  EXPECT_EQ(value["key_sets"][0]["units"][1], "县财政局");
  EXPECT_EQ(value["cite"][0], "Hall 1935");
}

TEST(BottlenecksJson, MovesNameUnitsAndTasks) {
  Rebalance found;
  found.from_peak = 2;
  found.steps = {{1, {{0, 0, 1}}}};
  found.limits = {{1, 3}};
  found.kept_tasks = {1};
  found.may = MayLead::leading_only;
  const json value = json::parse(rebalance_json(found, test::sample_plan()));
  EXPECT_EQ(value["steps"][0]["moves"][0],
            json::parse(R"({"task":"annex1-1","from":"县发展和改革局","to":"县财政局"})"));
  EXPECT_EQ(value["may"], "lead");
  EXPECT_EQ(value["limits"][0]["most"], 3);
  EXPECT_EQ(value["kept"][0], "annex2-5.1");
  EXPECT_EQ(test::JsonSchema("rebalance").defects(value), std::vector<std::string>{});
}

TEST(BottlenecksJson, FitsItsSchema) {
  const test::JsonSchema schema("bottlenecks");
  const std::vector<std::string> none;
  EXPECT_EQ(schema.defects(json::parse(bottlenecks_json(sample_report(), test::sample_plan(), {"x"}))), none);
  EXPECT_EQ(schema.defects(json::parse(bottlenecks_json({}, {}))), none);
  EXPECT_EQ(test::JsonSchema("rebalance").defects(json::parse(rebalance_json({}, {}))), none);
}

}  // namespace
}  // namespace dutygraph::store
