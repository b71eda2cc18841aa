// Lorenz curve: how unevenly the load is spread. From the lightest unit to the heaviest, the share of the units across
// and the share of the load that they carry together up; the Gini coefficient is twice the area between curve and
// diagonal.
//
// Idea: the figure that `load` prints, as a picture, beside the sentences that it means.
// Limits: units only, as in `load`. Reference: Lorenz, Publ. Am. Stat. Assoc. 9 (1905) 209-219.
#include <algorithm>
#include <cmath>
#include <memory>

#include "draw/kind.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr std::size_t most_listed = 12;
constexpr double list_row = 15;

struct Work {
  const PlanView& view;
  Language language;
  std::vector<double> sums{};  // of the i lightest units, as shares of all; from 0 to 1
  Box body{};
  Box plot{};
};

std::vector<double> sums_of(const LoadReport& load) {
  std::vector<double> sums = {0};
  for (std::size_t i = load.units.size(); i-- > 0;) sums.push_back(sums.back() + load.units[i].weighted);
  const double all = sums.back();
  for (double& sum : sums) sum = all > 0 ? sum / all : 0;
  return sums;
}

Point at(const Work& work, double x, double y) {
  return {work.plot.x + x * work.plot.w, work.plot.bottom() - y * work.plot.h};
}

// The fewest heaviest units that carry half of the load.
std::size_t half_carriers(const std::vector<double>& sums) {
  std::size_t n = 0;
  while (n + 1 < sums.size() && 1 - sums[sums.size() - 1 - n] < 0.5) ++n;
  return n;
}

std::string percent(double share) { return decimal(100 * share, 0) + "%"; }

void draw_area(Canvas& canvas, const Work& work) {
  const Box& p = work.plot;
  const int strips = static_cast<int>(p.w / 4);
  const double n = static_cast<double>(work.sums.size() - 1);
  for (int k = 1; k < strips; ++k) {
    const double x = k / static_cast<double>(strips);
    const double place = x * n;
    const std::size_t i = std::min(static_cast<std::size_t>(place), work.sums.size() - 2);
    const double y = work.sums[i] + (work.sums[i + 1] - work.sums[i]) * (place - static_cast<double>(i));
    if (x - y < 0.01) continue;
    canvas.rule(at(work, x, y), at(work, x, x), {0.5, Dash::solid, "#b0b0b0"});
  }
}

void draw_curve(Canvas& canvas, const Work& work) {
  const Box& p = work.plot;
  const std::size_t n = work.sums.size() - 1;
  std::vector<Point> points;
  const std::size_t step = std::max<std::size_t>(1, n / 400);
  for (std::size_t i = 0; i <= n; i += i + step > n && i < n ? n - i : step) {
    points.push_back(at(work, static_cast<double>(i) / static_cast<double>(n), work.sums[i]));
  }
  draw_area(canvas, work);
  canvas.path({at(work, 0, 0), at(work, 1, 1)}, {0.9, Dash::dashed, "#404040"});
  canvas.path(points, {2.2});
  canvas.rule({p.x, p.y}, {p.x, p.bottom()}, {1});
  canvas.rule({p.x, p.bottom()}, {p.right(), p.bottom()}, {1});
  canvas.rule({p.right(), p.y}, {p.right(), p.bottom()}, {0.4, Dash::solid, grid_grey});
  canvas.rule({p.x, p.y}, {p.right(), p.y}, {0.4, Dash::solid, grid_grey});
}

void draw_axes(Canvas& canvas, const Work& work) {
  const Box& p = work.plot;
  const Language l = work.language;
  for (int k = 0; k <= 10; k += 2) {
    const double share = k / 10.0;
    const Point x = at(work, share, 0);
    canvas.rule({x.x, x.y}, {x.x, x.y + 4}, {0.8});
    canvas.text({x.x, x.y + 11}, percent(share), {body_size, false, Align::center});
    const Point y = at(work, 0, share);
    canvas.rule({y.x - 4, y.y}, {y.x, y.y}, {0.8});
    canvas.text({y.x - 7, y.y}, percent(share), {body_size, false, Align::right});
  }
  canvas.text({p.center(), p.bottom() + 27}, say(l, Phrase::lorenz_across), {9, true, Align::center}, {{}, "head", {}});
  canvas.text({work.body.x, work.body.y + 6}, say(l, Phrase::lorenz_up), {9, true}, {{}, "head", {}});
}

void draw_list(Canvas& canvas, const Work& work, double x, double y, double width) {
  const LoadReport& load = *work.view.load;
  const Measure& measure = canvas.measure();
  const std::size_t n = load.units.size();
  const double name = std::min(150.0, width * 0.5);
  canvas.text({x, y}, say(work.language, Phrase::lorenz_list), {9, true}, {{}, "head", {}});
  y += 16;
  const double whole = std::max(1e-9, 1 - work.sums[n - 1]);
  for (std::size_t i = 0; i < std::min(n, most_listed); ++i) {
    const double share = work.sums[n - i] - work.sums[n - i - 1];
    const std::string shown = fit_line(measure, load.units[i].name, body_size, false, name - 6);
    canvas.text({x, y}, shown, {body_size}, {{}, {}, load.units[i].name});
    const double bar = std::round((width - name - 44) * share / whole);
    if (bar >= 1) canvas.box({x + name, y - 4.5, bar, 9}, {ink}, {0.8, Dash::solid, ink}, {{}, "bar", {}});
    canvas.text({x + width, y}, decimal(100 * share, 1) + "%", {body_size, false, Align::right});
    y += list_row;
  }
  if (n > most_listed) {
    canvas.text(
        {x, y},
        say(work.language, Phrase::lorenz_rest, {std::to_string(n - most_listed), percent(work.sums[n - most_listed])}),
        {body_size});
  }
}

void draw_words(Canvas& canvas, const Work& work) {
  const Language l = work.language;
  const LoadReport& load = *work.view.load;
  const std::size_t n = load.units.size();
  const double x = work.plot.right() + 34;
  const double width = work.body.right() - x;
  double y = work.plot.y + 10;
  canvas.text({x, y}, say(l, Phrase::lorenz_gini, {decimal(load.gini, 2)}), {18, true}, {{}, "head", {}});
  y += 24;
  const std::size_t tenth = std::max<std::size_t>(1, (n + 9) / 10);
  const double even = load.hhi > 0 ? 1 / load.hhi : 0;
  for (const std::string& sentence :
       {say(l, Phrase::lorenz_scale),
        say(l, Phrase::lorenz_half, {std::to_string(half_carriers(work.sums)), std::to_string(n)}),
        say(l, Phrase::lorenz_tenth, {std::to_string(tenth), percent(1 - work.sums[n - tenth])}),
        say(l, Phrase::lorenz_lower, {std::to_string(n / 2), percent(work.sums[n / 2])}),
        say(l, Phrase::lorenz_even, {decimal(load.hhi, 3), decimal(even, 1)})}) {
    for (const std::string& line : wrap(canvas.measure(), sentence, 9.5, false, width, 4).lines) {
      canvas.text({x, y}, line, {9.5});
      y += 14;
    }
    y += 4;
  }
  draw_list(canvas, work, x, y + 12, width);
}

}  // namespace

Result<Sheets> lorenz(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  const LoadReport& load = *view.load;
  if (load.units.empty()) return Failure{Code::nothing_found, {}, 0, "no task names a unit", "see `units`"};
  auto work = std::make_shared<Work>(Work{.view = view, .language = l, .sums = sums_of(load)});
  const std::size_t half = half_carriers(work->sums);
  const std::string title = say(l, Phrase::lorenz_title, {std::to_string(half), std::to_string(load.units.size())});
  const std::string subtitle =
      sentences(l, {say(l, Phrase::count_tasks, {std::to_string(load.tasks)}),
                    say(l, Phrase::count_units, {std::to_string(load.units.size())}),
                    say(l, Phrase::load_rule, {number(load.lead_weight), number(load.support_weight)}),
                    say(l, Phrase::lorenz_read)});
  using Mark = LegendItem::Mark;
  const std::vector<LegendItem> legend = {
      {Mark::line, {2.2}, {}, {}, say(l, Phrase::lorenz_curve)},
      {Mark::line, {0.9, Dash::dashed, "#404040"}, {}, {}, say(l, Phrase::lorenz_equal)}};
  std::vector<std::string> left_out = unseen(view, l, true);
  add_not_units(left_out, view, l);
  const Frame frame =
      frame_of(options, true, Paper::a4, title, subtitle, legend, plan_footer(view, l, false, left_out));
  work->body = body_of(frame, measure);
  const double side = std::floor(std::min(work->body.h - 56, work->body.w * 0.6));
  work->plot = {work->body.x + 34, work->body.y + 20, side, side};
  return paged(frame, left_out, 1, [work](Canvas& canvas, std::size_t) {
    draw_curve(canvas, *work);
    draw_axes(canvas, *work);
    draw_words(canvas, *work);
  });
}

}  // namespace dutygraph::draw
