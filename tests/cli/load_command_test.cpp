#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class LoadCommand : public Program {};

TEST_F(LoadCommand, JsonIsTheContracts) {
  file("p.txt", small_plan);
  const auto load = read_json({"load", "p.txt"});
  ASSERT_GE(load["units"].size(), 2U);
  for (const auto& unit : load["units"]) {
    for (const char* key : {"unit", "kind", "lead", "support", "oversee", "via", "fractional", "weighted",
                            "coordination", "partners", "sections"})
      EXPECT_TRUE(unit.contains(key)) << key;
    if (unit["unit"] == "县水利局") {
      EXPECT_EQ(unit["lead"], 1);
      EXPECT_EQ(unit["support"], 1);
      EXPECT_DOUBLE_EQ(unit["weighted"], 1.25);
      EXPECT_EQ(unit["partners"], 1);
    }
  }
  EXPECT_EQ(load["summary"]["tasks"], 2);
}

TEST_F(LoadCommand, IsSortedHeaviestFirst) {
  const auto units = read_json({"load", sample("qinghuai-2025.txt")})["units"];
  ASSERT_GT(units.size(), 20U);
  for (std::size_t i = 1; i < units.size(); ++i)
    EXPECT_GE(units[i - 1]["weighted"].get<double>(), units[i]["weighted"].get<double>());
}

TEST_F(LoadCommand, WeightsAreChecked) {
  file("p.txt", small_plan);
  EXPECT_DOUBLE_EQ(read_json({"load", "p.txt", "--lead-weight", "3", "--support-weight", "0"})["units"][0]["weighted"],
                   3);
  for (const char* weight : {"nan", "inf", "-1", "x"}) {
    const Ran ran = run({"load", "p.txt", "--lead-weight", weight});
    EXPECT_EQ(ran.code, 2) << weight << ran.err;
    EXPECT_EQ(ran.out, "");
  }
  fails(2, {"--via"}, {"load", "p.txt", "--via", "maybe"});
}

TEST_F(LoadCommand, TheTableSaysWhatItCounts) {
  const std::string english = ok({"load", sample("clean-county.txt")});
  EXPECT_NE(english.find("Gini"), std::string::npos);
  EXPECT_NE(ok({"load", sample("clean-county.txt"), "--lang", "zh"}).find("基尼系数"), std::string::npos);
}

TEST_F(LoadCommand, AnEmptyNumberIsNotZero) {
  file("p.txt", small_plan);
  for (const char* option : {"--lead-weight", "--support-weight"})
    for (const char* value : {"", " "}) fails(2, {option, "number"}, {"load", "p.txt", option, value});
  EXPECT_EQ(read_json({"load", "p.txt", "--lead-weight", "0"})["summary"]["lead_weight"], 0);
}

}  // namespace
}  // namespace dutygraph::cli
