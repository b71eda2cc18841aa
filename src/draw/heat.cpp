// Heat map: where each unit carries its weight. Rows are units, columns the plan's sections; a cell holds the tasks led
// and supported, its grey their weight.
//
// Idea: one sheet from which a leader reads both who is heavily loaded and in which field.
// Limits: more sections than fit side by side, even in landscape, are carried on to further sheets.
#include <algorithm>
#include <cmath>
#include <memory>

#include "draw/balance.h"
#include "draw/heat_rows.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"

namespace dutygraph::draw {
namespace {

constexpr double most_slack = 7;

struct Work {
  const PlanView& view;
  Language language;
  HeatRows heat{};
  Box body{};
  double head = 0;
  std::vector<std::pair<Range, Range>> pages{};  // rows, columns
};

std::size_t most_columns(const HeatRows& heat, double width) {
  const double room = width - heat.name_width - heat_total_width;
  return std::max<std::size_t>(1, static_cast<std::size_t>(room / heat_least_column));
}

std::string subtitle_of(const PlanView& view, const HeatRows& heat, Language l) {
  const std::string& first = view.unit(heat.rows.front().unit).name;
  const HeatCell& total = heat.rows.front().total;
  return sentences(l,
                   {say(l, Phrase::count_tasks, {std::to_string(view.tasks.size())}), counted(view, units_of(heat), l),
                    say(l, Phrase::count_sections, {std::to_string(heat.headings.size())}),
                    say(l, Phrase::heat_first, {first, std::to_string(total.lead), std::to_string(total.support)}),
                    say(l, Phrase::heat_cell)});
}

void cut_pages(Work& work, const Measure& measure) {
  const std::size_t most = most_columns(work.heat, work.body.w);
  const std::size_t parts = (work.heat.headings.size() + most - 1) / most;
  const std::size_t n = work.heat.headings.size();
  for (std::size_t k = 0; k < parts; ++k) {
    const Range columns{n * k / parts, n * (k + 1) / parts};
    work.head = std::max(work.head, heat_head_height(measure, work.heat, columns, work.body.w));
  }
  const std::vector<Range> rows = balanced_pages(work.heat.rows.size(), [&](std::size_t a, std::size_t b) {
    double sum = work.head + 2;
    for (std::size_t i = a; i < b; ++i) sum += work.heat.rows[i].height;
    return sum / work.body.h;
  });
  for (const Range& range : rows) {
    for (std::size_t k = 0; k < parts; ++k) {
      work.pages.emplace_back(range, Range{n * k / parts, n * (k + 1) / parts});
    }
  }
}

}  // namespace

Result<Sheets> heat(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  const double portrait = paper_size(options.paper.value_or(Paper::a4), false).w - 2 * margin_pt;
  HeatRows rows = heat_rows(view, measure, 150);
  if (rows.rows.empty()) return Failure{Code::nothing_found, {}, 0, "no task names a unit", "see `units`"};
  const bool landscape = rows.headings.size() > most_columns(rows, portrait);
  std::vector<LegendItem> legend;
  add_greys(legend, say(l, Phrase::heat_greys));
  const std::vector<std::string> left_out = unseen(view, l, true);
  const Frame frame = frame_of(options, landscape, Paper::a4, say(l, Phrase::heat_title), subtitle_of(view, rows, l),
                               std::move(legend), plan_footer(view, l, false, left_out));
  auto work = std::make_shared<Work>(Work{view, l, std::move(rows), reserved_body(frame, measure), 0, {}});
  cut_pages(*work, measure);
  Sheets sheets = paged(frame, left_out, work->pages.size(), [work](Canvas& canvas, std::size_t page) {
    const auto& [range, columns] = work->pages[page];
    draw_heat_rows(canvas, work->view, work->heat, range, columns, work->body, work->language, work->head, most_slack);
  });
  sheets.idle = work->heat.headings.size() < 2;
  return sheets;
}

}  // namespace dutygraph::draw
