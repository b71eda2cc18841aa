#include "resolve/shared_affix.h"

#include <gtest/gtest.h>

#include "dutygraph/text/utf8.h"
#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

// Each full name, with ! and its rule where one was used.
std::vector<std::string> full(std::string_view names) {
  const std::vector<Mention> mentions = mentions_of(names, Role::support);
  std::vector<std::string> list;
  for (const FullName& name : full_names(mentions, 0, mentions.size(), naming().words()))
    list.push_back(text::encode(name.name) + (name.rule.empty() ? "" : "!" + name.rule));
  return list;
}
using Names = std::vector<std::string>;

TEST(SharedAffix, NothingIsSharedWhereNothingIsMissing) {
  EXPECT_EQ(full("县财政局、双桐镇"), (Names{"县财政局", "双桐镇"}));
  EXPECT_EQ(full("双桐镇人民政府"), Names{"双桐镇人民政府"});
  EXPECT_EQ(full("人民政府"), Names{"人民政府"});
  EXPECT_EQ(full("镇、双桐镇人民政府"), (Names{"镇", "双桐镇人民政府"}));
  EXPECT_EQ(full(""), Names());
}

TEST(SharedAffix, ASuffixGoesBackwardsOnce) {
  EXPECT_EQ(
      full("陆水镇、高石镇人民政府、双桐镇、听泉镇人民政府"),
      (Names{"陆水镇人民政府!shared-suffix", "高石镇人民政府", "双桐镇人民政府!shared-suffix", "听泉镇人民政府"}));
  EXPECT_EQ(full("双桐镇人民政府、听泉镇"), (Names{"双桐镇人民政府", "听泉镇"})) << "never forwards";
}

TEST(SharedAffix, TheSeatBesideAPartyCommitteeIsNamedByItsPlace) {
  EXPECT_EQ(full("各乡镇党委、政府"), (Names{"各乡镇党委", "各乡镇政府!shared-prefix"}));
  EXPECT_EQ(full("双桐街道党工委、办事处"), (Names{"双桐街道党工委", "双桐街道办事处!shared-prefix"}));
  EXPECT_EQ(full("县财政局、政府"), (Names{"县财政局", "政府"}));
  EXPECT_EQ(full("党委、政府"), (Names{"党委", "政府"})) << "of no place";
}

TEST(SharedAffix, APrefixGoesForwardsUntilItEnds) {
  EXPECT_EQ(full("省财政厅、水利厅、市民政局、教育局"),
            (Names{"省财政厅", "省水利厅!shared-prefix", "市民政局", "市教育局!shared-prefix"}));
  EXPECT_EQ(full("水利厅、省财政厅"), (Names{"水利厅", "省财政厅"})) << "never backwards";
}

TEST(SharedAffix, OnlyTheGivenListIsLookedAt) {
  const std::vector<Mention> mentions = mentions_of("省财政厅、水利厅、交通厅", Role::support);
  const auto names = full_names(mentions, 1, 2, naming().words());
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].name, U"水利厅");
}

}  // namespace
}  // namespace dutygraph::resolve
