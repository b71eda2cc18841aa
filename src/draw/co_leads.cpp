// Co-leads: which units lead together. A column a set of units that lead some task together (UpSet): its dots are the
// units, above it how many tasks, below it which.
//
// Idea: sets of any size side by side, which no map of pairs can show.
// Limits: a sheet shows the rows of its own columns. Reference: Lex et al., IEEE TVCG 20 (2014) 1983-1992.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "draw/balance.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double least_column = 18;
constexpr double widest_column = 34;
constexpr double least_row = 13;
constexpr double widest_row = 20;
constexpr double bar_room = 40;
constexpr double number_pitch = 9.4;
constexpr std::size_t most_numbers = 6;

struct Set {
  std::vector<std::uint32_t> units;  // ascending
  std::vector<std::uint32_t> tasks;
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<Set> sets{};
  std::vector<std::uint32_t> order{};     // of rows: by tasks led together
  std::map<std::uint32_t, int> counts{};  // the same, for each unit
  std::size_t tasks = 0;
  std::size_t most = 1;     // tasks of a set
  std::size_t deepest = 1;  // lines of numbers
  double name_width = 0;
  double column = least_column;
  std::size_t most_rows = 1;
  Box body{};
  std::vector<Range> pages{};
};

void gather(Work& work) {
  std::map<std::vector<std::uint32_t>, std::vector<std::uint32_t>> sets;
  for (std::uint32_t t = 0; t < work.view.tasks.size(); ++t) {
    std::vector<std::uint32_t> units = work.view.tasks[t].lead;
    if (units.size() < 2) continue;
    std::ranges::sort(units);
    for (const std::uint32_t u : units) ++work.counts[u];
    sets[units].push_back(t);
    ++work.tasks;
  }
  for (const auto& [units, tasks] : sets) work.sets.push_back({units, tasks});
  std::ranges::stable_sort(work.sets, [](const Set& a, const Set& b) {
    if (a.tasks.size() != b.tasks.size()) return a.tasks.size() > b.tasks.size();
    return a.units.size() != b.units.size() ? a.units.size() > b.units.size() : a.tasks < b.tasks;
  });
  for (const auto& [unit, n] : work.counts) work.order.push_back(unit);
  std::ranges::stable_sort(work.order, {}, [&](std::uint32_t u) { return -work.counts.at(u); });
  for (const Set& set : work.sets) {
    work.most = std::max(work.most, set.tasks.size());
    work.deepest = std::max(work.deepest, std::min(set.tasks.size(), most_numbers));
  }
}

void size(Work& work, const Measure& measure) {
  std::vector<std::string> names;
  for (const std::uint32_t u : work.order) names.push_back(work.view.short_name(u));
  work.name_width = names_width(measure, names, 50, 130);
  for (const Set& set : work.sets) {
    for (const std::uint32_t t : set.tasks) {
      work.column = std::max(work.column, std::ceil(measure.width(work.view.tasks[t].full_number, small_size)) + 4);
    }
  }
}

double foot(const Work& work) { return static_cast<double>(work.deepest) * number_pitch + 8; }

std::vector<std::uint32_t> rows_of(const Work& work, Range range) {
  std::set<std::uint32_t> named;
  for (std::size_t i = range.first; i < range.second; ++i) {
    named.insert(work.sets[i].units.begin(), work.sets[i].units.end());
  }
  std::vector<std::uint32_t> rows;
  for (const std::uint32_t u : work.order) {
    if (named.contains(u) && rows.size() < work.most_rows) rows.push_back(u);
  }
  return rows;
}

void cut_pages(Work& work) {
  const double columns = std::max(1.0, std::floor((work.body.w - work.name_width - 30) / work.column));
  work.most_rows = static_cast<std::size_t>((work.body.h - bar_room - foot(work)) / least_row);
  work.pages = balanced_pages(work.sets.size(), [&](std::size_t a, std::size_t b) {
    std::set<std::uint32_t> named;
    for (std::size_t i = a; i < b; ++i) named.insert(work.sets[i].units.begin(), work.sets[i].units.end());
    return std::max(static_cast<double>(b - a) / columns,
                    static_cast<double>(named.size()) / static_cast<double>(work.most_rows));
  });
}

struct Places {
  double columns = 0, column = 0, rows_top = 0, row = 0, bottom = 0, right = 0;
};

Places places_of(const Work& work, Range range, std::size_t rows) {
  Places p;
  const double n = static_cast<double>(range.second - range.first);
  p.columns = work.body.x + work.name_width + 30;
  p.column =
      std::clamp(std::floor((work.body.right() - p.columns) / n), work.column, std::max(work.column, widest_column));
  p.right = p.columns + p.column * n;
  p.rows_top = work.body.y + bar_room;
  const double count = static_cast<double>(std::max<std::size_t>(1, rows));
  p.row = std::clamp((work.body.h - bar_room - foot(work)) / count, least_row, widest_row);
  p.bottom = p.rows_top + p.row * static_cast<double>(rows);
  return p;
}

void draw_rows(Canvas& canvas, const Work& work, const std::vector<std::uint32_t>& rows, const Places& p) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const double y = p.rows_top + p.row * static_cast<double>(r);
    if (r % 2 == 0) draw_ground(canvas, {work.body.x, y, p.right - work.body.x, p.row}, "#eeeeee");
    const std::string& name = work.view.unit(rows[r]).name;
    const NameCell cell = name_cell(canvas.measure(), work.view.short_name(rows[r]), work.name_width - 4, 1);
    draw_name(canvas, cell, work.body.x + 2, y + p.row / 2, {}, {{}, "unit", name});
    canvas.text({p.columns - 8, y + p.row / 2}, std::to_string(work.counts.at(rows[r])),
                {body_size, true, Align::right}, {{}, "total", name});
  }
  for (const double y : {p.rows_top - 1, p.bottom})  // rules would lie below the rows' grounds
    draw_ground(canvas, {work.body.x, y, p.right - work.body.x, 1}, ink);
}

// Small dots for the units that are not in the set, large ones, joined, for those that are.
void draw_dots(Canvas& canvas, const Set& set, const std::vector<std::uint32_t>& rows, const Places& p, double x,
               const std::string& tip) {
  const auto y_of = [&](std::size_t r) { return p.rows_top + p.row * (static_cast<double>(r) + 0.5); };
  std::vector<std::size_t> in;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (std::ranges::binary_search(set.units, rows[r])) {
      in.push_back(r);
    } else {
      canvas.disc({x, y_of(r)}, 1.2, {"#b4b4b4"}, {0, Dash::solid, "#b4b4b4"}, {{}, "mark", {}});
    }
  }
  if (in.size() > 1) draw_ground(canvas, {x - 1, y_of(in.front()), 2, y_of(in.back()) - y_of(in.front())}, ink);
  for (const std::size_t r : in) canvas.disc({x, y_of(r)}, 4.2, {ink}, {0.5, Dash::solid, ink}, {{}, "dot", tip});
}

void draw_set(Canvas& canvas, const Work& work, const Set& set, const std::vector<std::uint32_t>& rows, const Places& p,
              double x) {
  std::string tip;
  for (const std::uint32_t u : set.units) tip += (tip.empty() ? "" : ", ") + work.view.unit(u).name;
  const double bar = std::max(
      2.0, std::round((bar_room - 18) * static_cast<double>(set.tasks.size()) / static_cast<double>(work.most)));
  canvas.box({x - 5, p.rows_top - 3 - bar, 10, bar}, {ink}, {0, Dash::solid, ink}, {{}, "bar", tip});
  canvas.text({x, p.rows_top - 3 - bar - 7}, std::to_string(set.tasks.size()), {body_size, true, Align::center});
  draw_dots(canvas, set, rows, p, x, tip);
  double y = p.bottom + 8;
  for (std::size_t i = 0; i < std::min(set.tasks.size(), most_numbers); ++i) {
    const bool more = i + 1 == most_numbers && set.tasks.size() > most_numbers;
    canvas.text({x, y}, more ? "…" : work.view.tasks[set.tasks[i]].full_number, {small_size, false, Align::center},
                {{}, "number", work.view.tasks[set.tasks[i]].task->text});
    y += number_pitch;
  }
}

void draw_page(Canvas& canvas, const Work& work, Range range) {
  const Language l = work.language;
  const std::vector<std::uint32_t> rows = rows_of(work, range);
  const Places p = places_of(work, range, rows.size());
  draw_rows(canvas, work, rows, p);
  canvas.text({work.body.x + 2, p.rows_top - 9}, say(l, Phrase::co_leads_above), {body_size, true});
  canvas.text({work.body.x + 2, p.bottom + 8}, say(l, Phrase::co_leads_below), {body_size, true});
  for (std::size_t i = range.first; i < range.second; ++i) {
    const double x = p.columns + p.column * (static_cast<double>(i - range.first) + 0.5);
    draw_set(canvas, work, work.sets[i], rows, p, x);
  }
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  const std::uint32_t first = work.order.front();
  return sentences(
      l, {say(l, Phrase::co_leads_count,
              {std::to_string(work.tasks), std::to_string(work.sets.size()), std::to_string(work.order.size())}),
          say(l, Phrase::co_leads_first, {work.view.short_name(first), std::to_string(work.counts.at(first))}),
          say(l, Phrase::co_leads_read)});
}

}  // namespace

Result<Sheets> co_leads(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l});
  gather(*work);
  if (work->sets.empty()) {
    return Failure{Code::nothing_found, {}, 0, "no task has two leads", "draw quadrant or load-bars instead"};
  }
  size(*work, measure);
  const double room = paper_size(options.paper.value_or(Paper::a4), false).w - 2 * margin_pt - work->name_width - 30;
  const bool landscape = static_cast<double>(work->sets.size()) * work->column > room && work->order.size() <= 28;
  std::vector<LegendItem> legend;
  add_annex_key(legend, view.several_lists, l);
  std::vector<std::string> left_out;
  Frame frame = frame_of(options, landscape, Paper::a4, say(l, Phrase::co_leads_title), subtitle_of(*work),
                         std::move(legend), plan_footer(view, l, true, {say(l, Phrase::co_leads_rows, {"999"})}));
  work->body = reserved_body(frame, measure);
  cut_pages(*work);
  for (const Range& range : work->pages) {
    std::set<std::uint32_t> named;
    for (std::size_t i = range.first; i < range.second; ++i) {
      named.insert(work->sets[i].units.begin(), work->sets[i].units.end());
    }
    if (named.size() > work->most_rows) {
      left_out.push_back(say(l, Phrase::co_leads_rows, {std::to_string(named.size() - work->most_rows)}));
    }
  }
  frame.footer = plan_footer(view, l, true, left_out);
  Sheets sheets = paged(frame, left_out, work->pages.size(),
                        [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, work->pages[page]); });
  sheets.idle = work->sets.size() < 2;
  return sheets;
}

}  // namespace dutygraph::draw
