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
  report.top = {{1, 0.75}};
  report.lorenz = {{0, 0}, {0.5, 0.25}, {1, 1}};
  return report;
}

LoadVerdict sample_verdict() {
  LoadVerdict verdict;
  verdict.units = {{{0.25, 1.5}, 1, 1, 2, 0.9, 0.2, true, true, true},
                   {{0, 0.5}, 2, 1, 2, 0.9, {}, false, false, false}};
  verdict.draws = 2000;
  verdict.seed = 7;
  verdict.leading_units = 1;
  verdict.fence = 0.125;
  return verdict;
}

std::string sample_json() {
  return load_json(sample_report(), sample_verdict(), test::sample_plan(), {{"太多", "不多"}, {"Tukey 1977"}});
}

TEST(LoadJsonTest, CarriesTheReport) {
  const Json json = Json::parse(sample_json());
  EXPECT_EQ(json["plan"], "demo-2025");
  const Json unit = Json::parse(
      R"({"unit":"县发展和改革局","kind":"unit","lead":1,"support":0,"oversee":2,"via":3,"fractional":0.1,
          "weighted":0.3333333333333333,"coordination":4,"partners":5,"sections":6,"interval":[0.25,1.5],"rank":1,
          "rank_interval":[1,2],"rank_probability":0.9,"capacity":0.2,"above_fence":true,"over_capacity":true,
          "overloaded":true,"why":"太多"})");
  EXPECT_EQ(json["units"][0], unit);
  EXPECT_EQ(json["units"][1]["unit"], "县财政局");
  EXPECT_EQ(json["summary"]["units"], 2);
  EXPECT_EQ(json["summary"]["tasks"], 1);
  EXPECT_EQ(json["summary"]["lead_weight"], 1.0);
  EXPECT_EQ(json["summary"]["support_weight"], 0.25);
  EXPECT_EQ(json["summary"]["via"], true);
  EXPECT_EQ(json["summary"]["fence"], 0.125);
  EXPECT_EQ(json["summary"]["lorenz"], Json::parse("[[0,0],[0.5,0.25],[1,1]]"));
  EXPECT_EQ(json["summary"]["seed"], 7);
  EXPECT_EQ(json["units"][1]["capacity"], nullptr);
  EXPECT_EQ(json["cite"][0], "Tukey 1977");
}

TEST(LoadJsonTest, NumbersReadBackExactly) {
  const LoadReport report = sample_report();
  const Json json = Json::parse(sample_json());
  EXPECT_EQ(json["summary"]["gini"].get<double>(), report.gini);
  EXPECT_EQ(json["summary"]["hhi"].get<double>(), report.hhi);
  EXPECT_EQ(json["units"][0]["weighted"].get<double>(), report.units[0].weighted);
  EXPECT_NE(sample_json().find("0.30000000000000004"), std::string::npos);
}

TEST(LoadJsonTest, FitsItsSchema) {
  const test::JsonSchema schema("load");
  const std::vector<std::string> none;
  EXPECT_EQ(schema.defects(nlohmann::json::parse(sample_json())), none);
  EXPECT_EQ(schema.defects(nlohmann::json::parse(load_json({}, {}, {}, {}))), none);
}

TEST(LoadJsonTest, RowsByOfficialAndByHeadingFitTheirs) {
  const test::JsonSchema schema("load-by");
  const std::vector<std::string> none;
  const std::string official = load_by_official_json({{2, "甲", 3, 0.5, 2}}, test::sample_plan());
  EXPECT_EQ(schema.defects(nlohmann::json::parse(official)), none);
  EXPECT_EQ(Json::parse(official)["rows"][0]["official"], "甲");
  const std::string section =
      load_by_section_json({{"annex1", {"一、发展"}, 1, 0.5, 1, 2, "县财政局", 1}, {"annex2", {}, 1, 0.5, 0, 0, "", 0}},
                           test::sample_plan());
  EXPECT_EQ(schema.defects(nlohmann::json::parse(section)), none);
  EXPECT_EQ(Json::parse(section)["rows"][1]["busiest"], nullptr);
}

}  // namespace
}  // namespace dutygraph::store
