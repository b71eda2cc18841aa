// The audit as a whole: settings, language, order; the samples with their planted defects; five published plans, on
// which every finding of severity error was checked by eye. The published plans are not in this repository; where they
// are absent the test skips and says so.
#include "dutygraph/proof/audit.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "dutygraph/parse/parse.h"
#include "dutygraph/proof/rules.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

using nlohmann::json;

const std::string samples = std::string(TEST_SOURCE_DIR) + "/graphs/";
const std::string corpus = std::string(TEST_SHARED_DIR) + "/corpus/";

ResolvedPlan read_plan(const std::string& file) {
  static const text::Lexicons lexicons;
  static const parse::Grammar grammar(lexicons);
  static const resolve::Naming naming(lexicons);
  const auto document = read::read_file(file, lexicons);
  if (!document) throw std::runtime_error(to_string(document.failure()));
  return resolve::resolve(parse::parse(*document, grammar), naming);
}

TEST(Audit, SeveritiesAreSettings) {
  PlanMaker maker;
  maker.task(1).support("县财政局、县财政局");
  AuditOptions options;
  options.severities = {{"no-lead", Severity::note}, {"duplicate-name", std::nullopt}};
  const auto findings = audit(maker.plan(), options);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].rule, "no-lead");
  EXPECT_EQ(findings[0].severity, Severity::note);
}

TEST(Audit, TheParsersFindingsAreTakenIn) {
  PlanMaker maker;
  maker.task(1).lead("县财政局");
  maker.plan().plan.findings.push_back(
      {"stray-text", Severity::error, "main-1", std::nullopt, {1, 90}, "as the parser says", "."});
  auto findings = audit(maker.plan());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].severity, find_rule("stray-text")->severity);
  EXPECT_EQ(findings[0].message, "as the parser says");
  findings = audit(maker.plan(), {{}, "zh", nullptr});
  EXPECT_NE(findings[0].message.find("职责分工"), std::string::npos);
  findings = audit(maker.plan(), {{{"stray-text", std::nullopt}}, "en", nullptr});
  EXPECT_TRUE(findings.empty());
}

TEST(Audit, OrderIsByPlaceThenRule) {
  PlanMaker maker;
  maker.task(1).support("各镇街等").task(1).lead("县财政局、县财政局");
  const auto findings = audit(maker.plan());
  ASSERT_GE(findings.size(), 4U);
  for (std::size_t i = 1; i < findings.size(); ++i)
    EXPECT_LE(std::tie(findings[i - 1].place, findings[i - 1].rule), std::tie(findings[i].place, findings[i].rule));
}

TEST(Audit, AnEmptyPlanIsSilent) { EXPECT_TRUE(audit(ResolvedPlan{}).empty()); }

TEST(Audit, UsersWordListsCount) {
  PlanMaker maker;
  maker.task(1).lead("县财政局");
  EXPECT_TRUE(found(maker, "unknown-ending").empty());
  text::Lexicons lexicons;
  lexicons.replace("audit", text::parse_lexicon("cut-ending: 财政局\n"));
  AuditOptions options;
  options.lexicons = &lexicons;
  EXPECT_EQ(found(maker, "unknown-ending", options).size(), 1U);
}

std::string slurp(const std::string& file) {
  std::ostringstream content;
  content << std::ifstream(file, std::ios::binary).rdbuf();
  return content.str();
}

// The text from a place on; empty where there is no such place.
std::u32string from_place(const std::vector<std::u32string>& lines, Place place, std::size_t length) {
  std::u32string rest;
  if (place.line == 0 || place.line > lines.size() || place.column > lines[place.line - 1].size() + 1) return rest;
  rest = lines[place.line - 1].substr(place.column - 1);
  for (std::size_t line = place.line; line < lines.size() && rest.size() < 4 * length + 40; ++line) rest += lines[line];
  return rest;
}

// Every finding's rule is in the table, its message says something, its evidence stands at its place.
void expect_sound(const std::string& file, const std::vector<Finding>& findings) {
  std::vector<std::u32string> lines;
  std::istringstream text(slurp(file));
  for (std::string line; std::getline(text, line);) lines.push_back(text::decode(line));
  for (const Finding& finding : findings) {
    SCOPED_TRACE(finding.rule + " " + finding.task.value_or("-") + " " + finding.evidence);
    EXPECT_NE(find_rule(finding.rule), nullptr);
    EXPECT_FALSE(finding.message.empty());
    EXPECT_EQ(finding.message.find('{'), std::string::npos);
    const std::string evidence = text::squeeze(finding.evidence);
    if (evidence.empty()) continue;
    const std::string there = text::squeeze(text::encode(from_place(lines, finding.place, text::count(evidence))));
    EXPECT_TRUE(there.starts_with(evidence)) << finding.place.line << ":" << finding.place.column;
  }
}

TEST(Audit, ACleanPlanIsSilent) {
  const auto plan = read_plan(samples + "clean-county.txt");
  ASSERT_EQ(plan.plan.tasks.size(), 20U);
  for (const Finding& finding : audit(plan)) ADD_FAILURE() << finding.rule << ": " << finding.message;
}

// The other samples without defects; nobody leads in Davis' data.
TEST(Audit, SheetsWithoutDefectsAreSilent) {
  for (const char* file : {"harbour-cooperative.csv", "library-network.md"})
    for (const Finding& finding : audit(read_plan(samples + file)))
      ADD_FAILURE() << file << ": " << finding.rule << ": " << finding.message;
  AuditOptions options;
  options.severities["no-lead"] = std::nullopt;
  EXPECT_TRUE(audit(read_plan(samples + "davis.csv"), options).empty());
}

class Sample : public ::testing::TestWithParam<const char*> {};

// Every planted defect that a rule is for is found at its task, or about its unit, and no other task raises an error.
TEST_P(Sample, ShowsItsPlantedDefects) {
  const std::string file = samples + GetParam() + ".txt";
  const auto findings = audit(read_plan(file));
  expect_sound(file, findings);
  const json truth = json::parse(std::ifstream(samples + "truth/" + GetParam() + ".json"));
  std::set<std::string> tasks_with_defects;
  for (const json& defect : truth["defects"]) {
    if (defect["task"].is_string()) tasks_with_defects.insert(defect["task"].get<std::string>());
    if (!defect["rule"].is_string()) continue;
    SCOPED_TRACE(defect.dump());
    EXPECT_TRUE(std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
      const bool task = !defect["task"].is_string() || finding.task == defect["task"].get<std::string>();
      const bool unit = !defect["unit"].is_string() || finding.unit == defect["unit"].get<std::string>() ||
                        finding.evidence == defect["unit"].get<std::string>();
      return finding.rule == defect["rule"] && task && unit;
    }));
  }
  for (const Finding& finding : findings) {
    if (finding.severity != Severity::error || finding.rule.starts_with("index-")) continue;
    EXPECT_TRUE(tasks_with_defects.contains(finding.task.value_or(""))) << finding.rule << " " << finding.message;
  }
}

INSTANTIATE_TEST_SUITE_P(Graphs, Sample, ::testing::Values("qinghuai-2025", "qinghuai-2026"),
                         [](const auto& test) { return std::string(test.param).replace(8, 1, "_"); });

using Wanted = std::multiset<std::string>;  // "rule task"

struct Expected {
  const char* plan;
  Wanted findings;  // of the audit's own rules but those of the index
};

void PrintTo(const Expected& expected, std::ostream* out) { *out << expected.plan; }

class Published : public ::testing::TestWithParam<Expected> {};

// Rules that the parser settles while it reads; its own tests are about them.
bool is_parsers(const Finding& finding) {
  static const std::set<std::string> rules = {
      "broken-name",    "declared-total", "label-without-colon", "mixed-brackets",   "no-clause",    "no-number",
      "repeated-label", "stray-text",     "title-differs",       "unclosed-bracket", "unknown-label"};
  return rules.contains(finding.rule) ||
         (finding.rule == "wrong-separator" && finding.evidence.find("单位") != std::string::npos);
}

TEST_P(Published, ShowsWhatACarefulReaderSaw) {
  const std::string file = corpus + GetParam().plan + ".txt";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "waits for the real plans in " << corpus;
  const auto findings = audit(read_plan(file));
  expect_sound(file, findings);
  Wanted got;
  for (const Finding& finding : findings)
    if (!is_parsers(finding) && !finding.rule.starts_with("index-"))
      got.insert(finding.rule + " " + finding.task.value_or("-"));
  EXPECT_EQ(got, GetParam().findings);
}

INSTANTIATE_TEST_SUITE_P(
    Plans, Published,
    ::testing::Values(Expected{"jinxiang-2025", {}},
                      Expected{"jinxiang-2026",
                               {"name-variants main-1",
                                "open-lead main-9",
                                "impossible-measure main-24",
                                "mixed-punctuation main-19",
                                "mixed-punctuation main-20",
                                "mixed-punctuation main-21",
                                "mixed-punctuation main-22",
                                "mixed-punctuation main-23",
                                "mixed-punctuation main-24",
                                "mixed-punctuation main-25",

                                "unknown-prefix main-24",
                                "open-after-collective main-26",
                                "similar-names main-57",
                                "no-lead main-111",
                                "open-after-collective main-116",
                                "no-lead main-126",
                                "no-lead main-127",
                                "no-lead main-128",
                                "no-lead main-129",
                                "wrong-separator main-130",
                                "wrong-separator main-137"}},
                      Expected{"jiaxiang-2024",
                               {"no-date -", "wrong-separator annex1-2", "wrong-separator annex1-3",
                                "lead-inside-collective annex1-20", "lead-inside-collective annex1-44",
                                "label-in-name annex1-59", "lead-only-collective annex1-72",
                                "lead-only-collective annex1-73", "lead-only-collective annex1-74",
                                "lead-only-collective annex1-75", "mixed-labels annex2-1", "mixed-labels annex2-1",
                                "item-title-differs annex2-3", "similar-names annex2-5.3"}},
                      Expected{"jiaxiang-2023", {"label-in-text main-67", "stray-blank main-66"}},
                      Expected{"jiayu-2024",
                               {"no-document-number -", "second-plate annex1-25", "unknown-ending annex1-26",
                                "collective-variants annex1-36", "wrong-separator annex1-44",
                                "wrong-separator annex1-46", "text-end annex1-58", "prose-name-differs annex1-61",
                                "near-repeat annex2-3", "missing-figure annex2-7", "duplicate-name annex2-18",
                                "wrong-separator annex2-19", "name-variants annex2-32"}}),
    [](const auto& test) {
      std::string name = test.param.plan;
      std::replace(name.begin(), name.end(), '-', '_');
      return name;
    });

// 15 entries only in the index and 37 only in the text: one number in the wrong column, three units without a row.
TEST(Audit, ThePublishedIndex) {
  const std::string file = corpus + "jiayu-2024.txt";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "waits for the real plans in " << corpus;
  std::map<std::string, int> count;
  std::set<std::string> without_row;
  for (const Finding& finding : audit(read_plan(file))) {
    if (finding.rule.starts_with("index-")) ++count[finding.rule];
    if (finding.rule == "index-no-row") without_row.insert(finding.unit.value_or(""));
  }
  EXPECT_EQ(count, (std::map<std::string, int>{{"index-extra", 14},
                                               {"index-missing", 33},
                                               {"index-role-swapped", 1},
                                               {"index-no-row", 3},
                                               {"index-columns-shifted", 1},
                                               {"index-broken-name", 2},
                                               {"index-name-differs", 5},
                                               {"index-trailing-separator", 1}}));
  EXPECT_EQ(without_row, (std::set<std::string>{"县委宣传部", "县融媒体中心", "县楚天视讯公司"}));
}

}  // namespace
}  // namespace dutygraph::proof
