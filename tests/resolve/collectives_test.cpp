#include "resolve/collectives.h"

#include <gtest/gtest.h>

#include <set>

#include "resolve/support.h"

namespace dutygraph::resolve {
namespace {

using Names = std::vector<std::string>;

Names members_of(const ResolvedPlan& plan, std::string_view collective) {
  Names names;
  for (std::uint32_t member : unit_of(plan, collective).members) names.push_back(plan.units.at(member).name);
  return names;
}

// An index table with a row for each unit and the numbers of its tasks.
void add_index(Plan& plan, const std::vector<std::pair<std::string, std::vector<int>>>& rows) {
  IndexTable index;
  index.columns = {{"main", Role::lead}, {"main", Role::support}};
  for (const auto& [unit, numbers] : rows) {
    IndexRow row;
    row.unit = row.printed = unit;
    IndexCell cell;
    cell.numbers = numbers;
    cell.column = 1;
    row.cells.push_back(cell);
    index.rows.push_back(row);
  }
  plan.index = index;
}

TEST(Collectives, WithoutAnIndexTheNamedPlacesAreAtLeastItsMembers) {
  const ResolvedPlan plan =
      resolved("青槐县", {"双桐镇|各镇街、县财政局", "听泉街道|各镇", "县政府各部门|相关镇街、禾浦乡"});
  EXPECT_EQ(members_of(plan, "各镇街"), (Names{"双桐镇", "听泉街道"}));
  EXPECT_EQ(members_of(plan, "各镇"), Names{"双桐镇"});
  EXPECT_TRUE(members_of(plan, "相关镇街").empty());
  EXPECT_TRUE(members_of(plan, "县政府各部门").empty());
  for (const Unit& unit : plan.units) EXPECT_FALSE(unit.closed) << unit.name;
  for (const Assignment& edge : plan.assignments) EXPECT_EQ(edge.via, no_unit) << "who they all are is not known";
}

TEST(Collectives, AnIndexThatExpandsItTellsAllItsMembers) {
  Plan plan = plan_of("青槐县", {"县财政局|各镇", "双桐镇|各镇", "县民政局|双桐镇"});
  add_index(plan, {{"双桐镇", {1, 2, 3}}, {"听泉镇", {1, 2}}, {"县财政局", {1}}});
  const ResolvedPlan result = resolve(std::move(plan), naming());
  EXPECT_EQ(members_of(result, "各镇"), (Names{"双桐镇", "听泉镇"}));
  EXPECT_TRUE(unit_of(result, "各镇").closed);
  std::set<std::pair<std::uint32_t, std::string>> via;
  for (const Assignment& edge : result.assignments) {
    if (edge.via == no_unit) continue;
    EXPECT_EQ(result.units[edge.via].name, "各镇");
    EXPECT_FALSE(edge.rule.empty());
    via.insert({edge.task, result.units[edge.unit].name});
  }
  EXPECT_EQ(via, (std::set<std::pair<std::uint32_t, std::string>>{{0, "双桐镇"}, {0, "听泉镇"}, {1, "听泉镇"}}))
      << "a unit that the task names itself gets no edge through the collective";
}

TEST(Collectives, AnIndexThatDoesNotExpandItTellsNothing) {
  Plan plan = plan_of("青槐县", {"县财政局|各镇", "县民政局|各镇", "县审计局|双桐镇", "县统计局|听泉镇"});
  add_index(plan, {{"双桐镇", {3}}, {"听泉镇", {4}}});
  const ResolvedPlan result = resolve(std::move(plan), naming());
  EXPECT_FALSE(unit_of(result, "各镇").closed);
  for (const Assignment& edge : result.assignments) EXPECT_EQ(edge.via, no_unit);
}

TEST(Collectives, TheDocumentsOwnSentenceTellsAllItsMembers) {
  Plan plan = plan_of(
      "青槐县", {"县财政局|各镇街人民政府、绿材产业园", "双桐镇人民政府|各镇街人民政府", "县民政局|各产业园、各乡"});
  plan.stated = {{"各镇街", {"双桐镇", "听泉街道"}, {}},
                 {"各产业园", {"绿材产业园", "新产业园"}, {}},
                 {"各街道", {"甲街道", "乙街道"}, {}}};
  add_index(plan, {{"双桐镇", {1, 2}}, {"禾浦镇", {1, 2}}});
  const ResolvedPlan result = resolve(std::move(plan), naming());
  EXPECT_EQ(members_of(result, "各镇街人民政府"), (Names{"双桐镇人民政府", "听泉街道"})) << "not 禾浦镇 of the table";
  EXPECT_EQ(members_of(result, "各产业园"), (Names{"绿材产业园", "新产业园"}));
  EXPECT_TRUE(unit_of(result, "各产业园").closed);
  EXPECT_FALSE(unit_of(result, "各乡").closed);
  std::set<std::pair<std::uint32_t, std::string>> via;
  for (const Assignment& edge : result.assignments)
    if (edge.via != no_unit && edge.rule == "stated-members") via.insert({edge.task, result.units[edge.unit].name});
  EXPECT_EQ(via, (std::set<std::pair<std::uint32_t, std::string>>{
                     {0, "双桐镇人民政府"}, {0, "听泉街道"}, {1, "听泉街道"}, {2, "新产业园"}, {2, "绿材产业园"}}));
  for (const Unit& unit : result.units) EXPECT_NE(unit.name, "甲街道") << "a collective that no task names";
}

TEST(Collectives, AssignmentsAreSortedByTaskRoleOrder) {
  std::vector<Assignment> edges(4);
  edges[0].task = 1;
  edges[1].role = Role::support;
  edges[1].printed = "first";
  edges[2].role = Role::lead;
  edges[3].role = Role::support;
  edges[3].printed = "second";
  sort_assignments(edges);
  EXPECT_EQ(edges[0].role, Role::lead);
  EXPECT_EQ(edges[1].printed, "first") << "equal ones keep their order";
  EXPECT_EQ(edges[2].printed, "second");
  EXPECT_EQ(edges[3].task, 1U);
}

}  // namespace
}  // namespace dutygraph::resolve
