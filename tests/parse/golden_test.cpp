// Five real plans, read exactly: every task, text, section, printed name and open mark, and nothing invented. The plans
// themselves are not in this repository; where they are absent the test skips and says so.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "dutygraph/parse/parse.h"
#include "dutygraph/read/read.h"
#include "dutygraph/text/fold.h"

namespace dutygraph {
namespace {

using nlohmann::json;

std::string squeezed_json(const json& value) {
  return value.is_string() ? text::squeeze(value.get<std::string>()) : "";
}
std::string squeezed(const std::optional<std::string>& value) { return text::squeeze(value.value_or("")); }

class Golden : public ::testing::TestWithParam<const char*> {};

TEST_P(Golden, ReadsExactly) {
  const std::string shared = TEST_SHARED_DIR;
  const std::string file = shared + "/corpus/" + GetParam() + ".txt";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "waits for the real plans in " << shared << "/corpus";
  const text::Lexicons lexicons;
  const auto document = read::read_file(file, lexicons);
  ASSERT_TRUE(document) << to_string(document.failure());
  const Plan plan = parse::parse(*document, parse::Grammar(lexicons));
  const json golden = json::parse(std::ifstream(shared + "/golden/" + GetParam() + ".json"));

  EXPECT_EQ(squeezed(plan.info.title), squeezed_json(golden["plan"]["title"]));
  EXPECT_EQ(squeezed(plan.info.number), squeezed_json(golden["plan"]["number"]));
  EXPECT_EQ(squeezed(plan.info.date), squeezed_json(golden["plan"]["date"]));
  EXPECT_EQ(squeezed(plan.info.publisher), squeezed_json(golden["plan"]["publisher"]));
  ASSERT_EQ(plan.lists.size(), golden["lists"].size());
  for (std::size_t i = 0; i < plan.lists.size(); ++i) {
    EXPECT_EQ(plan.lists[i].id, golden["lists"][i]["id"]);
    EXPECT_EQ(squeezed(plan.lists[i].title), squeezed_json(golden["lists"][i]["title"]));
  }
  ASSERT_EQ(plan.tasks.size(), golden["tasks"].size());
  for (std::size_t i = 0; i < plan.tasks.size(); ++i) {
    const Task& task = plan.tasks[i];
    const json& want = golden["tasks"][i];
    SCOPED_TRACE(want["id"]);
    EXPECT_EQ(task.id, want["id"]);
    EXPECT_EQ(squeezed(task.text), squeezed_json(want["text"]));
    EXPECT_EQ(squeezed(task.title), squeezed_json(want["title"]));
    std::vector<std::string> section, want_section;
    for (const std::string& heading : task.section) section.push_back(text::squeeze(heading));
    for (const json& heading : want["section"]) want_section.push_back(squeezed_json(heading));
    EXPECT_EQ(section, want_section);
    for (const char* role : {"lead", "support", "oversee"}) {
      std::vector<std::string> names, want_names;
      for (const Mention& mention : task.mentions)
        if (to_string(mention.role) == role) names.push_back(text::squeeze(mention.printed));
      for (const json& name : want[role]) want_names.push_back(squeezed_json(name));
      EXPECT_EQ(names, want_names) << role;
    }
    std::vector<std::string> open;
    for (Role role : task.open) open.emplace_back(to_string(role));
    EXPECT_EQ(open, want["open"].get<std::vector<std::string>>());
  }
}

INSTANTIATE_TEST_SUITE_P(RealPlans, Golden,
                         ::testing::Values("jinxiang-2025", "jinxiang-2026", "jiaxiang-2024", "jiaxiang-2023",
                                           "jiayu-2024"),
                         [](const auto& test) {
                           std::string name = test.param;
                           for (char& c : name)
                             if (c == '-') c = '_';
                           return name;
                         });

}  // namespace
}  // namespace dutygraph
