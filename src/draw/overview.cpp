// Overview: the whole plan on one large sheet. Where the weight lies, who carries most, what each section holds, and
// what to ask about.
//
// Idea: panels that are read from left to right, each the head of a picture of its own. On A4 they take two sheets.
// Limits: the heaviest rows only, as many as fit; how many are left out stands under each panel.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "draw/heat_rows.h"
#include "draw/kind.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double gutter = 14;
constexpr double panel_head = 20;
constexpr double padding = 9;
constexpr double bars_head = 26;
constexpr double list_row = 13.5;

struct Work {
  const PlanView& view;
  Language language;
  HeatRows heat{};
  LoadRows load{};
  std::vector<SectionView> chapters{};
  std::vector<Pair> pairs{};
};

using Panel = void (*)(Canvas&, const Work&, const Box&);

// How many of the rows fit in `room`.
template <class Height>
std::size_t fitting(std::size_t count, double room, Height&& height) {
  std::size_t n = 0;
  double sum = 0;
  while (n < count && sum + height(n) <= room) sum += height(n++);
  return n;
}

void more_line(Canvas& canvas, const Work& work, const Box& inner, std::size_t left_out) {
  if (left_out == 0) return;
  canvas.text({inner.x, inner.bottom() - 4}, say(work.language, Phrase::overview_more, {std::to_string(left_out)}),
              {small_size, false, Align::left, "#404040"}, {{}, "note", {}});
}

void draw_heat(Canvas& canvas, const Work& work, const Box& inner) {
  const auto& rows = work.heat.rows;
  const Box table{inner.x, inner.y, inner.w, inner.h - 12};
  const auto room = static_cast<std::size_t>((inner.w - work.heat.name_width - heat_total_width) / heat_least_column);
  const std::size_t columns = std::min(work.heat.headings.size(), std::max<std::size_t>(1, room));
  const double head = heat_head_height(canvas.measure(), work.heat, {0, columns}, table.w);
  const std::size_t n = fitting(rows.size(), table.h - head - 2, [&](std::size_t i) { return rows[i].height; });
  draw_heat_rows(canvas, work.view, work.heat, {0, n}, {0, columns}, table, work.language, head, 5);
  const std::size_t sections = work.heat.headings.size() - columns;
  if (sections > 0) {
    canvas.text({inner.right(), inner.bottom() - 4},
                say(work.language, Phrase::overview_sections, {std::to_string(sections)}),
                {small_size, false, Align::right, "#404040"}, {{}, "note", {}});
  }
  more_line(canvas, work, inner, rows.size() - n);
}

void draw_bars(Canvas& canvas, const Work& work, const Box& inner) {
  const Box table{inner.x, inner.y, inner.w, inner.h - 12};
  const auto& heights = work.load.heights;
  const std::size_t n = fitting(heights.size(), table.h - bars_head, [&](std::size_t i) { return heights[i]; });
  draw_load_rows(canvas, work.view, work.load, {0, n}, table, work.language, bars_head, 4);
  more_line(canvas, work, inner, heights.size() - n);
}

void draw_sections(Canvas& canvas, const Work& work, const Box& inner) {
  const Language l = work.language;
  constexpr double figure = 46;
  std::vector<Phrase> heads = {Phrase::overview_tasks, Phrase::overview_lead_units, Phrase::overview_shared};
  if (work.view.supports) heads.push_back(Phrase::overview_lonely);
  const double names = inner.w - figure * static_cast<double>(heads.size());
  for (std::size_t k = 0; k < heads.size(); ++k) {
    draw_head(canvas, {inner.x + names + figure * static_cast<double>(k) + 2, inner.y, figure - 4, 22},
              say(l, heads[k]), 2);
  }
  canvas.rule({inner.x, inner.y + 24}, {inner.right(), inner.y + 24}, {1});
  const std::size_t n = fitting(work.chapters.size(), inner.h - 26 - 12, [](std::size_t) { return list_row; });
  double y = inner.y + 26;
  for (std::size_t i = 0; i < n; ++i) {
    const SectionView& section = work.chapters[i];
    std::set<std::uint32_t> leads;
    std::size_t lonely = 0;
    std::size_t shared = 0;
    for (const std::uint32_t t : section.tasks) {
      leads.insert(work.view.tasks[t].lead.begin(), work.view.tasks[t].lead.end());
      lonely += work.view.tasks[t].support.empty() ? 1U : 0U;
      shared += work.view.tasks[t].lead.size() > 1 ? 1U : 0U;
    }
    if (i % 2 == 0) draw_ground(canvas, {inner.x, y, inner.w, list_row}, zebra_grey);
    canvas.text({inner.x, y + list_row / 2}, fit_line(canvas.measure(), section.heading, body_size, false, names - 8),
                {body_size}, {{}, {}, section.heading});
    const std::array values = {section.tasks.size(), leads.size(), shared, lonely};
    for (std::size_t k = 0; k < heads.size(); ++k) {
      const double right = inner.x + names + figure * (static_cast<double>(k) + 0.5) + 6;
      canvas.text({right, y + list_row / 2}, std::to_string(values.at(k)), {body_size, k == 0, Align::right});
    }
    y += list_row;
  }
  if (n < work.chapters.size()) {
    canvas.text({inner.x, inner.bottom() - 4},
                say(l, Phrase::overview_sections, {std::to_string(work.chapters.size() - n)}),
                {small_size, false, Align::left, "#404040"});
  }
}

void draw_questions(Canvas& canvas, const Work& work, const Box& inner) {
  const Language l = work.language;
  const Gaps gaps = gaps_of(work.view);
  std::vector<std::pair<Phrase, const std::vector<std::uint32_t>*>> groups = {
      {Phrase::gaps_no_lead, &gaps.no_lead}, {Phrase::gaps_many_leads, &gaps.many_leads}};
  if (work.view.supports) groups.emplace_back(Phrase::gaps_no_support, &gaps.no_support);
  double y = inner.y + 5;
  for (std::size_t k = 0; k < groups.size(); ++k) {
    const auto& [title, tasks] = groups[k];
    const std::string count = say(l, title) + say(l, Phrase::colon_tasks, {std::to_string(tasks->size())});
    if (y > inner.bottom() - 6) return;
    canvas.text({inner.x, y}, fit_line(canvas.measure(), count, 9, true, inner.w), {9, true});
    y += 13;
    const std::string numbers = numbers_of(work.view, *tasks, tasks->size(), l);
    const std::size_t after = groups.size() - 1 - k;
    const auto room = static_cast<int>((inner.bottom() - y - 16.0 * static_cast<double>(after)) / 11);
    const int lines = std::clamp(room, 0, after == 0 ? 20 : 3);
    if (numbers.empty() || lines < 1) continue;
    for (const std::string& line : wrap(canvas.measure(), numbers, body_size, false, inner.w, lines).lines) {
      canvas.text({inner.x, y}, line, {body_size, false, Align::left, "#303030"});
      y += 11;
    }
    y += 5;
  }
  if (!work.view.supports && y < inner.bottom() - 6) {
    canvas.text({inner.x, y}, fit_line(canvas.measure(), say(l, Phrase::gaps_unsupported), body_size, false, inner.w),
                {body_size});
  }
}

void draw_pairs(Canvas& canvas, const Work& work, const Box& inner) {
  const Language l = work.language;
  const std::size_t n = fitting(work.pairs.size(), inner.h - 12, [](std::size_t) { return list_row; });
  double y = inner.y + 5;
  if (n == 0) canvas.text({inner.x, y}, say(l, Phrase::overview_no_pair), {body_size});
  for (std::size_t i = 0; i < n; ++i) {
    const Pair& pair = work.pairs[i];
    const std::string between = work.view.supports ? " → " : " – ";
    const std::string names = work.view.short_name(pair.first) + between + work.view.short_name(pair.second);
    canvas.text({inner.x, y}, fit_line(canvas.measure(), names, body_size, false, inner.w - 24), {body_size});
    canvas.text({inner.right(), y}, std::to_string(pair.tasks), {body_size, true, Align::right});
    y += list_row;
  }
  more_line(canvas, work, inner, work.pairs.size() - n);
}

void draw_panel(Canvas& canvas, const Work& work, const Box& box, Phrase title, Panel panel) {
  canvas.box(box, {""}, {1}, {{}, "panel", {}});
  draw_ground(canvas, {box.x, box.y, box.w, panel_head}, ink);
  canvas.text({box.x + padding, box.y + panel_head / 2},
              fit_line(canvas.measure(), say(work.language, title), 10, true, box.w - 2 * padding),
              {10, true, Align::left, "#ffffff"}, {{}, "head", {}});
  const double top = box.y + panel_head + 6;
  panel(canvas, work, {box.x + padding, top, box.w - 2 * padding, box.bottom() - top - 5});
}

// The panels but the heat map, in a column; the last two side by side.
void draw_rest(Canvas& canvas, const Work& work, const Box& box) {
  const double sections =
      std::min(box.h * 0.36, panel_head + 6 + 26 + list_row * static_cast<double>(work.chapters.size()) + 20);
  const double questions = std::floor(box.h * 0.24);
  const double bars = std::floor(box.h - sections - questions - 2 * gutter);
  double y = box.y;
  draw_panel(canvas, work, {box.x, y, box.w, bars}, Phrase::overview_bars, &draw_bars);
  y += bars + gutter;
  draw_panel(canvas, work, {box.x, y, box.w, std::floor(sections)}, Phrase::overview_by_section, &draw_sections);
  y += std::floor(sections) + gutter;
  const double half = std::floor((box.w - gutter) / 2);
  draw_panel(canvas, work, {box.x, y, half, box.bottom() - y}, Phrase::overview_questions, &draw_questions);
  draw_panel(canvas, work, {box.x + half + gutter, y, half, box.bottom() - y},
             work.view.supports ? Phrase::overview_pairs : Phrase::overview_co_leads, &draw_pairs);
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  std::size_t leads = 0;
  std::size_t supports = 0;
  for (const TaskView& task : work.view.tasks) {
    leads += task.lead.size();
    supports += task.support.size();
  }
  const LoadReport& load = *work.view.load;
  return sentences(
      l, {say(l, Phrase::count_tasks, {std::to_string(work.view.tasks.size())}),
          counted(work.view, units_of(work.heat), l),
          say(l, Phrase::overview_counts, {std::to_string(leads), std::to_string(supports)}), say(l, Phrase::heat_cell),
          say(l, Phrase::load_rule, {number(load.lead_weight), number(load.support_weight)}),
          say(l, Phrase::load_gini, {decimal(load.gini, 2)})});
}

}  // namespace

Result<Sheets> overview(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  if (view.load->units.empty()) return Failure{Code::nothing_found, {}, 0, "no task names a unit", "see `units`"};
  auto work = std::make_shared<Work>(Work{.view = view, .language = l});
  const bool poster = options.paper.value_or(Paper::a3) == Paper::a3;
  work->heat = heat_rows(view, measure, poster ? 140 : 120);
  work->chapters = chapters_of(view);
  work->pairs = pairs_of(view);
  std::vector<LegendItem> legend;
  add_greys(legend, say(l, Phrase::heat_greys));
  add_bar_parts(legend, view, l);
  std::vector<std::string> left_out = unseen(view, l, true);
  const std::string title = say(l, Phrase::overview_title, {view.plan->plan.info.title.value_or(view.source)});
  const Frame frame = frame_of(options, poster, Paper::a3, title, subtitle_of(*work), std::move(legend),
                               plan_footer(view, l, true, left_out));
  Box body = reserved_body(frame, measure);
  body.h -= 5;
  const double columns = 90 * static_cast<double>(work->heat.headings.size());
  const double wish = work->heat.name_width + columns + heat_total_width + 2 * padding;
  const double left = poster ? std::floor(std::clamp(wish, body.w * 0.3, body.w * 0.56)) : body.w;
  const Box rest = poster ? Box{body.x + left + gutter, body.y, body.w - left - gutter, body.h} : body;
  work->load = load_rows(view, measure, rest.w - 2 * padding);
  return paged(frame, left_out, poster ? 1 : 2, [work, body, rest, left, poster](Canvas& canvas, std::size_t page) {
    if (page == 0) draw_panel(canvas, *work, {body.x, body.y, left, body.h}, Phrase::overview_heat, &draw_heat);
    if (poster || page == 1) draw_rest(canvas, *work, rest);
  });
}

}  // namespace dutygraph::draw
