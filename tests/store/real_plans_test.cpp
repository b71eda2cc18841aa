// The real plans, where they are: nothing of them is lost on the way into the database or JSON and back.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"
#include "dutygraph/store/database.h"
#include "dutygraph/store/graph_json.h"
#include "dutygraph/store/parse_json.h"
#include "store/json_schema.h"
#include "store/temp_folder.h"

namespace dutygraph::store {
namespace {

std::vector<std::string> plan_files() {
  std::vector<std::string> files;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(TEST_SHARED_DIR "/corpus", error))
    files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

TEST(RealPlansTest, NothingIsLost) {
  const std::vector<std::string> files = plan_files();
  if (files.empty()) GTEST_SKIP() << "no real plans in " TEST_SHARED_DIR "/corpus";
  const text::Lexicons lexicons;
  const parse::Grammar grammar(lexicons);
  const resolve::Naming naming(lexicons);
  const test::JsonSchema parse_schema("parse");
  const test::JsonSchema graph_schema("graph");
  const std::vector<std::string> none;
  const test::TempFolder folder;
  Database database = Database::open(folder / "d.db", OpenMode::create);
  for (const std::string& file : files) {
    const auto document = read::read_file(file, lexicons);
    ASSERT_TRUE(document) << to_string(document.failure());
    const ResolvedPlan plan = resolve::resolve(parse::parse(*document, grammar), naming);
    EXPECT_GT(plan.plan.tasks.size(), 50U);
    const std::string json = graph_json(plan);
    EXPECT_EQ(graph_schema.defects(nlohmann::json::parse(json)), none);
    EXPECT_EQ(parse_schema.defects(nlohmann::json::parse(parse_json(plan.plan))), none);
    const auto read = read_graph_json(json);
    ASSERT_TRUE(read) << to_string(read.failure());
    EXPECT_EQ(*read, plan);
    const auto imported = database.import_plan(plan, test::read_bytes(file), file);
    ASSERT_TRUE(imported) << to_string(imported.failure());
    EXPECT_EQ(database.load_plan(plan.plan.info.id), plan);
    EXPECT_EQ(database.source(plan.plan.info.id)->bytes, test::read_bytes(file));
  }
  EXPECT_EQ(database.plans().size(), files.size());
}

}  // namespace
}  // namespace dutygraph::store
