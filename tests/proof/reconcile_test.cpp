#include "dutygraph/proof/reconcile.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <tuple>

#include "dutygraph/parse/parse.h"
#include "dutygraph/proof/unit_index.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/resolve.h"
#include "proof/random_resolved_plan.h"

namespace dutygraph {
namespace {

using Entry = std::tuple<std::string, std::string, Role, int>;

std::set<Entry> set_of(const std::vector<IndexEntry>& entries) {
  std::set<Entry> set;
  for (const IndexEntry& entry : entries) set.insert({entry.unit, entry.list, entry.role, entry.number});
  return set;
}

TEST(Reconcile, APlanWithoutAnIndexHasNothingToSay) {
  std::mt19937 random(3);
  const Reconciliation found = proof::reconcile(test::random_resolved_plan(random));
  EXPECT_FALSE(found.has_index);
  EXPECT_EQ(found.agree, 0);
}

TEST(Reconcile, ThePlansOwnIndexAgrees) {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    ResolvedPlan plan = test::random_resolved_plan(random);
    test::print_into(plan, proof::unit_index(plan));
    const Reconciliation found = proof::reconcile(plan);
    ASSERT_TRUE(found.index_only.empty() && found.text_only.empty() && found.shifted.empty());
    ASSERT_EQ(found.explained, 0);
    ASSERT_GT(found.agree, 0);
  }
}

// k random errors planted in a correct table come out, exactly.
TEST(Reconcile, FindsExactlyThePlantedErrors) {
  std::mt19937 random(9);
  for (int round = 0; round < 1000; ++round) {
    ResolvedPlan plan = test::random_resolved_plan(random);
    UnitIndex index = proof::unit_index(plan);
    std::set<Entry> extra, missing;
    std::set<std::tuple<std::string, Role, int>> open;
    for (const Assignment& edge : plan.assignments)
      if (plan.units[edge.unit].kind == UnitKind::collective)
        open.insert({plan.plan.tasks[edge.task].list, edge.role, plan.plan.tasks[edge.task].number});
    const int errors = static_cast<int>(random() % 6);
    for (int k = 0; k < errors; ++k) {
      UnitIndexRow& row = index.rows[random() % index.rows.size()];
      const std::size_t c = random() % index.columns.size();
      const auto& [list, role] = index.columns[c];
      std::vector<int>& numbers = row.numbers[c];
      const int number = 1 + static_cast<int>(random() % 14);
      const auto at = std::lower_bound(numbers.begin(), numbers.end(), number);
      const Entry entry{row.name, list, role, number};
      if (extra.contains(entry) || missing.contains(entry)) continue;
      if (at != numbers.end() && *at == number) {
        numbers.erase(at);
        missing.insert(entry);
      } else if (!open.contains({list, role, number})) {
        numbers.insert(at, number);
        extra.insert(entry);
      }
    }
    test::print_into(plan, index);
    // A table that has lost nothing: one row shows an empty cell before a filled one.
    plan.plan.index->rows.push_back({"县外局", {{{}, 1, {}, ""}}, {}, "县外局"});
    plan.index_units.push_back(0);
    const Reconciliation found = proof::reconcile(plan);
    ASSERT_EQ(set_of(found.index_only), extra);
    ASSERT_EQ(set_of(found.text_only), missing);
    ASSERT_TRUE(found.shifted.empty());
  }
}

TEST(Reconcile, OpenCollectivesExplainOnlyTheirKind) {
  std::mt19937 random(4);
  ResolvedPlan plan = test::random_resolved_plan(random);
  plan.assignments.clear();
  Assignment edge;
  edge.unit = 8;  // 县直各单位 supports annex1-1
  edge.role = Role::support;
  plan.assignments.push_back(edge);
  plan.units[2].unit_class = UnitClass::town;
  UnitIndex index;
  index.columns = {{"annex1", Role::lead}, {"annex1", Role::support}};
  index.rows = {{1, plan.units[1].name, {{}, {1}}}, {2, plan.units[2].name, {{}, {1}}}};
  test::print_into(plan, index);
  const Reconciliation found = proof::reconcile(plan);
  EXPECT_EQ(found.explained, 1);
  ASSERT_EQ(found.index_only.size(), 1u);
  EXPECT_EQ(found.index_only[0].unit, plan.units[2].name);
}

TEST(Reconcile, TheRealPlanWithShiftedRows) {
  const std::string file = std::string(TEST_SHARED_DIR) + "/corpus/jiayu-2024.txt";
  if (!std::filesystem::exists(file)) GTEST_SKIP() << "waits for the real plans in " << TEST_SHARED_DIR << "/corpus";
  const text::Lexicons lexicons;
  const auto document = read::read_file(file, lexicons);
  ASSERT_TRUE(document);
  const ResolvedPlan plan =
      resolve::resolve(parse::parse(*document, parse::Grammar(lexicons)), resolve::Naming(lexicons));
  const Reconciliation found = proof::reconcile(plan);
  EXPECT_EQ(found.agree, 1123);
  EXPECT_EQ(found.explained, 152);
  EXPECT_EQ(found.index_only.size(), 15u);
  EXPECT_EQ(found.text_only.size(), 37u);
  EXPECT_EQ(found.shifted.size(), 49u);
  for (const ShiftedRow& row : found.shifted) EXPECT_GE(row.margin, 2) << row.unit;
}

}  // namespace
}  // namespace dutygraph
