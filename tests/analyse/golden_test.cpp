// The comparison of two plans against what a careful reader made of them: the sample pair, and a real pair whose labels
// are ids only. F1 over tasks kept one to one, and over all links with those of splits and mergers.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "dutygraph/analyse/diff.h"
#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"

namespace dutygraph::analyse {
namespace {

using Links = std::set<std::pair<std::string, std::string>>;
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

// "split" has many new ones, "merged" many old ones, the others one of each.
void add_pairs(const Json& list, Links& links) {
  const auto all = [](const Json& value) { return value.is_array() ? value : Json::array({value}); };
  for (const Json& entry : list)
    for (const Json& from : all(entry["old"]))
      for (const Json& to : all(entry["new"])) links.emplace(from.get<std::string>(), to.get<std::string>());
}

// What a careful reader could see either way counts neither for nor against.
double f1(Links found, const Links& truth, const Links& doubtful) {
  for (const auto& pair : doubtful) found.erase(pair);
  double hits = 0;
  for (const auto& pair : found) hits += truth.contains(pair) ? 1 : 0;
  return 2 * hits / static_cast<double>(found.size() + truth.size());
}

struct Score {
  double kept = 0, links = 0;
};

Score score_of(const std::string& truth_file, const std::string& folder) {
  const Json truth = load_json(truth_file);
  const ResolvedPlan before = load_plan(folder + truth["old"].get<std::string>() + ".txt");
  const ResolvedPlan after = load_plan(folder + truth["new"].get<std::string>() + ".txt");
  Links kept, links, doubtful;
  add_pairs(truth["kept"], kept);
  for (const char* key : {"kept", "split", "merged"}) add_pairs(truth[key], links);
  if (truth.contains("doubtful")) add_pairs(truth["doubtful"], doubtful);
  const PlanDiff found = diff(before, after);
  const auto pair = [&](std::uint32_t i, std::uint32_t j) {
    return std::pair{before.plan.tasks[i].id, after.plan.tasks[j].id};
  };
  Links found_kept;
  for (const KeptTask& task : found.kept) found_kept.insert(pair(task.before, task.after));
  Links found_links = found_kept;
  for (const TaskGroup& group : found.split)
    for (const std::uint32_t j : group.many) found_links.insert(pair(group.one, j));
  for (const TaskGroup& group : found.merged)
    for (const std::uint32_t i : group.many) found_links.insert(pair(i, group.one));
  return {f1(found_kept, kept, doubtful), f1(found_links, links, doubtful)};
}

TEST(DiffGolden, TheSamplePair) {
  const std::string graphs = std::string(TEST_SOURCE_DIR) + "/graphs/";
  const Score score = score_of(graphs + "truth/diff/qinghuai.json", graphs);
  EXPECT_GE(score.kept, 0.98);
  EXPECT_GE(score.links, 0.98);
}

TEST(DiffGolden, TheSamplePairsRename) {
  const std::string graphs = std::string(TEST_SOURCE_DIR) + "/graphs/";
  const PlanDiff found = diff(load_plan(graphs + "qinghuai-2025.txt"), load_plan(graphs + "qinghuai-2026.txt"));
  ASSERT_EQ(found.renamed.size(), 1U);
  EXPECT_EQ(found.renamed[0].before, "县行政审批服务局");
  EXPECT_EQ(found.renamed[0].after, "县政务服务和数据局");
}

// A pair of plans of which the later one is written anew: 63 links, of which only 16 are one to one.
TEST(DiffGolden, AReworkedRealPair) {
  const std::string corpus = std::string(TEST_SHARED_DIR) + "/corpus/";
  if (!std::filesystem::exists(corpus + "jiaxiang-2023.txt")) GTEST_SKIP() << "no real plans at " << corpus;
  const Score score = score_of(std::string(TEST_SOURCE_DIR) + "/tests/analyse/truth/jiaxiang.json", corpus);
  EXPECT_GE(score.kept, 0.65);
  EXPECT_GE(score.links, 0.85);
}

}  // namespace
}  // namespace dutygraph::analyse
