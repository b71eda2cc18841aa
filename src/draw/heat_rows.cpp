// A cell's ground tells its weight (2 a task led, 1 a task supported), its text the two counts.
#include "draw/heat_rows.h"

#include <algorithm>
#include <cmath>

#include "draw/marks.h"
#include "draw/tally.h"
#include "draw/words.h"

namespace dutygraph::draw {
namespace {

constexpr double least_row = 13.5;
constexpr int head_lines = 6;

// "3+2": tasks led bold, tasks supported behind a plus.
void draw_counts(Canvas& canvas, const HeatCell& cell, double x, double middle, std::string_view color,
                 const Tag& tag) {
  const Measure& measure = canvas.measure();
  const std::string lead = cell.lead > 0 ? std::to_string(cell.lead) : "";
  const std::string support = cell.support > 0 ? "+" + std::to_string(cell.support) : "";
  const double lead_width = measure.width(lead, body_size, true);
  const double gap = lead.empty() || support.empty() ? 0 : 1;
  const double width = lead_width + gap + measure.width(support, body_size);
  canvas.text({x - width / 2, middle}, lead, {body_size, true, Align::left, color}, tag);
  canvas.text({x - width / 2 + lead_width + gap, middle}, support, {body_size, false, Align::left, color}, tag);
}

struct Places {
  double columns = 0, column = 0, total = 0, right = 0, top = 0;
};

void draw_heads(Canvas& canvas, const HeatRows& heat, Range columns, const Box& body, const Places& p, double height,
                Language l) {
  for (std::size_t k = columns.first; k < columns.second; ++k) {
    const double x = p.columns + p.column * static_cast<double>(k - columns.first);
    draw_head(canvas, {x + 3, body.y, p.column - 6, height - 4}, heat.headings[k], head_lines);
  }
  draw_head(canvas, {body.x, body.y, heat.name_width, height - 4}, say(l, Phrase::unit_head), 1, body_size);
  draw_head(canvas, {p.total, body.y, heat_total_width, height - 4}, say(l, Phrase::total_head), 1, body_size);
}

void draw_row(Canvas& canvas, const PlanView& view, const HeatRows& heat, const HeatRow& row, Range columns,
              const Box& body, const Places& p, double y, double height) {
  const Unit& unit = view.unit(row.unit);
  const double middle = y + height / 2;
  draw_name(canvas, row.name, body.x, middle, {}, {{}, "unit", unit.name});
  for (std::size_t k = columns.first; k < columns.second; ++k) {
    const HeatCell& cell = row.cells[k];
    const int level = grey_level(cell.weight(), heat.largest);
    if (level == 0) continue;
    const double x = p.columns + p.column * static_cast<double>(k - columns.first);
    const Tag tag{{}, {}, unit.name + " – " + heat.headings[k]};
    draw_ground(canvas, {x + 0.5, y + 0.5, p.column - 1, height - 1}, grey_of(level));
    draw_counts(canvas, cell, x + p.column / 2, middle, text_on(level), tag);
  }
  draw_counts(canvas, row.total, p.total + heat_total_width / 2, middle, "#000000", {{}, "total", unit.name});
}

}  // namespace

std::vector<std::uint32_t> units_of(const HeatRows& heat) {
  std::vector<std::uint32_t> units;
  for (const HeatRow& row : heat.rows) units.push_back(row.unit);
  return units;
}

HeatRows heat_rows(const PlanView& view, const Measure& measure, double most_name) {
  HeatRows heat;
  const std::vector<SectionView> chapters = chapters_of(view);
  std::vector<std::size_t> chapter(view.tasks.size());
  for (std::size_t k = 0; k < chapters.size(); ++k) {
    heat.headings.push_back(chapters[k].heading);
    for (const std::uint32_t t : chapters[k].tasks) chapter[t] = k;
  }
  std::vector<std::string> names;
  for (const Tally& tally : tallies_of(view)) {
    HeatRow row;
    row.unit = tally.unit;
    row.cells.resize(chapters.size());
    for (const std::uint32_t t : tally.leads) ++row.cells[chapter[t]].lead;
    for (const std::uint32_t t : tally.supports) ++row.cells[chapter[t]].support;
    row.total = {static_cast<int>(tally.leads.size()), static_cast<int>(tally.supports.size())};
    for (const HeatCell& cell : row.cells) heat.largest = std::max(heat.largest, cell.weight());
    names.push_back(view.unit(tally.unit).name);
    heat.rows.push_back(std::move(row));
  }
  heat.name_width = names_width(measure, names, 60, most_name);
  for (HeatRow& row : heat.rows) {
    row.name = name_cell(measure, view.unit(row.unit).name, heat.name_width - 4);
    row.height = std::max(least_row, row.name.height());
  }
  std::ranges::stable_sort(heat.rows, {}, [](const HeatRow& row) { return -row.total.weight(); });
  return heat;
}

namespace {

double column_of(const HeatRows& heat, Range columns, double width) {
  return std::min(90.0,
                  (width - heat_total_width - heat.name_width) / static_cast<double>(columns.second - columns.first));
}

}  // namespace

double heat_head_height(const Measure& measure, const HeatRows& heat, Range columns, double width) {
  const std::vector<std::string> heads(heat.headings.begin() + static_cast<std::ptrdiff_t>(columns.first),
                                       heat.headings.begin() + static_cast<std::ptrdiff_t>(columns.second));
  return heads_height(measure, heads, column_of(heat, columns, width) - 6, head_lines);
}

void draw_heat_rows(Canvas& canvas, const PlanView& view, const HeatRows& heat, Range rows, Range columns,
                    const Box& body, Language language, double head_height, double most_slack) {
  Places p;
  const double n = static_cast<double>(columns.second - columns.first);
  p.columns = body.x + heat.name_width;
  p.column = column_of(heat, columns, body.w);
  p.total = p.columns + p.column * n;
  p.right = p.total + heat_total_width;
  p.top = body.y + head_height;
  draw_heads(canvas, heat, columns, body, p, head_height, language);
  double used = 0;
  for (std::size_t i = rows.first; i < rows.second; ++i) used += heat.rows[i].height;
  const double slack = row_slack(body.h - head_height, used, rows.second - rows.first, most_slack);
  double y = p.top;
  for (std::size_t i = rows.first; i < rows.second; ++i) {
    const HeatRow& row = heat.rows[i];
    const bool fifth = (i - rows.first) % 5 == 0;
    canvas.rule({body.x, y}, {p.right, y}, fifth ? Pen{0.8} : Pen{0.4, Dash::solid, grid_grey});
    draw_row(canvas, view, heat, row, columns, body, p, y, row.height + slack);
    y += row.height + slack;
  }
  canvas.rule({body.x, y}, {p.right, y}, {1});
  for (std::size_t k = 0; k <= columns.second - columns.first; ++k) {
    const double x = p.columns + p.column * static_cast<double>(k);
    canvas.rule({x, body.y}, {x, y}, {0.4, Dash::solid, grid_grey});
  }
}

}  // namespace dutygraph::draw
