// Dumbbell: who has more and who has less to do than in the plan before. A row a unit; a ring is the old plan's count,
// a black disc the new one's; leads on the left, supports on the right.
//
// Idea: units stand in groups by what became of their leads, the largest change first, so that the two ends of the list
// are the answer. Limits: units only, as in `load`; collectives and officials carry nothing here. Reference: Cleveland,
// The Elements of Graphing Data (1985), dot plots.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <tuple>

#include "draw/balance.h"
#include "draw/kind.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/two_plans.h"
#include "draw/words.h"

namespace dutygraph::draw {
namespace {

constexpr double head_height = 32;
constexpr double group_height = 17;
constexpr double least_row = 13.5;
constexpr double most_slack = 5;
constexpr double change_width = 58;  // 12→15 and +3 behind a panel
constexpr double radius = 3.4;

constexpr std::array group_names = {Phrase::group_more, Phrase::group_fewer, Phrase::group_same,
                                    Phrase::group_supports};

struct Row {
  const UnitChange* unit = nullptr;
  std::size_t group = 0;
  NameCell name;
  double height = 0;
};

// Where one of the two figures is drawn.
struct Panel {
  double x = 0, width = 0;  // of the scale
  int most = 1;             // the figure at its right end
  int step = 1;             // of the ticks
  double at(int value) const { return x + width * value / most; }
};

struct Work {
  TwoPlans plans;
  Language language;
  std::vector<Row> rows{};
  std::array<std::size_t, group_names.size()> sizes{};
  bool supports = true;  // some task of either plan names a supporting unit
  double name_width = 0;
  Panel lead{}, support{};
  Box body{};
  std::vector<Range> pages{};
};

int change(const std::array<int, 2>& pair) { return pair[1] - pair[0]; }

std::size_t group_of(const UnitChange& unit) {
  if (unit.lead[0] == 0 && unit.lead[1] == 0) return 3;
  return change(unit.lead) > 0 ? 0 : change(unit.lead) < 0 ? 1 : 2;
}

std::string shown_name(const UnitChange& unit, Language l) {
  if (unit.match == UnitMatch::only_new) return unit.name + say(l, Phrase::new_unit);
  if (unit.match == UnitMatch::only_old) return unit.name + say(l, Phrase::gone_unit);
  return unit.name + (unit.old_name ? say(l, Phrase::formerly, {*unit.old_name}) : "");
}

std::string group_title(const Work& work, std::size_t group, bool again) {
  const Language l = work.language;
  return say(l, group_names.at(group)) +
         (again ? say(l, Phrase::continued) : say(l, Phrase::colon_units, {std::to_string(work.sizes.at(group))}));
}

// Groups in order; in each the largest change of leads first, then of supports, then most leads, then the diff's order.
void fill(Work& work, const Measure& measure) {
  std::vector<std::string> names;
  for (const UnitChange& unit : work.plans.diff.units) names.push_back(shown_name(unit, work.language));
  work.name_width = names_width(measure, names, 60, std::min(150.0, work.body.w * 0.3));
  for (std::size_t i = 0; i < names.size(); ++i) {
    Row row;
    row.unit = &work.plans.diff.units[i];
    row.group = group_of(*row.unit);
    row.name = name_cell(measure, names[i], work.name_width - 4);
    row.height = std::max(least_row, row.name.height());
    ++work.sizes.at(row.group);
    work.rows.push_back(std::move(row));
  }
  for (std::size_t group = 0; group < group_names.size(); ++group) {  // the scales' lines begin behind them, too
    if (work.sizes.at(group) == 0) continue;
    for (const bool again : {false, true})
      work.name_width =
          std::max(work.name_width, std::ceil(measure.width(group_title(work, group, again), 8.5, true)) - 4);
  }
  const auto key = [](const Row& row) {
    const UnitChange& u = *row.unit;
    return std::tuple(row.group, -std::abs(change(u.lead)), -std::abs(change(u.support)), -u.lead[1], -u.support[1]);
  };
  std::ranges::stable_sort(work.rows, [&](const Row& a, const Row& b) { return key(a) < key(b); });
}

Panel panel(double x, double width, int most) {
  Panel made{x, width, std::max(1, most), 1};
  for (const int step : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
    made.step = step;
    if (width / made.most * step >= 24) break;
  }
  made.most = (made.most + made.step - 1) / made.step * made.step;
  return made;
}

void place_panels(Work& work) {
  int lead = 0;
  int support = 0;
  for (const Row& row : work.rows) {
    lead = std::max({lead, row.unit->lead[0], row.unit->lead[1]});
    support = std::max({support, row.unit->support[0], row.unit->support[1]});
  }
  constexpr double space = 14;
  const double x = work.body.x + work.name_width + space;
  if (!work.supports) {
    work.lead = panel(x, work.body.right() - x - change_width - space / 2, lead);
    return;
  }
  const double room = work.body.w - work.name_width - 2 * change_width - 3 * space;
  const double lead_width = std::floor(room * 0.55);
  work.lead = panel(x, lead_width, lead);
  work.support = panel(x + lead_width + change_width + 1.5 * space, room - lead_width, support);
}

bool begins_group(const Work& work, std::size_t i) { return i == 0 || work.rows[i].group != work.rows[i - 1].group; }

// The height of the rows [a, b) with the heads of their groups; a group that goes on is headed again.
double height_of(const Work& work, std::size_t a, std::size_t b) {
  double sum = 0;
  for (std::size_t i = a; i < b; ++i) {
    sum += work.rows[i].height + (i == a || begins_group(work, i) ? group_height : 0);
  }
  return sum;
}

void draw_panel_head(Canvas& canvas, const Work& work, const Panel& panel, Phrase title, double bottom) {
  const double top = work.body.y;
  canvas.text({panel.x, top + 7}, say(work.language, title), {9, true}, {{}, "head", {}});
  for (int v = 0; v <= panel.most; v += panel.step) {
    const double x = panel.at(v);
    canvas.text({x, top + head_height - 9}, std::to_string(v), {small_size, false, Align::center});
    canvas.rule({x, top + head_height - 3}, {x, bottom}, {0.4, Dash::dotted, grid_grey});
  }
}

void draw_pair(Canvas& canvas, const Panel& panel, const std::array<int, 2>& pair, double y, const Tag& tag) {
  if (pair[0] == 0 && pair[1] == 0) return;
  const double from = panel.at(pair[0]);
  const double to = panel.at(pair[1]);
  if (change(pair) != 0) {
    const Pen pen = change(pair) > 0 ? Pen{3.4, Dash::solid, "#8a8a8a"} : Pen{1.1};
    canvas.rule({from, y}, {to, y}, pen);
    canvas.disc({from, y}, radius, {"#ffffff"}, {1}, {{}, "old", tag.tip});
  }
  canvas.disc({to, y}, radius, {ink}, {0, Dash::solid, ink}, {{}, "new", tag.tip});
  const double end = panel.x + panel.width + change_width;
  const std::string counts =
      change(pair) == 0 ? std::to_string(pair[1]) : std::to_string(pair[0]) + "→" + std::to_string(pair[1]);
  canvas.text({end - 20, y}, counts, {body_size, false, Align::right}, tag);
  if (change(pair) == 0) return;
  const std::string sign = (change(pair) > 0 ? "+" : "−") + std::to_string(std::abs(change(pair)));
  canvas.text({end, y}, sign, {body_size, true, Align::right}, tag);
}

void draw_group(Canvas& canvas, const Work& work, std::size_t group, double y, bool again) {
  draw_ground(canvas, {work.body.x, y + 2, work.body.w, group_height - 4}, lead_grey);
  canvas.text({work.body.x + 4, y + group_height / 2}, group_title(work, group, again), {8.5, true}, {{}, "group", {}});
}

void draw_page(Canvas& canvas, const Work& work, Range range) {
  const double used = head_height + height_of(work, range.first, range.second);
  const double slack = row_slack(work.body.h, used, range.second - range.first, most_slack);
  const double rows = static_cast<double>(range.second - range.first);
  const double bottom = work.body.y + used + slack * rows;
  double y = work.body.y + head_height;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const Row& row = work.rows[i];
    const bool begins = begins_group(work, i);
    if (begins || i == range.first) {
      draw_group(canvas, work, row.group, y, !begins);
      y += group_height;
    }
    const double h = row.height + slack;
    const Tag tag{{}, {}, row.unit->name};
    draw_name(canvas, row.name, work.body.x + 2, y + h / 2, {}, tag);
    draw_pair(canvas, work.lead, row.unit->lead, y + h / 2, tag);
    if (work.supports) draw_pair(canvas, work.support, row.unit->support, y + h / 2, tag);
    y += h;
  }
  draw_panel_head(canvas, work, work.lead, Phrase::dumbbell_leads, bottom);
  if (work.supports) draw_panel_head(canvas, work, work.support, Phrase::dumbbell_supports, bottom);
  canvas.rule({work.body.x, bottom}, {work.body.right(), bottom}, {0.6});
}

std::string title_of(const PlanDiff& diff, Language l) {
  const UnitChange* more = nullptr;
  const UnitChange* fewer = nullptr;
  for (const UnitChange& unit : diff.units) {
    if (change(unit.lead) > (more ? change(more->lead) : 0)) more = &unit;
    if (change(unit.lead) < (fewer ? change(fewer->lead) : 0)) fewer = &unit;
  }
  const auto count = [](const UnitChange& unit, std::size_t which) { return std::to_string(unit.lead.at(which)); };
  if (more && fewer)
    return say(l, Phrase::dumbbell_title,
               {more->name, count(*more, 0), count(*more, 1), fewer->name, count(*fewer, 0), count(*fewer, 1)});
  if (more) return say(l, Phrase::dumbbell_more, {more->name, count(*more, 0), count(*more, 1)});
  if (fewer) return say(l, Phrase::dumbbell_fewer, {fewer->name, count(*fewer, 0), count(*fewer, 1)});
  return say(l, Phrase::dumbbell_same);
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  const auto count = [&](auto&& is) { return std::to_string(std::ranges::count_if(work.plans.diff.units, is)); };
  const std::string more = count([](const UnitChange& unit) { return change(unit.lead) > 0; });
  const std::string fewer = count([](const UnitChange& unit) { return change(unit.lead) < 0; });
  return sentences(
      l, {say(l, Phrase::dumbbell_tasks,
              {std::to_string(work.plans.before.tasks.size()), std::to_string(work.plans.after.tasks.size())}),
          say(l, Phrase::count_units, {std::to_string(work.plans.diff.units.size())}),
          say(l, Phrase::dumbbell_units, {more, fewer}), say(l, Phrase::dumbbell_read),
          work.supports ? say(l, Phrase::dumbbell_read_supports) : ""});
}

std::vector<LegendItem> legend_of(const Work& work) {
  using Mark = LegendItem::Mark;
  const Language l = work.language;
  return {{Mark::disc, {1}, {"#ffffff"}, {}, work.plans.old_name},
          {Mark::disc, {0.8}, {ink}, {}, work.plans.new_name},
          {Mark::line, {3.4, Dash::solid, "#8a8a8a"}, {}, {}, say(l, Phrase::dumbbell_up)},
          {Mark::line, {1.1}, {}, {}, say(l, Phrase::dumbbell_down)}};
}

}  // namespace

Result<Sheets> dumbbell(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.plans = two_plans(view, l), .language = l});
  work->supports = work->plans.before.supports || view.supports;
  if (work->plans.diff.units.empty()) {
    return Failure{Code::nothing_found, {}, 0, "no task of the two plans names a unit", "see `units`"};
  }
  std::vector<std::string> left_out = unseen(view, l, true);
  add_not_units(left_out, view, l);
  const Frame frame = frame_of(options, false, Paper::a4, title_of(work->plans.diff, l), subtitle_of(*work),
                               legend_of(*work), two_plans_footer(work->plans, l, false, left_out));
  work->body = reserved_body(frame, measure);
  fill(*work, measure);
  place_panels(*work);
  work->pages = balanced_pages(work->rows.size(), [&](std::size_t a, std::size_t b) {
    return (head_height + height_of(*work, a, b)) / work->body.h;
  });
  return paged(frame, std::move(left_out), work->pages.size(),
               [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, work->pages[page]); });
}

}  // namespace dutygraph::draw
