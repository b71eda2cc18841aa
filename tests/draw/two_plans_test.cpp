// The kinds that compare two plans, on two small plans of which every figure can be counted by hand, and on awkward
// ones.
#include "draw/two_plans.h"

#include <gtest/gtest.h>

#include <array>

#include "draw/kind.h"
#include "dutygraph/draw/render.h"
#include "fixtures.h"

namespace dutygraph::draw {
namespace {

using testing::PlanMaker;

constexpr std::array kinds_here = {"dumbbell", "lead-changes", "section-flow"};

struct Years {
  ResolvedPlan before, after;
  PlanDiff diff;
};

// 1 goes on as 1 (水利局 gives way to 应急局, and 发改局 is renamed), 2 as 2 and 3 in another section, 3 is dropped, 4
// is new.
Years small() {
  PlanMaker old_plan("p-2025", "某县2025年任务");
  old_plan.plan_.plan.info.year = 2025;
  const auto reform = old_plan.unit("县发展和改革委员会", "发改委");
  const auto water = old_plan.unit("县水利局", "水利局");
  old_plan.assign(old_plan.task({"一、水利"}, "疏浚河道12公里。"), Role::lead, {water, reform});
  old_plan.assign(old_plan.task({"一、水利"}, "办好农村供水和水费收缴。"), Role::lead, {water});
  old_plan.assign(old_plan.task({"二、产业"}, "编制园区规划。"), Role::lead, {reform});
  PlanMaker new_plan("p-2026", "某县2026年任务");
  new_plan.plan_.plan.info.year = 2026;
  const auto emergency = new_plan.unit("县应急管理局", "应急局");
  const auto bureau = new_plan.unit("县发展和改革局", "发改局");
  const auto rivers = new_plan.unit("县水利局", "水利局");
  const auto first = new_plan.task({"一、水利"}, "疏浚河道15公里。");
  new_plan.assign(first, Role::lead, {emergency, bureau});
  new_plan.assign(first, Role::support, {rivers});
  new_plan.assign(new_plan.task({"一、水利"}, "办好农村供水。"), Role::lead, {rivers});
  new_plan.assign(new_plan.task({"二、财源"}, "做好水费收缴。"), Role::lead, {rivers});
  new_plan.assign(new_plan.task({"二、财源"}, "盘活闲置资产。"), Role::lead, {bureau});
  Years years{old_plan.plan_, new_plan.plan_, {}};
  KeptTask kept;
  kept.similarity = 0.9;
  kept.changes = {{TaskChange::Kind::lead, {}, {}, {"县应急管理局"}, {"县水利局"}}};
  years.diff.kept = {kept};
  TaskGroup split;
  split.one = 1;
  split.many = {1, 2};
  split.similarities = {0.6, 0.5};
  years.diff.split = {split};
  years.diff.dropped = {2};
  years.diff.appeared = {3};
  years.diff.units = {{"县应急管理局", std::nullopt, UnitMatch::only_new, {0, 1}, {0, 0}},
                      {"县水利局", std::nullopt, UnitMatch::name, {2, 2}, {0, 1}},
                      {"县发展和改革局", "县发展和改革委员会", UnitMatch::function, {2, 2}, {0, 0}}};
  return years;
}

// Every task of the plan goes on as the task of the other with the same place; the rest is dropped or new.
Years side_by_side(ResolvedPlan before, ResolvedPlan after) {
  Years years{std::move(before), std::move(after), {}};
  const auto n = static_cast<std::uint32_t>(years.before.plan.tasks.size());
  const auto m = static_cast<std::uint32_t>(years.after.plan.tasks.size());
  for (std::uint32_t i = 0; i < std::min(n, m); ++i) {
    KeptTask kept;
    kept.before = kept.after = i;
    years.diff.kept.push_back(kept);
  }
  for (std::uint32_t i = m; i < n; ++i) years.diff.dropped.push_back(i);
  for (std::uint32_t i = n; i < m; ++i) years.diff.appeared.push_back(i);
  std::map<std::string, UnitChange> units;
  for (const std::size_t which : {std::size_t{0}, std::size_t{1}}) {
    for (const UnitLoad& load : testing::load_of(which == 0 ? years.before : years.after).units) {
      UnitChange& unit = units[load.name];
      unit.name = load.name;
      unit.lead.at(which) = load.lead;
      unit.support.at(which) = load.support;
    }
  }
  for (auto& [name, unit] : units) years.diff.units.push_back(unit);
  return years;
}

Result<Drawing> drawn(const Years& years, std::string_view kind, Language language = Language::zh) {
  Options options;
  options.language = language;
  Answers answers;
  answers.earlier = {&years.before, years.diff};
  return draw(years.after, kind, options, answers);
}

bool shows(const Result<Drawing>& drawing, const std::string& text) {
  return drawing && std::ranges::any_of(drawing->pages,
                                        [&](const Page& page) { return page.dot.find(text) != std::string::npos; });
}

bool says(const Result<Drawing>& drawing, const std::string& text) {
  return shows(drawing, "label=\"" + text + "\"") || shows(drawing, "label=\"" + text + "\\l\"") ||
         shows(drawing, "label=\"" + text + "\\r\"");
}

void passes(const Result<Drawing>& drawing, const std::string& what) {
  ASSERT_TRUE(drawing) << what << ": " << drawing.failure().what;
  const Checks checks = render(*drawing, Format::dot).checks;
  EXPECT_GE(checks.smallest_print_pt, 7) << what;
  EXPECT_EQ(checks.overlaps, 0) << what;
  EXPECT_EQ(checks.clipped, 0) << what;
  EXPECT_EQ(checks.missing_glyphs, 0) << what;
}

TEST(TwoPlans, LinksAreEachPairOnce) {
  PlanDiff diff = small().diff;
  diff.merged.push_back({1, {0, 1}, {0.5, 0.5}, {}, {}, {}});  // the pair 1 -> 1 again
  EXPECT_EQ(links_of(diff), (std::vector<TaskLink>{{0, 0}, {0, 1}, {1, 1}, {1, 2}}));
}

TEST(TwoPlans, UnitsGoOnUnderTheirNewNames) {
  const Years years = small();
  PlanView view = view_of(years.after, Language::zh);
  const Earlier earlier{&years.before, years.diff};
  view.earlier = &earlier;
  const TwoPlans plans = two_plans(view, Language::zh);
  EXPECT_EQ(continued_units(plans), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(plans.old_name, "2025年");
  EXPECT_EQ(plans.new_name, "2026年");
}

TEST(TwoPlans, AreNamedOldAndNewWhereTheyTellNoYears) {
  Years years = small();
  years.before.plan.info.year = 2026;
  EXPECT_TRUE(says(drawn(years, "dumbbell"), "原方案"));
  EXPECT_TRUE(says(drawn(years, "dumbbell", Language::en), "old plan"));
}

TEST(TwoPlans, AKindRefusesOnePlan) {
  for (const char* kind : kinds_here) {
    const Failure failure = draw(testing::ordinary(), kind, {}, {}).failure();
    EXPECT_EQ(failure.code, Code::wrong_use) << kind;
    EXPECT_NE(failure.remedy.find("old plan"), std::string::npos) << kind;
  }
}

TEST(Dumbbell, GroupsUnitsByWhatBecameOfTheirLeads) {
  const auto drawing = drawn(small(), "dumbbell");
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->title, "谁多了：县应急管理局牵头 0→1 项，没有单位减少");
  EXPECT_TRUE(says(drawing, "牵头增加：1 个单位"));
  EXPECT_TRUE(says(drawing, "牵头不变：2 个单位"));
  EXPECT_TRUE(says(drawing, "县应急管理局（新）"));
  EXPECT_TRUE(shows(drawing, "（原县发展和改革委"));
  EXPECT_TRUE(says(drawing, "0→1"));
  EXPECT_TRUE(says(drawing, "+1"));
}

TEST(Dumbbell, PlansWithoutSupportsHaveOnePanel) {
  const auto drawing = drawn(side_by_side(testing::no_support(), testing::no_support()), "dumbbell");
  passes(drawing, "no supports");
  EXPECT_TRUE(says(drawing, "牵头任务数"));
  EXPECT_FALSE(shows(drawing, "配合"));
}

TEST(LeadChanges, CountTheNumbersThatFindNoRoom) {
  Years years = small();
  PlanMaker later("p-2026", "某县2026年任务");
  const auto unit = later.unit("县应急管理局", "应急局");
  for (int t = 0; t < 30; ++t) later.assign(later.task({}, "疏浚河道。", "annex1"), Role::lead, {unit});
  later.plan_.plan.lists.push_back({"annex1", "附表"});
  years.after = later.plan_;
  years.diff.kept.clear();
  years.diff.split.front().one = 0;
  years.diff.split.front().many.clear();
  for (std::uint32_t t = 0; t < 30; ++t) years.diff.split.front().many.push_back(t);
  years.diff.split.front().similarities.assign(30, 0.5);
  const auto drawing = drawn(years, "lead-changes");
  passes(drawing, "many numbers");
  EXPECT_TRUE(shows(drawing, "→附1-1"));
  EXPECT_TRUE(shows(drawing, "… +29"));
  EXPECT_FALSE(shows(drawing, "附…"));
}

TEST(LeadChanges, TellLostGainedAndStaying) {
  const auto drawing = drawn(small(), "lead-changes");
  ASSERT_TRUE(drawing);
  // The split task keeps its lead; 发改委 is 发改局.
  EXPECT_EQ(drawing->title, "换了牵头单位的任务：1 项");
  EXPECT_TRUE(says(drawing, "1→1"));
  EXPECT_TRUE(shows(drawing, "class=\"lead lost\""));
  EXPECT_TRUE(shows(drawing, "class=\"lead gained\""));
  EXPECT_TRUE(says(drawing, "应急局"));
  EXPECT_EQ(drawing->left_out.size(), 1U);
  Years same = small();
  same.diff.kept.clear();
  EXPECT_EQ(drawn(same, "lead-changes").failure().code, Code::nothing_found);
}

TEST(LeadChanges, ATaskInASplitAndInAMergerHasARowOfEach) {
  Years years = small();
  years.diff.kept.clear();
  years.diff.split = {{1, {0, 1}, {0.6, 0.5}, {}, {}, {}}};
  years.diff.merged = {{0, {0, 1}, {0.6, 0.5}, {}, {}, {}}};
  const auto drawing = drawn(years, "lead-changes");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(drawing, "\"task-main-1-0\""));
  EXPECT_TRUE(shows(drawing, "\"task-main-1-1\""));
  passes(drawing, "one task in two rows");
}

TEST(SectionFlow, CountsEveryTaskOfBothPlans) {
  const auto drawing = drawn(small(), "section-flow");
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->title, "任务去了哪里：3 项中延续 2 项、取消 1 项，另新增 1 项");
  EXPECT_TRUE(says(drawing, "2 项：延续 2，取消 0"));
  EXPECT_TRUE(says(drawing, "1 项：延续 0，取消 1"));
  EXPECT_TRUE(says(drawing, "2 项：延续 1，新增 1"));
  EXPECT_TRUE(says(drawing, "取消 1"));
  EXPECT_TRUE(says(drawing, "新增 1"));
}

class Awkward : public ::testing::TestWithParam<std::tuple<const char*, Language>> {};

TEST_P(Awkward, PlansPassTheChecks) {
  const auto& [kind, language] = GetParam();
  passes(drawn(small(), kind, language), "small");
  passes(drawn(side_by_side(testing::busy_unit(), testing::long_section()), kind, language), "a unit with 75 tasks");
  passes(drawn(side_by_side(testing::extreme(), testing::busy_unit()), kind, language), "70 leads with long names");
  passes(drawn(side_by_side(testing::ordinary(), testing::english()), kind, language), "an English plan");
}

INSTANTIATE_TEST_SUITE_P(TwoPlans, Awkward,
                         ::testing::Combine(::testing::ValuesIn(kinds_here),
                                            ::testing::Values(Language::zh, Language::en)));

TEST(SectionFlow, HoldsManySections) {
  const auto plan = [](int sections) {
    PlanMaker m("many", "某市任务");
    for (int s = 0; s < sections; ++s)
      for (int t = 0; t <= s % 3; ++t)
        m.assign(m.task({"第" + std::to_string(s) + "部分、" + testing::repeated("统筹发展和安全", 5)}, "任务。"),
                 Role::lead, {m.unit("市水利局")});
    return m.plan_;
  };
  for (const int sections : {14, 22, 60}) passes(drawn(side_by_side(plan(sections), plan(9)), "section-flow"), "many");
}

TEST(SectionFlow, CountsMovesBetweenSectionsThatAreDrawnAsOne) {
  // 40 sections of three tasks; in the last seven, one of the three moves to the next section.
  const auto plan = [](bool moved) {
    PlanMaker m("many", "某市任务");
    for (int s = 0; s < 40; ++s)
      for (int t = 0; t < 3; ++t) {
        const int in = moved && t == 2 && s >= 33 ? (s == 39 ? 33 : s + 1) : s;
        m.assign(m.task({"第" + std::to_string(in) + "部分、" + testing::repeated("统筹发展和安全", 5)}, "任务。"),
                 Role::lead, {m.unit("市水利局")});
      }
    return m.plan_;
  };
  const auto drawing = drawn(side_by_side(plan(false), plan(true)), "section-flow");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(drawing, "转到别的板块 7 项"));
  EXPECT_TRUE(shows(drawing, "板块名称有删节（…）"));
  EXPECT_FALSE(shows(drawn(small(), "section-flow"), "板块名称有删节（…）"));
}

TEST(TwoPlans, TwoRunsGiveTheSameBytes) {
  for (const char* kind : kinds_here) {
    const auto one = drawn(small(), kind);
    const auto two = drawn(small(), kind);
    ASSERT_TRUE(one && two);
    EXPECT_EQ(render(*one, Format::pdf).files, render(*two, Format::pdf).files) << kind;
  }
}

}  // namespace
}  // namespace dutygraph::draw
