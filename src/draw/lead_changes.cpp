// Lead changes: the tasks that go on under another lead. A card a task: what it is, on the left who led it, on the
// right who leads it now.
//
// Idea: a unit's box tells by itself what became of it: dashed on the left = it no longer leads, grey and bold on the
// right = it leads now, thin = it still does. Tasks that were split or merged are held against all of their parts and
// stand behind the others, because there a lead may only have gone with its part.
// Limits: tasks that were dropped or are new are counted, not listed.
#include <algorithm>
#include <cmath>
#include <iterator>
#include <memory>
#include <set>

#include "draw/balance.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/two_plans.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double head_height = 20;
constexpr double group_height = 16;
constexpr double gutter = 14;
constexpr double padding = 2;     // of a card, above and below
constexpr double chip_line = 10;  // of a name in a box
constexpr double chip_gap = 3;
constexpr double least_number = 48;  // of the column of numbers; as wide as one of each plan needs, within these
constexpr double most_number = 80;
constexpr double gap = 2;  // between cards
constexpr double most_slack = 4;
constexpr double most_side = 180;  // of the boxes beside a task; of more, some are drawn and the rest counted

// A lead's box, placed from the column's upper left corner.
struct Chip {
  std::uint32_t unit = 0;
  NameCell name;
  bool changed = false;  // lost on the left, gained on the right
  Box box;
};

struct Row {
  bool many = false;                         // split or merged
  std::vector<std::uint32_t> before, after;  // tasks
  std::vector<Chip> old_leads, new_leads;
  std::size_t old_more = 0, new_more = 0;  // leads without a box
  std::vector<std::string> number, text;
  double height = 0;
};

struct Work {
  TwoPlans plans;
  Language language;
  std::vector<Row> rows{};
  std::size_t counts[2] = {0, 0};  // of rows, by Row::many
  double side = 0;                 // width of a column of leads
  double middle = 0;               // of the tasks
  double number_width = 0;         // in it
  Box body{};
  std::vector<Range> pages{};
};

std::vector<std::uint32_t> leads_of(const PlanView& view, const std::vector<std::uint32_t>& tasks) {
  std::vector<std::uint32_t> leads;
  for (const std::uint32_t t : tasks)
    for (const std::uint32_t u : view.tasks[t].lead)
      if (std::ranges::find(leads, u) == leads.end()) leads.push_back(u);
  return leads;
}

std::vector<std::string> numbers(const PlanView& view, const std::vector<std::uint32_t>& tasks) {
  std::vector<std::string> all;
  for (const std::uint32_t t : tasks) all.push_back(view.tasks[t].full_number);
  return all;
}

double number_width(const TwoPlans& plans, const Measure& measure) {
  double width = measure.width("→", body_size, true) + 10;
  width += widest_number(plans.before, measure) + widest_number(plans.after, measure);
  return std::clamp(std::ceil(width), least_number, most_number);
}

// 8、9 on two lines at most; of more numbers those that one line holds, and how many there are beside them.
std::vector<std::string> number_lines(const Measure& measure, std::vector<std::string> all, double width, Language l) {
  const auto wrapped = [&](int lines) {
    return wrap_names(measure, all, say(l, Phrase::separator), {}, body_size, true, width, lines);
  };
  if (const Lines lines = wrapped(2); !lines.cut) return lines.lines;
  const std::size_t count = all.size();
  while (all.size() > 1 && wrapped(1).cut) all.pop_back();
  return {wrapped(1).lines.front(), "… +" + std::to_string(count - all.size())};
}

// 8→9, or the lines of each side where that is too wide.
std::vector<std::string> number_lines(const Work& work, const Measure& measure, const Row& row) {
  const double width = work.number_width - 10;
  std::vector<std::string> after = numbers(work.plans.after, row.after);
  after.front() = "→" + after.front();
  std::vector<std::string> lines = number_lines(measure, numbers(work.plans.before, row.before), width, work.language);
  after = number_lines(measure, std::move(after), width, work.language);
  const std::string both = lines.front() + after.front();
  if (lines.size() == 1 && after.size() == 1 && measure.width(both, body_size, true) <= width) return {both};
  std::ranges::move(after, std::back_inserter(lines));
  return lines;
}

// Boxes side by side, as many a line as fit in `width`; their height together.
double place_chips(std::vector<Chip>& chips, const Measure& measure, double width) {
  double x = 0;
  double y = 0;
  double line = 0;
  for (Chip& chip : chips) {
    double w = 0;
    for (const std::string& text : chip.name.lines)
      w = std::max(w, measure.width(text, chip.name.size, chip.changed) + 11);
    w = std::min(std::ceil(w), width);
    const double h = static_cast<double>(chip.name.lines.size()) * chip_line + 3;
    if (x > 0 && x + w > width) {
      x = 0;
      y += line + chip_gap;
      line = 0;
    }
    chip.box = {x, y, w, h};
    x += w + chip_gap;
    line = std::max(line, h);
  }
  return y + line;
}

// Places them, those that changed first where not all find room; answers with their height. `more`: those left out.
double fit_chips(std::vector<Chip>& chips, std::size_t& more, const Measure& measure, double width) {
  double height = place_chips(chips, measure, width);
  if (height <= most_side) return height;
  std::stable_partition(chips.begin(), chips.end(), [](const Chip& chip) { return chip.changed; });
  while (height > most_side && chips.size() > 1) {
    chips.pop_back();
    ++more;
    height = place_chips(chips, measure, width);
  }
  return height + chip_line;  // for the line that counts them
}

std::vector<Chip> chips_of(const PlanView& view, const Measure& measure, const std::vector<std::uint32_t>& units,
                           const std::set<std::uint32_t>& staying, double width) {
  std::vector<Chip> chips;
  for (const std::uint32_t u : units) {
    Chip chip;
    chip.unit = u;
    chip.changed = !staying.contains(u);
    chip.name = name_cell(measure, view.short_name(u), width - 12, 2, body_size, chip.changed);
    chips.push_back(std::move(chip));
  }
  return chips;
}

// Adds the row where some lead is another one.
void add_row(Work& work, const Measure& measure, Row row, const std::vector<std::uint32_t>& continued) {
  const std::vector<std::uint32_t> old_leads = leads_of(work.plans.before, row.before);
  const std::vector<std::uint32_t> new_leads = leads_of(work.plans.after, row.after);
  std::set<std::uint32_t> staying_old;
  std::set<std::uint32_t> staying_new;
  for (const std::uint32_t u : old_leads)
    if (std::ranges::find(new_leads, continued[u]) != new_leads.end()) {
      staying_old.insert(u);
      staying_new.insert(continued[u]);
    }
  if (staying_old.size() == old_leads.size() && staying_new.size() == new_leads.size()) return;
  row.old_leads = chips_of(work.plans.before, measure, old_leads, staying_old, work.side);
  row.new_leads = chips_of(work.plans.after, measure, new_leads, staying_new, work.side);
  const double sides = std::max({fit_chips(row.old_leads, row.old_more, measure, work.side),
                                 fit_chips(row.new_leads, row.new_more, measure, work.side), chip_line + 4});
  row.number = number_lines(work, measure, row);
  // What it says: the new words, but the old ones where one old task became several.
  const bool split = row.after.size() > 1;
  const Task& task =
      split ? *work.plans.before.tasks[row.before.front()].task : *work.plans.after.tasks[row.after.front()].task;
  const std::string what = task.title && !task.title->empty() ? *task.title : task.text;
  row.text = wrap(measure, what.empty() ? "—" : what, body_size, false, work.middle - work.number_width - 6, 2).lines;
  const double middle = static_cast<double>(std::max(row.text.size(), row.number.size())) * pitch;
  row.height = std::round(std::max(sides, middle) + 2 * padding);
  ++work.counts[row.many ? 1 : 0];
  work.rows.push_back(std::move(row));
}

void fill(Work& work, const Measure& measure) {
  const std::vector<std::uint32_t> continued = continued_units(work.plans);
  const auto row_of = [](bool many, std::vector<std::uint32_t> before, std::vector<std::uint32_t> after) {
    Row row;
    row.many = many;
    row.before = std::move(before);
    row.after = std::move(after);
    return row;
  };
  for (const KeptTask& kept : work.plans.diff.kept)
    add_row(work, measure, row_of(false, {kept.before}, {kept.after}), continued);
  for (const TaskGroup& group : work.plans.diff.split)
    add_row(work, measure, row_of(true, {group.one}, group.many), continued);
  for (const TaskGroup& group : work.plans.diff.merged)
    add_row(work, measure, row_of(true, group.many, {group.one}), continued);
}

bool begins_group(const Work& work, std::size_t i) { return i == 0 || work.rows[i].many != work.rows[i - 1].many; }

double height_of(const Work& work, std::size_t a, std::size_t b) {
  double sum = 0;
  for (std::size_t i = a; i < b; ++i) {
    sum += work.rows[i].height + gap + (i == a || begins_group(work, i) ? group_height : 0);
  }
  return sum;
}

void draw_heads(Canvas& canvas, const Work& work) {
  const Language l = work.language;
  const Box& b = work.body;
  const double y = b.y + head_height / 2 - 2;
  const TwoPlans& p = work.plans;
  canvas.text({b.x, y}, say(l, Phrase::lead_changes_head, {p.old_name}), {9, true}, {{}, "head", {}});
  canvas.text({b.x + work.side + gutter, y}, say(l, Phrase::lead_changes_task, {p.old_name, p.new_name}), {9, true},
              {{}, "head", {}});
  canvas.text({b.right() - work.side, y}, say(l, Phrase::lead_changes_head, {p.new_name}), {9, true}, {{}, "head", {}});
  canvas.rule({b.x, b.y + head_height - 3}, {b.right(), b.y + head_height - 3}, {1});
}

void draw_group(Canvas& canvas, const Work& work, bool many, double y, bool again) {
  const Language l = work.language;
  draw_ground(canvas, {work.body.x, y + 1, work.body.w, group_height - 5}, "#ececec");
  const std::string title =
      say(l, many ? Phrase::lead_changes_many : Phrase::lead_changes_one) +
      (again ? say(l, Phrase::continued) : say(l, Phrase::colon_tasks, {std::to_string(work.counts[many ? 1 : 0])}));
  canvas.text({work.body.x + 4, y + 1 + (group_height - 5) / 2}, title, {8.5, true}, {{}, "group", {}});
}

void draw_chips(Canvas& canvas, const Work& work, const Row& row, bool gained, double y, double height) {
  const PlanView& view = gained ? work.plans.after : work.plans.before;
  const std::vector<Chip>& chips = gained ? row.new_leads : row.old_leads;
  const std::size_t more = gained ? row.new_more : row.old_more;
  const double x = gained ? work.body.right() - work.side : work.body.x;
  double used = more > 0 ? chip_line : 0;
  for (const Chip& chip : chips) used = std::max(used, chip.box.bottom() + (more > 0 ? chip_line : 0));
  const double top = std::round(y + (height - used) / 2);
  for (const Chip& chip : chips) {
    const Unit& unit = view.unit(chip.unit);
    const Box box{x + chip.box.x, top + chip.box.y, chip.box.w, chip.box.h};
    const Fill fill{chip.changed && gained ? lead_grey : "#ffffff"};
    const Pen pen = !chip.changed ? Pen{0.6} : gained ? Pen{1.6} : Pen{1, Dash::dashed};
    const std::string css = !chip.changed ? "lead" : gained ? "lead gained" : "lead lost";
    canvas.box(box, fill, pen, {{}, css, unit.name});
    const bool bold = chip.changed && gained;
    draw_name(canvas, chip.name, box.center(), box.middle(), {body_size, bold, Align::center}, {{}, {}, unit.name});
  }
  if (chips.empty()) canvas.text({x, y + height / 2}, "—", {body_size});
  if (more == 0) return;
  std::string note = say(work.language, Phrase::more_names);
  note.replace(note.find('#'), 1, std::to_string(more));
  canvas.text({x, top + used - chip_line / 2 + 1}, note, {small_size});
}

void draw_row(Canvas& canvas, const Work& work, std::size_t i, double y, double height) {
  const Row& row = work.rows[i];
  const Box& b = work.body;
  const double x = b.x + work.side + gutter;
  const Task& task = *work.plans.after.tasks[row.after.front()].task;
  const Tag tag{{}, {}, task.text};
  const std::string name = "task-" + task.id + "-" + std::to_string(i);  // a task may be in a split and in a merger
  const std::string id = canvas.box({x, y, work.middle, height}, {}, {0.8}, {name, "task", task.text});
  const double centre = y + height / 2;
  draw_name(canvas, {row.number, body_size}, x + 4, centre, {body_size, true}, tag);
  double line = centre - static_cast<double>(row.text.size() - 1) * pitch / 2;
  for (const std::string& text : row.text) {
    canvas.text({x + work.number_width, line}, text, {body_size}, tag, id);
    line += pitch;
  }
  for (const bool gained : {false, true}) draw_chips(canvas, work, row, gained, y, height);
}

void draw_page(Canvas& canvas, const Work& work, Range range) {
  draw_heads(canvas, work);
  const double used = head_height + height_of(work, range.first, range.second);
  const double slack =
      std::floor(row_slack(work.body.h, used, range.second - range.first, most_slack));  // boxes at whole points
  double y = work.body.y + head_height;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const Row& row = work.rows[i];
    const bool begins = begins_group(work, i);
    if (begins || i == range.first) {
      draw_group(canvas, work, row.many, y, !begins);
      y += group_height;
    }
    draw_row(canvas, work, i, y, row.height + slack);
    y += row.height + slack + gap;
  }
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  const PlanDiff& diff = work.plans.diff;
  const std::size_t groups = diff.split.size() + diff.merged.size();
  const auto of = [&](Phrase phrase, std::size_t some, std::size_t all) {
    return all == 0 ? "" : say(l, phrase, {std::to_string(some), std::to_string(all)});
  };
  return sentences(l, {of(Phrase::lead_changes_kept, work.counts[0], diff.kept.size()),
                       of(Phrase::lead_changes_groups, work.counts[1], groups)});
}

std::vector<LegendItem> legend_of(const Work& work) {
  using Mark = LegendItem::Mark;
  const Language l = work.language;
  std::vector<LegendItem> legend = {{Mark::box, {1, Dash::dashed}, {"#ffffff"}, {}, say(l, Phrase::lead_changes_lost)},
                                    {Mark::box, {1.6}, {lead_grey}, {}, say(l, Phrase::lead_changes_gained)},
                                    {Mark::box, {0.6}, {"#ffffff"}, {}, say(l, Phrase::lead_changes_stays)}};
  add_annex_key(legend, work.plans.before.several_lists || work.plans.after.several_lists, l);
  return legend;
}

}  // namespace

Result<Sheets> lead_changes(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.plans = two_plans(view, l), .language = l});
  const double room = std::floor(paper_size(options.paper.value_or(Paper::a4), false).w - 2 * margin_pt);
  work->side = std::floor(room * 0.28);
  work->middle = room - 2 * work->side - 2 * gutter;
  work->number_width = number_width(work->plans, measure);
  fill(*work, measure);
  if (work->rows.empty()) {
    return Failure{
        Code::nothing_found, {}, 0, "every task that goes on has the leads it had", "see `diff` for what else changed"};
  }
  const PlanDiff& diff = work->plans.diff;
  std::vector<std::string> left_out = {
      say(l, Phrase::lead_changes_out, {std::to_string(diff.dropped.size()), std::to_string(diff.appeared.size())})};
  const std::string title = say(l, Phrase::lead_changes_title, {std::to_string(work->rows.size())});
  std::vector<std::string> notes = left_out;
  notes.push_back(say(l, Phrase::text_cut));
  const Frame frame = frame_of(options, false, Paper::a4, title, subtitle_of(*work), legend_of(*work),
                               two_plans_footer(work->plans, l, true, notes));
  work->body = reserved_body(frame, measure);
  work->pages = balanced_pages(work->rows.size(), [&](std::size_t a, std::size_t b) {
    return (head_height + height_of(*work, a, b)) / work->body.h;
  });
  return paged(frame, std::move(left_out), work->pages.size(),
               [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, work->pages[page]); });
}

}  // namespace dutygraph::draw
