#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class ClustersCommand : public Program {};

TEST_F(ClustersCommand, DavisIsAsProved) {
  const auto report = read_json({"clusters", sample("davis.csv")});
  EXPECT_EQ(report["objective"], "barber-modularity");
  EXPECT_NEAR(report["value"].get<double>(), 0.34553717964903435, 1e-12);
  EXPECT_EQ(report["clusters"].size(), 4U);
  EXPECT_TRUE(std::any_of(report["near_ties"].begin(), report["near_ties"].end(), [](const auto& tie) {
    return tie["clusters"] == 3 && std::abs(tie["value"].template get<double>() - 0.345158) < 2e-6;
  }));
  EXPECT_EQ(report["links"].size(), 139U);
  EXPECT_EQ(report["tests"]["tests"], 153);
  for (const auto& link : report["links"]) EXPECT_FALSE(link["validated"].get<bool>());
}

TEST_F(ClustersCommand, TwoRunsAreByteEqualAndTheSeedIsPrinted) {
  const std::vector<std::string> command{"clusters", sample("qinghuai-2025.txt"), "--json", "--seed", "7"};
  const std::string first = ok(command);
  EXPECT_EQ(ok(command), first);
  EXPECT_NE(first.find("\"seed\": 7"), std::string::npos);
}

TEST_F(ClustersCommand, SettingsCount) {
  const auto coarse = read_json({"clusters", sample("clean-county.txt"), "--resolution", "0.2"});
  const auto fine = read_json({"clusters", sample("clean-county.txt"), "--resolution", "3"});
  EXPECT_LT(coarse["clusters"].size(), fine["clusters"].size());
  const auto computed = read_json({"clusters", sample("davis.csv"), "--null", "bicm", "--correction", "holm"});
  EXPECT_EQ(computed["tests"]["null"], "bicm");
  EXPECT_EQ(computed["tests"]["draws"], 0);
  EXPECT_NEAR(computed["links"][0]["p"].get<double>(), 0.08837234617804873, 1e-9);
  fails(2, {"resolution"}, {"clusters", sample("davis.csv"), "--resolution", "0"});
  fails(2, {"restarts"}, {"clusters", sample("davis.csv"), "--restarts", "0"});
  fails(2, {"--null"}, {"clusters", sample("davis.csv"), "--null", "luck"});
}

TEST_F(ClustersCommand, WordsSayHowSureItIs) {
  const std::string english = ok({"clusters", sample("clean-county.txt")});
  for (const char* words : {"Who works together", "Compared to what", "How sure", "1/C("})
    EXPECT_NE(english.find(words), std::string::npos) << words;
  const std::string chinese = ok({"clusters", sample("clean-county.txt"), "--lang", "zh"});
  for (const char* words : {"谁在一起", "与什么相比", "有多可靠"})
    EXPECT_NE(chinese.find(words), std::string::npos) << words;
  const std::string cited = ok({"clusters", sample("clean-county.txt"), "--cite", "--seed", "3"});
  for (const char* words : {"Barber", "seed 3", "066102"}) EXPECT_NE(cited.find(words), std::string::npos) << words;
}

TEST_F(ClustersCommand, APlanWithoutUnitsSaysWhyThereAreNoClusters) {
  file("towns.csv", "ID,Task,Accountable,Informed\n1,Sweep the square,,Library\n");
  const Ran ran = run({"clusters", "towns.csv"});
  EXPECT_TRUE(ran.code == 3 || ran.out.find("No clusters") != std::string::npos) << ran.out << ran.err;
  file("one.csv", "ID,Task,Accountable\n1,Sweep the square,Library\n2,Mend the roof,Library\n");
  EXPECT_NE(ok({"clusters", "one.csv"}).find("Nothing to divide"), std::string::npos);
  EXPECT_EQ(read_json({"clusters", "one.csv"})["clusters"].size(), 1U);
}

// The best values known of five published plans.
TEST_F(ClustersCommand, RealPlansReachTheBestKnown) {
  const std::map<std::string, double> known{{"jinxiang-2025", 0.61556},
                                            {"jinxiang-2026", 0.71937},
                                            {"jiaxiang-2024", 0.55601},
                                            {"jiaxiang-2023", 0.65793},
                                            {"jiayu-2024", 0.43334}};
  for (const auto& [plan, value] : known) {
    const std::string path = std::string(TEST_SHARED_DIR) + "/corpus/" + plan + ".txt";
    if (!std::filesystem::exists(path)) GTEST_SKIP() << "no published plans in " TEST_SHARED_DIR;
    EXPECT_GE(read_json({"clusters", path})["value"].get<double>(), value - 5e-6) << plan;  // known to five digits
  }
}

}  // namespace
}  // namespace dutygraph::cli
