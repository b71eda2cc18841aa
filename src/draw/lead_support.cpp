// Lead x support: who must call whom. Rows are the units that lead, columns those that support; a cell counts the tasks
// in which the row's unit leads and the column's supports.
//
// Idea: the matrix of a plan's working relations; both sides by their sums, so what matters stands upper left.
// Limits: a sheet shows the columns of its own rows; what doesn't fit beside one another goes on further sheets.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <numeric>
#include <set>

#include "draw/balance.h"
#include "draw/column_head.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"

namespace dutygraph::draw {
namespace {

constexpr double least_column = 15;
constexpr double wide_column = 19;
constexpr double widest_column = 24;
constexpr double most_head = 130;
constexpr double least_row = 13.5;
constexpr double most_slack = 6;
constexpr double total_width = 28;

struct Row {
  std::uint32_t unit = 0;
  NameCell name;
  std::map<std::uint32_t, int> counts;  // by supporting unit
  int total = 0;
  double height = least_row;
};

struct Page {
  Range rows;
  std::vector<std::uint32_t> columns;
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<Row> rows{};
  std::map<std::uint32_t, int> column_totals{};
  std::vector<std::uint32_t> columns{};  // by total, most first
  double name_width = 0;
  double narrowest = least_column;
  double head = 40;
  Box body{};
  std::vector<Page> pages{};
};

void count(Work& work) {
  std::map<std::uint32_t, Row> rows;
  for (const TaskView& task : work.view.tasks) {
    for (const std::uint32_t lead : task.lead) {
      for (const std::uint32_t support : task.support) {
        Row& row = rows[lead];
        row.unit = lead;
        ++row.counts[support];
        ++row.total;
        ++work.column_totals[support];
      }
    }
  }
  for (auto& [unit, row] : rows) work.rows.push_back(std::move(row));
  std::ranges::stable_sort(work.rows, {}, [](const Row& row) { return -row.total; });
  for (const auto& [unit, total] : work.column_totals) work.columns.push_back(unit);
  std::ranges::stable_sort(work.columns, {}, [&](std::uint32_t u) { return -work.column_totals.at(u); });
}

void measure_names(Work& work, const Measure& measure) {
  std::vector<std::string> names;
  for (const Row& row : work.rows) names.push_back(work.view.short_name(row.unit));
  work.name_width = names_width(measure, names, 50, 140);
  for (Row& row : work.rows) {
    row.name = name_cell(measure, work.view.short_name(row.unit), work.name_width - 6);
    row.height = std::max(least_row, row.name.height());
  }
  for (const std::uint32_t u : work.columns) {
    const ColumnHead head = column_head(measure, work.view.short_name(u), least_column, most_head);
    if (head.lines.size() > 1) work.narrowest = wide_column;
    work.head = std::max(work.head, std::round(head.height + 12));
  }
}

double columns_room(const Work& work) { return work.body.w - work.name_width - total_width; }

std::size_t most_columns(const Work& work) { return static_cast<std::size_t>(columns_room(work) / work.narrowest); }

std::vector<std::uint32_t> columns_for(const Work& work, Range range) {
  std::set<std::uint32_t> named;
  for (std::size_t i = range.first; i < range.second; ++i) {
    for (const auto& [unit, n] : work.rows[i].counts) named.insert(unit);
  }
  std::vector<std::uint32_t> columns;
  std::ranges::copy_if(work.columns, std::back_inserter(columns), [&](std::uint32_t u) { return named.contains(u); });
  return columns;
}

void cut_pages(Work& work) {
  const auto ranges = balanced_pages(work.rows.size(), [&](std::size_t a, std::size_t b) {
    double sum = work.head + 2 + least_row;
    for (std::size_t i = a; i < b; ++i) sum += work.rows[i].height;
    return sum / work.body.h;
  });
  const std::size_t most = most_columns(work);
  for (const Range& range : ranges) {
    const std::vector<std::uint32_t> columns = columns_for(work, range);
    const std::size_t parts = (columns.size() + most - 1) / most;
    for (std::size_t k = 0; k < parts; ++k) {
      const auto part = [&](std::size_t i) {
        return columns.begin() + static_cast<std::ptrdiff_t>(columns.size() * i / parts);
      };
      work.pages.push_back({range, {part(k), part(k + 1)}});
    }
  }
}

struct Places {
  double columns = 0, column = 0, total = 0, right = 0, rows_top = 0, slack = 0, bottom = 0;
};

Places places_of(const Work& work, const Page& page) {
  Places p;
  const double n = static_cast<double>(page.columns.size());
  p.columns = work.body.x + work.name_width;
  p.column = std::clamp(std::floor(columns_room(work) / n), work.narrowest, widest_column);
  p.total = p.columns + p.column * n;
  p.right = p.total + total_width;
  p.rows_top = work.body.y + work.head;
  double used = least_row;
  for (std::size_t i = page.rows.first; i < page.rows.second; ++i) used += work.rows[i].height;
  p.slack = row_slack(work.body.h - work.head, used, page.rows.second - page.rows.first, most_slack);
  p.bottom = p.rows_top + used + p.slack * static_cast<double>(page.rows.second - page.rows.first);
  return p;
}

Pen line(std::size_t i) { return i % 5 == 0 ? Pen{0.8} : Pen{0.4, Dash::solid, grid_grey}; }

void draw_heads(Canvas& canvas, const Work& work, const Page& page, const Places& p) {
  const Language l = work.language;
  draw_head(canvas, {work.body.x, work.body.y, work.name_width - 6, work.head - 4}, say(l, Phrase::lead_support_corner),
            3, body_size);
  draw_head(canvas, {p.total, work.body.y, total_width, work.head - 4}, say(l, Phrase::total_head), 2);
  for (std::size_t k = 0; k < page.columns.size(); ++k) {
    const double x = p.columns + p.column * static_cast<double>(k);
    const Unit& unit = work.view.unit(page.columns[k]);
    const ColumnHead head = column_head(canvas.measure(), work.view.short_name(page.columns[k]), p.column, most_head);
    if (unit.kind == UnitKind::collective) {
      canvas.box({x + 2, work.body.y + 2, p.column - 4, work.head - 4}, {""}, {0.6}, {{}, "mark", unit.name});
    }
    draw_column_head(canvas, head, x + p.column / 2, p.rows_top - 6, {{}, "head", unit.name});
    canvas.rule({x, work.body.y}, {x, p.bottom}, line(k));
    canvas.text({x + p.column / 2, p.bottom - least_row / 2}, std::to_string(work.column_totals.at(page.columns[k])),
                {body_size, true, Align::center}, {{}, "total", unit.name});
  }
}

void draw_row(Canvas& canvas, const Work& work, const Row& row, const Page& page, const Places& p, double y) {
  const double h = row.height + p.slack;
  const std::string& name = work.view.unit(row.unit).name;
  draw_name(canvas, row.name, p.columns - 5, y + h / 2, {8, false, Align::right}, {{}, "unit", name});
  for (std::size_t k = 0; k < page.columns.size(); ++k) {
    const Box box{p.columns + p.column * static_cast<double>(k) + 0.5, y + 0.5, p.column - 1, h - 1};
    const auto at = row.counts.find(page.columns[k]);
    if (at == row.counts.end()) {
      if (page.columns[k] == row.unit) draw_ground(canvas, {box.center() - 3, box.middle(), 6, 1}, grid_grey);
      continue;
    }
    const int level = std::min(4, at->second);
    draw_ground(canvas, box, grey_of(level));
    canvas.text({box.center(), box.middle()}, std::to_string(at->second),
                {body_size, at->second > 1, Align::center, text_on(level)},
                {{}, {}, name + " – " + work.view.unit(page.columns[k]).name});
  }
  canvas.text({p.total + total_width / 2, y + h / 2}, std::to_string(row.total), {body_size, true, Align::center},
              {{}, "total", name});
}

void draw_page(Canvas& canvas, const Work& work, const Page& page) {
  const Places p = places_of(work, page);
  draw_heads(canvas, work, page, p);
  double y = p.rows_top;
  for (std::size_t i = page.rows.first; i < page.rows.second; ++i) {
    canvas.rule({work.body.x, y}, {p.right, y}, line(i - page.rows.first));
    draw_row(canvas, work, work.rows[i], page, p, y);
    y += work.rows[i].height + p.slack;
  }
  canvas.rule({work.body.x, y}, {p.right, y}, {1});
  canvas.text({p.columns - 5, p.bottom - least_row / 2}, say(work.language, Phrase::whole_total),
              {body_size, true, Align::right}, {{}, "total", {}});
  canvas.rule({p.total, work.body.y}, {p.total, p.bottom}, {1});
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  int pairs = 0;
  for (const Row& row : work.rows) pairs += static_cast<int>(row.counts.size());
  const Row& first = work.rows.front();
  return sentences(
      l, {say(l, Phrase::lead_support_count,
              {std::to_string(work.rows.size()), std::to_string(work.columns.size()), std::to_string(pairs)}),
          say(l, Phrase::lead_support_first, {work.view.short_name(first.unit), std::to_string(first.counts.size())}),
          say(l, Phrase::lead_support_read)});
}

}  // namespace

Result<Sheets> lead_support(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l});
  count(*work);
  if (work->rows.empty()) {
    return Failure{
        Code::nothing_found, {}, 0, "no task names both a lead and a supporting unit", "draw matrix or heat instead"};
  }
  measure_names(*work, measure);
  std::vector<LegendItem> legend;
  for (const int level : {1, 2, 3, 4}) {
    legend.push_back(
        {LegendItem::Mark::cell,
         {0.4, Dash::solid, grid_grey},
         {grey_of(level)},
         {},
         say(l, level < 4 ? Phrase::count_tasks_short : Phrase::count_tasks_more, {std::to_string(level)})});
  }
  const std::vector<std::string> left_out = unseen(view, l, true);
  const Frame frame = frame_of(options, true, Paper::a4, say(l, Phrase::lead_support_title), subtitle_of(*work),
                               std::move(legend), plan_footer(view, l, true, left_out));
  work->body = reserved_body(frame, measure);
  cut_pages(*work);
  return paged(frame, left_out, work->pages.size(),
               [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, work->pages[page]); });
}

}  // namespace dutygraph::draw
