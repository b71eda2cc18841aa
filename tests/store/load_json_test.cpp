#include "dutygraph/store/load_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "store/json_schema.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

using Json = nlohmann::ordered_json;

LoadReport sample_report() {
  LoadReport report;
  report.units = {{0, "县发展和改革局", 1, 0, 2, 3, 0.1, 1.0 / 3, 4, 5, 6},
                  {1, "县财政局", 0, 1, 0, 0, 1.0, 0.25, 0, 1, 1}};
  report.tasks = 1;
  report.gini = 0.1 + 0.2;
  report.hhi = 1e-17;
  report.via_included = true;
  return report;
}

TEST(LoadJsonTest, CarriesTheReport) {
  const Json json = Json::parse(load_json(sample_report(), test::sample_plan()));
  EXPECT_EQ(json["plan"], "demo-2025");
  const Json unit = Json::parse(
      R"({"unit":"县发展和改革局","kind":"unit","lead":1,"support":0,"oversee":2,"via":3,"fractional":0.1,
          "weighted":0.3333333333333333,"coordination":4,"partners":5,"sections":6})");
  EXPECT_EQ(json["units"][0], unit);
  EXPECT_EQ(json["units"][1]["unit"], "县财政局");
  EXPECT_EQ(json["summary"]["units"], 2);
  EXPECT_EQ(json["summary"]["tasks"], 1);
  EXPECT_EQ(json["summary"]["lead_weight"], 1.0);
  EXPECT_EQ(json["summary"]["support_weight"], 0.25);
  EXPECT_EQ(json["summary"]["via"], true);
}

TEST(LoadJsonTest, NumbersReadBackExactly) {
  const LoadReport report = sample_report();
  const Json json = Json::parse(load_json(report, test::sample_plan()));
  EXPECT_EQ(json["summary"]["gini"].get<double>(), report.gini);
  EXPECT_EQ(json["summary"]["hhi"].get<double>(), report.hhi);
  EXPECT_EQ(json["units"][0]["weighted"].get<double>(), report.units[0].weighted);
  EXPECT_NE(load_json(report, test::sample_plan()).find("0.30000000000000004"), std::string::npos);
}

TEST(LoadJsonTest, FitsItsSchema) {
  const test::JsonSchema schema("load");
  const std::vector<std::string> none;
  EXPECT_EQ(schema.defects(nlohmann::json::parse(load_json(sample_report(), test::sample_plan()))), none);
  EXPECT_EQ(schema.defects(nlohmann::json::parse(load_json({}, {}))), none);
}

}  // namespace
}  // namespace dutygraph::store
