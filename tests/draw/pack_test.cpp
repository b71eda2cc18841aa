#include "dutygraph/draw/pack.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "draw/canvas.h"
#include "draw/font.h"
#include "draw/sheet.h"
#include "dutygraph/draw/render.h"
#include "fixtures.h"

namespace dutygraph::draw {
namespace {

using testing::answers_of;

PackOptions all_of_it() {
  PackOptions options;
  options.sentences = {"县财政局负荷最重。", "没有单位过重。"};
  options.texts = {
      {"findings", "文稿问题", "按位置排列", {{"错误 main-1", "无人牵头"}, {"提示", std::string(6000, 'x')}}},
      {"index", "索引", "", {}}};
  return options;
}

bool shows(const Drawing& drawing, std::size_t page, const std::string& text) {
  return drawing.pages.at(page).dot.find(text) != std::string::npos;
}

TEST(Pack, IsNumberedThroughAndPassesTheChecks) {
  for (const auto& make : {testing::ordinary, testing::english, testing::busy_unit, testing::one_task, testing::extreme,
                           testing::long_section, testing::sparse, testing::no_lead}) {
    const ResolvedPlan plan = make();
    const Result<Drawing> drawing = pack(plan, all_of_it(), answers_of(plan));
    ASSERT_TRUE(drawing) << drawing.failure().what;
    const Rendered rendered = render(*drawing, Format::dot);
    EXPECT_EQ(rendered.checks.overlaps, 0);
    EXPECT_EQ(rendered.checks.clipped, 0);
    EXPECT_EQ(rendered.checks.missing_glyphs, 0);
    EXPECT_GE(rendered.checks.smallest_print_pt, 7);
    const std::string pages = std::to_string(drawing->pages.size());
    EXPECT_TRUE(shows(*drawing, 0, pages)) << "the cover says of how many pages it is the first";
    EXPECT_TRUE(shows(*drawing, 0, "县财政局负荷最重"));
    EXPECT_TRUE(shows(*drawing, drawing->pages.size() - 1, pages));
    EXPECT_TRUE(std::ranges::all_of(drawing->pages, [](const Page& page) { return page.width_pt < 850; })) << "A4";
  }
}

// GB/T 9704-2012, 7.5 and 8.
TEST(Pack, IsNumberedAndTurnedForBinding) {
  const ResolvedPlan plan = testing::ordinary();
  PackOptions options = all_of_it();
  const Result<Drawing> bound = pack(plan, options, answers_of(plan));
  ASSERT_TRUE(bound);
  std::size_t turned = 0;
  for (std::size_t i = 0; i < bound->pages.size(); ++i) {
    const Page& page = bound->pages[i];
    EXPECT_EQ(page.turned, page.width_pt > page.height_pt) << i;
    EXPECT_TRUE(shows(*bound, i, "label=\"— " + std::to_string(i + 1) + " —")) << i;
    turned += page.turned ? 1 : 0;
  }
  EXPECT_GT(turned, 0U);
  const std::string pdf = render(*bound, Format::pdf).files.front();
  EXPECT_EQ(pdf.find("/MediaBox [ 0 0 841"), std::string::npos) << "every sheet is upright";
  options.bound = false;
  const Result<Drawing> upright = pack(plan, options, answers_of(plan));
  ASSERT_TRUE(upright);
  EXPECT_TRUE(std::ranges::none_of(upright->pages, &Page::turned));
  EXPECT_TRUE(shows(*upright, 0, "第 1 页"));
}

TEST(Pack, NumbersStandAtTheOuterCorner) {
  Frame frame;
  frame.bound = true;
  frame.title = "图";
  const Measure measure(choose_family(true));
  const auto number_at = [&](std::size_t page) {
    const Box paper = paper_size(frame.paper, frame.landscape);
    Canvas canvas(paper.w, paper.h, measure);
    draw_frame(canvas, frame, page, 9);
    const std::string dot = canvas.dot("t");
    const std::size_t at = dot.find("label=\"— ");
    const std::size_t pos = dot.rfind("pos=\"", at) + 5;
    const std::size_t comma = dot.find(',', pos);
    return Point{std::stod(dot.substr(pos, comma - pos)), std::stod(dot.substr(comma + 1))};  // y upwards
  };
  EXPECT_GT(number_at(3).x, 480);  // right
  EXPECT_LT(number_at(3).y, 60);
  EXPECT_LT(number_at(4).x, 110);  // left
  frame.landscape = true;
  EXPECT_LT(number_at(3).x, 60);   // the foot of the upright sheet is the left side
  EXPECT_LT(number_at(3).y, 110);  // its right corner
  EXPECT_GT(number_at(4).y, 480);  // its left corner
  frame.paper = Paper::a3;         // a fold-out lies as it is read
  EXPECT_GT(number_at(3).x, 1000);
}

TEST(Pack, PdfHasATitleAndAnOutlineEntryForEveryPage) {
  const ResolvedPlan plan = testing::english();
  PackOptions options = all_of_it();
  options.language = Language::en;
  const Result<Drawing> drawing = pack(plan, options, answers_of(plan));
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->title, "Responsibility maps: Climate Action Plan 2030");
  const std::string pdf = render(*drawing, Format::pdf).files.front();
  EXPECT_NE(pdf.find("/Title (Responsibility maps: Climate Action Plan 2030)"), std::string::npos);
  EXPECT_NE(pdf.find("/Creator (dutygraph)"), std::string::npos);
  EXPECT_NE(pdf.find("/Outlines"), std::string::npos);
  std::size_t titles = 0;
  for (std::size_t at = pdf.find("/Title "); at != std::string::npos; at = pdf.find("/Title ", at + 1)) ++titles;
  EXPECT_EQ(titles, drawing->pages.size() + 1);
}

TEST(Pack, ContentsNameSectionsWithTheirOwnBrackets) {
  const ResolvedPlan plan = testing::ordinary();
  const Result<Drawing> drawing = pack(plan, all_of_it(), answers_of(plan));
  ASSERT_TRUE(drawing);
  EXPECT_TRUE(shows(*drawing, 0, "分工图：二、产业（上）"));
  EXPECT_TRUE(shows(*drawing, 0, "分工表：一、目标"));
}

TEST(Pack, LeavesOutWhatIsNotWorthAPage) {
  testing::PlanMaker m("even", "某县任务");
  const auto finance = m.unit("县财政局", "财政局");
  const auto water = m.unit("县水利局", "水利局");
  const auto first = m.task({"一、目标"}, "按时完成。");
  m.assign(first, Role::lead, {finance});
  m.assign(first, Role::support, {water});
  PackOptions options = all_of_it();
  const Result<Drawing> drawing = pack(m.plan_, options, answers_of(m.plan_));
  ASSERT_TRUE(drawing);
  for (const char* part : {"gaps", "heat", "certificate"})
    EXPECT_TRUE(std::ranges::none_of(drawing->pages, [&](const Page& page) { return page.part == part; })) << part;
  options.only = {"gaps"};
  EXPECT_TRUE(pack(m.plan_, options, answers_of(m.plan_))) << "asked for, it says that there is nothing";
}

TEST(Pack, PagesKnowTheirPart) {
  const ResolvedPlan plan = testing::ordinary();
  const Result<Drawing> drawing = pack(plan, all_of_it(), answers_of(plan));
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->pages.front().part, "cover");
  EXPECT_EQ(drawing->pages.back().part, "findings");
  EXPECT_TRUE(std::ranges::none_of(drawing->pages, [](const Page& page) { return page.part.empty(); }));
}

TEST(Pack, ThePlanBeforeAddsWhatChanged) {
  const ResolvedPlan plan = testing::ordinary();
  Answers answers = answers_of(plan);
  PlanDiff diff;
  diff.kept.emplace_back();
  diff.dropped = {1, 2, 3};
  diff.appeared = {1, 2, 3};
  diff.units = {{"县财政局", std::nullopt, UnitMatch::name, {1, 1}, {1, 1}}};
  answers.earlier = {&plan, diff};
  const Result<Drawing> drawing = pack(plan, all_of_it(), answers);
  ASSERT_TRUE(drawing);
  for (const char* part : {"dumbbell", "section-flow"})
    EXPECT_TRUE(std::ranges::any_of(drawing->pages, [&](const Page& page) { return page.part == part; })) << part;
  const Result<Drawing> alone = pack(plan, all_of_it(), answers_of(plan));
  EXPECT_TRUE(std::ranges::none_of(alone->pages, [&](const Page& page) { return page.part == "dumbbell"; }));
}

TEST(Pack, AHeadingIsNeverAloneAtAColumnsFoot) {
  TextPart part{"tasks", "任务", "", {}};
  for (int i = 0; i < 60; ++i) {
    part.entries.push_back({"一、板块", {}, {}, true});
    part.entries.push_back({"main-" + std::to_string(i),
                            std::string(static_cast<std::size_t>(i * 40), 'x'),
                            {"牵头：县财政局", "时限：年底"}});
  }
  part.entries.push_back({"main-99", std::string(20000, 'y'), {"时限：年底"}});
  const ResolvedPlan plan = testing::ordinary();
  PackOptions options;
  options.only = {"tasks"};
  options.texts = {part};
  const Result<Drawing> drawing = pack(plan, options, answers_of(plan));
  ASSERT_TRUE(drawing);
  const Checks checks = render(*drawing, Format::dot).checks;
  EXPECT_EQ(checks.overlaps, 0);
  EXPECT_EQ(checks.clipped, 0);
}

TEST(Pack, OnlyWhatWasAskedFor) {
  const ResolvedPlan plan = testing::ordinary();
  PackOptions options = all_of_it();
  options.only = {"findings"};
  const Result<Drawing> drawing = pack(plan, options, answers_of(plan));
  ASSERT_TRUE(drawing);
  EXPECT_EQ(drawing->pages.size(), 1U);
  EXPECT_TRUE(shows(*drawing, 0, "无人牵头"));
  options.only = {"poem"};
  const Result<Drawing> refused = pack(plan, options, answers_of(plan));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.failure().code, Code::wrong_use);
  EXPECT_NE(refused.failure().remedy.find("findings"), std::string::npos);
}

TEST(Pack, OneUnitsOwn) {
  const ResolvedPlan plan = testing::ordinary();
  PackOptions options;
  options.unit = plan.units.front().name;
  const Result<Drawing> drawing = pack(plan, options, answers_of(plan));
  ASSERT_TRUE(drawing);
  EXPECT_LT(drawing->pages.size(), 6U);
  EXPECT_TRUE(shows(*drawing, 0, plan.units.front().name));
  options.unit = plan.units[5].name;  // 西镇, which only a collective brings into tasks
  EXPECT_TRUE(pack(plan, options, answers_of(plan)));
  options.unit = "无此单位";
  EXPECT_FALSE(pack(plan, options, answers_of(plan)));
}

TEST(Pack, AnEmptyPlanIsRefused) { EXPECT_FALSE(pack({}, {}, {})); }

}  // namespace
}  // namespace dutygraph::draw
