// index, reconcile.
#include <gtest/gtest.h>

#include <fstream>

#include "cli/program.h"

namespace dutygraph::cli {
namespace {

class IndexCommand : public Program {};

// The sample's own truth: members of collectives come from the sentence of the notice that counts them.
TEST_F(IndexCommand, ReconcileFindsWhatWasPlanted) {
  for (const char* name : {"qinghuai-2025", "clean-county"}) {
    const Ran ran = run({"reconcile", sample(std::string(name) + ".txt"), "--json"});
    const auto found = nlohmann::json::parse(ran.out);
    std::ifstream stream(sample(std::string("truth/") + name + ".json"));
    const auto truth = nlohmann::json::parse(stream)["reconcile"];
    EXPECT_EQ(ran.code, truth["index_only"].empty() && truth["text_only"].empty() ? 0 : 1) << name;
    EXPECT_EQ(found["agree"], truth["agree"]) << name;
    EXPECT_EQ(found["explained"], truth["explained"]) << name;
    EXPECT_EQ(found["column_shifted_rows"], truth["column_shifted_rows"]) << name;
    for (const char* side : {"index_only", "text_only"}) {
      EXPECT_EQ(found[side].size(), truth[side].size()) << name << " " << side;
      for (const auto& want : truth[side]) {
        bool there = false;
        for (const auto& got : found[side])
          there = there || (got["unit"] == want["unit"] && got["list"] == want["list"] && got["role"] == want["role"] &&
                            got["number"] == want["number"]);
        EXPECT_TRUE(there) << name << " " << side << " " << want;
      }
    }
  }
}

TEST_F(IndexCommand, APlanWithoutAnIndexIsTold) {
  file("p.txt", small_plan);
  fails(3, {"p.txt", "no index table", "dutygraph index"}, {"reconcile", "p.txt"});
}

TEST_F(IndexCommand, TheIndexIsMadeFromTheText) {
  file("p.txt", small_plan);
  const std::string out = ok({"index", "p.txt"});
  for (const char* unit : {"县水利局", "县财政局"}) EXPECT_NE(out.find(unit), std::string::npos) << out;
  ok({"index", "p.txt", "-o", "index.csv"});
  EXPECT_NE(content("index.csv").find("县水利局"), std::string::npos);
  ok({"index", sample("clean-county.txt"), "-o", "en.csv"});
  EXPECT_EQ(content("en.csv").find("、"), std::string::npos) << "no Chinese mark between numbers in English";
  ok({"index", sample("clean-county.txt"), "-o", "zh.csv", "--lang", "zh"});
  EXPECT_NE(content("zh.csv").find("、"), std::string::npos);
}

}  // namespace
}  // namespace dutygraph::cli
