#include <gtest/gtest.h>

#include <algorithm>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class BottlenecksCommand : public Program {};

TEST_F(BottlenecksCommand, JsonIsTheContracts) {
  const auto found = read_json({"bottlenecks", sample("qinghuai-2025.txt")});
  EXPECT_LE(found["peak_best"], found["peak_now"]);
  EXPECT_EQ(found["certificate"]["bound"], found["peak_best"]);
  EXPECT_EQ(found["key_sets"].size(), 2U);
  for (std::size_t i = 1; i < found["betweenness"].size(); ++i)
    EXPECT_GE(found["betweenness"][i - 1]["value"].get<double>() + 1e-9,
              found["betweenness"][i]["value"].get<double>());
}

TEST_F(BottlenecksCommand, SaysItInWordsInBothLanguages) {
  const std::string english = ok({"bottlenecks", sample("harbour-cooperative.csv"), "--lang", "en", "--cite"});
  EXPECT_NE(english.find("Finance Committee and 1 more lead the most tasks of all units, 4 each"), std::string::npos)
      << english;
  EXPECT_NE(english.find("Brandes"), std::string::npos);
  EXPECT_NE(ok({"bottlenecks", sample("qinghuai-2025.txt"), "--lang", "zh"}).find("不能再低"), std::string::npos);
  EXPECT_NE(ok({"bottlenecks", sample("davis.csv")}).find("No unit leads a task"), std::string::npos);
}

TEST_F(BottlenecksCommand, CsvHasARowForEachUnit) {
  const std::string csv = ok({"bottlenecks", sample("davis.csv"), "--csv"});
  EXPECT_EQ(std::count(csv.begin(), csv.end(), '\n'), 19);
  fails(2, {"--csv"}, {"bottlenecks", sample("davis.csv"), "--csv", "--json"});
}

TEST_F(BottlenecksCommand, RebalanceReachesEveryPeak) {
  const auto found = read_json({"rebalance", sample("qinghuai-2025.txt")});
  const auto cuts = read_json({"bottlenecks", sample("qinghuai-2025.txt")});
  EXPECT_EQ(found["from_peak"], cuts["peak_now"]);
  ASSERT_EQ(found["steps"].size(), cuts["peak_now"].get<std::size_t>() - cuts["peak_best"].get<std::size_t>());
  std::size_t moves = 0;
  for (const auto& step : found["steps"]) {
    EXPECT_GT(step["moves"].size(), moves);
    moves = step["moves"].size();
  }
}

TEST_F(BottlenecksCommand, RebalanceKeepsToWhatItIsTold) {
  file("p.csv", "ID,Task,Accountable,Responsible\n1,a,Library,Parks\n2,b,Library,Parks\n3,c,Library,\n");
  EXPECT_EQ(read_json({"rebalance", "p.csv"})["steps"].size(), 1U);
  EXPECT_TRUE(read_json({"rebalance", "p.csv", "--may", "lead"})["steps"].empty());
  const auto fixed = read_json({"rebalance", "--fix", "Library=1", "p.csv"});
  ASSERT_EQ(fixed["steps"].size(), 1U);
  EXPECT_EQ(fixed["steps"][0]["moves"].size(), 2U);
  const auto never = read_json({"rebalance", "p.csv", "--fix", "Library=0"});
  EXPECT_EQ(never["feasible"], false);
  EXPECT_EQ(never["certificate"]["tasks"], nlohmann::json::parse(R"(["main-3"])"));
  EXPECT_NE(ok({"rebalance", "p.csv", "--fix", "Library=0"}).find("can't be kept"), std::string::npos);
  EXPECT_EQ(read_json({"rebalance", "p.csv", "--keep", "1"})["steps"][0]["moves"][0]["task"], "main-2");
  file("one.csv", "ID,Task,Accountable,Responsible\n1,a,Library,Parks\n");
  EXPECT_NE(ok({"rebalance", "one.csv"}).find("leads 1 task, and that is the least"), std::string::npos);
  fails(2, {"no unit"}, {"rebalance", "p.csv", "--fix", "Nobody=1"});
  fails(2, {"sets no limit"}, {"rebalance", "p.csv", "--fix", "Library"});
  fails(2, {"no task"}, {"rebalance", "p.csv", "--keep", "9"});
  for (const char* form : {"--json", "--csv", "--cite"})
    fails(2, {"a peak from"}, {"rebalance", "p.csv", "--peak", "7", form});
}

TEST_F(BottlenecksCommand, WhatIfTellsBeforeAndAfter) {
  file("p.csv", "ID,Task,Accountable,Responsible\n1,a,Library,Parks\n2,b,Library,Parks\n3,c,Parks,\n");
  const auto merged = read_json({"what-if", "--merge", "Library", "Parks", "p.csv"});
  EXPECT_EQ(merged["before"]["peak_now"], 2);
  EXPECT_EQ(merged["after"]["peak_now"], 3);
  EXPECT_EQ(merged["after"]["units"], 1);
  const auto removed = read_json({"what-if", "p.csv", "--remove", "Library"});
  EXPECT_EQ(removed["after"]["tasks_without_lead"], 2);
  const auto more = read_json({"what-if", "p.csv", "--add-lead", "3", "Library"});
  EXPECT_EQ(more["after"]["peak_now"], 3);
  EXPECT_NE(ok({"what-if", "p.csv", "--remove", "Library"}).find("up by 2"), std::string::npos);
  fails(2, {"needs a change"}, {"what-if", "p.csv"});
  fails(2, {"one unit"}, {"what-if", "p.csv", "--merge", "Parks", "Parks"});
}

}  // namespace
}  // namespace dutygraph::cli
