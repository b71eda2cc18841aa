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

TEST(ColumnLabels, OthersAreToldByTheirEnding) {
  const ColumnLabels labels{text::Lexicons()};
  EXPECT_TRUE(labels.resembles("市直督导单位"));
  EXPECT_TRUE(labels.resembles("年度任务及目标"));
  EXPECT_FALSE(labels.resembles("县财政局"));
  EXPECT_TRUE(labels.is_header({"编号", "年度任务及目标", "x"}));
  EXPECT_FALSE(labels.is_header({"牵头单位", "各部门"})) << "a line of labels";
  EXPECT_FALSE(labels.is_header({"各单位", "各部门", "x"})) << "none is exact";
  EXPECT_TRUE(labels.is_number("序 号"));
  EXPECT_FALSE(labels.is_number("任务"));
  EXPECT_TRUE(labels.is_role("Lead"));
  EXPECT_FALSE(labels.is_role("序号"));
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
