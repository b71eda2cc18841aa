// Gaps: a check list of tasks whose responsibility is thin or spread. No lead, no supporting unit, three leads or more,
// only collectives to support it.
//
// Idea: a list to be ticked off at a meeting: a box, the number, what the task is, and who carries it now.
// Limits: a question to ask, not a fault; many plans rightly name one unit only, and a plan that names no supporting
// units at all is not asked for them. A task may stand in several groups.
#include <algorithm>
#include <cmath>
#include <memory>

#include "draw/flow.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double gutter = 18;
constexpr double group_height = 20;
constexpr double line_height = 10.4;
constexpr double item_space = 5;

struct Group {
  Phrase title;
  std::vector<std::uint32_t> tasks;
};

// A group's head, or a task in it.
struct Item {
  std::size_t group = 0;
  bool head = false;
  std::uint32_t task = 0;
  std::vector<std::string> text;
  std::vector<std::string> names;
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<Group> groups{};
  std::vector<Item> items{};
  std::vector<double> heights{};
  double number_width = 26;
  std::size_t columns = 2;
  double column_width = 0;
  Box body{};
  std::vector<Range> pages{};  // of columns, see `flow`
};

std::vector<Group> groups_of(const PlanView& view) {
  Gaps gaps = gaps_of(view);
  std::vector<Group> groups = {{Phrase::gaps_no_lead, std::move(gaps.no_lead)},
                               {Phrase::gaps_many_leads, std::move(gaps.many_leads)}};
  if (!view.supports) return groups;
  groups.push_back({Phrase::gaps_collectives, std::move(gaps.collectives)});
  groups.push_back({Phrase::gaps_no_support, std::move(gaps.no_support)});
  return groups;
}

// The units that carry the task now, a list for each role.
std::vector<std::string> carriers(const PlanView& view, const Measure& measure, const TaskView& task, Language l,
                                  double width) {
  std::vector<std::string> lines;
  for (const bool lead : {true, false}) {
    std::vector<std::string> names;
    for (const std::uint32_t u : lead ? task.lead : task.support) names.push_back(view.short_name(u));
    const auto list = labelled_names(measure, lead ? Phrase::lead_short : Phrase::support_short, names, l, width, 2);
    lines.insert(lines.end(), list.begin(), list.end());
  }
  if (lines.empty()) lines.push_back(say(l, Phrase::no_unit));
  return lines;
}

Item item_of(const Work& work, const Measure& measure, std::size_t group, std::uint32_t task) {
  Item item;
  item.group = group;
  item.task = task;
  const double width = work.column_width - work.number_width - 20;
  Lines text = wrap(measure, gist(*work.view.tasks[task].task), body_size, false, width, 2);
  item.text = std::move(text.lines);
  item.names = carriers(work.view, measure, work.view.tasks[task], work.language, width);
  return item;
}

void fill(Work& work, const Measure& measure) {
  work.number_width = std::min(std::ceil(widest_number(work.view, measure)) + 6, 60.0);
  for (std::size_t g = 0; g < work.groups.size(); ++g) {
    if (work.groups[g].tasks.empty()) continue;
    work.items.push_back({g, true, 0, {}, {}});
    work.heights.push_back(group_height);
    for (const std::uint32_t t : work.groups[g].tasks) {
      Item item = item_of(work, measure, g, t);
      work.heights.push_back(static_cast<double>(item.text.size() + item.names.size()) * line_height + item_space);
      work.items.push_back(std::move(item));
    }
  }
}

void draw_group(Canvas& canvas, const Work& work, std::size_t group, double x, double y, bool again) {
  const Language l = work.language;
  const Group& shown = work.groups[group];
  draw_ground(canvas, {x, y + 2, work.column_width, group_height - 5}, lead_grey);
  const std::string title =
      say(l, shown.title) +
      (again ? say(l, Phrase::continued) : say(l, Phrase::colon_tasks, {std::to_string(shown.tasks.size())}));
  canvas.text({x + 5, y + 2 + (group_height - 5) / 2},
              fit_line(canvas.measure(), title, 9, true, work.column_width - 10), {9, true}, {{}, "group", {}});
}

void draw_item(Canvas& canvas, const Work& work, const Item& item, double x, double y, double height) {
  const TaskView& task = work.view.tasks[item.task];
  const Tag tag{{}, {}, task.full_number + " " + task.task->text};
  double line = y + line_height / 2 + 1;
  canvas.box({x + 3, line - 4, 8, 8}, {"#ffffff"}, {0.8}, {{}, "tick", {}});
  canvas.text({x + 16, line}, task.full_number, {body_size, true}, tag);
  const double left = x + 16 + work.number_width;
  for (const std::string& text : item.text) {
    canvas.text({left, line}, text, {body_size}, tag);
    line += line_height;
  }
  for (const std::string& text : item.names) {
    canvas.text({left, line}, text, {small_size, false, Align::left, "#404040"}, {{}, "note", tag.tip});
    line += line_height;
  }
  canvas.rule({x, y + height - 1.5}, {x + work.column_width, y + height - 1.5}, {0.4, Dash::solid, "#c0c0c0"});
}

void draw_column(Canvas& canvas, const Work& work, Range range, double x) {
  double y = work.body.y;
  if (!work.items[range.first].head) {
    draw_group(canvas, work, work.items[range.first].group, x, y, true);
    y += group_height;
  }
  for (std::size_t i = range.first; i < range.second; ++i) {
    const Item& item = work.items[i];
    if (item.head) {
      draw_group(canvas, work, item.group, x, y, false);
    } else {
      draw_item(canvas, work, item, x, y, work.heights[i]);
    }
    y += work.heights[i];
  }
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  std::vector<std::string> parts = {say(l, Phrase::count_tasks, {std::to_string(work.view.tasks.size())})};
  for (const Group& group : work.groups) {
    parts.push_back(say(l, group.title) + say(l, Phrase::colon_tasks, {std::to_string(group.tasks.size())}));
  }
  if (!work.view.supports) parts.push_back(say(l, Phrase::gaps_unsupported));
  parts.push_back(say(l, Phrase::gaps_read));
  return sentences(l, parts);
}

void cut_columns(Work& work, const Frame& frame, const Measure& measure) {
  work.body = reserved_body(frame, measure);
  work.columns = frame.paper == Paper::a3 ? 3 : 2;
  const double n = static_cast<double>(work.columns);
  work.column_width = std::floor((work.body.w - (n - 1) * gutter) / n);
  fill(work, measure);
  work.pages = flow(work.heights, 0, work.body.h, work.columns,
                    [&work](std::size_t i) { return work.items[i].head ? 0 : group_height; });
}

}  // namespace

Result<Sheets> gaps(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l, .groups = groups_of(view)});
  std::vector<LegendItem> legend;
  add_annex_key(legend, view.several_lists, l);
  const Frame frame = frame_of(options, false, Paper::a4, say(l, Phrase::gaps_title), subtitle_of(*work),
                               std::move(legend), plan_footer(view, l, true, {say(l, Phrase::headlines)}));
  cut_columns(*work, frame, measure);
  const std::size_t pages = std::max<std::size_t>(1, (work->pages.size() + work->columns - 1) / work->columns);
  Sheets sheets = paged(frame, {}, pages, [work](Canvas& canvas, std::size_t page) {
    if (work->items.empty()) {
      canvas.text({work->body.center(), work->body.y + 40}, say(work->language, Phrase::gaps_none),
                  {12, true, Align::center});
    }
    for (std::size_t k = 0; k < work->columns; ++k) {
      const std::size_t column = page * work->columns + k;
      if (column >= work->pages.size()) break;
      const double x = work->body.x + static_cast<double>(k) * (work->column_width + gutter);
      draw_column(canvas, *work, work->pages[column], x);
    }
  });
  sheets.idle = work->items.empty();
  return sheets;
}

}  // namespace dutygraph::draw
