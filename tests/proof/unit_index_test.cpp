#include "dutygraph/proof/unit_index.h"

#include <gtest/gtest.h>

#include <set>
#include <tuple>

#include "proof/random_resolved_plan.h"

namespace dutygraph {
namespace {

// Every entry once, nothing else: against a plain walk over the assignments.
TEST(UnitIndex, HoldsExactlyTheNamedUnits) {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    const ResolvedPlan plan = test::random_resolved_plan(random);
    std::set<std::tuple<std::uint32_t, std::string, Role, int>> want, got;
    for (const Assignment& edge : plan.assignments)
      if (plan.units[edge.unit].kind == UnitKind::unit)
        want.insert({edge.unit, plan.plan.tasks[edge.task].list, edge.role, plan.plan.tasks[edge.task].number});
    const UnitIndex index = proof::unit_index(plan);
    for (const UnitIndexRow& row : index.rows) {
      ASSERT_EQ(row.numbers.size(), index.columns.size());
      for (std::size_t c = 0; c < row.numbers.size(); ++c) {
        EXPECT_TRUE(std::is_sorted(row.numbers[c].begin(), row.numbers[c].end()));
        for (int number : row.numbers[c]) got.insert({row.unit, index.columns[c].list, index.columns[c].role, number});
      }
    }
    ASSERT_EQ(got, want);
  }
}

TEST(UnitIndex, OfficeOrderPutsTownsLast) {
  std::mt19937 random(1);
  ResolvedPlan plan = test::random_resolved_plan(random);
  plan.units[0].unit_class = UnitClass::town;
  plan.units[1].unit_class = UnitClass::party;
  for (std::uint32_t t = 0; t < 2; ++t) {
    Assignment edge;
    edge.unit = t;
    edge.role = Role::support;
    plan.assignments.push_back(edge);
  }
  const UnitIndex office = proof::unit_index(plan);
  EXPECT_EQ(office.rows.front().unit, 1u);
  EXPECT_EQ(office.rows.back().unit, 0u);
  proof::UnitIndexOptions options;
  options.order = proof::IndexOrder::mention;
  EXPECT_EQ(proof::unit_index(plan, options).rows.front().unit, 0u);
}

TEST(UnitIndex, ViaEdgesCanBeLeftOut) {
  std::mt19937 random(2);
  ResolvedPlan plan = test::random_resolved_plan(random);
  plan.assignments.clear();
  Assignment edge;
  edge.unit = 3;
  edge.via = 8;
  edge.role = Role::support;
  plan.assignments.push_back(edge);
  EXPECT_EQ(proof::unit_index(plan).rows.size(), 1u);
  proof::UnitIndexOptions options;
  options.via = false;
  EXPECT_TRUE(proof::unit_index(plan, options).rows.empty());
}

}  // namespace
}  // namespace dutygraph
