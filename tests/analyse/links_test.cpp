#include "dutygraph/analyse/links.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "analyse/bicm.h"
#include "analyse/curveball.h"
#include "analyse/multiple_tests.h"
#include "analyse/tails.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

UnitLink link_of(const std::vector<UnitLink>& links, const test::Davis& davis, const std::string& a,
                 const std::string& b) {
  for (const UnitLink& link : links) {
    const std::string& first = davis.women[link.a];
    const std::string& second = davis.women[link.b];
    if ((first.starts_with(a) && second.starts_with(b)) || (first.starts_with(b) && second.starts_with(a))) return link;
  }
  ADD_FAILURE() << a << " and " << b << " share nothing";
  return {};
}

TEST(Links, DavisBySampling) {
  const test::Davis davis = test::davis();
  const std::vector<UnitLink> found = links(test::build(davis.list));
  EXPECT_EQ(found.size(), 139U);
  EXPECT_NEAR(link_of(found, davis, "Katherina", "Sylvia").p, 0.0077, 0.002);
  EXPECT_NEAR(link_of(found, davis, "Evelyn", "Theresa").p, 0.033, 0.005);
  for (const UnitLink& link : found) EXPECT_FALSE(link.validated);
}

TEST(Links, DavisByTheConfigurationModel) {
  const test::Davis davis = test::davis();
  const graph::BipartiteGraph graph = test::build(davis.list);
  const Bicm model = bicm(graph);
  const auto woman = [&](const std::string& name) {
    const auto named = [&](const std::string& full) { return full.starts_with(name); };
    return static_cast<std::uint32_t>(std::find_if(davis.women.begin(), davis.women.end(), named) -
                                      davis.women.begin());
  };
  EXPECT_NEAR(model(woman("Evelyn"), 0), 0.34232890563777874, 1e-9);
  EXPECT_NEAR(model(woman("Evelyn"), 7), 0.9333824926373925, 1e-9);
  EXPECT_NEAR(model(woman("Flora"), 8), 0.36279409068839036, 1e-9);
  LinkOptions options;
  options.null_model = NullModel::bicm;
  const std::vector<UnitLink> found = links(graph, options);
  const UnitLink least = link_of(found, davis, "Olivia", "Flora");
  EXPECT_NEAR(least.p, 0.08837234617804873, 1e-9);
  for (const UnitLink& link : found) EXPECT_GE(link.p, least.p);
  const LinkPower power = power_of(graph, found, options);
  EXPECT_EQ(power.tests, 153U);
  EXPECT_EQ(power.least_degree, 7);  // 1/C(14, 7) = 1/3432 <= 0.05/153 < 1/C(14, 6) = 1/3003
  EXPECT_DOUBLE_EQ(power.best_below, 1.0 / 3003);
}

TEST(Links, TheConfigurationModelKeepsEveryDegree) {
  Dice dice(61);
  for (int round = 0; round < 3000; ++round) {
    const graph::BipartiteGraph graph = test::build(test::random_edges(dice));
    const Bicm model = bicm(graph);
    std::vector<double> by_task(task_count(graph), 0.0);
    for (std::uint32_t u = 0; u < unit_count(graph); ++u) {
      double sum = 0;
      for (std::uint32_t t = 0; t < task_count(graph); ++t) {
        const double p = model(u, t);
        ASSERT_TRUE(p >= 0 && p <= 1) << p;
        sum += p;
        by_task[t] += p;
      }
      ASSERT_NEAR(sum, static_cast<double>(tasks_of(graph, u).size()), 1e-9) << "round " << round;
    }
    for (std::uint32_t t = 0; t < task_count(graph); ++t)
      ASSERT_NEAR(by_task[t], static_cast<double>(units_of(graph, t).size()), 1e-9) << "round " << round;
  }
}

TEST(Links, ATradeKeepsEveryDegree) {
  Dice dice(62);
  for (int round = 0; round < 500; ++round) {
    const graph::BipartiteGraph graph = test::build(test::random_edges(dice));
    Curveball plan(graph);
    Random random(static_cast<std::uint64_t>(round));
    for (int i = 0; i < 10; ++i) plan.round(random);
    std::vector<std::size_t> degree(task_count(graph), 0);
    for (std::uint32_t u = 0; u < unit_count(graph); ++u) {
      const auto row = plan.rows().neighbors(u);
      ASSERT_EQ(row.size(), tasks_of(graph, u).size());
      ASSERT_TRUE(std::adjacent_find(row.begin(), row.end(), std::greater_equal<>()) == row.end());
      for (const std::uint32_t task : row) ++degree[task];
    }
    for (std::uint32_t t = 0; t < task_count(graph); ++t) ASSERT_EQ(degree[t], units_of(graph, t).size());
  }
}

TEST(Links, EveryPlanOfTheseDegreesComesUpEquallyOften) {
  // Three units with 2, 1, 2 of three tasks with 2, 2, 1 units: five tables have these sums.
  const graph::BipartiteGraph graph = test::build({3, 3, {{0, 0}, {0, 1}, {1, 2}, {2, 0}, {2, 1}}});
  Curveball plan(graph);
  Random random(7);
  std::map<std::vector<std::uint32_t>, int> seen;
  constexpr int looks = 50000;
  for (int i = 0; i < looks; ++i) {
    for (int k = 0; k < 12; ++k) plan.round(random);
    ++seen[plan.rows().neighbor];
  }
  ASSERT_EQ(seen.size(), 5U);
  double chi_square = 0;
  for (const auto& [table, count] : seen) chi_square += (count - looks / 5.0) * (count - looks / 5.0) / (looks / 5.0);
  EXPECT_LT(chi_square, 18.47);  // 4 degrees of freedom: 1 in 1,000
}

TEST(Links, TailsAddUpTheirDefinition) {
  EXPECT_NEAR(hypergeometric_tail(14, 6, 7, 6), 0.002331002331002331, 1e-15);  // Katherina and Sylvia
  EXPECT_DOUBLE_EQ(hypergeometric_tail(58, 2, 2, 2), 2.0 / (58 * 57));
  EXPECT_EQ(hypergeometric_tail(10, 10, 4, 4), 1);
  EXPECT_EQ(hypergeometric_tail(10, 3, 2, 3), 0);
  EXPECT_NEAR(hypergeometric_tail(2000, 1000, 1000, 500), 0.5178, 1e-3);
  const std::vector<double> chances{0.5, 0.25, 1, 0};
  EXPECT_DOUBLE_EQ(poisson_binomial_tail(chances, 0), 1);
  EXPECT_DOUBLE_EQ(poisson_binomial_tail(chances, 1), 1);
  EXPECT_DOUBLE_EQ(poisson_binomial_tail(chances, 2), 0.625);
  EXPECT_DOUBLE_EQ(poisson_binomial_tail(chances, 3), 0.125);
  EXPECT_EQ(poisson_binomial_tail(chances, 5), 0);
}

TEST(Links, CorrectionsAreAsPublished) {
  const std::vector<double> p{0.01, 0.04, 0.03, 0.005};
  EXPECT_EQ(adjusted(p, 4, Correction::holm), (std::vector<double>{0.03, 0.06, 0.06, 0.02}));
  EXPECT_EQ(adjusted(p, 4, Correction::benjamini_hochberg), (std::vector<double>{0.02, 0.04, 0.04, 0.02}));
  EXPECT_DOUBLE_EQ(adjusted(p, 8, Correction::holm)[3], 0.04);
  EXPECT_TRUE(adjusted({}, 10, Correction::holm).empty());
}

TEST(Links, EveryPairWithASharedTaskHasAChance) {
  Dice dice(63);
  for (int round = 0; round < 300; ++round) {
    const graph::BipartiteGraph graph = test::build(test::random_edges(dice));
    std::uint64_t sum = 0;
    for (std::uint32_t t = 0; t < task_count(graph); ++t)
      sum += units_of(graph, t).size() * (units_of(graph, t).size() - 1) / 2;
    for (const NullModel null_model : {NullModel::fdsm, NullModel::bicm}) {
      LinkOptions options;
      options.null_model = null_model;
      options.draws = 100;
      options.correction = dice.percent(50) ? Correction::holm : Correction::benjamini_hochberg;
      const std::vector<UnitLink> found = links(graph, options);
      std::uint64_t shared = 0;
      for (const UnitLink& link : found) {
        shared += static_cast<std::uint64_t>(link.tasks);
        ASSERT_TRUE(link.p > 0 && link.p <= 1) << link.p;
        ASSERT_GE(link.adjusted, link.p * (1 - 1e-12));
        ASSERT_EQ(link.validated, link.adjusted <= 0.05);
      }
      ASSERT_EQ(shared, sum);
    }
  }
}

}  // namespace
}  // namespace dutygraph::analyse
