// What the analyses have in common: an answer for plans with little in them, and what --cite says.
#include <gtest/gtest.h>

#include <algorithm>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class Analyses : public Program {};

const std::vector<std::string> four = {"load", "clusters", "bottlenecks", "rebalance"};

struct Thin {
  std::string name;
  std::string csv;
  std::vector<std::string> says;  // in English, one for each of `four`
};

const std::vector<Thin> thin_plans = {
    {"no lead",
     "ID,Task,Responsible\n1,Sweep the square,\"Library, Parks\"\n2,Mend the roof,\"Library, Port\"\n",
     {"so there is nothing to compare with", "Who works together", "No unit leads a task", "No unit leads a task"}},
    {"no support",
     "ID,Task,Accountable\n1,Sweep the square,Library\n2,Mend the roof,Library\n3,Count the boats,Port\n",
     {"Library carries the most", "2 units and 3 tasks fall into 2 clusters", "Library must lead 2 tasks",
      "and that is the least"}},
    {"one task",
     "ID,Task,Accountable,Responsible\n1,Sweep the square,Library,Parks\n",
     {"Library carries the most: it leads 1 task", "Nothing to divide", "whoever leads, 1 lead of 1 task",
      "and that is the least"}},
    {"one unit",
     "ID,Task,Accountable\n1,Sweep the square,Library\n2,Mend the roof,Library\n",
     {"1 unit shares", "Nothing to divide", "Library must lead 2 tasks", "The busiest unit leads 2 tasks"}},
    {"all equal",
     "ID,Task,Accountable,Responsible\n1,Sweep the square,Library,Parks\n2,Mend the roof,Parks,Port\n"
     "3,Count the boats,Port,Library\n",
     {"Gini 0.000", "the largest has 2 units and 1 task, around",
      "no exchange among the units that the tasks name can lower that", "and that is the least"}},
};

TEST_F(Analyses, ThinPlansHaveASensibleAnswer) {
  for (const Thin& plan : thin_plans) {
    file("p.csv", plan.csv);
    for (std::size_t i = 0; i < four.size(); ++i) {
      const std::string english = ok({four[i], "p.csv"});
      EXPECT_NE(english.find(plan.says[i]), std::string::npos) << plan.name << ": " << four[i] << "\n" << english;
      const std::string chinese = ok({four[i], "p.csv", "--lang", "zh"});
      EXPECT_NE(chinese.find("。\n"), std::string::npos) << plan.name << ": " << four[i] << "\n" << chinese;
      EXPECT_EQ(chinese.find("nan"), std::string::npos);
      EXPECT_EQ(english.find("nan"), std::string::npos);
      EXPECT_TRUE(read_json({four[i], "p.csv"}).is_object());
    }
  }
}

TEST_F(Analyses, WhereOnlyCollectivesAreNamedASentenceSaysWhyThereIsNoAnswer) {
  file("p.txt", "1.清扫广场。(牵头单位:各镇街;责任单位:县政府各部门)\n2.修缮屋顶。(牵头单位:各镇街)\n");
  const std::vector<std::pair<std::string, std::string>> says = {{"无负荷可算", "there is no load to tell"},
                                                                 {"没有分组", "No clusters"},
                                                                 {"无瓶颈可言", "there is no bottleneck to find"},
                                                                 {"无可调整", "there is nothing to rebalance"}};
  for (std::size_t i = 0; i < four.size(); ++i) {
    EXPECT_NE(ok({four[i], "p.txt", "--lang", "zh"}).find(says[i].first), std::string::npos) << four[i];
    EXPECT_NE(ok({four[i], "p.txt", "--lang", "en"}).find(says[i].second), std::string::npos) << four[i];
    EXPECT_TRUE(read_json({four[i], "p.txt"}).is_object());
  }
}

// Method, parameters, seed, version, references, in words that a paper can take over, in both languages.
TEST_F(Analyses, CiteTellsAllThatIsNeededToDoItAgain) {
  const std::string plan = sample("qinghuai-2025.txt");
  struct Case {
    std::vector<std::string> arguments;
    std::vector<std::string> english, chinese;
  };
  const std::vector<Case> cases = {
      {{"load", plan, "--seed", "9", "--draws", "1500", "--support-weight", "0.5"},
       {"1500 draws", "seed 9", "plus 0.5 for each task that it supports", "Efron and Tibshirani 1993"},
       {"1500 次", "随机种子 9", "0.5", "自助法"}},
      {{"clusters", plan, "--seed", "7", "--restarts", "11", "--draws", "500", "--correction", "holm"},
       {"11 restarts", "seed 7", "500 curveball draws", "Holm's correction", "Barber 2007", "66102"},
       {"重启 11 次", "随机种子 7", "抽样 500 次", "Holm 校正"}},
      {{"bottlenecks", plan, "--via", "include"},
       {"through a collective included", "there is no seed", "Harvey et al. 2006", "Brandes"},
       {"计入只经集合名称的边", "不用种子", "Hall"}},
      {{"rebalance", plan, "--may", "lead", "--keep", "1"},
       {"that lead some task now", "stay as they are", "minimum-cost flow", "Network Flows"},
       {"现在已牵头", "牵头不变", "最小费用流"}},
      {{"what-if", plan, "--remove", "县统计局"},
       {"before and after the change", "seed 1"},
       {"改动前后", "随机种子 1"}},
  };
  for (const Case& test : cases) {
    for (const bool english : {true, false}) {
      std::vector<std::string> arguments = test.arguments;
      arguments.insert(arguments.end(), {"--cite", "--lang", english ? "en" : "zh"});
      const std::string out = ok(arguments);
      for (const std::string& words : english ? test.english : test.chinese)
        EXPECT_NE(out.find(words), std::string::npos) << arguments.front() << " lacks " << words << "\n" << out;
      EXPECT_NE(out.find(english ? "Computed with dutygraph " : "用 dutygraph "), std::string::npos);
    }
    std::vector<std::string> arguments = test.arguments;
    arguments.push_back("--cite");
    const auto cite = read_json(arguments)["cite"];
    ASSERT_GT(cite.size(), 2U) << arguments.front();
    EXPECT_NE(cite[0].get<std::string>().find("Computed with dutygraph "), std::string::npos);
    if (test.arguments.front() == "clusters") continue;  // has no table
    arguments.push_back("--csv");
    fails(2, {"--cite"}, arguments);
  }
}

}  // namespace
}  // namespace dutygraph::cli
