// The comparison of two plans against what a careful reader made of them: the sample pair, the same county's next year
// as an office would write it anew, and a real pair whose labels are ids only.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>

#include "analyse/labelled_links.h"
#include "dutygraph/analyse/diff.h"
#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"

namespace dutygraph::analyse {
namespace {

using test::Links;
using test::Score;
using Json = nlohmann::json;

ResolvedPlan load_plan(const std::string& path) {
  const text::Lexicons lexicons;
  const auto document = read::read_file(path, lexicons);
  EXPECT_TRUE(document) << path;
  return resolve::resolve(parse::parse(*document, parse::Grammar(lexicons)), resolve::Naming(lexicons));
}

Json load_json(const std::string& path) {
  std::ifstream stream(path);
  return Json::parse(stream);
}

using Numbers = std::map<std::string, std::uint32_t>;
Numbers numbers_of(const ResolvedPlan& plan) {
  Numbers numbers;
  for (const Task& task : plan.plan.tasks) numbers.emplace(task.id, static_cast<std::uint32_t>(numbers.size()));
  return numbers;
}

// "split" has many new ones, "merged" many old ones, the others one of each.
Links links_in(const Json& truth, std::initializer_list<const char*> keys, const Numbers& before,
               const Numbers& after) {
  const auto all = [](const Json& value) { return value.is_array() ? value : Json::array({value}); };
  Links links;
  for (const char* key : keys)
    for (const Json& entry : truth.value(key, Json::array()))
      for (const Json& from : all(entry["old"]))
        for (const Json& to : all(entry["new"]))
          links.emplace(before.at(from.get<std::string>()), after.at(to.get<std::string>()));
  return links;
}

Score score_of(const std::string& truth_file, const std::string& old_folder, const std::string& new_folder) {
  const Json truth = load_json(truth_file);
  const ResolvedPlan before = load_plan(old_folder + truth["old"].get<std::string>() + ".txt");
  const ResolvedPlan after = load_plan(new_folder + truth["new"].get<std::string>() + ".txt");
  const Numbers old_numbers = numbers_of(before);
  const Numbers new_numbers = numbers_of(after);
  const Links links = links_in(truth, {"kept", "split", "merged"}, old_numbers, new_numbers);
  const Links doubtful = links_in(truth, {"doubtful"}, old_numbers, new_numbers);
  EXPECT_EQ(links_in(truth, {"kept"}, old_numbers, new_numbers), test::one_to_one(links));
  const Links found = test::links_of(diff(before, after));
  return {test::f1(test::one_to_one(found), test::one_to_one(links), doubtful), test::f1(found, links, doubtful)};
}

TEST(DiffGolden, TheSamplePair) {
  const std::string graphs = std::string(TEST_SOURCE_DIR) + "/graphs/";
  const Score score = score_of(graphs + "truth/diff/qinghuai.json", graphs, graphs);
  EXPECT_GE(score.kept, 0.97);
  EXPECT_GE(score.links, 0.97);
}

TEST(DiffGolden, TheSamplePairsRename) {
  const std::string graphs = std::string(TEST_SOURCE_DIR) + "/graphs/";
  const PlanDiff found = diff(load_plan(graphs + "qinghuai-2025.txt"), load_plan(graphs + "qinghuai-2026.txt"));
  ASSERT_EQ(found.renamed.size(), 1U);
  EXPECT_EQ(found.renamed[0].before, "县行政审批服务局");
  EXPECT_EQ(found.renamed[0].after, "县政务服务和数据局");
}

// Few sentences stay, figures and clauses change, 26 old and new tasks are split or merged.
TEST(DiffGolden, TheSamplesNextYear) {
  const std::string truth = std::string(TEST_SOURCE_DIR) + "/tests/analyse/truth/";
  const Score score = score_of(truth + "qinghuai-2027.json", std::string(TEST_SOURCE_DIR) + "/graphs/", truth);
  EXPECT_GE(score.kept, 0.92);
  EXPECT_GE(score.links, 0.96);
}

// A pair of plans of which the later one is written anew: 63 links, of which only 16 are one to one.
TEST(DiffGolden, AReworkedRealPair) {
  const std::string corpus = std::string(TEST_SHARED_DIR) + "/corpus/";
  if (!std::filesystem::exists(corpus + "jiaxiang-2023.txt")) GTEST_SKIP() << "no real plans at " << corpus;
  const Score score = score_of(std::string(TEST_SOURCE_DIR) + "/tests/analyse/truth/jiaxiang.json", corpus, corpus);
  EXPECT_GE(score.kept, 0.75);
  EXPECT_GE(score.links, 0.88);
}

}  // namespace
}  // namespace dutygraph::analyse
