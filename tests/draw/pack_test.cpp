#include "dutygraph/draw/pack.h"

#include <gtest/gtest.h>

#include <algorithm>

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
  for (const auto& make : {testing::ordinary, testing::english, testing::busy_unit, testing::one_task}) {
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
  options.unit = "无此单位";
  EXPECT_FALSE(pack(plan, options, answers_of(plan)));
}

TEST(Pack, AnEmptyPlanIsRefused) { EXPECT_FALSE(pack({}, {}, {})); }

}  // namespace
}  // namespace dutygraph::draw
