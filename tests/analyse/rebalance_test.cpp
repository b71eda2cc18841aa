#include "dutygraph/analyse/rebalance.h"

#include <gtest/gtest.h>

#include <map>

#include "analyse/divisions.h"

namespace dutygraph::analyse {
namespace {

using graph::BipartiteGraph;
using graph::EdgeKind;
using test::Dice;
using UnitsOfTask = std::vector<std::vector<std::uint32_t>>;

int peak_of(const std::vector<int>& loads) { return loads.empty() ? 0 : *std::max_element(loads.begin(), loads.end()); }

std::vector<int> loads_of(const UnitsOfTask& leads, std::uint32_t units) {
  std::vector<int> loads(units);
  for (const auto& row : leads)
    for (const std::uint32_t unit : row) ++loads[unit];
  return loads;
}

std::vector<int> caps_of(const BipartiteGraph& graph, const RebalanceOptions& options, int peak) {
  std::vector<int> caps(unit_count(graph), peak);
  for (const LeadLimit& limit : options.limits) caps[limit.unit] = std::min(caps[limit.unit], limit.most);
  return caps;
}

UnitsOfTask allowed_by(const BipartiteGraph& graph, const RebalanceOptions& options) {
  const UnitsOfTask now = present_leads(graph);
  const std::vector<int> loads = loads_of(now, unit_count(graph));
  UnitsOfTask allowed = test::named_units(graph);
  if (options.may == MayLead::leading_only)
    for (auto& row : allowed) std::erase_if(row, [&](std::uint32_t unit) { return loads[unit] == 0; });
  for (const std::uint32_t task : options.kept_tasks) allowed[task] = now[task];
  return allowed;
}

// The fewest moves within the caps, or -1; by trying everything.
int fewest(const std::vector<test::Division>& all, const std::vector<int>& caps) {
  int best = -1;
  for (const test::Division& division : all) {
    bool fits = true;
    for (std::size_t unit = 0; unit < caps.size(); ++unit) fits = fits && division.load[unit] <= caps[unit];
    if (fits && (best < 0 || division.moves < best)) best = division.moves;
  }
  return best;
}

UnitsOfTask after(UnitsOfTask leads, const std::vector<LeadMove>& moves, const UnitsOfTask& allowed) {
  for (const LeadMove& move : moves) {
    auto& row = leads[move.task];
    EXPECT_TRUE(std::binary_search(allowed[move.task].begin(), allowed[move.task].end(), move.to));
    EXPECT_EQ(std::count(row.begin(), row.end(), move.to), 0);
    EXPECT_EQ(std::erase(row, move.from), 1U);
    row.push_back(move.to);
  }
  return leads;
}

void expect_proves(const BipartiteGraph& graph, const Rebalance& found, const UnitsOfTask& allowed) {
  const UnitsOfTask now = present_leads(graph);
  int leads = 0;
  for (const std::uint32_t task : found.certificate.tasks) {
    int inside = static_cast<int>(now[task].size());
    for (const std::uint32_t unit : allowed[task])
      inside -= !std::binary_search(found.certificate.units.begin(), found.certificate.units.end(), unit);
    ASSERT_GT(inside, 0);
    leads += inside;
  }
  ASSERT_EQ(leads, found.certificate.leads);
  ASSERT_GT(leads, found.room);
}

void expect_best(const BipartiteGraph& graph, const RebalanceOptions& options) {
  const UnitsOfTask now = present_leads(graph);
  const UnitsOfTask allowed = allowed_by(graph, options);
  const auto all = test::all_divisions(now, allowed, unit_count(graph));
  const Rebalance found = rebalance(graph, options);
  const int peak = peak_of(loads_of(now, unit_count(graph)));
  ASSERT_EQ(found.from_peak, peak);
  std::map<int, const RebalanceStep*> steps;
  for (const RebalanceStep& step : found.steps) steps[step.peak] = &step;
  ASSERT_EQ(steps.size(), found.steps.size());
  if (peak == 0) {
    ASSERT_TRUE(found.steps.empty() && found.feasible && found.certificate.tasks.empty());
    return;
  }
  ASSERT_EQ(found.feasible, fewest(all, caps_of(graph, options, peak)) >= 0);
  for (int k = peak; k >= 0; --k) {
    const int want = fewest(all, caps_of(graph, options, k));
    const bool lower_is_as_cheap = k > 0 && fewest(all, caps_of(graph, options, k - 1)) == want;
    const auto at = steps.find(k);
    if (at == steps.end()) {
      ASSERT_TRUE(want <= 0 || lower_is_as_cheap) << k;
      continue;
    }
    ASSERT_EQ(static_cast<int>(at->second->moves.size()), want);
    const std::vector<int> loads = loads_of(after(now, at->second->moves, allowed), unit_count(graph));
    const std::vector<int> caps = caps_of(graph, options, k);
    for (std::size_t unit = 0; unit < caps.size(); ++unit) ASSERT_LE(loads[unit], caps[unit]);
    ASSERT_EQ(peak_of(loads), k);
  }
  expect_proves(graph, found, allowed);
}

TEST(Rebalance, EveryStepHasTheFewestMoves) {
  Dice dice(71);
  for (int round = 0; round < 4000; ++round) {
    const BipartiteGraph graph = test::random_duties(dice, 35);
    ASSERT_NO_FATAL_FAILURE(expect_best(graph, {})) << "round " << round;
    const Rebalance found = rebalance(graph);
    const std::vector<int> best = semi_matching(graph).load;
    int next = found.from_peak - 1;  // every peak, down to the best one
    for (const RebalanceStep& step : found.steps) ASSERT_EQ(step.peak, next--);
    ASSERT_EQ(next + 1, std::min(peak_of(best), found.from_peak));
    ASSERT_EQ(found.certificate.bound, peak_of(best));
  }
}

TEST(Rebalance, KeepsToLimitsKeptTasksAndThoseWhoLead) {
  Dice dice(72);
  int infeasible = 0;
  for (int round = 0; round < 6000; ++round) {
    const BipartiteGraph graph = test::random_duties(dice, 35);
    RebalanceOptions options;
    if (dice.percent(40)) options.may = MayLead::leading_only;
    if (dice.percent(60)) options.limits.push_back({dice.below(unit_count(graph)), static_cast<int>(dice.below(3))});
    if (dice.percent(40)) options.kept_tasks.push_back(dice.below(task_count(graph)));
    ASSERT_NO_FATAL_FAILURE(expect_best(graph, options)) << "round " << round;
    infeasible += !rebalance(graph, options).feasible;
  }
  EXPECT_GT(infeasible, 200);
}

// A leads three tasks; B is named in two of them, C in B's own one.
TEST(Rebalance, AChainOfTwoMoves) {
  test::EdgeList list{3, 4, {}};
  for (std::uint32_t task = 0; task < 2; ++task) list.edges.push_back({0, task, EdgeKind::lead});
  list.edges.push_back({1, 1, EdgeKind::support});
  list.edges.push_back({1, 2, EdgeKind::lead});
  list.edges.push_back({2, 2, EdgeKind::support});
  BipartiteGraph graph = test::build(list);
  graph.plan_unit = {10, 11, 12};
  graph.plan_task = {20, 21, 22, 23};
  const Rebalance found = rebalance(graph);
  ASSERT_EQ(found.steps.size(), 1U);
  EXPECT_EQ(found.steps[0].peak, 1);
  EXPECT_EQ(found.steps[0].moves, (std::vector<LeadMove>{{21, 10, 11}, {22, 11, 12}}));
  const Rebalance kept = rebalance(graph, {MayLead::any_named, {}, {22}});
  EXPECT_TRUE(kept.feasible);
  EXPECT_TRUE(kept.steps.empty());
  EXPECT_EQ(kept.certificate.units, (std::vector<std::uint32_t>{10, 11}));
  EXPECT_EQ(kept.certificate.tasks, (std::vector<std::uint32_t>{20, 21, 22}));
  EXPECT_EQ(kept.room, 2);
  EXPECT_TRUE(rebalance(graph, {MayLead::leading_only, {}, {}}).steps.empty());
}

}  // namespace
}  // namespace dutygraph::analyse
