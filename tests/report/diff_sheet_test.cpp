#include "dutygraph/report/diff_sheet.h"

#include <gtest/gtest.h>

namespace dutygraph::report {
namespace {

using Kind = TextPiece::Kind;

ResolvedPlan plan_of(const std::string& id, const std::vector<std::string>& texts, const std::string& lead) {
  ResolvedPlan plan;
  plan.plan.info.id = id;
  Unit unit;
  unit.name = lead;
  plan.units.push_back(unit);
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    Task& task = plan.plan.tasks.emplace_back();
    task.number = static_cast<int>(i + 1);
    task.list = "main";
    task.id = "main-" + std::to_string(i + 1);
    task.text = texts[i];
    Assignment edge;
    edge.task = i;
    edge.role = Role::lead;
    plan.assignments.push_back(edge);
  }
  return plan;
}

struct Sample {
  ResolvedPlan before = plan_of("old", {"修路6公里。", "植树<b>。", "建校,建院。"}, "甲局");
  ResolvedPlan after = plan_of("new", {"修路8公里。", "=养鱼", "建校。", "建院。"}, "乙局");
  PlanDiff diff;
  Sample() {
    KeptTask& kept = diff.kept.emplace_back();
    kept.similarity = 0.875;
    kept.certainty = 0.6;
    kept.changes.push_back({TaskChange::Kind::figure, "6公里", "8公里", {}, {}});
    kept.changes.push_back({TaskChange::Kind::lead, {}, {}, {"乙局"}, {"甲局"}});
    kept.pieces = {{Kind::same, "修路"}, {Kind::removed, "6"}, {Kind::added, "8"}, {Kind::same, "公里。"}};
    TaskGroup& split = diff.split.emplace_back();
    split.one = 2;
    split.many = {2, 3};
    split.similarities = {0.5, 0.5};
    split.certainties = {0.9, 0.7};
    split.one_pieces = {{Kind::same, "建校,建院。"}};
    split.many_pieces = {{{Kind::same, "建校。"}}, {{Kind::added, "建院。"}}};
    diff.dropped = {1};
    diff.appeared = {1};
    diff.units.push_back({"乙局", "甲<局", UnitMatch::function, {1, 2}, {3, 3}});
    diff.renamed.push_back({"丙&局", "丁局", 1, 2, 0.5});
  }
};

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(DiffSheet, MarksWhatWentAndWhatCame) {
  const Sample sample;
  const std::string html = diff_sheet(sample.diff, sample.before, sample.after, {"zh"});
  EXPECT_TRUE(has(html, "修路<del>6</del>公里。"));
  EXPECT_TRUE(has(html, "修路<ins>8</ins>公里。"));
  EXPECT_TRUE(has(html, "牵头：<del>甲局</del>"));
  EXPECT_TRUE(has(html, "牵头：<ins>乙局</ins>"));
  EXPECT_TRUE(has(html, "<p>6公里 → 8公里</p><p>牵头 +乙局 −甲局</p>"));
  EXPECT_TRUE(has(html, "把握 60%；请核对"));
  EXPECT_TRUE(has(html, "<p class=\"id\">4</p><p><span class=\"q\">把握 70%")) << "of a split";
  EXPECT_TRUE(has(html, "<ins>建院。</ins>"));
  EXPECT_TRUE(has(html, "拆分 (1)"));
  EXPECT_TRUE(has(html, "<td class=\"n\">1 → 2</td><td class=\"n\">3</td>"));
}

TEST(DiffSheet, OfATextWrittenAnewItMarksWhatStayed) {
  Sample sample;
  sample.diff.kept[0].pieces = {
      {Kind::removed, "沿河修"}, {Kind::same, "环湖绿道"}, {Kind::added, "绿化、亮化、配套停车场和驿站"}};
  const std::string html = diff_sheet(sample.diff, sample.before, sample.after, {"zh"});
  EXPECT_TRUE(has(html, "沿河修<mark>环湖绿道</mark></p>"));
  EXPECT_TRUE(has(html, "<mark>环湖绿道</mark>绿化、亮化"));
}

TEST(DiffSheet, SaysWhereNothingGoesOn) {
  Sample sample;
  sample.diff.kept.clear();
  sample.diff.split.clear();
  EXPECT_TRUE(has(diff_sheet(sample.diff, sample.before, sample.after), "No task goes on"));
}

TEST(DiffSheet, IsEscapedAndClosedToTheOutside) {
  const Sample sample;
  const std::string html = diff_sheet(sample.diff, sample.before, sample.after);
  EXPECT_TRUE(has(html, "植树&lt;b&gt;。"));
  EXPECT_FALSE(has(html, "植树<b>"));
  EXPECT_TRUE(has(html, "甲&lt;局"));
  EXPECT_TRUE(has(html, "丙&amp;局 → 丁局 (1/2)"));
  EXPECT_TRUE(has(html, "default-src 'none'"));
  EXPECT_FALSE(has(html, "<script"));
  EXPECT_FALSE(has(html, "http://"));
}

TEST(DiffSheet, NothingToCompare) {
  const std::string html = diff_sheet({}, {}, {});
  EXPECT_FALSE(has(html, "<table>"));
  EXPECT_TRUE(html.ends_with("</body>\n</html>\n"));
}

TEST(DiffCsv, ALineAPair) {
  const Sample sample;
  const std::string csv = diff_csv(sample.diff, sample.before, sample.after);
  EXPECT_TRUE(
      has(csv,
          "\r\nkept,main-1,main-1,0.88,0.60,6公里 → 8公里; lead +乙局 −甲局,甲局,乙局,,,修路6公里。,修路8公里。,"
          "修路[-6-]{+8+}公里。\r\n"));
  EXPECT_TRUE(has(csv, "\r\nsplit,main-3,main-4,0.50,0.70,,"));
  EXPECT_TRUE(has(csv, "\r\ndropped,main-2,,,,,甲局,,,,植树<b>。,,\r\n"));
  EXPECT_TRUE(has(csv, "\r\nnew,,main-2,,,,,乙局,,,,'=养鱼,\r\n")) << "no spreadsheet may run it";
}

TEST(DiffCsv, ALineAUnit) {
  Sample sample;
  sample.diff.units.push_back({"丙&局", std::nullopt, UnitMatch::only_old, {2, 0}, {0, 0}});
  const std::string csv = diff_units_csv(sample.diff);
  EXPECT_TRUE(has(csv, "\r\n乙局,甲<局,function,1,2,3,3,\r\n"));
  EXPECT_TRUE(has(csv, "\r\n丙&局,,only-old,2,0,0,0,丁局\r\n"));
  EXPECT_TRUE(has(diff_units_csv(sample.diff, {"zh"}), ",仅原方案有,"));
}

}  // namespace
}  // namespace dutygraph::report
