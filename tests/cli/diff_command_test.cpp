#include <gtest/gtest.h>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class DiffCommand : public Program {
 protected:
  std::vector<std::string> samples(std::vector<std::string> more = {}) const {
    std::vector<std::string> all = {"diff", sample("qinghuai-2025.txt"), sample("qinghuai-2026.txt")};
    all.insert(all.end(), more.begin(), more.end());
    return all;
  }
};

TEST_F(DiffCommand, JsonIsTheContracts) {
  const auto diff = read_json(samples());
  for (const char* key : {"kept", "dropped", "new", "split", "merged", "units", "renamed"})
    EXPECT_TRUE(diff[key].is_array()) << key;
  EXPECT_EQ(diff["kept"][0]["old"], "annex1-1");
  EXPECT_EQ(diff["kept"][0]["new"], "main-1");
  EXPECT_EQ(diff["kept"][0]["changes"][0]["new"], "5.2%以上");
  EXPECT_EQ(diff["split"][0]["old"], "annex1-15");
  EXPECT_EQ(diff["merged"][0]["new"], "main-39");
  for (const auto& unit : diff["units"]) {
    EXPECT_EQ(unit["lead"].size(), 2U);
    EXPECT_EQ(unit["support"].size(), 2U);
  }
}

TEST_F(DiffCommand, SpeaksBothLanguages) {
  EXPECT_NE(ok(samples()).find("kept"), std::string::npos);
  const std::string chinese = ok(samples({"--lang", "zh"}));
  EXPECT_NE(chinese.find("annex1-36、annex1-37 → main-39"), std::string::npos);
  EXPECT_NE(chinese.find("疑似更名"), std::string::npos);
}

TEST_F(DiffCommand, WritesFiles) {
  for (const char* name : {"d.html", "d.csv", "d.json"}) {
    ok(samples({"-o", name}));
    EXPECT_TRUE(exists(name)) << name;
  }
  EXPECT_TRUE(exists("d-units.csv"));
  EXPECT_EQ(read_json(samples({"-o", "d.csv"}))["files"], nlohmann::json({"d.csv", "d-units.csv"}));
  EXPECT_EQ(nlohmann::json::parse(content("d.json")), read_json(samples()));
  fails(2, {"d.doc", ".html"}, samples({"-o", "d.doc"}));
  EXPECT_FALSE(exists("d.doc"));
}

TEST_F(DiffCommand, APersonSaysThatAUnitIsRenamed) {
  const auto diff = read_json(samples({"--renamed", "县行政审批服务局=县政务服务和数据局"}));
  EXPECT_TRUE(diff["renamed"].empty());
  fails(2, {"--renamed"}, samples({"--renamed", "县行政审批服务局"}));
}

TEST_F(DiffCommand, ARenamedUnitMustBeOneOfItsPlan) {
  fails(2, {"no unit of qinghuai-2025", "close names", "县行政审批服务局"},
        samples({"--renamed", "县行政审批服务厅=县政务服务和数据局"}));
  fails(2, {"no unit of qinghuai-2026", "close names", "县政务服务和数据局"},
        samples({"--renamed", "县行政审批服务局=县政务服务和数据厅"}));
  const std::string wrong = "县行政审批服务厅=县政务服务和数据局";
  const std::string before = sample("qinghuai-2025.txt");
  const std::string after = sample("qinghuai-2026.txt");
  fails(2, {"no unit"}, {"draw", "dumbbell", before, after, "-o", "d.svg", "--renamed", wrong});
  fails(2, {"no unit"}, {"pack", after, "--before", before, "-o", "p.pdf", "--renamed", wrong});
}

TEST_F(DiffCommand, IsCheckedAndEndsWithZero) {
  fails(2, {"--floor"}, samples({"--floor", "2"}));
  file("p.txt", small_plan);
  const auto same = read_json({"diff", "p.txt", "p.txt"});
  EXPECT_EQ(same["kept"].size(), 2U);
  EXPECT_TRUE(same["kept"][0]["changes"].empty());
}

TEST_F(DiffCommand, SaysWhyThereIsNothingToCompare) {
  file("p.txt", small_plan);
  file("q.txt", "图书馆章程任务\n1.整理旧书刊目录。（牵头单位：读者协会）\n2.擦亮阅览室窗户。（牵头单位：志愿者队）\n");
  EXPECT_NE(ok({"diff", "p.txt", "q.txt"}).find("No task goes on"), std::string::npos);
  EXPECT_NE(ok({"diff", "p.txt", "q.txt", "--lang", "zh"}).find("没有一项任务"), std::string::npos);
}

}  // namespace
}  // namespace dutygraph::cli
