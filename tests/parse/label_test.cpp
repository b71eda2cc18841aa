#include <gtest/gtest.h>

#include "parse/clause.h"
#include "parse/support.h"

namespace dutygraph::parse {
namespace {

// "ROLE WORD" of every label, unknown ones with a ? before.
std::vector<std::string> labels(const std::string& text) {
  const Chars chars = chars_of(text);
  std::vector<std::string> found;
  for (const Label& label : labels_in(chars, 0, chars.size(), words())) {
    const std::string role =
        label.value == Words::due_label ? "due" : std::string(to_string(static_cast<Role>(label.value)));
    found.push_back((label.known ? "" : "?") + role + " " + chars.print(label.begin, label.colon));
  }
  return found;
}
using Labels = std::vector<std::string>;

TEST(Label, StandsBeforeAColonOfEitherWidth) {
  EXPECT_EQ(labels("牵头单位:甲;责任单位：乙"), (Labels{"lead 牵头单位", "support 责任单位"}));
  EXPECT_EQ(labels("牵 头 单 位 : 甲"), Labels{"lead 牵 头 单 位"});
  EXPECT_EQ(labels("牵头领导:甲;完成时限:年底"), (Labels{"oversee 牵头领导", "due 完成时限"}));
  EXPECT_EQ(labels("Lead: a; SUPPORT: b"), (Labels{"lead Lead", "support SUPPORT"}));
  EXPECT_EQ(labels("责任(配合)单位:甲"), Labels{"support 责任(配合)单位"});
}

TEST(Label, TheLongestWordWins) {
  EXPECT_EQ(labels("第一责任单位:甲"), Labels{"lead 第一责任单位"});
  EXPECT_EQ(labels("其他责任单位:甲"), Labels{"support 其他责任单位"});
}

TEST(Label, UnknownOnesAreReadByTheirEnding) {
  EXPECT_EQ(labels("监制单位:甲"), Labels{"?support 监制单位"});
  EXPECT_EQ(labels("说明:甲"), Labels());
  EXPECT_EQ(labels("甲:乙:丙"), Labels());
}

TEST(Label, WithoutAColonInProseIsNone) {
  EXPECT_EQ(labels("把三家牵头单位合并成一家牵头单位"), Labels());
  EXPECT_EQ(labels(""), Labels());
  EXPECT_EQ(labels(":"), Labels());
  EXPECT_EQ(labels("::::"), Labels());
}

TEST(LabelAt, MustBeginWhereAsked) {
  const Chars chars = chars_of("  牵头单位:甲");
  const auto label = label_at(chars, 0, chars.size(), words());
  ASSERT_TRUE(label);
  EXPECT_EQ(label->begin, 2U);
  EXPECT_EQ(label->colon, 6U);
  const Chars later = chars_of("甲、牵头单位:乙");
  EXPECT_FALSE(label_at(later, 0, later.size(), words()));
  EXPECT_FALSE(label_at(chars, 0, 4, words())) << "not beyond its end";
}

TEST(LabelBefore, LooksNoFurtherThanItMay) {
  const Chars chars = chars_of("牵头单位:甲");
  ASSERT_TRUE(label_before(chars, 4, 0, words()));
  EXPECT_FALSE(label_before(chars, 4, 3, words())) << "位 alone is none";
}

}  // namespace
}  // namespace dutygraph::parse
