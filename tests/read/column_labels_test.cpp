#include "read/column_labels.h"

#include <gtest/gtest.h>

namespace dutygraph::read {
namespace {

TEST(ColumnLabels, KnowTheHeadsOfAResponsibilitySheet) {
  const ColumnLabels labels{text::Lexicons()};
  for (const char* label : {"牵头单位", "责任单位", "分管领导", "工作任务", "序号", "项目名称", "Lead", "SUPPORT",
                            "Task", "#", "number", "No.", "完成时限", "Accountable", "咨询单位", "备注"})
    EXPECT_TRUE(labels.contains(label)) << label;
  for (const char* other : {"", " ", "县财政局", "牵头单位和责任单位", "Leader of the band", "12", "—"})
    EXPECT_FALSE(labels.contains(other)) << other;
}

TEST(ColumnLabels, WidthBlanksAndCaseDoNotMatter) {
  const ColumnLabels labels{text::Lexicons()};
  for (const char* label : {"牵 头　单位", "牵头\n单位", "ＬＥＡＤ", " lead ", "责任（配合）单位"})
    EXPECT_TRUE(labels.contains(label)) << label;
}

TEST(ColumnLabels, ComeFromTheUsersList) {
  text::Lexicons lexicons;
  lexicons.replace("roles", text::parse_lexicon("lead: Kapitän\n"));
  const ColumnLabels labels(lexicons);
  EXPECT_TRUE(labels.contains("Kapitän"));
  EXPECT_FALSE(labels.contains("lead"));
}

}  // namespace
}  // namespace dutygraph::read
