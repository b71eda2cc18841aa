// Section flow: where the tasks of each section of the plan before went. Sections of the old plan stand on the left,
// those of the new plan on the right; a band between two of them is as broad as the tasks that went that way.
//
// Idea: every continued task is a strand of its own. At its left end it is as broad as the old task's share of it, at
// its right end as the new task's: a task that was split in three ways gives a third to each, so bars are exactly as
// high as their section has tasks, whatever was split or merged. Limits: some 12 sections on a sheet with whole names;
// of more the names are shortened, and where even that finds no room the smallest stand as one.
#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <memory>
#include <set>

#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/two_plans.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double head_height = 20;
constexpr double label_share = 0.265;  // of the width, on each side
constexpr double bar_width = 10;
constexpr double stub_width = 50;     // of what was dropped or is new; bands begin level beside it
constexpr double gap = 7;             // between sections
constexpr double most_scale = 14;     // points a task
constexpr double least_number = 8.5;  // breadth of a band that has its number in it
constexpr std::string_view main_grey = "#c6c6c6";
constexpr std::string_view other_grey = "#6e6e6e";

// A section of one plan.
struct Bar {
  std::string heading;
  std::size_t tasks = 0;
  std::size_t alone = 0;  // dropped, or new
  std::vector<std::string> label;
  std::string counts;
  double label_height = 0;
  Box box;
};

struct Band {
  std::size_t from = 0, to = 0;  // bars
  std::vector<TaskLink> links;
  double old_tasks = 0, new_tasks = 0;  // shares added up
  std::set<std::uint32_t> old_named, new_named;
  bool main = false;
  double left = 0, right = 0;  // where its two ends begin
};

struct Side {
  std::vector<Bar> bars;
  std::vector<std::size_t> of_task;  // bar of each task
  std::vector<int> links;            // of each task
};

struct Work {
  TwoPlans plans;
  Language language;
  Side before{}, after{};
  std::vector<TaskLink> links{};
  std::vector<Band> bands{};
  std::size_t moved = 0;  // tasks of which nothing went the main way of their section, drawn by itself or not
  double scale = 1;       // points a task
  bool cut = false;       // a name was shortened
  Box body{};
};

// `most`: bars at most; the smallest sections together are the last of them where there are more.
Side side_of(const PlanView& view, std::size_t most, Language l) {
  Side side;
  const std::vector<SectionView> chapters = chapters_of(view);
  std::vector<std::size_t> order(chapters.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, [&](auto a, auto b) { return chapters[a].tasks.size() > chapters[b].tasks.size(); });
  std::set<std::size_t> shown(order.begin(), order.end());
  if (order.size() > most)
    shown = std::set<std::size_t>(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(most) - 1);
  side.of_task.assign(view.tasks.size(), 0);
  side.links.assign(view.tasks.size(), 0);
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (!shown.contains(i)) continue;
    for (const std::uint32_t t : chapters[i].tasks) side.of_task[t] = side.bars.size();
    side.bars.push_back({chapters[i].heading, chapters[i].tasks.size(), 0, {}, {}, 0, {}});
  }
  if (shown.size() == chapters.size()) return side;
  Bar rest{say(l, Phrase::flow_others, {std::to_string(chapters.size() - shown.size())}), 0, 0, {}, {}, 0, {}};
  for (std::size_t i = 0; i < chapters.size(); ++i) {
    if (shown.contains(i)) continue;
    for (const std::uint32_t t : chapters[i].tasks) side.of_task[t] = side.bars.size();
    rest.tasks += chapters[i].tasks.size();
  }
  side.bars.push_back(std::move(rest));
  return side;
}

// By from, then to. Counts the links of each task on both sides.
std::vector<Band> bands_between(Side& before, Side& after, const std::vector<TaskLink>& links) {
  for (const TaskLink& link : links) {
    ++before.links[link.before];
    ++after.links[link.after];
  }
  std::map<std::pair<std::size_t, std::size_t>, Band> by_ends;
  for (const TaskLink& link : links) {
    const std::size_t from = before.of_task[link.before];
    const std::size_t to = after.of_task[link.after];
    Band& band = by_ends[{from, to}];
    band.from = from;
    band.to = to;
    band.links.push_back(link);
    band.old_tasks += 1.0 / before.links[link.before];
    band.new_tasks += 1.0 / after.links[link.after];
    band.old_named.insert(link.before);
    band.new_named.insert(link.after);
  }
  std::vector<Band> bands;
  for (auto& [key, band] : by_ends) bands.push_back(std::move(band));
  return bands;
}

// The broadest band of each old section; gives how many tasks went none of these ways.
std::size_t mark_main_ways(std::vector<Band>& bands, const Side& before) {
  std::vector<Band*> broadest(before.bars.size(), nullptr);
  for (Band& band : bands) {
    Band*& best = broadest[band.from];
    if (best == nullptr || band.old_tasks > best->old_tasks + 1e-9) best = &band;
  }
  std::set<std::uint32_t> stayed;
  for (Band* band : broadest) {
    if (band == nullptr) continue;
    band->main = true;
    stayed.insert(band->old_named.begin(), band->old_named.end());
  }
  std::size_t moved = 0;
  for (std::uint32_t t = 0; t < before.links.size(); ++t)
    if (before.links[t] > 0 && !stayed.contains(t)) ++moved;
  return moved;
}

// The same of the sections as they are, however many are drawn as one.
std::size_t count_moved(const Work& work) {
  constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
  Side before = side_of(work.plans.before, all, work.language);
  Side after = side_of(work.plans.after, all, work.language);
  std::vector<Band> bands = bands_between(before, after, work.links);
  return mark_main_ways(bands, before);
}

void count_alone(Side& side) {
  for (std::size_t t = 0; t < side.links.size(); ++t)
    if (side.links[t] == 0) ++side.bars[side.of_task[t]].alone;
}

void label(Work& work, Side& side, const Measure& measure, int lines, Phrase counts) {
  const double width = std::floor(work.body.w * label_share) - 8;
  for (Bar& bar : side.bars) {
    Lines name = wrap(measure, bar.heading, body_size, true, width, lines);
    work.cut = work.cut || name.cut;
    bar.label = std::move(name.lines);
    bar.counts = say(work.language, counts,
                     {std::to_string(bar.tasks), std::to_string(bar.tasks - bar.alone), std::to_string(bar.alone)});
    bar.label_height = static_cast<double>(bar.label.size() + 1) * pitch;
  }
}

double height_of(const Side& side, double scale) {
  double sum = -gap;
  for (const Bar& bar : side.bars) sum += std::max(bar.label_height, scale * static_cast<double>(bar.tasks)) + gap;
  return sum;
}

// The largest scale at which both sides fit; 0 where none does.
double best_scale(const Work& work, double room) {
  const auto fits = [&](double s) { return height_of(work.before, s) <= room && height_of(work.after, s) <= room; };
  double low = 0;
  double high = most_scale;
  if (!fits(low)) return 0;
  if (fits(high)) return high;
  while (high - low > 1e-4) (fits((low + high) / 2) ? low : high) = (low + high) / 2;
  return low;
}

void stack(Side& side, double scale, double x, double top) {
  double y = top;
  for (Bar& bar : side.bars) {
    const double h = scale * static_cast<double>(bar.tasks);
    const double slot = std::max(bar.label_height, h);
    bar.box = {x, y + (slot - h) / 2, bar_width, h};
    y += slot + gap;
  }
}

// Bands leave a bar from its top in the order of the other side; what was dropped or is new is below them.
void place_bands(Work& work) {
  std::vector<double> left;
  std::vector<double> right;
  for (const Bar& bar : work.before.bars) left.push_back(bar.box.y);
  for (const Bar& bar : work.after.bars) right.push_back(bar.box.y);
  for (Band& band : work.bands) {  // by from, then to
    band.left = left[band.from];
    left[band.from] += band.old_tasks * work.scale;
    band.right = right[band.to];
    right[band.to] += band.new_tasks * work.scale;
  }
}

void lay_out(Work& work, const Measure& measure) {
  const double room = work.body.h - head_height;
  const double tasks = static_cast<double>(std::max(work.plans.before.tasks.size(), work.plans.after.tasks.size()));
  for (const int lines : {3, 2, 1}) {
    work.cut = false;
    label(work, work.before, measure, lines, Phrase::flow_left_label);
    label(work, work.after, measure, lines, Phrase::flow_right_label);
    work.scale = best_scale(work, room);
    if (work.scale * tasks > room * 0.5) break;
  }
  const double label_width = std::floor(work.body.w * label_share);
  stack(work.before, work.scale, work.body.x + label_width, work.body.y + head_height);
  stack(work.after, work.scale, work.body.right() - label_width - bar_width, work.body.y + head_height);
  place_bands(work);
}

void draw_band(Canvas& canvas, const Work& work, const Band& band, double wider, std::string_view color) {
  const double from = work.before.bars[band.from].box.right();
  const double to = work.after.bars[band.to].box.x;
  double left = band.left;
  double right = band.right;
  for (const TaskLink& link : band.links) {
    const double old_share = work.scale / work.before.links[link.before];
    const double new_share = work.scale / work.after.links[link.after];
    const TaskView& old_task = work.plans.before.tasks[link.before];
    const TaskView& new_task = work.plans.after.tasks[link.after];
    const std::string tip = old_task.full_number + " → " + new_task.full_number + " " + new_task.task->text;
    canvas.band({from, left + old_share / 2}, {to, right + new_share / 2}, stub_width,
                {std::max(old_share, new_share) + wider, Dash::solid, color}, {{}, {}, wider > 1 ? "" : tip});
    left += old_share;
    right += new_share;
  }
}

// How many tasks, at both ends of a band that is broad enough.
void draw_numbers(Canvas& canvas, const Work& work, const Band& band) {
  const Type type{7.5, true, Align::center, band.main ? "#000000" : "#ffffff"};
  const double old_height = band.old_tasks * work.scale;
  const double new_height = band.new_tasks * work.scale;
  const double from = work.before.bars[band.from].box.right() + stub_width / 2;
  const double to = work.after.bars[band.to].box.x - stub_width / 2;
  if (old_height >= least_number)
    canvas.text({from, band.left + old_height / 2}, std::to_string(band.old_named.size()), type);
  if (new_height >= least_number)
    canvas.text({to, band.right + new_height / 2}, std::to_string(band.new_named.size()), type);
}

// What has no counterpart, at the foot of its bar.
void draw_stub(Canvas& canvas, const Work& work, const Bar& bar, bool old) {
  const double h = std::floor(static_cast<double>(bar.alone) * work.scale);
  if (h < 1) return;
  const Box box{old ? bar.box.right() : bar.box.x - stub_width, bar.box.bottom() - h, stub_width, h};
  const Pen pen = old ? Pen{0.8, Dash::dashed} : Pen{1.4};
  const std::string id =
      canvas.box(box, {old ? "#ffffff" : lead_grey}, pen, {{}, old ? "dropped" : "new", bar.heading});
  if (h < 9) return;
  canvas.text({box.center(), box.middle()},
              say(work.language, old ? Phrase::flow_dropped : Phrase::flow_new, {std::to_string(bar.alone)}),
              {h < 10 ? small_size : 7.5, !old, Align::center}, {{}, {}, bar.heading}, id);
}

void draw_side(Canvas& canvas, const Work& work, const Side& side, bool old) {
  for (const Bar& bar : side.bars) {
    const Tag tag{{}, {}, bar.heading};
    if (bar.box.h >= 1) draw_ground(canvas, bar.box, ink);
    draw_stub(canvas, work, bar, old);
    const double x = old ? bar.box.x - 6 : bar.box.right() + 6;
    const Align align = old ? Align::right : Align::left;
    double y = bar.box.middle() - bar.label_height / 2 + pitch / 2;
    for (const std::string& line : bar.label) {
      canvas.text({x, y}, line, {body_size, true, align}, tag);
      y += pitch;
    }
    canvas.text({x, y}, bar.counts, {body_size, false, align}, tag);
  }
}

void draw_page(Canvas& canvas, const Work& work) {
  const Language l = work.language;
  const double y = work.body.y + head_height / 2 - 2;
  const auto head = [&](const std::string& name, const PlanView& view) {
    return say(l, Phrase::flow_head, {name, std::to_string(view.tasks.size())});
  };
  canvas.text({work.before.bars.front().box.right(), y}, head(work.plans.old_name, work.plans.before),
              {10, true, Align::right}, {{}, "head", {}});
  canvas.text({work.after.bars.front().box.x, y}, head(work.plans.new_name, work.plans.after), {10, true},
              {{}, "head", {}});
  for (const bool main : {true, false}) {
    for (const Band& band : work.bands) {
      if (band.main != main) continue;
      draw_band(canvas, work, band, main ? 1.4 : 2, "#ffffff");  // parts it from what it lies on or beside
      draw_band(canvas, work, band, 0.3, main ? main_grey : other_grey);
    }
  }
  for (const Band& band : work.bands) draw_numbers(canvas, work, band);
  draw_side(canvas, work, work.before, true);
  draw_side(canvas, work, work.after, false);
}

std::vector<LegendItem> legend_of(Language l) {
  using Mark = LegendItem::Mark;
  return {{Mark::line, {7, Dash::solid, main_grey}, {}, {}, say(l, Phrase::flow_main)},
          {Mark::line, {7, Dash::solid, other_grey}, {}, {}, say(l, Phrase::flow_other)},
          {Mark::box, {0.8, Dash::dashed}, {"#ffffff"}, {}, say(l, Phrase::flow_stub_old)},
          {Mark::box, {1.4}, {lead_grey}, {}, say(l, Phrase::flow_stub_new)}};
}

}  // namespace

Result<Sheets> section_flow(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.plans = two_plans(view, l), .language = l});
  const PlanDiff& diff = work->plans.diff;
  const std::size_t all = work->plans.before.tasks.size();
  if (all == 0) return Failure{Code::nothing_found, {}, 0, "the old plan has no task", "check it with `parse`"};
  work->links = links_of(diff);
  constexpr double one_line = 2 * pitch + gap;  // the least room of a section: its name and its counts
  const double paper = paper_size(options.paper.value_or(Paper::a4), true).h;
  const auto most = static_cast<std::size_t>((paper - 200) / one_line);
  work->before = side_of(work->plans.before, most, l);
  work->after = side_of(view, most, l);
  work->bands = bands_between(work->before, work->after, work->links);
  mark_main_ways(work->bands, work->before);
  work->moved = count_moved(*work);
  count_alone(work->before);
  count_alone(work->after);
  const std::string title = say(l, Phrase::flow_title,
                                {std::to_string(all - diff.dropped.size()), std::to_string(all),
                                 std::to_string(diff.dropped.size()), std::to_string(diff.appeared.size())});
  const std::string subtitle =
      sentences(l, {say(l, Phrase::flow_moved, {std::to_string(work->moved)}), say(l, Phrase::flow_read)});
  const auto frame_with = [&](const std::vector<std::string>& notes) {
    return frame_of(options, true, Paper::a4, title, subtitle, legend_of(l),
                    two_plans_footer(work->plans, l, false, notes));
  };
  Frame frame = frame_with({});
  work->body = reserved_body(frame, measure);
  lay_out(*work, measure);
  if (work->cut) {  // the footer tells it, which may take some of the room
    frame = frame_with({say(l, Phrase::flow_cut)});
    work->body = reserved_body(frame, measure);
    lay_out(*work, measure);
  }
  return paged(frame, {}, 1, [work](Canvas& canvas, std::size_t) { draw_page(canvas, *work); });
}

}  // namespace dutygraph::draw
