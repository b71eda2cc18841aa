#include "resolve/name_words.h"

#include <gtest/gtest.h>

#include "dutygraph/resolve/resolve.h"
#include "dutygraph/text/utf8.h"
#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

TEST(Comparable, FoldsWidthAndDropsBlanks) {
  EXPECT_EQ(comparable("县 财　政\n局"), U"县财政局");
  EXPECT_EQ(comparable("县文旅局（县文物局）"), U"县文旅局(县文物局)");
  EXPECT_EQ(comparable(""), U"");
}

TEST(Comparable, KeepsTheBlankBetweenLatinWords) {
  EXPECT_EQ(comparable("Port Office"), U"Port Office");
  EXPECT_EQ(comparable(" Port   Office "), U"Port Office");
  EXPECT_EQ(comparable("3# 机组"), U"3#机组");
}

TEST(NameWords, TheLongestEndingDecidesTheClass) {
  const NameWords& words = naming().words();
  EXPECT_EQ(words.class_of(U"县财政局"), UnitClass::bureau);
  EXPECT_EQ(words.class_of(U"人民法院"), UnitClass::court) << "not 院, other";
  EXPECT_EQ(words.class_of(U"县委办公室"), UnitClass::party) << "not 办公室, bureau";
  EXPECT_EQ(words.class_of(U"Harbour TEAM"), words.class_of(U"harbour team"));
  EXPECT_EQ(words.class_of(U"张三"), std::nullopt);
  EXPECT_EQ(words.class_of(U""), std::nullopt);
}

TEST(NameWords, Collectives) {
  const NameWords& words = naming().words();
  for (const char32_t* name : {U"各镇", U"县政府各部门", U"相关镇街", U"有关单位", U"县安委会成员单位", U"全县企业"})
    EXPECT_TRUE(words.is_collective(name)) << text::encode(name);
  for (const char32_t* name : {U"县财政局", U"双桐镇", U"县企业养老中心", U""})
    EXPECT_FALSE(words.is_collective(name)) << text::encode(name);
}

TEST(NameWords, EndingsAndBeginnings) {
  const std::vector<std::u32string> words = {U"人民政府", U"政府"};
  EXPECT_EQ(ending(U"双桐镇人民政府", words), 4U);
  EXPECT_EQ(ending(U"县政府", words), 2U);
  EXPECT_EQ(ending(U"县", words), 0U);
  EXPECT_EQ(beginning(U"政府办", words), 2U);
  EXPECT_EQ(beginning(U"", words), 0U);
}

}  // namespace
}  // namespace dutygraph::resolve
