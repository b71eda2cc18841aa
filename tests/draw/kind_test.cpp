// What every kind owes its reader, and that each counts right.
#include "draw/kind.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "dutygraph/draw/render.h"
#include "fixtures.h"

namespace dutygraph::draw {
namespace {

using testing::answers_of;
using testing::english;
using testing::ordinary;

constexpr std::array kinds_here = {"load-bars",   "heat",     "quadrant", "lead-support", "gaps",
                                   "cards",       "lorenz",   "total",    "cooperation",  "overview",
                                   "collectives", "co-leads", "network",  "certificate",  "groups"};

constexpr std::array plans = {testing::ordinary,   testing::english,          testing::extreme,  testing::busy_unit,
                              testing::sparse,     testing::long_section,     testing::one_task, testing::no_lead,
                              testing::no_support, testing::only_collectives, testing::all_equal};

Result<Drawing> drawn(const ResolvedPlan& plan, std::string_view kind, Language language = Language::zh,
                      std::optional<Paper> paper = std::nullopt) {
  Options options;
  options.language = language;
  options.paper = paper;
  return draw(plan, kind, options, answers_of(plan));
}

bool shows(const Result<Drawing>& drawing, std::string_view text) {
  if (!drawing) return false;
  for (const Page& page : drawing->pages) {
    if (page.dot.find(text) != std::string::npos) return true;
  }
  return false;
}

bool says(const Result<Drawing>& drawing, const std::string& text) {
  return shows(drawing, "label=\"" + text + "\"") || shows(drawing, "label=\"" + text + "\\l\"") ||
         shows(drawing, "label=\"" + text + "\\r\"");
}

class EveryKind : public ::testing::TestWithParam<std::tuple<const char*, std::size_t, Language>> {};

TEST_P(EveryKind, PassesTheChecksOrSaysWhatToDrawInstead) {
  const auto& [kind, which, language] = GetParam();
  const ResolvedPlan plan = plans.at(which)();
  const Result<Drawing> drawing = drawn(plan, kind, language);
  if (!drawing) {
    const Code code = drawing.failure().code;
    EXPECT_TRUE(code == Code::nothing_found || code == Code::wrong_use);
    EXPECT_FALSE(drawing.failure().remedy.empty());
    return;
  }
  ASSERT_FALSE(drawing->pages.empty());
  const Rendered rendered = render(*drawing, Format::dot);
  EXPECT_EQ(rendered.pages, static_cast<int>(drawing->pages.size()));
  EXPECT_GE(rendered.checks.smallest_print_pt, 7);
  EXPECT_EQ(rendered.checks.overlaps, 0);
  EXPECT_EQ(rendered.checks.clipped, 0);
  EXPECT_EQ(rendered.checks.missing_glyphs, 0);
  for (const Page& page : drawing->pages) {
    EXPECT_NE(page.dot.find(language == Language::zh ? "来源：" : "Source: "), std::string::npos);
    EXPECT_NE(page.dot.find(language == Language::zh ? "页，共" : " of "), std::string::npos);
  }
}

INSTANTIATE_TEST_SUITE_P(Kind, EveryKind,
                         ::testing::Combine(::testing::ValuesIn(kinds_here),
                                            ::testing::Range(std::size_t{0}, plans.size()),
                                            ::testing::Values(Language::zh, Language::en)));

TEST(Kind, TwoRunsGiveTheSameBytes) {
  for (const char* kind : kinds_here) {
    for (const auto& plan : {testing::english, testing::busy_unit}) {
      const Result<Drawing> one = drawn(plan(), kind);
      const Result<Drawing> two = drawn(plan(), kind);
      if (!one) continue;
      ASSERT_EQ(one->pages.size(), two->pages.size()) << kind;
      for (std::size_t i = 0; i < one->pages.size(); ++i) EXPECT_EQ(one->pages[i].dot, two->pages[i].dot) << kind;
      EXPECT_EQ(render(*one, Format::svg).files, render(*two, Format::svg).files) << kind;
    }
  }
}

// What a plan with little in it gives: a picture, or a sentence that says why there is none and what to draw instead.
TEST(Kind, ThinPlansGiveAPictureOrASentence) {
  struct Case {
    ResolvedPlan (*plan)();
    std::string_view drawn;
    std::string_view refused;
  };
  const std::array cases = {
      Case{testing::no_lead, "heat load-bars lorenz cooperation groups", "quadrant lead-support co-leads certificate"},
      Case{testing::no_support, "heat load-bars lorenz quadrant certificate",
           "cooperation groups lead-support co-leads"},
      Case{testing::one_task, "heat load-bars lorenz quadrant certificate", "cooperation groups lead-support co-leads"},
      Case{testing::only_collectives, "heat quadrant lead-support",
           "load-bars lorenz cooperation groups co-leads certificate"},
      Case{testing::all_equal, "heat load-bars lorenz quadrant cooperation groups lead-support certificate",
           "co-leads"}};
  const auto each = [](std::string_view names, const auto& expect) {
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      expect(names.substr(0, end));
      names.remove_prefix(std::min(end + 1, names.size()));
    }
  };
  for (const Case& thin : cases) {
    const ResolvedPlan plan = thin.plan();
    for (const Language language : {Language::zh, Language::en}) {
      each(thin.drawn, [&](std::string_view kind) {
        const auto drawing = drawn(plan, kind, language);
        ASSERT_TRUE(drawing) << plan.plan.info.id << ": " << kind << ": " << drawing.failure().what;
        EXPECT_EQ(drawing->pages.size(), 1U) << kind;
      });
      each(thin.refused, [&](std::string_view kind) {
        const auto drawing = drawn(plan, kind, language);
        ASSERT_FALSE(drawing) << plan.plan.info.id << ": " << kind;
        EXPECT_EQ(drawing.failure().code, Code::nothing_found) << kind;
        EXPECT_FALSE(drawing.failure().what.empty()) << kind;
        EXPECT_FALSE(drawing.failure().remedy.empty()) << kind;
      });
    }
  }
}

// ordinary(): 发改局 leads 1 and, with 财政局, 2; supports 3. 工信局 leads 3. 各镇街 (东镇, 西镇) supports 2 and 4.
TEST(LoadBars, PrintTheReportHeaviestFirst) {
  const auto drawing = drawn(ordinary(), "load-bars");
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->title, "谁的担子最重：县发展和改革局（牵头 2 项、配合 1 项）");
  EXPECT_TRUE(says(drawing, "1.75"));  // 1 + 1/2 + 1/4
  EXPECT_TRUE(says(drawing, "0.25"));  // 东镇
  EXPECT_FALSE(says(drawing, "各镇街"));
  EXPECT_TRUE(shows(drawing, "未列：1 个统称或个人"));
}

TEST(LoadBars, MarkWhoIsOverloaded) {
  const auto drawing = drawn(ordinary(), "load-bars");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(drawing, "可以判为过重：发改局（区间整段高于过重线 0.58）"));
  EXPECT_TRUE(says(drawing, "过重"));
  EXPECT_TRUE(says(drawing, "95% 区间（任务重抽 2000 次）"));
  ResolvedPlan plan = ordinary();
  Answers answers = answers_of(plan);
  answers.verdict->units.front().overloaded = false;
  const auto none = draw(plan, "load-bars", {}, answers);
  EXPECT_TRUE(shows(none, "没有单位可以判为过重"));
  EXPECT_FALSE(says(none, "过重"));
  EXPECT_TRUE(shows(drawn(testing::no_lead(), "load-bars"), "没有牵头单位，不作过重判断"));
}

TEST(Certificate, AddsUpToTheBound) {
  testing::PlanMaker m("proof", "某县任务");
  const auto reform = m.unit("县发展和改革局", "发改局");
  const auto finance = m.unit("县财政局", "财政局");
  const auto tax = m.unit("县税务局", "税务局");
  for (int t = 0; t < 3; ++t) m.assign(m.task({}, "编制规划。"), Role::lead, {reform});
  const auto both = m.task({}, "统筹预算。");
  m.assign(both, Role::lead, {reform, finance});
  m.assign(both, Role::support, {tax});
  m.assign(m.task({}, "核对税收。"), Role::lead, {tax});
  Answers answers;
  answers.bottlenecks.emplace();
  BottleneckReport& report = *answers.bottlenecks;
  report.peak_now = 4;
  report.peak_best = 3;
  report.certificate = {{reform}, {0, 1, 2}, 3, 3};
  report.leads = {{reform, 4, 3}, {finance, 1, 1}, {tax, 1, 2}};
  const auto one = draw(m.plan_, "certificate", {}, answers);
  ASSERT_TRUE(one);
  EXPECT_EQ(one->title, "牵头最多的单位可从 4 项降到 3 项，不能再低");
  EXPECT_TRUE(says(one, "3 个牵头 ÷ 1 个单位 ＝ 3"));
  EXPECT_TRUE(says(one, "牵头 4 → 3"));
  EXPECT_TRUE(says(one, "合计 3"));
  for (const char* edge : {"lead-u1-main-1", "lead-u1-main-2", "lead-u1-main-3"}) {
    EXPECT_TRUE(shows(one, "id=\"" + std::string(edge) + "\"")) << edge;
  }
  EXPECT_FALSE(shows(one, "main-4"));
  // With both leads of task 4, of which one can't but fall on one of the two.
  report.certificate = {{reform, finance}, {0, 1, 2, 3}, 4, 2};
  const auto two = draw(m.plan_, "certificate", {}, answers);
  ASSERT_TRUE(two);
  EXPECT_TRUE(says(two, "4 个牵头 ÷ 2 个单位 ＝ 2"));
  EXPECT_TRUE(shows(two, "另列名：税务局；2 个牵头中至少 1 个落在左边"));
  EXPECT_TRUE(shows(two, "至少有所示个数的牵头落在左边的单位"));
}

TEST(Certificate, ExplainsDashedLinesWhereItDrawsSome) {
  const ResolvedPlan alone = testing::no_support();
  EXPECT_FALSE(shows(drawn(alone, "certificate"), "已列名，可改由其牵头"));
  EXPECT_TRUE(shows(drawn(testing::english(), "certificate", Language::zh), "已列名，可改由其牵头"));
}

TEST(Certificate, ALargeProofTakesSeveralPagesAndShowsEveryTaskOnce) {
  const ResolvedPlan plan = testing::busy_unit();
  const auto drawing = drawn(plan, "certificate");
  ASSERT_TRUE(drawing);
  EXPECT_GT(drawing->pages.size(), 2U);
  for (const Task& task : plan.plan.tasks) {
    int pages = 0;
    for (const Page& page : drawing->pages) pages += page.dot.find("\"task-" + task.id + "\"") != std::string::npos;
    EXPECT_EQ(pages, 1) << task.id;
  }
}

TEST(Groups, HaveTheLettersOfTheMap) {
  const ResolvedPlan plan = english();
  const auto cards = drawn(plan, "groups", Language::en);
  const auto map = drawn(plan, "cooperation", Language::en);
  ASSERT_TRUE(cards);
  ASSERT_TRUE(map);
  EXPECT_EQ(cards->title, "8 units in 3 groups, at most 3 in one");
  // Clusters of 3, 3 and 2 units; "City Manager's Office" begins the first of the two larger ones by name.
  EXPECT_TRUE(says(cards, "A: 3 units, 6 tasks"));
  EXPECT_TRUE(says(cards, "C: 2 units, 6 tasks"));
  for (const char* letter : {"A", "B", "C"}) {
    EXPECT_TRUE(says(map, letter));
    EXPECT_TRUE(shows(cards, "group-" + std::string(letter)));
  }
  EXPECT_TRUE(says(map, "letter = group (see the group cards): 3 units"));
  EXPECT_FALSE(says(map, "D"));
}

TEST(Heat, CountsLeadsAndSupportsBySection) {
  const auto drawing = drawn(ordinary(), "heat");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(drawing, "最重：县发展和改革局（2+1）"));
  EXPECT_TRUE(says(drawing, "各镇街"));
  EXPECT_TRUE(says(drawing, "+2"));  // 各镇街 in all
  EXPECT_FALSE(says(drawing, "西镇"));
  EXPECT_TRUE(shows(drawing, "板块 2 个"));
}

TEST(Quadrant, PutsUnitsAtTasksLedAndOthersNamed) {
  const auto drawing = drawn(ordinary(), "quadrant");
  ASSERT_TRUE(drawing);
  // 发改局 leads 2 with 财政局 and 各镇街; 财政局 1 with two; 工信局 1 with three.
  EXPECT_TRUE(shows(drawing, "牵头单位 3 个"));
  EXPECT_TRUE(shows(drawing, "平均牵头 1.3 项、协调 2.3 个单位"));
  for (const char* id : {"spot-u1", "spot-u2", "spot-u3"}) EXPECT_TRUE(shows(drawing, id)) << id;
  EXPECT_EQ(drawn(testing::no_lead(), "quadrant").failure().code, Code::nothing_found);
}

TEST(LeadSupport, CountsTasksInCommon) {
  const auto drawing = drawn(ordinary(), "lead-support");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(drawing, "牵头单位 3 个，配合单位 4 个，协作关系 5 对"));
  EXPECT_TRUE(shows(drawing, "要找的单位最多：工信局（3 个）"));
}

TEST(Gaps, ListsThinAndSpreadTasks) {
  const auto drawing = drawn(ordinary(), "gaps");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(says(drawing, "没有牵头单位：1 项"));
  EXPECT_TRUE(says(drawing, "配合单位只有统称：2 项"));
  EXPECT_TRUE(says(drawing, "没有配合单位：1 项"));
  EXPECT_TRUE(shows(drawing, "三家及以上共同牵头：0 项"));
  const auto extreme = drawn(testing::extreme(), "gaps");
  EXPECT_TRUE(says(extreme, "三家及以上共同牵头：1 项"));
}

TEST(Gaps, APlanWithoutSupportsIsNotAskedForThem) {
  const auto drawing = drawn(testing::no_support(), "gaps");
  EXPECT_TRUE(shows(drawing, "全文没有列配合单位"));
  EXPECT_FALSE(shows(drawing, "没有配合单位"));
  EXPECT_TRUE(says(drawing, "没有这几类任务"));
}

TEST(Overview, APlanWithoutSupportsShowsWhoLeadsTogether) {
  ResolvedPlan plan = testing::no_support();
  for (std::uint32_t t = 0; t < 2; ++t) {  // 县1局 and 县2局 lead the first two tasks too
    for (std::uint32_t u = 1; u < 3; ++u) {
      Assignment a;
      a.task = t;
      a.unit = u;
      a.role = Role::lead;
      plan.assignments.push_back(a);
    }
  }
  const auto drawing = drawn(plan, "overview");
  EXPECT_TRUE(says(drawing, "⑤ 最常共同牵头"));
  EXPECT_TRUE(says(drawing, "县1局 – 县2局"));
  EXPECT_TRUE(says(drawing, "全文没有列配合单位"));
  EXPECT_FALSE(shows(drawing, "无配合"));
  EXPECT_TRUE(says(drawn(ordinary(), "overview"), "⑤ 最常搭档（牵头→配合）"));
}

TEST(Legends, TellNoRoleThatThePlanDoesNotName) {
  for (const char* kind : {"load-bars", "overview", "total", "matrix", "ego"}) {
    EXPECT_FALSE(shows(drawn(testing::no_support(), kind), "责任单位")) << kind;
    EXPECT_TRUE(shows(drawn(ordinary(), kind), "责任单位")) << kind;
  }
}

TEST(Cards, CountCollectivesApart) {
  const auto drawing = drawn(ordinary(), "cards");
  EXPECT_TRUE(shows(drawing, "单位 4 个、统称和个人 1 个"));
  EXPECT_TRUE(shows(drawing, "双框＝多个单位的统称"));
  testing::PlanMaker m("busy", "某县任务");
  const auto towns = m.unit("各镇街", "各镇街", UnitKind::collective);
  for (int t = 0; t < 7; ++t) {
    const auto task = m.task({}, "任务");
    m.assign(task, Role::support, {towns});
    if (t == 0) m.assign(task, Role::lead, {m.unit("甲局")});
  }
  const auto busy = drawn(m.plan_, "cards");
  ASSERT_TRUE(busy);
  EXPECT_EQ(busy->left_out, std::vector<std::string>{"未列：任务多于 6 项的统称 1 个"});
}

TEST(Cards, HoldUnitsWithFewTasksAndNameTheRest) {
  EXPECT_EQ(drawn(testing::busy_unit(), "cards").failure().code, Code::nothing_found);
  EXPECT_TRUE(shows(drawn(testing::no_lead(), "cards"), "任务不超过 6 项"));
  const auto small = drawn(ordinary(), "cards");
  ASSERT_TRUE(small);
  for (const char* id : {"card-u1", "card-u2", "card-u3", "card-u4", "card-u5"}) EXPECT_TRUE(shows(small, id)) << id;
  EXPECT_FALSE(shows(small, "card-u6"));  // 西镇 is named in no task
  EXPECT_TRUE(says(small, "牵2 配1"));
}

TEST(Lorenz, SaysWhatTheCurveMeans) {
  const auto drawing = drawn(ordinary(), "lorenz");
  ASSERT_TRUE(drawing);
  // 1.75, 1, 0.75, 0.25: the first alone carries less than half of 3.75, the first two more.
  EXPECT_EQ(drawing->title, "担子分得匀不匀：4 个单位中 2 个承担了一半");
  EXPECT_TRUE(says(drawing, "基尼系数 0.32"));
}

TEST(Total, HasACellForEveryAssignment) {
  const ResolvedPlan plan = english();
  const auto drawing = drawn(plan, "total", Language::en);
  ASSERT_TRUE(drawing);
  for (const Assignment& a : plan.assignments) {
    if (a.role != Role::lead && a.role != Role::support) continue;
    EXPECT_TRUE(shows(drawing, "\"cell-" + plan.units[a.unit].id + "-" + plan.plan.tasks[a.task].id + "\""));
  }
  EXPECT_NEAR(drawing->pages.front().width_pt, 1190.55, 0.01);
}

TEST(Cooperation, JoinsUnitsThatShareTasksAndCountsTheRest) {
  const auto drawing = drawn(ordinary(), "cooperation");
  ASSERT_TRUE(drawing);
  for (const char* id : {"unit-u1", "unit-u2", "unit-u3", "unit-u5"}) EXPECT_TRUE(shows(drawing, id)) << id;
  EXPECT_FALSE(shows(drawing, "unit-u4"));  // 各镇街 is a collective
  EXPECT_TRUE(shows(drawing, "条主要关系（共 6 条）"));
  EXPECT_EQ(drawn(testing::one_task(), "cooperation").failure().code, Code::nothing_found);
}

TEST(Overview, IsOneSheetOfA3OrTwoOfA4) {
  EXPECT_EQ(drawn(ordinary(), "overview")->pages.size(), 1U);
  EXPECT_EQ(drawn(ordinary(), "overview", Language::zh, Paper::a4)->pages.size(), 2U);
  EXPECT_TRUE(shows(drawn(ordinary(), "overview"), "牵头 4 项次、配合 5 项次"));
}

TEST(Collectives, CountWhatReachesEachMember) {
  const auto drawing = drawn(ordinary(), "collectives");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(says(drawing, "各镇街：2 项任务，已知成员 2 个"));
  EXPECT_TRUE(says(drawing, "西镇"));
  EXPECT_EQ(drawn(english(), "collectives").failure().code, Code::nothing_found);
}

TEST(CoLeads, ShowEverySetOnce) {
  const auto drawing = drawn(ordinary(), "co-leads");
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(drawing, "共同牵头的任务 1 项，组合 1 种，单位 2 个"));
  EXPECT_EQ(drawn(english(), "co-leads").failure().code, Code::nothing_found);
}

TEST(Network, DrawsSmallPlansAndRefusesLargeOnes) {
  const auto drawing = drawn(ordinary(), "network");
  ASSERT_TRUE(drawing);
  for (const char* edge : {"lead-u1-main-1", "lead-u2-main-2", "lead-u1-main-2", "support-u4-main-2", "lead-u3-main-3",
                           "support-u5-main-3", "support-u4-main-4"}) {
    EXPECT_TRUE(shows(drawing, "id=\"" + std::string(edge) + "\"")) << edge;
  }
  testing::PlanMaker large("large", "某市任务");
  for (int t = 0; t < 120; ++t) {
    large.assign(large.task({"一"}, "任务。"), Role::lead, {large.unit("市" + std::to_string(t % 20) + "局")});
  }
  const Failure failure = drawn(large.plan_, "network").failure();
  EXPECT_EQ(failure.code, Code::wrong_use);
  EXPECT_NE(failure.remedy.find("roster"), std::string::npos);
}

}  // namespace
}  // namespace dutygraph::draw
