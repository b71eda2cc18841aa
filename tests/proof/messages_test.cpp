#include "proof/messages.h"

#include <gtest/gtest.h>

#include "dutygraph/proof/rules.h"

namespace dutygraph::proof {
namespace {

TEST(Messages, FillTheirSlots) {
  EXPECT_EQ(message("duplicate-name", {"县交通局"}, false),
            "县交通局 stands twice in one role; delete the second 县交通局");
  EXPECT_EQ(message("duplicate-name", {"县交通局"}, true), "县交通局在同一职责中出现两次；请删去第二个“县交通局”");
}

TEST(Messages, KeepBracesOfNames) {
  EXPECT_EQ(message("open-lead", {"{1}{2}"}, false), "the list of leads ends with 等 behind {1}{2}; name all leads");
}

TEST(Messages, TranslateRoles) {
  const auto text = message("index-extra", {"县财政局", "main-3", "support"}, true);
  EXPECT_NE(text.find("责任"), std::string::npos);
  EXPECT_EQ(text.find("support"), std::string::npos);
}

TEST(Messages, UnknownKeysAreEmpty) {
  EXPECT_EQ(message("", {}, false), "");
  EXPECT_EQ(message("no-such-rule", {}, true), "");
}

// What a rule says exists: in both languages where the audit says it, in Chinese at least where the parser does.
TEST(Messages, EveryRuleHasOne) {
  for (const Rule& rule : rules()) {
    const std::string id(rule.id);
    bool own = false;
    for (const std::string& variant : {id, id + "/comma"}) {
      const bool english = !message(variant, {}, false).empty();
      EXPECT_EQ(english, !message(variant, {}, true).empty()) << variant;
      own |= english;
    }
    EXPECT_TRUE(own || !message(id + "/parse", {}, true).empty()) << id;
  }
}

}  // namespace
}  // namespace dutygraph::proof
