// Load bars: who carries most. A row a unit, heaviest first; the bar is the weighted load, its dark part what the unit
// leads, its white part what it supports. Below the bar its 95 % interval; the dashed line is the fence: a unit whose
// interval lies wholly above it is overloaded, and marked.
//
// Idea: a ranking is read down one edge, so bars begin at one line and the figures they are made of stand beside them.
// Limits: units only, as in `load`; collectives and officials carry nothing here.
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <memory>

#include "draw/balance.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"

namespace dutygraph::draw {
namespace {

constexpr double head_height = 26;
constexpr double most_slack = 6;

struct Work {
  const PlanView& view;
  Language language;
  LoadRows rows{};
  Box body{};
  std::vector<Range> pages{};
};

std::string verdict_of(const PlanView& view, Language l) {
  const LoadVerdict& verdict = *view.verdict;
  if (verdict.leading_units == 0) return say(l, Phrase::verdict_no_lead);
  std::string names;
  for (std::size_t i = 0; i < verdict.units.size(); ++i) {
    if (!verdict.units[i].overloaded) continue;
    names += (names.empty() ? "" : say(l, Phrase::separator)) + view.short_name(view.load->units[i].unit);
  }
  const std::string fence = decimal(verdict.fence, 2);
  return names.empty() ? say(l, Phrase::verdict_none, {fence}) : say(l, Phrase::verdict_some, {names, fence});
}

std::string subtitle_of(const PlanView& view, Language l) {
  const LoadReport& load = *view.load;
  double all = 0;
  double top = 0;
  const std::size_t few = std::min<std::size_t>(5, load.units.size());
  for (std::size_t i = 0; i < load.units.size(); ++i) {
    all += load.units[i].weighted;
    if (i < few) top += load.units[i].weighted;
  }
  const std::string share = all > 0 ? decimal(100 * top / all, 0) : "0";
  return sentences(l, {verdict_of(view, l), say(l, Phrase::count_tasks, {std::to_string(load.tasks)}),
                       say(l, Phrase::count_units, {std::to_string(load.units.size())}),
                       say(l, Phrase::load_rule, {number(load.lead_weight), number(load.support_weight)}),
                       say(l, Phrase::load_top, {std::to_string(few), share}),
                       say(l, Phrase::load_gini, {decimal(load.gini, 2)}), say(l, Phrase::load_columns)});
}

std::vector<LegendItem> legend_of(const PlanView& view, Language l) {
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> legend;
  add_bar_parts(legend, view, l);
  legend.push_back(
      {Mark::line, interval_pen, {}, {}, say(l, Phrase::verdict_interval, {std::to_string(view.verdict->draws)})});
  if (view.verdict->leading_units > 0)
    legend.push_back({Mark::line, fence_pen, {}, {}, say(l, Phrase::verdict_fence, {decimal(view.verdict->fence, 2)})});
  return legend;
}

}  // namespace

Result<Sheets> load_bars(const PlanView& view, const Options& options, const Measure& measure) {
  const LoadReport& load = *view.load;
  const Language l = options.language;
  if (load.units.empty()) return Failure{Code::nothing_found, {}, 0, "no task names a unit", "see `units`"};
  const UnitLoad& first = load.units.front();
  const std::string title =
      say(l, Phrase::load_title, {first.name, std::to_string(first.lead), std::to_string(first.support)});
  std::vector<std::string> left_out = unseen(view, l, true);
  add_not_units(left_out, view, l);
  const Frame frame = frame_of(options, false, Paper::a4, title, subtitle_of(view, l), legend_of(view, l),
                               plan_footer(view, l, false, left_out));
  auto work = std::make_shared<Work>(Work{view, l, {}, reserved_body(frame, measure), {}});
  work->rows = load_rows(view, measure, work->body.w, true);
  const auto& heights = work->rows.heights;
  work->pages = balanced_pages(heights.size(), [&](std::size_t a, std::size_t b) {
    double sum = head_height + 2;
    for (std::size_t i = a; i < b; ++i) sum += heights[i];
    return sum / work->body.h;
  });
  return paged(frame, std::move(left_out), work->pages.size(), [work](Canvas& canvas, std::size_t page) {
    draw_load_rows(canvas, work->view, work->rows, work->pages[page], work->body, work->language, head_height,
                   most_slack);
  });
}

}  // namespace dutygraph::draw
