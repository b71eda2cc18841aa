// Total matrix: every unit by every task on one large sheet. Rows are units, columns tasks in the document's order;
// black is lead, grey is support.
//
// Idea: no cell is read by itself; what shows is the pattern: who works in one field, who in all, where tasks are bare.
// Limits: A3 holds about 140 tasks by 75 units; more go on further sheets, cut at sections where that is possible.
#include <algorithm>
#include <cmath>
#include <memory>

#include "draw/balance.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double least_column = 7;
constexpr double widest_column = 16;
constexpr double least_row = 8.4;
constexpr double widest_row = 17;
constexpr double count_width = 34;
constexpr double section_head = 36;
constexpr double number_head = 14;
constexpr std::string_view band = "#e6e6e6";
constexpr std::string_view support_grey = "#9c9c9c";

struct Row {
  std::uint32_t unit = 0;
  NameCell name;
  std::vector<std::uint32_t> leads, supports;
};

struct Page {
  Range rows;
  Range columns;
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<SectionView> chapters{};
  std::vector<std::uint32_t> tasks{};    // columns
  std::vector<std::size_t> chapter{};    // of each column
  std::vector<std::size_t> column_of{};  // of each task
  std::vector<Row> rows{};
  double name_width = 0;
  Box body{};
  std::vector<Page> pages{};
};

void gather(Work& work, const Measure& measure) {
  work.chapters = chapters_of(work.view);
  work.column_of.resize(work.view.tasks.size());
  for (std::size_t k = 0; k < work.chapters.size(); ++k) {
    for (const std::uint32_t t : work.chapters[k].tasks) {
      work.column_of[t] = work.tasks.size();
      work.tasks.push_back(t);
      work.chapter.push_back(k);
    }
  }
  std::vector<std::string> names;
  const std::vector<Tally> tallies = tallies_of(work.view);
  for (const Tally& tally : tallies) names.push_back(work.view.short_name(tally.unit));
  work.name_width = names_width(measure, names, 50, 128);
  for (const Tally& tally : tallies) {
    work.rows.push_back({tally.unit, name_cell(measure, work.view.short_name(tally.unit), work.name_width - 4, 1),
                         tally.leads, tally.supports});
  }
}

double columns_room(const Work& work) { return work.body.w - work.name_width - count_width; }

void cut_pages(Work& work) {
  const auto most = static_cast<std::size_t>(columns_room(work) / least_column);
  const auto most_rows = static_cast<std::size_t>((work.body.h - section_head - number_head - 2) / least_row);
  const std::size_t n = work.tasks.size();
  // Whole sections where none is wider than a sheet.
  std::vector<std::size_t> ends;
  for (std::size_t i = 1; i <= n; ++i) {
    if (i == n || work.chapter[i] != work.chapter[i - 1]) ends.push_back(i);
  }
  std::size_t widest = 0;
  for (std::size_t k = 0; k < ends.size(); ++k) widest = std::max(widest, ends[k] - (k == 0 ? 0 : ends[k - 1]));
  const bool whole = widest <= most;
  const auto begin = [&](std::size_t k) { return k == 0 ? 0 : ends[k - 1]; };
  const auto parts = balanced_pages(whole ? ends.size() : n, [&](std::size_t a, std::size_t b) {
    const std::size_t count = whole ? begin(b) - begin(a) : b - a;
    return static_cast<double>(count) / static_cast<double>(most);
  });
  const auto rows = balanced_pages(work.rows.size(), [&](std::size_t a, std::size_t b) {
    return static_cast<double>(b - a) / static_cast<double>(most_rows);
  });
  for (const Range& part : parts) {
    for (const Range& range : rows) {
      work.pages.push_back({range, whole ? Range{begin(part.first), begin(part.second)} : part});
    }
  }
}

struct Places {
  double columns = 0, column = 0, rows_top = 0, row = 0, bottom = 0, right = 0;
};

Places places_of(const Work& work, const Page& page) {
  Places p;
  const double columns = static_cast<double>(page.columns.second - page.columns.first);
  const double rows = static_cast<double>(page.rows.second - page.rows.first);
  p.columns = work.body.x + work.name_width + count_width;
  p.column = std::min(widest_column, columns_room(work) / columns);
  p.right = p.columns + p.column * columns;
  p.rows_top = work.body.y + section_head + number_head;
  p.row = std::clamp((work.body.h - section_head - number_head - 2) / rows, least_row, widest_row);
  p.bottom = p.rows_top + p.row * rows;
  return p;
}

double column_x(const Page& page, const Places& p, std::size_t column) {
  return p.columns + p.column * static_cast<double>(column - page.columns.first);
}

void draw_section(Canvas& canvas, const Work& work, const Page& page, const Places& p, std::size_t first,
                  std::size_t last, bool odd) {
  const double x = column_x(page, p, first);
  const double w = column_x(page, p, last) - x;
  if (odd) draw_ground(canvas, {x, work.body.y, w, section_head + number_head}, band);
  const std::string& heading = work.chapters[work.chapter[first]].heading;
  const Measure& measure = canvas.measure();
  if (w >= widest_word(measure, heading, small_size, true) + 4 && w > 24) {
    draw_head(canvas, {x + 2, work.body.y, w - 4, section_head - 3}, heading, 3);
  }
  canvas.rule({x, work.body.y}, {x, p.bottom}, {0.8});
}

double section_end(const Work& work, const Page& page, const Places& p, std::size_t column) {
  std::size_t end = column + 1;
  while (end < page.columns.second && work.chapter[end] == work.chapter[column]) ++end;
  return column_x(page, p, end);
}

void draw_numbers(Canvas& canvas, const Work& work, const Page& page, const Places& p) {
  const Measure& measure = canvas.measure();
  double free_from = p.columns;
  for (std::size_t c = page.columns.first; c < page.columns.second; ++c) {
    const TaskView& task = work.view.tasks[work.tasks[c]];
    const bool begins = c == page.columns.first || work.chapter[c] != work.chapter[c - 1];
    if (!begins && (task.task->number % 5 != 0 || (task.task->part && *task.task->part != 1))) continue;
    const std::string shown = std::to_string(task.task->number);
    const double half = measure.width(shown, small_size) / 2;
    // A section's first number stands at its left border, so that it doesn't cross it.
    const double x = column_x(page, p, c) + (begins ? half + 1.5 : p.column / 2);
    if (x - half < free_from || x + half > section_end(work, page, p, c) - 1.5) continue;
    canvas.text({x, p.rows_top - number_head / 2 - 1}, shown, {small_size, false, Align::center}, {{}, "number", {}});
    free_from = x + half + 3;
  }
}

void draw_cells(Canvas& canvas, const Work& work, const Page& page, const Places& p, const Row& row, double y) {
  const Unit& unit = work.view.unit(row.unit);
  for (const bool lead : {true, false}) {
    for (const std::uint32_t t : lead ? row.leads : row.supports) {
      const std::size_t c = work.column_of[t];
      if (c < page.columns.first || c >= page.columns.second) continue;
      const TaskView& task = work.view.tasks[t];
      const std::string_view color = lead ? ink : support_grey;
      canvas.box({column_x(page, p, c) + 0.5, y + 0.8, p.column - 1, p.row - 1.6}, {color}, {0, Dash::solid, color},
                 {"cell-" + unit.id + "-" + task.task->id, lead ? "cell lead" : "cell support",
                  unit.name + " – " + task.full_number});
    }
  }
}

void draw_page(Canvas& canvas, const Work& work, const Page& page) {
  const Places p = places_of(work, page);
  std::size_t first = page.columns.first;
  bool odd = false;
  for (std::size_t c = first + 1; c <= page.columns.second; ++c) {
    if (c < page.columns.second && work.chapter[c] == work.chapter[first]) continue;
    draw_section(canvas, work, page, p, first, c, odd);
    odd = !odd;
    first = c;
  }
  draw_numbers(canvas, work, page, p);
  double y = p.rows_top;
  for (std::size_t i = page.rows.first; i < page.rows.second; ++i) {
    const Row& row = work.rows[i];
    const bool fifth = (i - page.rows.first) % 5 == 0;
    canvas.rule({work.body.x, y}, {p.right, y},
                fifth ? Pen{0.6, Dash::solid, "#606060"} : Pen{0.3, Dash::solid, "#c8c8c8"});
    const double middle = y + p.row / 2;
    NameCell name = row.name;
    name.size = std::min(name.size, p.row < 9.6 ? small_size : name.size);
    draw_name(canvas, name, work.body.x, middle, {}, {{}, "unit", work.view.unit(row.unit).name});
    canvas.text({p.columns - 5, middle}, std::to_string(row.leads.size()) + "+" + std::to_string(row.supports.size()),
                {small_size, false, Align::right}, {{}, "total", {}});
    draw_cells(canvas, work, page, p, row, y);
    y += p.row;
  }
  canvas.rule({work.body.x, y}, {p.right, y}, {1});
  canvas.rule({p.right, work.body.y}, {p.right, y}, {0.8});
}

}  // namespace

Result<Sheets> total(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l});
  gather(*work, measure);
  if (work->rows.empty()) return Failure{Code::nothing_found, {}, 0, "no task names a unit", "see `units`"};
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> legend = {{Mark::cell, {0.4}, {ink}, {}, view.lead_label}};
  if (view.supports) legend.push_back({Mark::cell, {0.4}, {support_grey}, {}, view.support_label});
  legend.push_back({Mark::none, {}, {}, {}, say(l, Phrase::total_read)});
  std::vector<std::string> left_out = unseen(view, l, true);
  std::vector<std::string> notes = left_out;
  if (std::ranges::any_of(work->rows, [](const Row& row) { return row.name.cut; })) {
    notes.push_back(say(l, Phrase::long_names_cut));
  }
  std::vector<std::uint32_t> units;
  for (const Row& row : work->rows) units.push_back(row.unit);
  const std::string subtitle = sentences(l, {say(l, Phrase::count_tasks, {std::to_string(view.tasks.size())}),
                                             counted(view, units, l), say(l, Phrase::total_order)});
  const Frame frame = frame_of(options, true, Paper::a3, say(l, Phrase::total_title), subtitle, std::move(legend),
                               plan_footer(view, l, true, notes));
  work->body = reserved_body(frame, measure);
  cut_pages(*work);
  return paged(frame, left_out, work->pages.size(),
               [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, work->pages[page]); });
}

}  // namespace dutygraph::draw
