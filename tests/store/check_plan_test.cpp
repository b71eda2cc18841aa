#include "store/check_plan.h"

#include <gtest/gtest.h>

#include <functional>

#include "store/random_plan.h"
#include "store/sample_plan.h"

namespace dutygraph::store {
namespace {

TEST(CheckPlanTest, FindsNothingInSoundPlans) {
  EXPECT_EQ(contradiction(ResolvedPlan()), std::nullopt);
  EXPECT_EQ(contradiction(test::sample_plan()), std::nullopt);
  for (unsigned seed = 0; seed < 50; ++seed)
    EXPECT_EQ(contradiction(test::RandomPlan(seed).make()), std::nullopt) << seed;
}

TEST(CheckPlanTest, FindsEachContradiction) {
  const std::pair<std::function<void(ResolvedPlan&)>, const char*> cases[] = {
      {[](ResolvedPlan& r) { r.plan.lists[1].id = "annex1"; }, "two lists"},
      {[](ResolvedPlan& r) { r.plan.tasks[1].id = "annex1-1"; }, "two tasks"},
      {[](ResolvedPlan& r) { r.plan.tasks[1].list = "annex9"; }, "annex9"},
      {[](ResolvedPlan& r) { r.plan.index->rows[0].cells[0].column = 3; }, "column"},
      {[](ResolvedPlan& r) { r.index_units.pop_back(); }, "pair"},
      {[](ResolvedPlan& r) { r.plan.index.reset(); }, "pair"},
      {[](ResolvedPlan& r) { r.index_units[1] = 4; }, "a row of the index table"},
      {[](ResolvedPlan& r) { r.units[1].id = "u1"; }, "the id u1"},
      {[](ResolvedPlan& r) { r.units[1].name = r.units[0].name; }, "the name"},
      {[](ResolvedPlan& r) { r.units[2].members = {4}; }, "member"},
      {[](ResolvedPlan& r) { r.units[2].members = {3, 3}; }, "ascend"},
      {[](ResolvedPlan& r) { r.assignments[1].task = 2; }, "assignment 1"},
      {[](ResolvedPlan& r) { r.assignments[0].unit = no_unit; }, "assignment 0"},
      {[](ResolvedPlan& r) { r.assignments[3].via = 4; }, "assignment 3"},
  };
  for (const auto& [spoil, word] : cases) {
    ResolvedPlan plan = test::sample_plan();
    spoil(plan);
    const auto what = contradiction(plan);
    ASSERT_TRUE(what) << word;
    EXPECT_NE(what->find(word), std::string::npos) << *what;
  }
}

}  // namespace
}  // namespace dutygraph::store
