#include "dutygraph/proof/rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace dutygraph::proof {
namespace {

TEST(Rules, StandByIdEachOnce) {
  for (std::size_t i = 1; i < rules().size(); ++i) EXPECT_LT(rules()[i - 1].id, rules()[i].id);
}

TEST(Rules, EachIsFoundAndNoOther) {
  for (const Rule& rule : rules()) EXPECT_EQ(find_rule(rule.id), &rule);
  for (const char* id : {"", "a", "no-lea", "no-leads", "zzz"}) EXPECT_EQ(find_rule(id), nullptr) << id;
}

TEST(Rules, EachSaysWhatAndWhyInBothLanguages) {
  for (const Rule& rule : rules()) {
    SCOPED_TRACE(rule.id);
    for (std::string_view text : {rule.summary_en, rule.summary_zh, rule.explain_en, rule.explain_zh})
      EXPECT_FALSE(text.empty());
    const auto is_ascii = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
    EXPECT_TRUE(is_ascii(rule.summary_en[0]));
    EXPECT_FALSE(std::all_of(rule.summary_zh.begin(), rule.summary_zh.end(), is_ascii));
    EXPECT_FALSE(std::all_of(rule.explain_zh.begin(), rule.explain_zh.end(), is_ascii));
  }
}

// Errors are for a responsible unit that is missing or contradicted; a slip of form is at most a warning.
TEST(Rules, ErrorsAreTheseOnly) {
  std::set<std::string_view> errors;
  for (const Rule& rule : rules())
    if (rule.severity == Severity::error) errors.insert(rule.id);
  EXPECT_EQ(errors, (std::set<std::string_view>{"index-extra", "index-missing", "index-no-row", "index-role-swapped",
                                                "no-clause", "no-lead", "number-repeat"}));
}

TEST(Rules, TellHowToMakeNoLeadANote) {
  EXPECT_NE(find_rule("no-lead")->explain_en.find("--severity no-lead=note"), std::string_view::npos);
}

}  // namespace
}  // namespace dutygraph::proof
