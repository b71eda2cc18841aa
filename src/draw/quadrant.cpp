// Bottleneck quadrant: units that lead much and must keep many others together. Across, tasks led; up, the others named
// in these tasks; a point is a unit, or several with the same two figures.
//
// Idea: the means part the sheet into four corners; who stands in the upper right one is where work gets stuck first.
// Names are placed where nothing else stands. Where the sheet would be too full, units that lead least are left out.
// Limits: names that find no place are listed in the footer.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

#include "draw/kind.h"
#include "draw/labels.h"
#include "draw/load_rows.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr std::size_t most_points = 34;
constexpr double label_width = 130;
constexpr int label_lines = 3;
constexpr double label_pitch = 10;
constexpr double lift = 10;  // of nought above the axis, which would else strike the discs there

// Units with the same figures.
struct Spot {
  int leads = 0;
  int partners = 0;
  std::vector<std::uint32_t> units;
  std::vector<std::string> lines;
  bool sole = true;  // each of them leads all its tasks alone
  Point place;       // of the disc's middle
  double radius() const { return units.size() > 1 ? 7 : 5; }
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<Spot> spots{};
  std::size_t shown = 0;  // units
  int threshold = 1;
  std::size_t below = 0;  // units that lead less
  double mean_leads = 0;
  double mean_partners = 0;
  Box body{};
  Box plot{};
  double x_low = 0, x_high = 1, y_high = 1;
  std::vector<LabelPlace> labels{};
  std::vector<std::string> unnamed{};
};

Point at(const Work& work, double leads, double partners) {
  const Box& p = work.plot;
  return {p.x + (leads - work.x_low) / (work.x_high - work.x_low) * p.w,
          p.bottom() - lift - partners / work.y_high * (p.h - lift)};
}

// Those that lead at least `threshold` tasks. False where they are more points than can be read.
bool choose(Work& work, const std::vector<Tally>& tallies) {
  std::map<std::pair<int, int>, Spot> spots;
  work.spots.clear();
  work.shown = work.below = 0;
  for (const Tally& tally : tallies) {
    const int leads = static_cast<int>(tally.leads.size());
    if (leads == 0) continue;
    if (leads < work.threshold) {
      ++work.below;
      continue;
    }
    const int partners = static_cast<int>(tally.partners.size());
    Spot& spot = spots[{-leads, -partners}];
    spot.leads = leads;
    spot.partners = partners;
    spot.units.push_back(tally.unit);
    spot.sole = spot.sole && tally.sole == leads;
    ++work.shown;
  }
  for (auto& [key, spot] : spots) work.spots.push_back(std::move(spot));
  return work.spots.size() <= most_points;
}

void scale(Work& work) {
  int least = work.spots.back().leads;
  int most = 0;
  int partners = 0;
  double sum_leads = 0;
  double sum_partners = 0;
  for (const Spot& spot : work.spots) {
    most = std::max(most, spot.leads);
    least = std::min(least, spot.leads);
    partners = std::max(partners, spot.partners);
    sum_leads += spot.leads * static_cast<double>(spot.units.size());
    sum_partners += spot.partners * static_cast<double>(spot.units.size());
  }
  work.mean_leads = sum_leads / static_cast<double>(work.shown);
  work.mean_partners = sum_partners / static_cast<double>(work.shown);
  work.x_low = least - 1;
  work.x_high = most + 1;
  work.y_high = std::max(2.0, partners * 1.12 + 0.5);
}

std::vector<std::string> label_of(const Work& work, const Spot& spot, const Measure& measure) {
  std::vector<std::string> names;
  for (const std::uint32_t u : spot.units) names.push_back(work.view.short_name(u));
  if (names.size() == 1) return wrap_balanced(measure, names[0], body_size, false, label_width, 2).lines;
  return wrap_names(measure, names, say(work.language, Phrase::separator), say(work.language, Phrase::more_names),
                    body_size, false, label_width, label_lines)
      .lines;
}

// The corners' names stand at the plot's corners and are obstacles like the lines of the means.
struct Corner {
  Phrase phrase;
  bool right;
  bool top;
};
constexpr std::array corners = {Corner{Phrase::corner_both, true, true}, Corner{Phrase::corner_partners, false, true},
                                Corner{Phrase::corner_leads, true, false}};

Box corner_box(const Work& work, const Measure& measure, const Corner& corner) {
  const double w = measure.width(say(work.language, corner.phrase), 9, true) + 4;
  return {corner.right ? work.plot.right() - w - 4 : work.plot.x + 6,
          corner.top ? work.plot.y + 3 : work.plot.bottom() - lift - 18, w, 14};
}

// Discs at their figures; one that would meet another moves aside as little as it must.
void place_spots(Work& work) {
  for (std::size_t i = 0; i < work.spots.size(); ++i) {
    Spot& spot = work.spots[i];
    const Point wish = at(work, spot.leads, spot.partners);
    for (int step = 0;; ++step) {
      spot.place = {wish.x + (step % 2 == 0 ? 1 : -1) * ((step + 1) / 2) * 4.0, wish.y};
      const bool free =
          std::none_of(work.spots.begin(), work.spots.begin() + static_cast<std::ptrdiff_t>(i), [&](const Spot& other) {
            return std::hypot(other.place.x - spot.place.x, other.place.y - spot.place.y) <
                   (spot.radius() + other.radius()) * 1.42 + 1;
          });
      if (free && spot.place.x > work.plot.x + 9 && spot.place.x < work.plot.right() - 9) break;
      if (step > 400) break;
    }
  }
}

void name_spots(Work& work, const Measure& measure) {
  place_spots(work);
  std::vector<LabelWish> wishes;
  for (Spot& spot : work.spots) {
    spot.lines = label_of(work, spot, measure);
    LabelWish wish;
    wish.at = spot.place;
    wish.radius = spot.radius();
    for (const std::string& line : spot.lines) wish.width = std::max(wish.width, measure.width(line, body_size));
    wish.width += 2;
    wish.height = static_cast<double>(spot.lines.size()) * label_pitch;
    wishes.push_back(wish);
  }
  const Point mean = at(work, work.mean_leads, work.mean_partners);
  std::vector<Box> obstacles = {{mean.x - 1, work.plot.y, 2, work.plot.h}, {work.plot.x, mean.y - 1, work.plot.w, 2}};
  for (const Corner& corner : corners) obstacles.push_back(corner_box(work, measure, corner));
  const Box room{work.plot.x + 3, work.plot.y + 2, work.plot.w - 5, work.plot.h - 4};
  work.labels = place_labels(wishes, obstacles, room);
  for (std::size_t i = 0; i < work.spots.size(); ++i) {
    if (work.labels[i].shown) continue;
    for (const std::uint32_t u : work.spots[i].units) work.unnamed.push_back(work.view.short_name(u));
  }
}

int tick_step(double range, double room) {
  for (const int step : {1, 2, 5, 10, 20, 50, 100, 200, 500}) {
    if (range / step * 22 <= room) return step;
  }
  return 1000;
}

void draw_axes(Canvas& canvas, const Work& work) {
  const Box& p = work.plot;
  const Language l = work.language;
  canvas.rule({p.x, p.y}, {p.x, p.bottom()}, {1});
  canvas.rule({p.x, p.bottom()}, {p.right(), p.bottom()}, {1});
  const int step_x = tick_step(work.x_high - work.x_low, p.w);
  for (int v = static_cast<int>(work.x_low) / step_x * step_x; v < work.x_high; v += step_x) {
    if (v <= work.x_low) continue;
    const double x = at(work, v, 0).x;
    canvas.rule({x, p.bottom()}, {x, p.bottom() + 4}, {0.8});
    canvas.text({x, p.bottom() + 11}, std::to_string(v), {body_size, false, Align::center});
  }
  const int step_y = tick_step(work.y_high, p.h);
  for (int v = 0; v < work.y_high; v += step_y) {
    const double y = at(work, 0, v).y;
    canvas.rule({p.x - 4, y}, {p.x, y}, {0.8});
    canvas.text({p.x - 7, y}, std::to_string(v), {body_size, false, Align::right});
  }
  canvas.text({p.center(), p.bottom() + 26}, say(l, Phrase::quadrant_across), {9, true, Align::center},
              {{}, "head", {}});
  canvas.text({work.body.x, work.body.y + 6}, say(l, Phrase::quadrant_up), {9, true}, {{}, "head", {}});
}

// What is left of a line from `from` to `to` where it would run under points.
std::vector<std::pair<double, double>> free_parts(const Work& work, double line, double from, double to, bool across) {
  std::vector<std::pair<double, double>> holes;
  for (const Spot& spot : work.spots) {
    const Point middle = spot.place;
    const double off = std::abs((across ? middle.y : middle.x) - line);
    if (off > spot.radius() + 1) continue;
    const double along = across ? middle.x : middle.y;
    holes.emplace_back(along - spot.radius() - 1, along + spot.radius() + 1);
  }
  std::ranges::sort(holes);
  std::vector<std::pair<double, double>> parts;
  for (const auto& [begin, end] : holes) {
    if (begin > from) parts.emplace_back(from, begin);
    from = std::max(from, end);
  }
  if (to > from) parts.emplace_back(from, to);
  return parts;
}

void draw_means(Canvas& canvas, const Work& work) {
  const Box& p = work.plot;
  const Point mean = at(work, work.mean_leads, work.mean_partners);
  const Pen pen{0.7, Dash::dashed, "#606060"};
  for (const auto& [from, to] : free_parts(work, mean.x, p.y, p.bottom(), false)) {
    canvas.rule({mean.x, from}, {mean.x, to}, pen);
  }
  for (const auto& [from, to] : free_parts(work, mean.y, p.x, p.right(), true)) {
    canvas.rule({from, mean.y}, {to, mean.y}, pen);
  }
  for (const Corner& corner : corners) {
    const Box box = corner_box(work, canvas.measure(), corner);
    const bool main = corner.right && corner.top;
    canvas.text({box.x + 2, box.middle()}, say(work.language, corner.phrase),
                {9, main, Align::left, main ? "#000000" : "#606060"}, {{}, "corner-name", {}});
  }
}

void draw_spots(Canvas& canvas, const Work& work) {
  for (std::size_t i = 0; i < work.spots.size(); ++i) {
    const Spot& spot = work.spots[i];
    const Point middle = spot.place;
    std::string tip;
    for (const std::uint32_t u : spot.units) tip += (tip.empty() ? "" : ", ") + work.view.unit(u).name;
    const std::string_view fill = spot.sole ? ink : "#c4c4c4";
    const std::string id =
        canvas.disc(middle, spot.radius(), {fill}, {0.9}, {"spot-" + work.view.unit(spot.units[0]).id, "spot", tip});
    if (spot.units.size() > 1) {
      canvas.text(middle, std::to_string(spot.units.size()),
                  {7, true, Align::center, spot.sole ? "#ffffff" : "#000000"}, {{}, {}, tip}, id);
    }
    const LabelPlace& label = work.labels[i];
    if (!label.shown) continue;
    if (label.tethered) canvas.path({label.from, label.to}, {0.5, Dash::solid, "#606060"});
    double y = label.box.y + label_pitch / 2;
    for (const std::string& line : spot.lines) {
      canvas.text({label.box.x + 1, y}, line, {body_size}, {{}, {}, tip});
      y += label_pitch;
    }
  }
}

std::vector<std::string> left_out_of(const Work& work) {
  const Language l = work.language;
  std::vector<std::string> out = unseen(work.view, l, true);
  if (work.below > 0) {
    out.push_back(say(l, Phrase::quadrant_below, {std::to_string(work.threshold), std::to_string(work.below)}));
  }
  if (!work.unnamed.empty()) {
    std::string names;
    for (const std::string& name : work.unnamed) names += (names.empty() ? "" : say(l, Phrase::separator)) + name;
    out.push_back(say(l, Phrase::quadrant_unnamed, {names}));
  }
  return out;
}

Frame quadrant_frame(const Work& work, const Options& options, const std::vector<std::string>& left_out) {
  const Language l = work.language;
  std::size_t both = 0;
  for (const Spot& spot : work.spots) {
    if (spot.leads > work.mean_leads && spot.partners > work.mean_partners) both += spot.units.size();
  }
  const std::string subtitle =
      sentences(l, {say(l, Phrase::quadrant_shown, {std::to_string(work.shown)}),
                    say(l, Phrase::quadrant_both, {std::to_string(both)}),
                    say(l, Phrase::quadrant_mean, {decimal(work.mean_leads, 1), decimal(work.mean_partners, 1)}),
                    say(l, Phrase::quadrant_read)});
  using Mark = LegendItem::Mark;
  const std::vector<LegendItem> legend = {{Mark::disc, {0.9}, {ink}, {}, say(l, Phrase::quadrant_sole)},
                                          {Mark::disc, {0.9}, {"#c4c4c4"}, {}, say(l, Phrase::quadrant_shared)},
                                          {Mark::line, {0.7, Dash::dashed, "#606060"}, {}, {}, say(l, Phrase::mean)},
                                          {Mark::none, {}, {}, {}, say(l, Phrase::quadrant_count)}};
  return frame_of(options, true, Paper::a4, say(l, Phrase::quadrant_title), subtitle, legend,
                  plan_footer(work.view, l, true, left_out));
}

}  // namespace

Result<Sheets> quadrant(const PlanView& view, const Options& options, const Measure& measure) {
  auto work = std::make_shared<Work>(Work{.view = view, .language = options.language});
  const std::vector<Tally> tallies = tallies_of(view);
  const int most = tallies.empty() ? 0 : static_cast<int>(tallies.front().leads.size());
  if (most == 0) return Failure{Code::nothing_found, {}, 0, "no task names a lead", "draw matrix or heat instead"};
  Frame frame;
  std::vector<std::string> left_out;
  for (work->threshold = 1;; ++work->threshold) {
    const bool few = choose(*work, tallies);
    const bool last = work->threshold == most;
    if (!few && !last) continue;
    scale(*work);
    // Names without a place lengthen the footer, so they are placed once more above it.
    for (int round = 0; round < 2; ++round) {
      left_out = left_out_of(*work);
      frame = quadrant_frame(*work, options, left_out);
      work->body = body_of(frame, measure);
      work->plot = {work->body.x + 30, work->body.y + 16, work->body.w - 34, work->body.h - 52};
      work->unnamed.clear();
      name_spots(*work, measure);
    }
    if (work->unnamed.empty() || work->threshold >= 3 || last) break;
    work->unnamed.clear();
  }
  left_out = left_out_of(*work);
  frame = quadrant_frame(*work, options, left_out);
  return paged(frame, left_out, 1, [work](Canvas& canvas, std::size_t) {
    draw_axes(canvas, *work);
    draw_means(canvas, *work);
    draw_spots(canvas, *work);
  });
}

}  // namespace dutygraph::draw
