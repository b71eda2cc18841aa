#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "cli/program.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::cli {
namespace {

using nlohmann::json;

class ParseCommand : public Program {};

TEST_F(ParseCommand, PrintsTheTasks) {
  file("p.txt", small_plan);
  const std::string out = ok({"parse", "p.txt"});
  for (const char* word : {"main-1", "main-2", "修缮泵站4座", "lead: 县水利局", "support: 县财政局; 各镇", "一、水利"})
    EXPECT_NE(out.find(word), std::string::npos) << word << "\n" << out;
  EXPECT_NE(ok({"parse", "p.txt", "--lang", "zh"}).find("牵头: 县水利局"), std::string::npos);
}

TEST_F(ParseCommand, PrintsOpenListsDeadlinesAndFindings) {
  file("p.txt", "1.修缮泵站4座。(牵头单位:县水利局;责任单位:县财政局等,各镇;完成时限:6月底)多余\n");
  const std::string english = ok({"parse", "p.txt", "--lang", "en"});
  EXPECT_NE(english.find("support: 县财政局 etc.; 各镇\n"), std::string::npos) << english;
  EXPECT_NE(english.find("due: 6月底\n"), std::string::npos) << english;
  EXPECT_NE(english.find("delete it or move it before the clause [stray-text] 多余"), std::string::npos) << english;
  const std::string chinese = ok({"parse", "p.txt", "--lang", "zh"});
  EXPECT_NE(chinese.find("责任: 县财政局等、各镇\n"), std::string::npos) << chinese;
  EXPECT_NE(chinese.find("时限: 6月底\n"), std::string::npos) << chinese;
  EXPECT_NE(chinese.find("请删去或移到分工之前 [stray-text] 多余"), std::string::npos) << chinese;
}

TEST_F(ParseCommand, JsonIsTheContracts) {
  file("p.txt", small_plan);
  const json plan = read_json({"parse", "p.txt", "--as", "mine"});
  EXPECT_EQ(plan["format"], "dutygraph.parse");
  EXPECT_EQ(plan["version"], 1);
  EXPECT_EQ(plan["plan"]["id"], "mine");
  for (const char* key : {"title", "number", "date", "publisher", "place", "year"})
    EXPECT_TRUE(plan["plan"].contains(key));
  EXPECT_EQ(plan["lists"][0]["id"], "main");
  EXPECT_TRUE(plan["index"].is_null());
  const json& task = plan["tasks"][0];
  EXPECT_EQ(task["id"], "main-1");
  EXPECT_EQ(task["number"], 1);
  EXPECT_TRUE(task["part"].is_null());
  EXPECT_EQ(task["section"], json::array({"一、水利"}));
  EXPECT_EQ(task["text"], "修缮泵站4座。");
  EXPECT_EQ(task["lead"], json::array({"县水利局"}));
  EXPECT_EQ(task["support"], json::array({"县财政局", "各镇"}));
  for (const char* key : {"oversee", "consult", "inform", "open"}) EXPECT_EQ(task[key], json::array());
  EXPECT_TRUE(task["due"].is_null());
  EXPECT_EQ(task["line"], 3);
}

TEST_F(ParseCommand, ReadsNoDatabase) {
  file("p.txt", small_plan);
  ok({"parse", "p.txt", "--db", "none.db"});
  EXPECT_EQ(files(), std::vector<std::string>{"p.txt"});
}

// Text of a document or of a file's name reaches no terminal raw, and breaks no JSON.
TEST_F(ParseCommand, HostileTextAndNamesAreShownNotObeyed) {
  const std::string text =
      "1.甲\x1B[31m乙\u202E丙\u009B。(牵头单位:县财\x07政局;责任单位:县\x1B]0;x\x07民政局、<b>&\"局)\n";
  for (const std::string name : {"plain.txt", "esc\x1B[2J.txt", "raw\xFF\x9B.txt", "line\nend.txt", "a\tb.txt",
                                 "-rf.txt", "quote\"'.txt", "$(id).txt", "县.txt"}) {
    SCOPED_TRACE(testing::PrintToString(name));
    file(name, text);
    for (const char* command : {"parse", "graph", "units", "load", "show"}) {
      for (const bool as_json : {false, true}) {
        std::vector<std::string> arguments = {command, "./" + name};
        if (as_json) arguments.emplace_back("--json");
        const Ran ran = run(arguments);
        EXPECT_EQ(ran.code, 0) << ran.err;
        for (char32_t c : text::decode(ran.out + ran.err)) {
          EXPECT_TRUE((c >= 0x20 || c == U'\n' || c == U'\t') && (c < 0x7F || c > 0x9F)) << command;
          EXPECT_TRUE(c < 0x202A || c > 0x202E) << command;
        }
        EXPECT_EQ(as_json && json::parse(ran.out, nullptr, false).is_discarded(), false) << ran.out;
      }
    }
    const Ran missing = run({"parse", "./no-" + name});
    EXPECT_EQ(missing.code, 3);
    EXPECT_EQ(std::count(missing.err.begin(), missing.err.end(), '\n'), 1) << missing.err;
    for (char c : missing.err) EXPECT_TRUE(static_cast<unsigned char>(c) >= 0x20 || c == '\n');
  }
}

std::string squeezed(const json& value) { return value.is_string() ? text::squeeze(value.get<std::string>()) : ""; }

std::vector<std::string> squeezed_list(const json& list) {
  std::vector<std::string> words;
  for (const json& word : list) words.push_back(squeezed(word));
  return words;
}

// Every sample but the matrix of marks has its truth, and every truth its sample.
const std::map<std::string, std::string> sample_of_truth = {{"clean-county", "clean-county.txt"},
                                                            {"davis", "davis.csv"},
                                                            {"harbour-cooperative", "harbour-cooperative.csv"},
                                                            {"library-network", "library-network.md"},
                                                            {"qinghuai-2025", "qinghuai-2025.txt"},
                                                            {"qinghuai-2026", "qinghuai-2026.txt"}};

TEST_F(ParseCommand, NoSampleIsLeftOut) {
  std::set<std::string> truths, samples;
  for (const auto& entry : std::filesystem::directory_iterator(sample("truth")))
    if (entry.is_regular_file()) truths.insert(entry.path().stem().string());
  for (const auto& entry : std::filesystem::directory_iterator(sample("")))
    if (entry.is_regular_file() && entry.path().filename() != "README.md")
      samples.insert(entry.path().filename().string());
  std::set<std::string> known_truths, known_samples = {"davis-matrix.csv"};
  for (const auto& [truth, file] : sample_of_truth) {
    known_truths.insert(truth);
    known_samples.insert(file);
  }
  EXPECT_EQ(truths, known_truths);
  EXPECT_EQ(samples, known_samples);
}

class Sample : public Program, public ::testing::WithParamInterface<std::pair<const std::string, std::string>> {};

TEST_P(Sample, AgreesWithItsTruth) {
  const json truth = json::parse(std::ifstream(sample("truth/" + GetParam().first + ".json")));
  const json plan = read_json({"parse", sample(GetParam().second)});
  for (const std::string key : {"title", "number", "date", "publisher"})
    if (truth["plan"].contains(key)) {
      EXPECT_EQ(squeezed(plan["plan"][key]), squeezed(truth["plan"][key])) << key;
    }
  ASSERT_EQ(plan["lists"].size(), truth["lists"].size());
  for (std::size_t i = 0; i < truth["lists"].size(); ++i) EXPECT_EQ(plan["lists"][i]["id"], truth["lists"][i]["id"]);
  ASSERT_EQ(plan["tasks"].size(), truth["tasks"].size());
  for (std::size_t i = 0; i < truth["tasks"].size(); ++i) {
    const json& task = plan["tasks"][i];
    const json& want = truth["tasks"][i];
    SCOPED_TRACE(want["id"]);
    for (const char* key : {"id", "list", "number", "part", "open"})
      if (want.contains(key)) {
        EXPECT_EQ(task[key], want[key]) << key;
      }
    for (const char* key : {"text", "title", "due"})
      if (want.contains(key)) {
        EXPECT_EQ(squeezed(task[key]), squeezed(want[key])) << key;
      }
    for (const std::string key : {"section", "lead", "support", "oversee", "consult", "inform"})
      if (want.contains(key)) {
        EXPECT_EQ(squeezed_list(task[key]), squeezed_list(want[key])) << key;
      }
  }
}

INSTANTIATE_TEST_SUITE_P(Graphs, Sample, ::testing::ValuesIn(sample_of_truth), [](const auto& test) {
  std::string name = test.param.first;
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

// The 18 x 14 matrix: women down, events across, 89 ones. It is no responsibility sheet, and says so.
TEST_F(ParseCommand, TheDavisMatrixIsReadOrRefusedInWords) {
  const Ran ran = run({"parse", sample("davis-matrix.csv"), "--json"});
  if (ran.code == 0) {
    std::size_t ones = 0;
    for (const json& task : json::parse(ran.out)["tasks"])
      for (const char* role : {"lead", "support", "oversee", "consult", "inform"}) ones += task[role].size();
    EXPECT_EQ(ones, 89U);
  } else {
    EXPECT_EQ(ran.code, 3);
    EXPECT_NE(ran.err.find("davis-matrix.csv"), std::string::npos);
  }
}

}  // namespace
}  // namespace dutygraph::cli
