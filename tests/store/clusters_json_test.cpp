#include "dutygraph/store/clusters_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using Json = nlohmann::ordered_json;

ClusterReport sample_report() {
  ClusterReport report;
  report.value = 1.0 / 3;
  report.clusters = {{{0, 1}, {0}, 0.1 + 0.2}};
  report.near_ties = {{0.33, 2}};
  report.links = {{0, 1, 3, 0.01, 0.03, true}};
  report.blocks = {{{0, 1}, {0}}};
  report.blocks_found = 1;
  report.power = {10, 45, 0.001, 3, 0.02, 7, 0.0001, 2};
  report.units = 2;
  report.tasks = 1;
  report.edges = 2;
  report.restarts = 5;
  report.near_optimal_runs = 4;
  report.draws = 9999;
  report.correction = Correction::holm;
  return report;
}

TEST(ClustersJsonTest, CarriesTheReport) {
  const ResolvedPlan plan = test::sample_plan();
  const Json json = Json::parse(clusters_json(sample_report(), plan, "in words", {"Barber 2007"}));
  EXPECT_EQ(json["cite"][0], "Barber 2007");
  EXPECT_EQ(json["objective"], "barber-modularity");
  EXPECT_EQ(json["value"].get<double>(), 1.0 / 3);
  EXPECT_EQ(json["clusters"][0]["id"], 1);
  EXPECT_EQ(json["clusters"][0]["units"][1], plan.units[1].name);
  EXPECT_EQ(json["clusters"][0]["tasks"][0], plan.plan.tasks[0].id);
  EXPECT_EQ(json["clusters"][0]["stability"].get<double>(), 0.1 + 0.2);
  EXPECT_EQ(json["near_ties"], Json::parse(R"([{"value":0.33,"clusters":2}])"));
  EXPECT_EQ(json["links"][0]["b"], plan.units[1].name);
  EXPECT_EQ(json["links"][0]["validated"], true);
  EXPECT_EQ(json["power"], "in words");
  EXPECT_EQ(json["tests"]["null"], "fdsm");
  EXPECT_EQ(json["tests"]["correction"], "holm");
  EXPECT_EQ(json["tests"]["tests"], 45);
  EXPECT_EQ(json["settings"]["restarts"], 5);
}

TEST(ClustersJsonTest, FitsItsSchema) {
  const test::JsonSchema schema("clusters");
  const std::vector<std::string> none;
  EXPECT_EQ(
      schema.defects(nlohmann::json::parse(clusters_json(sample_report(), test::sample_plan(), "x", {"Barber 2007"}))),
      none);
  EXPECT_EQ(schema.defects(nlohmann::json::parse(clusters_json({}, {}, ""))), none);
}

}  // namespace
}  // namespace dutygraph::store
