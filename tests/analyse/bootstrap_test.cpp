#include "dutygraph/analyse/bootstrap.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analyse/random.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/graph/graph_of.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

// `units` units; task by task the units that lead it and those that support it.
struct Duty {
  std::vector<std::uint32_t> leads;
  std::vector<std::uint32_t> supports;
};

ResolvedPlan plan_of(std::uint32_t units, const std::vector<Duty>& duties) {
  ResolvedPlan plan;
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    plan.units.emplace_back();
    plan.units.back().name = std::string(1, static_cast<char>('A' + unit));
  }
  for (std::uint32_t task = 0; task < duties.size(); ++task) {
    plan.plan.tasks.emplace_back();
    for (const Role role : {Role::lead, Role::support})
      for (const std::uint32_t unit : role == Role::lead ? duties[task].leads : duties[task].supports) {
        plan.assignments.emplace_back();
        plan.assignments.back().task = task;
        plan.assignments.back().unit = unit;
        plan.assignments.back().role = role;
      }
  }
  return plan;
}

struct Judged {
  LoadReport report;
  LoadVerdict verdict;
};

Judged judge(const ResolvedPlan& plan, const BootstrapOptions& options = {}) {
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  LoadReport report = load(plan, graph);
  LoadVerdict verdict = bootstrap(report, graph, options);
  return {std::move(report), std::move(verdict)};
}

// Ten units that lead two tasks each, and one that leads twenty.
ResolvedPlan one_carries_too_much() {
  std::vector<Duty> duties;
  for (std::uint32_t task = 0; task < 20; ++task) duties.push_back({{1 + task % 10}, {}});
  for (std::uint32_t task = 0; task < 20; ++task) duties.push_back({{0}, {1 + task % 10}});
  return plan_of(11, duties);
}

TEST(Bootstrap, IntervalsHoldTheLoadAndAreAsWideAsTheVarianceSays) {
  Dice dice(111);
  for (int round = 0; round < 200; ++round) {
    const ResolvedPlan plan = test::random_plan(dice);
    const graph::BipartiteGraph graph = graph::graph_of(plan);
    const LoadReport report = load(plan, graph);
    const LoadVerdict verdict = bootstrap(report, graph);
    ASSERT_EQ(verdict.units.size(), report.units.size());
    for (std::size_t i = 0; i < report.units.size(); ++i) {
      ASSERT_LE(verdict.units[i].interval.low, report.units[i].weighted);
      ASSERT_GE(verdict.units[i].interval.high, report.units[i].weighted);
      ASSERT_LE(verdict.units[i].rank_low, verdict.units[i].rank_high);
    }
  }
  const Judged big = judge(one_carries_too_much());
  const double deviation = std::sqrt(20 - 20.0 * 20.0 / 40);  // 40 tasks drawn, half of them A's, 1 each
  EXPECT_NEAR(big.verdict.units[0].interval.high - big.verdict.units[0].interval.low, 2 * 1.96 * deviation, 1.1);
}

TEST(Bootstrap, AHeavyOutlierIsOverloadedAndTheOthersAreNot) {
  const Judged judged = judge(one_carries_too_much());
  EXPECT_EQ(judged.report.units[0].name, "A");
  EXPECT_EQ(judged.verdict.leading_units, 11);
  EXPECT_DOUBLE_EQ(judged.verdict.fence, 2.5);  // ten loads of 2.5, one of 20: the quartiles are equal
  EXPECT_TRUE(judged.verdict.units[0].overloaded);
  for (std::size_t i = 1; i < judged.verdict.units.size(); ++i) EXPECT_FALSE(judged.verdict.units[i].overloaded);
  EXPECT_EQ(judged.verdict.units[0].rank, 1);
  EXPECT_EQ(judged.verdict.units[0].rank_probability, 1);
  EXPECT_EQ(judged.verdict.certain_ranks, 1);
  EXPECT_EQ(judged.verdict.units[5].rank, 2);  // ties share a rank
}

TEST(Bootstrap, ACapacityOfTheUserCounts) {
  BootstrapOptions options;
  options.capacities = {{0, 25}, {1, 2}, {2, 0.01}};
  const Judged judged = judge(one_carries_too_much(), options);
  EXPECT_EQ(judged.verdict.units[0].capacity, 25);
  EXPECT_FALSE(judged.verdict.units[0].over_capacity);
  EXPECT_TRUE(judged.verdict.units[0].overloaded);  // by the fence
  EXPECT_TRUE(judged.verdict.units[1].over_capacity);
  EXPECT_FALSE(judged.verdict.units[1].overloaded);  // 2.5 is above 2, but its interval is not
  EXPECT_FALSE(judged.verdict.units[3].capacity);
}

TEST(Bootstrap, TheSeedDecidesAndNothingElse) {
  const Judged once = judge(one_carries_too_much());
  EXPECT_EQ(judge(one_carries_too_much()).verdict, once.verdict);
  EXPECT_NE(judge(one_carries_too_much(), {2000, 2, {}}).verdict, once.verdict);
  EXPECT_EQ(once.verdict.seed, 1U);
}

TEST(Bootstrap, NothingToJudge) {
  EXPECT_TRUE(judge({}).verdict.units.empty());
  const Judged no_lead = judge(plan_of(2, {{{}, {0, 1}}, {{}, {0}}}));
  EXPECT_EQ(no_lead.verdict.leading_units, 0);
  EXPECT_FALSE(no_lead.verdict.units[0].overloaded);
  const Judged one = judge(plan_of(1, {{{0}, {}}}));
  EXPECT_EQ(one.verdict.units[0].interval, (Interval{1, 1}));
  EXPECT_FALSE(one.verdict.units[0].overloaded);
  const Judged equal = judge(plan_of(3, {{{0}, {}}, {{1}, {}}, {{2}, {}}}));
  for (const UnitVerdict& unit : equal.verdict.units) EXPECT_FALSE(unit.overloaded);
}

TEST(Bootstrap, OptionsAreChecked) {
  EXPECT_FALSE(check(BootstrapOptions{}));
  EXPECT_TRUE(check(BootstrapOptions{999, 1, {}}));
  EXPECT_TRUE(check(BootstrapOptions{1000000, 1, {}}));
  EXPECT_TRUE(check(BootstrapOptions{2000, 1, {{0, -1}}}));
  EXPECT_TRUE(check(BootstrapOptions{2000, 1, {{0, std::numeric_limits<double>::quiet_NaN()}}}));
}

TEST(Bootstrap, DrawsAreEvenAndTheSameEverywhere) {
  Random draw(1);
  std::vector<int> counts(7);
  for (int i = 0; i < 70000; ++i) ++counts[draw.below(7)];
  for (const int count : counts) EXPECT_NEAR(count, 10000, 400);
  Random same(1);
  EXPECT_EQ(Random(1).below(UINT32_MAX), same.below(UINT32_MAX));
  EXPECT_EQ(Random(42).below(1), 0U);
}

}  // namespace
}  // namespace dutygraph::analyse
