#include "dutygraph/report/index_sheet.h"

#include <gtest/gtest.h>

#include "report/unzipped.h"

namespace dutygraph::report {
namespace {

UnitIndex sample() {
  return {{{"annex1", Role::lead}, {"annex1", Role::support}, {"annex2", Role::lead}},
          {{0, "县财政局", {{1, 3}, {}, {2}}}, {1, "=县<审计>局", {{}, {4}, {}}}}};
}

Plan plan() {
  Plan plan;
  plan.info.id = "p";
  plan.lists = {{"annex1", "重点工作"}, {"annex2", std::nullopt}};
  return plan;
}

TEST(IndexSheet, HoldsEveryCellAsText) {
  const std::string strings = unzipped(index_xlsx(sample(), plan(), {"zh"}), "xl/sharedStrings.xml");
  for (const char* cell : {"县财政局", "1、3", "重点工作", "附件2", "牵头", "责任", "=县&lt;审计&gt;局"})
    EXPECT_NE(strings.find("<t>" + std::string(cell) + "</t>"), std::string::npos) << cell;
}

TEST(IndexSheet, HeadStaysInSightAndOnEveryPage) {
  const std::string bytes = index_xlsx(sample(), plan());
  const std::string sheet = unzipped(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("ySplit=\"3\""), std::string::npos);
  EXPECT_NE(sheet.find("paperSize=\"9\""), std::string::npos);
  EXPECT_NE(sheet.find("<mergeCell ref=\"B2:C2\"/>"), std::string::npos);
  EXPECT_NE(unzipped(bytes, "xl/workbook.xml").find("_xlnm.Print_Titles"), std::string::npos);
}

TEST(IndexSheet, AnEmptyIndexIsAnEmptySheet) {
  EXPECT_NE(unzipped(index_xlsx({}, plan()), "xl/sharedStrings.xml").find("<t>unit</t>"), std::string::npos);
}

TEST(IndexSheet, TheSameBytesOnEveryRun) { EXPECT_EQ(index_xlsx(sample(), plan()), index_xlsx(sample(), plan())); }

}  // namespace
}  // namespace dutygraph::report
