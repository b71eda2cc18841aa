#include "read/table_words.h"

#include <gtest/gtest.h>

namespace dutygraph::read {
namespace {

TEST(TableWords, AnAnnexIsNamedByItsWordAndNumber) {
  const TableWords words{text::Lexicons()};
  for (const char* line : {"附件2", "附件：", "附表 二", "附 件", "Annex 3", "附录一、名单"})
    EXPECT_TRUE(words.begins_annex(line)) << line;
  for (const char* line : {"附件中的任务", "附近的村", "1", ""}) EXPECT_FALSE(words.begins_annex(line)) << line;
}

TEST(TableWords, AWholeNameEndsLikeAUnits) {
  const TableWords words{text::Lexicons()};
  EXPECT_TRUE(words.ends_unit("县水利局"));
  EXPECT_FALSE(words.ends_unit("县公共资源交"));
  EXPECT_FALSE(words.ends_unit(""));
}

TEST(TableWords, ALabelsSecondLineMayOnlyAddToIt) {
  const TableWords words{text::Lexicons()};
  EXPECT_TRUE(words.goes_on("及要求"));
  EXPECT_TRUE(words.goes_on("（年底）"));
  EXPECT_FALSE(words.goes_on("修缮泵站"));
  EXPECT_FALSE(words.goes_on(""));
}

TEST(TableWords, PartsAreNumberedInBracketsOrCircles) {
  for (const char* cell : {"(1)修桥", "（十二）修桥", "②修桥"}) EXPECT_TRUE(begins_part(cell)) << cell;
  for (const char* cell : {"(含村道)", "1.修桥", "（", ""}) EXPECT_FALSE(begins_part(cell)) << cell;
}

}  // namespace
}  // namespace dutygraph::read
