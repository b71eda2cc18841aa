// Network: a whole small plan at once. Lead units left, every task in the middle, supporting units right.
//
// Idea: the roster without sections, for plans that still can be read so. Units stand at the mean height of their
// tasks. Limits: one sheet, A4 or A3, whichever is enough; a plan with more tasks, units or lines than can be followed
// is refused, and the kinds that answer better are named.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <optional>

#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/spread.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double least_task = 14;
constexpr double unit_box = 15;
constexpr double least_gap = 4;
constexpr double head_height = 18;
constexpr std::size_t most_lines = 220;

struct UnitBox {
  std::uint32_t unit = 0;
  std::vector<std::uint32_t> tasks;
  std::string name;
  double middle = 0;
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<UnitBox> left{}, right{};
  std::size_t lines = 0;
  double number_width = 24;
  Box body{};
  double pitch = least_task;
};

std::vector<UnitBox> side(const PlanView& view, bool lead) {
  std::map<std::uint32_t, UnitBox> boxes;
  for (std::uint32_t t = 0; t < view.tasks.size(); ++t) {
    for (const std::uint32_t u : lead ? view.tasks[t].lead : view.tasks[t].support) {
      boxes[u].unit = u;
      boxes[u].tasks.push_back(t);
    }
  }
  std::vector<UnitBox> out;
  for (auto& [unit, box] : boxes) out.push_back(std::move(box));
  return out;
}

double unit_height_of(const Work& work, const UnitBox& box) {
  return work.view.is_collective(box.unit) ? unit_box + 5 : unit_box;
}

double column_height(const Work& work, const std::vector<UnitBox>& units) {
  double sum = 0;
  for (const UnitBox& box : units) sum += unit_height_of(work, box) + least_gap;
  return sum;
}

bool fits(const Work& work, const Box& body) {
  const double room = body.h - head_height;
  return static_cast<double>(work.view.tasks.size()) * least_task <= room && column_height(work, work.left) <= room &&
         column_height(work, work.right) <= room && work.lines <= most_lines;
}

double task_middle(const Work& work, std::size_t task) {
  return work.body.y + head_height + work.pitch * (static_cast<double>(task) + 0.5);
}

void place(const Work& work, std::vector<UnitBox>& units, const Measure& measure, double width) {
  for (UnitBox& box : units) {
    double sum = 0;
    for (const std::uint32_t t : box.tasks) sum += task_middle(work, t);
    box.middle = sum / static_cast<double>(box.tasks.size());
    const double room = width - (work.view.is_collective(box.unit) ? 14 : 8);
    box.name = fit_line(measure, work.view.short_name(box.unit), body_size, false, room);
  }
  std::ranges::stable_sort(units, {}, &UnitBox::middle);
  std::vector<Slot> slots;
  for (const UnitBox& box : units) slots.push_back({box.middle, unit_height_of(work, box)});
  const std::vector<double> middles = spread(slots, least_gap, work.body.y + head_height, work.body.bottom());
  for (std::size_t i = 0; i < units.size(); ++i) units[i].middle = middles[i];
}

struct Columns {
  double left_w = 0, task_x = 0, task_w = 0, right_x = 0, right_w = 0;
};

Columns columns_of(const Box& body, bool supports) {
  Columns c;
  c.left_w = std::round(body.w * 0.2);
  const double flow = std::round(body.w * 0.12);
  c.right_w = supports ? c.left_w : 0;
  c.right_x = body.right() - c.right_w;
  c.task_x = std::round(body.x + c.left_w + flow);
  c.task_w = std::round((supports ? c.right_x - flow : body.right()) - c.task_x);
  return c;
}

std::string task_id(const Work& work, std::size_t t) { return "task-" + work.view.tasks[t].task->id; }

void draw_tasks(Canvas& canvas, const Work& work, const Columns& c) {
  const double h = std::round(work.pitch - 3);
  for (std::size_t t = 0; t < work.view.tasks.size(); ++t) {
    const TaskView& task = work.view.tasks[t];
    const double y = task_middle(work, t);
    const Tag tag{task_id(work, t), "task", task.full_number + " " + task.task->text};
    const std::string id = canvas.box({c.task_x, y - h / 2, c.task_w, h}, {}, {0.7}, tag);
    canvas.text({c.task_x + work.number_width - 3, y}, task.full_number, {body_size, true, Align::right},
                {{}, {}, tag.tip}, id);
    canvas.text({c.task_x + work.number_width + 3, y},
                fit_line(canvas.measure(), gist(*task.task), body_size, false, c.task_w - work.number_width - 8),
                {body_size}, {{}, {}, tag.tip}, id);
  }
}

void draw_side(Canvas& canvas, const Work& work, const Columns& c, bool lead) {
  const double x = lead ? work.body.x : c.right_x;
  const double w = lead ? c.left_w : c.right_w;
  const Pen pen = pen_of(lead ? Role::lead : Role::support, work.lines > 60);
  for (const UnitBox& box : lead ? work.left : work.right) {
    const Unit& unit = work.view.unit(box.unit);
    const double h = unit_height_of(work, box);
    UnitMark mark;
    mark.id = (lead ? "lead-" : "support-") + unit.id;
    mark.lines = {box.name};
    mark.tip = unit.name;
    mark.look = lead ? UnitLook::lead : UnitLook::support;
    mark.collective = unit.kind == UnitKind::collective;
    draw_unit(canvas, mark, {x, box.middle - h / 2, w, h});
    const std::vector<double> at = ports(box.tasks.size(), h, 3);
    for (std::size_t i = 0; i < box.tasks.size(); ++i) {
      const std::size_t t = box.tasks[i];
      const double y = box.middle - h / 2 + at[i];
      const Tag tag{mark.id + "-" + work.view.tasks[t].task->id, lead ? "lead" : "support", {}};
      if (lead) {
        canvas.curve(mark.id, {x + w, y}, task_id(work, t), {c.task_x, task_middle(work, t)}, pen, tag);
      } else {
        canvas.curve(task_id(work, t), {c.task_x + c.task_w, task_middle(work, t)}, mark.id, {x, y}, pen, tag);
      }
    }
  }
}

void draw_map(Canvas& canvas, const Work& work) {
  const Columns c = columns_of(work.body, !work.right.empty());
  const Type type{9, true, Align::center};
  const double y = work.body.y + 6;
  if (!work.left.empty()) canvas.text({work.body.x + c.left_w / 2, y}, work.view.lead_label, type, {{}, "head", {}});
  canvas.text({c.task_x + c.task_w / 2, y}, say(work.language, Phrase::task), type, {{}, "head", {}});
  if (!work.right.empty()) canvas.text({c.right_x + c.right_w / 2, y}, work.view.support_label, type, {{}, "head", {}});
  draw_tasks(canvas, work, c);
  draw_side(canvas, work, c, true);
  draw_side(canvas, work, c, false);
}

Failure too_large(const Work& work) {
  return Failure{
      Code::wrong_use,
      {},
      0,
      "a network of " + std::to_string(work.view.tasks.size()) + " tasks and " + std::to_string(work.lines) +
          " lines can't be read on one sheet",
      "draw roster (a page set a section), total (the pattern of all) or heat (where the weight lies) instead"};
}

}  // namespace

Result<Sheets> network(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work =
      std::make_shared<Work>(Work{.view = view, .language = l, .left = side(view, true), .right = side(view, false)});
  for (const auto* units : {&work->left, &work->right}) {
    for (const UnitBox& box : *units) work->lines += box.tasks.size();
  }
  std::vector<std::string> left_out = unseen(view, l, true);
  std::vector<std::string> notes = left_out;
  notes.push_back(say(l, Phrase::headlines));
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> legend = {{Mark::line, pen_of(Role::lead, false), {}, {}, view.lead_label},
                                    {Mark::line, pen_of(Role::support, work->lines > 60), {}, {}, view.support_label}};
  add_annex_key(legend, view.several_lists, l);
  const std::string subtitle = sentences(
      l,
      {say(l, Phrase::count_tasks, {std::to_string(view.tasks.size())}),
       work->left.empty() ? "" : say(l, Phrase::count_leads, {view.lead_label, std::to_string(work->left.size())}),
       work->right.empty() ? ""
                           : say(l, Phrase::count_supports, {view.support_label, std::to_string(work->right.size())})});
  const std::vector<Paper> papers =
      options.paper ? std::vector<Paper>{*options.paper} : std::vector<Paper>{Paper::a4, Paper::a3};
  std::optional<Frame> frame;
  for (const Paper paper : papers) {
    const Frame tried = frame_of(options, false, paper, say(l, Phrase::network_title), subtitle, legend,
                                 plan_footer(view, l, true, notes));
    Frame sized = tried;
    sized.paper = paper;
    if (!frame && fits(*work, body_of(sized, measure))) frame = sized;
  }
  if (!frame) return too_large(*work);
  work->body = body_of(*frame, measure);
  work->pitch = std::min(30.0, (work->body.h - head_height) / static_cast<double>(view.tasks.size()));
  work->number_width = std::max(work->number_width, std::ceil(widest_number(view, measure)) + 8);
  const Columns c = columns_of(work->body, !work->right.empty());
  place(*work, work->left, measure, c.left_w);
  place(*work, work->right, measure, c.right_w);
  return paged(*frame, left_out, 1, [work](Canvas& canvas, std::size_t) { draw_map(canvas, *work); });
}

}  // namespace dutygraph::draw
