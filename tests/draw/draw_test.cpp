#include "dutygraph/draw/draw.h"

#include <gtest/gtest.h>

#include "dutygraph/draw/render.h"
#include "fixtures.h"

namespace dutygraph::draw {
namespace {

using testing::answers_of;
using testing::busy_unit;
using testing::english;
using testing::ordinary;

Options options(std::optional<std::string> unit, std::optional<std::string> section, Language language = Language::zh) {
  Options o;
  o.language = language;
  o.unit = std::move(unit);
  o.section = std::move(section);
  return o;
}

bool shows(const Drawing& drawing, std::string_view text) {
  for (const Page& page : drawing.pages) {
    if (page.dot.find(text) != std::string::npos) return true;
  }
  return false;
}

TEST(Draw, RefusesWhatMakesNoSense) {
  const ResolvedPlan plan = ordinary();
  EXPECT_EQ(draw(plan, "pie", {}).failure().code, Code::wrong_use);
  EXPECT_NE(draw(plan, "pie", {}).failure().remedy.find("roster"), std::string::npos);
  EXPECT_EQ(draw(plan, "roster", options("发改局", {})).failure().code, Code::wrong_use);
  EXPECT_EQ(draw(plan, "ego", options({}, "一")).failure().code, Code::wrong_use);
  EXPECT_EQ(draw(plan, "roster", options({}, "三、没有")).failure().code, Code::wrong_use);
  EXPECT_NE(draw(plan, "matrix", options({}, "没有")).failure().remedy.find("二、产业（上）"), std::string::npos);
  EXPECT_EQ(draw(ResolvedPlan{}, "roster", {}).failure().code, Code::nothing_found);
}

TEST(Draw, AsksForTheLoadWhereAKindShowsIt) {
  const Failure failure = draw(ordinary(), "load-bars", {}).failure();
  EXPECT_EQ(failure.code, Code::wrong_use);
  EXPECT_NE(failure.remedy.find("load"), std::string::npos);
}

TEST(Draw, ListsCloseNamesOfAnUnknownUnit) {
  const Failure failure = draw(ordinary(), "ego", options("县发展改革委", {})).failure();
  EXPECT_EQ(failure.code, Code::wrong_use);
  EXPECT_NE(failure.remedy.find("县发展和改革局"), std::string::npos);
}

TEST(Draw, FindsAUnitByNameShortNameAndAlias) {
  const ResolvedPlan plan = ordinary();
  const auto by_name = draw(plan, "ego", options("县发展和改革局", {}));
  ASSERT_TRUE(by_name);
  EXPECT_EQ(by_name->title, "县发展和改革局：牵头 2 项，配合 1 项");
  EXPECT_EQ(draw(plan, "ego", options("发改局", {}))->title, by_name->title);
  EXPECT_EQ(draw(plan, "ego", options(" 县发展和 改革委员会", {}))->title, by_name->title);
}

TEST(Draw, FindsASectionByNumberHeadingAndPart) {
  const ResolvedPlan plan = ordinary();
  for (const char* asked : {"2", "二、产业（上）", "二、产业(上)", "产业"}) {
    const auto drawing = draw(plan, "roster", options({}, asked));
    ASSERT_TRUE(drawing) << asked;
    EXPECT_EQ(drawing->pages.size(), 1U);
    EXPECT_TRUE(shows(*drawing, "task-main-3"));
    EXPECT_FALSE(shows(*drawing, "task-main-1"));
  }
  EXPECT_EQ(draw(plan, "roster", {})->pages.size(), 2U);
}

TEST(Draw, RosterDrawsEveryAssignmentOnceAndSaysWhatItLeavesOut) {
  const auto drawing = draw(ordinary(), "roster", {});
  ASSERT_TRUE(drawing);
  for (const char* edge : {"lead-u1-main-1", "lead-u2-main-2", "lead-u1-main-2", "support-u4-main-2", "lead-u3-main-3",
                           "support-u1-main-3", "support-u2-main-3", "support-u5-main-3", "support-u4-main-4"}) {
    EXPECT_TRUE(shows(*drawing, "id=\"" + std::string(edge) + "\"")) << edge;
  }
  EXPECT_FALSE(shows(*drawing, "support-u5-main-2"));  // only through 各镇街
  EXPECT_TRUE(shows(*drawing, "牵头领导：张三"));
  EXPECT_TRUE(shows(*drawing, "未明确牵头单位 1 项"));
  EXPECT_TRUE(shows(*drawing, "单位用简称"));
  ASSERT_EQ(drawing->left_out.size(), 2U);
  EXPECT_NE(drawing->left_out.front().find("2 条"), std::string::npos);
}

TEST(Draw, EgoSaysWhatReachesAUnitOnlyThroughACollective) {
  const auto east = draw(ordinary(), "ego", options("东镇", {}));
  ASSERT_TRUE(east);
  EXPECT_EQ(east->title, "东镇：牵头 0 项，配合 1 项");
  EXPECT_TRUE(shows(*east, "另有 2 项任务只通过统称（各镇街）落到本单位，未画：2、4"));
  const auto west = draw(ordinary(), "ego", options("西镇", {}, Language::en));
  ASSERT_TRUE(west);
  EXPECT_TRUE(shows(*west, "西镇 is named in no task"));
  EXPECT_TRUE(shows(*west, "not drawn: 2 tasks that reach it only through 各镇街: 2, 4"));
  EXPECT_EQ(west->left_out.size(), 1U);
}

TEST(Draw, EgoOfAnOfficialShowsWhatHeOversees) {
  const auto drawing = draw(ordinary(), "ego", options("张三", {}));
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->title, "张三：分管 1 项");
  EXPECT_TRUE(shows(*drawing, "task-main-1"));
}

TEST(Draw, EgoOfEveryUnitHasAPageEachForThoseThatAreNamed) {
  const auto drawing = draw(ordinary(), "ego", {});
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->pages.size(), 5U);  // not the official, not 西镇
  EXPECT_EQ(drawing->pages.front().title, "县发展和改革局：牵头 2 项，配合 1 项");
  ASSERT_EQ(drawing->left_out.size(), 1U);
}

TEST(Draw, EgoCountsNoTaskAsSupportedThatItIsOnlyToldOf) {
  testing::PlanMaker m("p", "某县任务");
  const auto lead = m.unit("甲局");
  const auto own = m.unit("乙局");
  for (const Role role : {Role::support, Role::consult, Role::inform}) {
    const auto task = m.task({}, "任务");
    m.assign(task, Role::lead, {lead});
    m.assign(task, role, {own});
  }
  const auto drawing = draw(m.plan_, "ego", options("乙局", {}));
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->title, "乙局：牵头 0 项，配合 1 项");
  EXPECT_TRUE(shows(*drawing, "另有 2 项只被咨询或知会"));
}

TEST(Draw, ColumnsAreHeadedByThePlansOwnLabels) {
  ResolvedPlan plan = ordinary();
  for (Assignment& a : plan.assignments) a.label = a.role == Role::lead ? "主办部门" : "按职责分工负责";
  const auto drawing = draw(plan, "roster", options({}, {}));
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(*drawing, "label=\"主办部门\""));
  EXPECT_TRUE(shows(*drawing, "label=\"责任单位\"")) << "a verb heads no column";
}

TEST(Draw, EgoWithoutHelpersHasNoColumnForThem) {
  const auto drawing = draw(testing::no_support(), "ego", options("县1局", {}));
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(*drawing, "右侧＝本单位负责的任务"));
  EXPECT_FALSE(shows(*drawing, "要找"));
  EXPECT_EQ(render(*drawing, Format::dot).checks.overlaps, 0);
}

TEST(Draw, EgoTellsWhichOfThoseItNeedsAreCollectives) {
  const auto drawing = draw(ordinary(), "ego", options("财政局", {}));
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(*drawing, "要找 1 个单位配合（其中统称 1 个）"));
  EXPECT_FALSE(shows(*drawing, "共同牵头（其中"));
}

TEST(Draw, EgoOfABusyUnitShowsAllItsTasks) {
  const auto drawing = draw(busy_unit(), "ego", options("发改委", {}));
  ASSERT_TRUE(drawing);
  EXPECT_GT(drawing->pages.size(), 1U);
  for (int t = 0; t < 75; t += 3) EXPECT_TRUE(shows(*drawing, "id=\"task-main-" + std::to_string(t + 1) + "\"")) << t;
  for (int t = 1; t < 75; t += 3) EXPECT_TRUE(shows(*drawing, "推进第" + std::to_string(t) + "批")) << t;
}

TEST(Draw, MatrixHasACellForEveryAssignment) {
  const ResolvedPlan plan = english();
  const auto drawing = draw(plan, "matrix", options({}, {}, Language::en));
  ASSERT_TRUE(drawing);
  std::set<std::pair<std::string, std::string>> cells;
  for (const Assignment& a : plan.assignments) cells.emplace(plan.units[a.unit].id, plan.plan.tasks[a.task].id);
  for (const auto& [unit, task] : cells) EXPECT_TRUE(shows(*drawing, "id=\"cell-" + unit + "-" + task + "\"")) << task;
  EXPECT_TRUE(shows(*drawing, "label=\"L\""));
}

// Answers for every kind: the plan before is the plan itself, its first task said to go on as the second.
Answers every_answer(const ResolvedPlan& plan) {
  Answers answers = answers_of(plan);
  PlanDiff diff;
  KeptTask kept;
  kept.after = 1;
  diff.kept = {kept};
  diff.units = {{"县财政局", std::nullopt, UnitMatch::name, {1, 2}, {1, 1}}};
  answers.earlier = {&plan, diff};
  return answers;
}

TEST(Draw, SheetsAreExactlyA4OrA3) {
  const ResolvedPlan plan = ordinary();
  for (const Kind& kind : kinds()) {
    Options o;
    o.paper = Paper::a4;
    const auto a4 = draw(plan, kind.name, o, every_answer(plan));
    o.paper = Paper::a3;
    const auto a3 = draw(plan, kind.name, o, every_answer(plan));
    ASSERT_TRUE(a4 && a3) << kind.name;
    const Page& small = a4->pages.front();
    const Page& large = a3->pages.front();
    EXPECT_NEAR(std::min(small.width_pt, small.height_pt), 595.28, 0.01);
    EXPECT_NEAR(std::max(small.width_pt, small.height_pt), 841.89, 0.01);
    EXPECT_NEAR(std::min(large.width_pt, large.height_pt), 841.89, 0.01);
    EXPECT_NEAR(std::max(large.width_pt, large.height_pt), 1190.55, 0.01);
  }
}

TEST(Draw, GivesTheSamePagesEveryTime) {
  const ResolvedPlan plan = ordinary();
  for (const Kind& kind : kinds()) {
    const auto one = draw(plan, kind.name, {}, every_answer(plan));
    const auto two = draw(plan, kind.name, {}, every_answer(plan));
    ASSERT_TRUE(one && two) << kind.name;
    for (std::size_t i = 0; i < one->pages.size(); ++i) EXPECT_EQ(one->pages[i].dot, two->pages[i].dot);
  }
}

}  // namespace
}  // namespace dutygraph::draw
