// Load bars: who carries most. A row a unit, heaviest first; the bar is the weighted load, its dark part what the unit
// leads, its white part what it supports.
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

std::string subtitle_of(const LoadReport& load, Language l) {
  double all = 0;
  double top = 0;
  const std::size_t few = std::min<std::size_t>(5, load.units.size());
  for (std::size_t i = 0; i < load.units.size(); ++i) {
    all += load.units[i].weighted;
    if (i < few) top += load.units[i].weighted;
  }
  const std::string share = all > 0 ? decimal(100 * top / all, 0) : "0";
  return sentences(l, {say(l, Phrase::count_tasks, {std::to_string(load.tasks)}),
                       say(l, Phrase::count_units, {std::to_string(load.units.size())}),
                       say(l, Phrase::load_rule, {number(load.lead_weight), number(load.support_weight)}),
                       say(l, Phrase::load_top, {std::to_string(few), share}),
                       say(l, Phrase::load_gini, {decimal(load.gini, 2)}), say(l, Phrase::load_columns)});
}

std::vector<LegendItem> legend_of(const PlanView& view, Language l) {
  using Mark = LegendItem::Mark;
  const auto part = [&](const std::string& label) { return say(l, Phrase::load_part, {label}); };
  return {{Mark::box, {0.8}, {ink}, {}, part(view.lead_label)},
          {Mark::box, {0.8}, {"#ffffff"}, {}, part(view.support_label)}};
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
  if (const int n = not_units(view); n > 0) left_out.push_back(say(l, Phrase::only_units, {std::to_string(n)}));
  const Frame frame = frame_of(options, false, Paper::a4, title, subtitle_of(load, l), legend_of(view, l),
                               plan_footer(view, l, false, left_out));
  auto work = std::make_shared<Work>(Work{view, l, {}, reserved_body(frame, measure), {}});
  work->rows = load_rows(view, measure, work->body.w);
  const auto& heights = work->rows.heights;
  work->pages = balanced_pages(heights.size(), [&](std::size_t a, std::size_t b) {
    double sum = head_height + 2;
    for (std::size_t i = a; i < b; ++i) sum += heights[i];
    return sum / work->body.h;
  });
  Sheets sheets;
  sheets.title = title;
  sheets.left_out = std::move(left_out);
  add_pages(sheets, frame, work->pages.size(), [work](Canvas& canvas, std::size_t page) {
    draw_load_rows(canvas, work->view, work->rows, work->pages[page], work->body, work->language, head_height,
                   most_slack);
  });
  return sheets;
}

}  // namespace dutygraph::draw
