#include "dutygraph/report/ledger.h"

#include <gtest/gtest.h>

#include "report/unzipped.h"

namespace dutygraph::report {
namespace {

Mention mention(const std::string& printed, Role role, bool open = false) {
  Mention m;
  m.printed = printed;
  m.role = role;
  m.open = open;
  return m;
}

// Two tasks of one list; 财政局 leads the first and supports the second, 各镇街 stands for two towns.
ResolvedPlan sample() {
  ResolvedPlan plan;
  plan.plan.info.id = "p";
  plan.plan.info.title = "重点工作";
  plan.plan.lists = {{"main", std::nullopt}};
  Task first;
  first.id = "main-1";
  first.list = "main";
  first.number = 1;
  first.section = {"一、经济", "（一）投资"};
  first.text = "完成投资3,000万元，同比增长 6%；开好现场会。";
  first.mentions = {mention("县财政局", Role::lead), mention("各镇街", Role::support, true)};
  first.open = {Role::support};
  Task second;
  second.id = "main-2.1";
  second.list = "main";
  second.number = 2;
  second.part = 1;
  second.title = "=cmd";
  second.text = "办好一件事。";
  second.due = "6月底";
  second.mentions = {mention("县财政局", Role::support), mention("张三", Role::oversee)};
  plan.plan.tasks = {first, second};
  for (const char* name : {"县财政局", "各镇街", "甲镇"}) {
    Unit unit;
    unit.name = unit.short_name = name;
    plan.units.push_back(unit);
  }
  plan.units[1].kind = UnitKind::collective;
  const auto edge = [&](std::uint32_t task, std::uint32_t unit, Role role, std::uint32_t via = no_unit) {
    Assignment assignment;
    assignment.task = task;
    assignment.unit = unit;
    assignment.role = role;
    assignment.via = via;
    plan.assignments.push_back(assignment);
  };
  edge(0, 0, Role::lead);
  edge(0, 1, Role::support);
  edge(0, 2, Role::support, 1);
  edge(1, 0, Role::support);
  return plan;
}

TEST(Ledger, ARowATask) {
  const auto rows = ledger_rows(sample(), true);
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].number, "1");
  EXPECT_EQ(rows[0].list, "");
  EXPECT_EQ(rows[0].section, "（一）投资");
  EXPECT_EQ(rows[0].target, "完成投资3,000万元；同比增长 6%");
  EXPECT_EQ(rows[0].lead, "县财政局");
  EXPECT_EQ(rows[0].support, "各镇街等");
  EXPECT_EQ(rows[1].number, "2(1)");
  EXPECT_EQ(rows[1].text, "=cmd\n办好一件事。");
  EXPECT_EQ(rows[1].oversee, "张三");
  EXPECT_EQ(rows[1].due, "6月底");
}

TEST(Ledger, AListWithoutATitleIsCalledAsPeopleCallIt) {
  ResolvedPlan plan = sample();
  plan.plan.lists.resize(2);
  plan.plan.lists[0].id = plan.plan.tasks[0].list = "main";
  plan.plan.lists[1].id = plan.plan.tasks[1].list = "annex2";
  EXPECT_EQ(ledger_rows(plan, true)[1].list, "附件2");
  EXPECT_EQ(ledger_rows(plan, false)[1].list, "Annex 2");
  plan.plan.lists[1].title = "民生实事";
  EXPECT_EQ(ledger_rows(plan, true)[1].list, "民生实事");
}

TEST(Ledger, TheSheetCanBeFilteredPrintedAndFilledIn) {
  const std::string bytes = ledger_xlsx(sample(), {"zh", LedgerPaper::a4, false});
  const std::string sheet = unzipped(bytes, "xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find("<autoFilter"), std::string::npos);
  EXPECT_NE(sheet.find("orientation=\"landscape\""), std::string::npos);
  EXPECT_NE(sheet.find("paperSize=\"9\""), std::string::npos);
  EXPECT_NE(sheet.find("未启动,推进中,已完成,滞后"), std::string::npos);
  EXPECT_NE(sheet.find("<conditionalFormatting"), std::string::npos);
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  const std::string strings = unzipped(bytes, "xl/sharedStrings.xml");
  for (const char* head : {"序号", "分管领导", "牵头单位", "进展情况", "存在问题", "备注"})
    EXPECT_NE(strings.find(head), std::string::npos) << head;
  EXPECT_EQ(strings.find("清单"), std::string::npos) << "one list needs no column";
}

TEST(Ledger, ASheetForEachUnit) {
  const std::string book = unzipped(ledger_xlsx(sample(), {"zh", LedgerPaper::a3, true}), "xl/workbook.xml");
  EXPECT_NE(book.find("name=\"县财政局\""), std::string::npos);
  EXPECT_NE(book.find("name=\"甲镇\""), std::string::npos);
  EXPECT_EQ(book.find("name=\"各镇街\""), std::string::npos);
}

TEST(Ledger, CsvIsRunByNoSpreadsheet) {
  const std::string csv = ledger_csv(sample());
  EXPECT_TRUE(csv.starts_with("\xEF\xBB\xBFno.,section,task,target,"));
  EXPECT_NE(csv.find("\"'=cmd\n"), std::string::npos) << csv;
}

TEST(Ledger, AnEmptyPlanIsAHead) {
  EXPECT_NE(unzipped(ledger_xlsx({}), "xl/sharedStrings.xml").find("progress"), std::string::npos);
}

TEST(Ledger, TheSameBytesOnEveryRun) { EXPECT_EQ(ledger_xlsx(sample()), ledger_xlsx(sample())); }

}  // namespace
}  // namespace dutygraph::report
