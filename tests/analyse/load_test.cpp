// Load by known values; load_property_test.cpp holds it against the definition on random plans.
#include "dutygraph/analyse/load.h"

#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "dutygraph/graph/graph_of.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

// A plan written by hand: units by name, tasks by heading, assignments in any order.
struct Draft {
  ResolvedPlan plan;

  std::uint32_t unit(const std::string& name, UnitKind kind = UnitKind::unit) {
    plan.units.emplace_back();
    plan.units.back().name = name;
    plan.units.back().kind = kind;
    return static_cast<std::uint32_t>(plan.units.size() - 1);
  }
  std::uint32_t task(const std::string& list = "main", const std::vector<std::string>& section = {}) {
    plan.plan.tasks.emplace_back();
    plan.plan.tasks.back().list = list;
    plan.plan.tasks.back().section = section;
    return static_cast<std::uint32_t>(plan.plan.tasks.size() - 1);
  }
  void add(std::uint32_t task, Role role, std::initializer_list<std::uint32_t> units, std::uint32_t via = no_unit) {
    for (const std::uint32_t unit : units) {
      plan.assignments.emplace_back();
      plan.assignments.back().task = task;
      plan.assignments.back().unit = unit;
      plan.assignments.back().role = role;
      plan.assignments.back().via = via;
    }
  }
  LoadReport load(bool include_via = false, const LoadOptions& options = {}) const {
    return analyse::load(plan, graph::graph_of(plan, {include_via}), options);
  }
};

UnitLoad row(const LoadReport& report, const std::string& name) {
  for (const UnitLoad& unit : report.units)
    if (unit.name == name) return unit;
  ADD_FAILURE() << "no row for " << name;
  return {};
}

// The example of docs/METHODS.md.
TEST(Load, WorkedExample) {
  Draft draft;
  const auto finance = draft.unit("Finance");
  const auto library = draft.unit("Library");
  const auto parks = draft.unit("Parks");
  const auto mayor = draft.unit("Mayor Lin", UnitKind::official);
  const auto towns = draft.unit("all towns", UnitKind::collective);
  const auto first = draft.task("main", {"Reading"});
  const auto second = draft.task("main", {"Reading"});
  const auto third = draft.task("main", {"Green"});
  draft.add(first, Role::lead, {library});
  draft.add(first, Role::support, {finance, parks});
  draft.add(first, Role::oversee, {mayor});
  draft.add(second, Role::lead, {library, finance});
  draft.add(second, Role::support, {library, towns});
  draft.add(third, Role::lead, {parks});
  draft.add(third, Role::support, {finance});
  const LoadReport report = draft.load();

  ASSERT_EQ(report.units.size(), 3U);
  EXPECT_EQ(report.tasks, 3);
  const std::vector<UnitLoad> want{
      {library, "Library", 2, 0, 0, 0, 5.0 / 6, 1.5, 3, 2, 1},
      {parks, "Parks", 1, 1, 0, 0, 5.0 / 6, 1.25, 1, 2, 2},
      {finance, "Finance", 1, 2, 0, 0, 4.0 / 3, 1.0, 1, 2, 2},
  };
  EXPECT_EQ(report.units, want);
  EXPECT_DOUBLE_EQ(report.gini, 2.0 / 22.5);             // 2 (0.25 + 0.25 + 0.5) / (2 * 3 * 3.75)
  EXPECT_DOUBLE_EQ(report.hhi, 4.8125 / (3.75 * 3.75));  // (2.25 + 1.5625 + 1) / 3.75^2
  EXPECT_FALSE(report.via_included);
  EXPECT_EQ(report.lead_weight, 1);
  EXPECT_EQ(report.support_weight, 0.25);
}

TEST(Load, DavisDegreesAreSupports) {
  const test::Davis davis = test::davis();
  Draft draft;
  for (const std::string& woman : davis.women) draft.unit(woman);
  for (std::uint32_t event = 0; event < davis.list.tasks; ++event) draft.task();
  for (const graph::Edge& edge : davis.list.edges) draft.add(edge.task, Role::support, {edge.unit});
  const LoadReport report = draft.load();
  const std::vector<int> degrees{8, 7, 8, 7, 4, 4, 4, 3, 4, 4, 4, 6, 7, 8, 5, 2, 2, 2};
  ASSERT_EQ(report.units.size(), degrees.size());
  double fractional = 0;
  int partners = 0;
  for (const UnitLoad& unit : report.units) {
    EXPECT_EQ(unit.support, degrees[unit.unit]) << unit.name;
    EXPECT_EQ(unit.lead + unit.coordination, 0);
    EXPECT_EQ(unit.weighted, 0.25 * unit.support);
    fractional += unit.fractional;
    partners += unit.partners;
  }
  EXPECT_DOUBLE_EQ(fractional, 14);
  EXPECT_EQ(partners, 2 * 139);
  EXPECT_EQ(report.units[0].name, "Evelyn_Jefferson");  // 8 events, like the next two
  EXPECT_EQ(report.units[1].name, "Nora_Fayette");
  EXPECT_EQ(report.units[2].name, "Theresa_Anderson");
}

TEST(Load, NoTaskNoRow) {
  Draft draft;
  draft.unit("idle");
  draft.task();
  const LoadReport report = draft.load();
  EXPECT_TRUE(report.units.empty());
  EXPECT_EQ(report.tasks, 0);
  EXPECT_EQ(report.gini, 0);
  EXPECT_EQ(report.hhi, 0);
}

TEST(Load, EqualLoadsStandByNameAndHaveNoGini) {
  Draft draft;
  const auto zinc = draft.unit("zinc");
  const auto amber = draft.unit("amber");
  const auto mica = draft.unit("mica");
  const auto clay = draft.unit("clay");
  // zinc leads a third, half and sixth of a task in this order, amber one alone; their helpers are not compared.
  std::vector<std::uint32_t> others;
  for (int i = 0; i < 5; ++i) others.push_back(draft.unit("helper" + std::to_string(i)));
  draft.add(draft.task(), Role::lead, {zinc, others[0], others[1]});
  draft.add(draft.task(), Role::lead, {zinc, others[0]});
  draft.add(draft.task(), Role::lead, {zinc, others[0], others[1], others[2], others[3], others[4]});
  draft.add(draft.task(), Role::lead, {amber});
  draft.add(draft.task(), Role::lead, {clay});
  draft.add(draft.task(), Role::lead, {mica});
  const LoadReport report = draft.load();
  EXPECT_EQ(row(report, "zinc").weighted, row(report, "amber").weighted);
  EXPECT_EQ(row(report, "zinc").fractional, 1);
  std::vector<std::string> order;
  for (const UnitLoad& unit : report.units) order.push_back(unit.name);
  // helper0 has the same three shares as zinc.
  EXPECT_EQ(order, (std::vector<std::string>{"amber", "clay", "helper0", "mica", "zinc", "helper1", "helper2",
                                             "helper3", "helper4"}));
  Draft even;
  for (const char* name : {"b", "a", "c"}) even.add(even.task(), Role::lead, {even.unit(name)});
  EXPECT_EQ(even.load().gini, 0);
  EXPECT_DOUBLE_EQ(even.load().hhi, 1.0 / 3);
}

TEST(Load, OverseeingUnitsCountOnceATask) {
  Draft draft;
  const auto office = draft.unit("office");
  const auto chief = draft.unit("chief", UnitKind::official);
  const auto watcher = draft.unit("watcher");
  const auto first = draft.task();
  const auto second = draft.task();
  draft.add(first, Role::support, {office});
  draft.add(first, Role::oversee, {office, office, chief, watcher});
  draft.add(second, Role::oversee, {office});
  const LoadReport report = draft.load();
  ASSERT_EQ(report.units.size(), 1U);  // one who only oversees is no node
  EXPECT_EQ(report.units[0].oversee, 2);
  EXPECT_EQ(report.units[0].support, 1);
}

TEST(Load, EdgesThroughACollectiveCountApart) {
  Draft draft;
  const auto east = draft.unit("East");
  const auto west = draft.unit("West");
  const auto towns = draft.unit("all towns", UnitKind::collective);
  const auto first = draft.task();
  const auto second = draft.task();
  draft.add(first, Role::lead, {east});
  draft.add(first, Role::support, {towns});
  draft.add(first, Role::support, {west}, towns);
  draft.add(second, Role::lead, {towns});
  draft.add(second, Role::lead, {east, west}, towns);

  const LoadReport without = draft.load(false);
  ASSERT_EQ(without.units.size(), 1U);
  EXPECT_EQ(without.units[0], (UnitLoad{east, "East", 1, 0, 0, 1, 1, 1, 0, 0, 1}));
  EXPECT_EQ(without.tasks, 1);

  const LoadReport with = draft.load(true);
  ASSERT_EQ(with.units.size(), 2U);
  EXPECT_EQ(with.units[0], (UnitLoad{east, "East", 2, 0, 0, 1, 1, 1.5, 2, 1, 1}));
  EXPECT_EQ(with.units[1], (UnitLoad{west, "West", 1, 1, 0, 2, 1, 0.75, 1, 1, 1}));
  EXPECT_TRUE(with.via_included);
}

TEST(Load, HeadingsAreTheSameOnlyInOneListAndOnOnePath) {
  Draft draft;
  const auto unit = draft.unit("unit");
  for (const auto& [list, section] : std::vector<std::pair<std::string, std::vector<std::string>>>{{"main", {"I", "1"}},
                                                                                                   {"main", {"I", "1"}},
                                                                                                   {"main", {"I"}},
                                                                                                   {"main", {"I1"}},
                                                                                                   {"annex1", {"I"}},
                                                                                                   {"annex1", {}}})
    draft.add(draft.task(list, section), Role::support, {unit});
  EXPECT_EQ(draft.load().units[0].sections, 5);
}

TEST(Load, WeightsAreSettableAndToldBack) {
  Draft draft;
  const auto a = draft.unit("a");
  const auto b = draft.unit("b");
  const auto task = draft.task();
  draft.add(task, Role::lead, {a});
  draft.add(task, Role::support, {b});
  const LoadReport report = draft.load(false, {2, 3});
  EXPECT_EQ(report.units[0].name, "b");
  EXPECT_EQ(report.units[0].weighted, 3);
  EXPECT_EQ(report.units[1].weighted, 2);
  EXPECT_EQ(report.lead_weight, 2);
  EXPECT_EQ(report.support_weight, 3);
  const LoadReport nothing = draft.load(false, {0, 0});
  EXPECT_EQ(nothing.gini, 0);
  EXPECT_EQ(nothing.hhi, 0);
}

TEST(Load, OnlyNumbersFromNullToAMillionAreWeights) {
  EXPECT_FALSE(check({}));
  EXPECT_FALSE(check({0, 1e6}));
  for (const double wrong :
       {-0.1, 1e6 + 1, std::numeric_limits<double>::infinity(), std::numeric_limits<double>::quiet_NaN()}) {
    EXPECT_TRUE(check({wrong, 0.25}));
    ASSERT_TRUE(check({1, wrong}));
    EXPECT_EQ(check({1, wrong})->code, Code::wrong_use);
  }
}

}  // namespace
}  // namespace dutygraph::analyse
