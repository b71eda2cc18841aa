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
                            "coordination", "partners", "sections", "interval", "overloaded", "why"})
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

TEST_F(LoadCommand, SeedAndDrawsAreTold) {
  file("p.txt", small_plan);
  const auto load = read_json({"load", "p.txt", "--seed", "9", "--draws", "1500", "--cite"});
  EXPECT_EQ(load["summary"]["seed"], 9);
  EXPECT_EQ(load["summary"]["draws"], 1500);
  EXPECT_GT(load["cite"].size(), 3U);
  fails(2, {"draws"}, {"load", "p.txt", "--draws", "10"});
  EXPECT_NE(ok({"load", "p.txt", "--lang", "zh"}).find("过重"), std::string::npos);
}

TEST_F(LoadCommand, CapacitiesComeFromAFile) {
  file("p.txt", small_plan);
  file("good.csv", "unit,capacity\n县水利局,1\n");
  for (const auto& unit : read_json({"load", "p.txt", "--capacity", "good.csv"})["units"])
    EXPECT_EQ(unit["over_capacity"], unit["unit"] == "县水利局") << unit;
  file("word.csv", "unit,capacity\n县水利局,many\n");
  fails(3, {"word.csv:2", "no number"}, {"load", "p.txt", "--capacity", "word.csv"});
  file("unit.csv", "unit,capacity\n\n县无此局,3\n");
  fails(3, {"unit.csv:3", "is no unit"}, {"load", "p.txt", "--capacity", "unit.csv"});
  file("twice.csv", "县水利局,1\n县水利局,2\n");
  fails(3, {"twice.csv:2", "line 1 already"}, {"load", "p.txt", "--capacity", "twice.csv"});
  file("three.csv", "县水利局,1,2\n");
  fails(3, {"three.csv:1", "3 columns"}, {"load", "p.txt", "--capacity", "three.csv"});
  fails(3, {"none.csv"}, {"load", "p.txt", "--capacity", "none.csv"});
}

TEST_F(LoadCommand, ByOfficialAndBySection) {
  const auto officials = read_json({"load", sample("qinghuai-2026.txt"), "--by", "official"})["rows"];
  ASSERT_GT(officials.size(), 2U);
  EXPECT_GE(officials[0]["oversee"], officials[1]["oversee"]);
  int tasks = 0;
  const auto sections = read_json({"load", sample("qinghuai-2026.txt"), "--by", "section"});
  for (const auto& row : sections["rows"]) tasks += row["tasks"].get<int>();
  EXPECT_EQ(tasks, sections["tasks"].get<int>());
  EXPECT_NE(ok({"load", sample("davis.csv"), "--by", "official"}).find("no official"), std::string::npos);
  EXPECT_NE(ok({"load", sample("davis.csv"), "--csv"}).find("interval_low"), std::string::npos);
}

TEST_F(LoadCommand, WhatSaysNothingOfOfficialsAndHeadingsIsRefused) {
  file("p.txt", small_plan);
  for (const char* by : {"official", "section"}) {
    fails(2, {"--cite", by}, {"load", "p.txt", "--by", by, "--cite"});
    fails(2, {"--capacity", by}, {"load", "p.txt", "--by", by, "--capacity", "c.csv"});
    fails(2, {"--seed", by}, {"load", "p.txt", "--by", by, "--seed", "2"});
  }
  ok({"load", "p.txt", "--by", "unit", "--cite", "--seed", "2"});
}

TEST_F(LoadCommand, AnEmptyNumberIsNotZero) {
  file("p.txt", small_plan);
  for (const char* option : {"--lead-weight", "--support-weight"})
    for (const char* value : {"", " "}) fails(2, {option, "number"}, {"load", "p.txt", option, value});
  EXPECT_EQ(read_json({"load", "p.txt", "--lead-weight", "0"})["summary"]["lead_weight"], 0);
}

}  // namespace
}  // namespace dutygraph::cli
