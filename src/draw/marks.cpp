// Lead = grey box and thick solid line, support = white rounded box and thin dashed line, collective = double frame:
// the same everywhere, readable without colour.
#include "draw/marks.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double card_padding = 5;
constexpr double note_pitch = 9.6;
constexpr std::string_view faint = "#e6e6e6";

double card_height(const Card& card) {
  const double lines = static_cast<double>(card.title.size() + card.text.size()) * pitch;
  return std::round(lines + static_cast<double>(card.notes.size()) * note_pitch + 2 * card_padding - 1);
}

}  // namespace

std::vector<std::string> notes_of(const PlanView& view, const TaskView& task, Language language) {
  std::vector<std::string> notes;
  if (!task.oversee.empty()) {
    std::string line = task.oversee_label.empty() || language == Language::en ? say(language, Phrase::role_oversee)
                                                                              : task.oversee_label;
    line += language == Language::zh ? "：" : ": ";
    notes.push_back(line + names_of(view, task.oversee, language));
  }
  if (task.task->due) notes.push_back(say(language, Phrase::due, {*task.task->due}));
  return notes;
}

Card make_card(const PlanView& view, const Measure& measure, std::uint32_t task, const CardOptions& options) {
  const TaskView& shown = view.tasks[task];
  const double width = options.width - options.number_width - 2 * card_padding;
  Card card;
  card.task = task;
  card.number = options.full_number ? shown.full_number : shown.number;
  int room = options.text_lines;
  if (shown.task->title && !shown.task->title->empty()) {
    Lines title = wrap(measure, *shown.task->title, body_size, true, width, std::min(2, room));
    card.cut = title.cut;
    card.title = std::move(title.lines);
    room -= static_cast<int>(card.title.size());
  }
  if (room > 0) {
    Lines text = wrap(measure, shown.task->text, body_size, false, width, room);
    card.cut = card.cut || text.cut;
    card.text = std::move(text.lines);
  } else {
    card.cut = card.cut || !shown.task->text.empty();
  }
  if (card.title.empty() && card.text.empty()) card.text.emplace_back("—");
  for (const std::string& note : options.notes) {
    Lines line = wrap(measure, note, small_size, false, width, 2);
    card.cut = card.cut || line.cut;
    card.notes.insert(card.notes.end(), line.lines.begin(), line.lines.end());
  }
  card.height = card_height(card);
  return card;
}

double widest_number(const PlanView& view, const Measure& measure) {
  double widest = 0;
  for (const TaskView& task : view.tasks) widest = std::max(widest, measure.width(task.full_number, body_size, true));
  return widest;
}

double number_size(const Measure& measure, const std::vector<std::string>& numbers, double width) {
  double widest = 0;
  for (const std::string& number : numbers) widest = std::max(widest, measure.width(number, 1, true));
  if (widest <= 0) return 9;
  return std::clamp(std::floor((width - 4) / widest * 2) / 2, small_size, 9.0);
}

namespace {

int via_count(const PlanView& view, const std::vector<std::uint32_t>& tasks) {
  int via = 0;
  for (const std::uint32_t t : tasks) via += view.tasks[t].via;
  return via;
}

}  // namespace

void add_left_out(std::vector<std::string>& left_out, const PlanView& view, const SectionView& section,
                  Language language) {
  const int via = via_count(view, section.tasks);
  if (via == 0) return;
  const std::string heading = section.heading + (language == Language::zh ? "：" : ": ");
  left_out.push_back(heading + say(language, Phrase::via_left_out, {std::to_string(via)}));
}

std::string footer_of(const PlanView& view, const std::vector<std::uint32_t>& tasks, Language language, bool cut,
                      bool names_cut) {
  const int via = via_count(view, tasks);
  return sentences(
      language, {say(language, Phrase::source, {view.source}), view.shortened ? say(language, Phrase::short_names) : "",
                 via > 0 ? say(language, Phrase::via_left_out, {std::to_string(via)}) : "",
                 cut ? say(language, Phrase::text_cut) : "", names_cut ? say(language, Phrase::names_cut) : ""});
}

void add_annex_key(std::vector<LegendItem>& legend, bool several_lists, Language language) {
  if (several_lists) legend.push_back({LegendItem::Mark::none, {}, {}, {}, say(language, Phrase::annex_key)});
}

std::string most_leads(const PlanView& view, const std::vector<std::uint32_t>& tasks, Language language) {
  std::map<std::uint32_t, int> leads;
  for (const std::uint32_t t : tasks) {
    for (const std::uint32_t u : view.tasks[t].lead) ++leads[u];
  }
  const auto busiest = std::ranges::max_element(leads, {}, [](const auto& entry) { return entry.second; });
  if (busiest == leads.end() || busiest->second < 2) return {};
  return say(language, Phrase::most_leads, {view.short_name(busiest->first), std::to_string(busiest->second)});
}

std::string draw_card(Canvas& canvas, const PlanView& view, const Card& card, double x, double y,
                      const CardOptions& options, double number_size) {
  const Task& task = *view.tasks[card.task].task;
  const std::string tip = view.tasks[card.task].full_number + " " + task.text;
  const std::string id = canvas.box({x, y, options.width, card.height}, {}, {1}, {"task-" + task.id, "task", tip});
  canvas.box({x + 1, y + 1, options.number_width - 1, card.height - 2}, {faint}, {0, Dash::solid, faint},
             {{}, "mark", tip});
  canvas.text({x + options.number_width / 2, y + card.height / 2}, card.number, {number_size, true, Align::center},
              {{}, "number", tip}, id);
  const double left = x + options.number_width + card_padding;
  const double notes = static_cast<double>(card.notes.size()) * note_pitch;
  const double lines = static_cast<double>(card.title.size() + card.text.size());
  double line_y = y + (card.height - lines * pitch - notes) / 2 + pitch / 2;
  for (const bool bold : {true, false}) {
    for (const std::string& line : bold ? card.title : card.text) {
      canvas.text({left, line_y}, line, {body_size, bold}, {{}, {}, tip}, id);
      line_y += pitch;
    }
  }
  line_y += (note_pitch - pitch) / 2;
  for (const std::string& line : card.notes) {
    canvas.text({left, line_y}, line, {small_size}, {{}, "note", tip}, id);
    line_y += note_pitch;
  }
  return id;
}

double unit_height(std::size_t lines, bool collective) {
  return std::round(static_cast<double>(lines) * pitch + (collective ? 12 : 8));
}

double unit_text_width(double width, bool collective) { return width - (collective ? 15 : 10); }

void draw_unit(Canvas& canvas, const UnitMark& mark, const Box& box) {
  const bool self = mark.look == UnitLook::self;
  const bool lead = mark.look == UnitLook::lead;
  const Fill fill{self ? "#1a1a1a" : lead ? lead_grey : "#ffffff", mark.look == UnitLook::support};
  std::string css = self ? "unit self" : lead ? "unit lead" : "unit support";
  if (mark.collective) css += " collective";
  const std::string id = canvas.box(box, fill, {lead || self ? 1.2 : 0.8}, {mark.id, css, mark.tip});
  if (mark.collective) {
    canvas.box({box.x + 3, box.y + 3, box.w - 6, box.h - 6}, {fill.color, fill.rounded},
               {0.6, Dash::solid, self ? "#ffffff" : "#000000"}, {{}, "mark", mark.tip});
  }
  const double size = self ? mark.self_size : body_size;
  const double step = self ? 15 : pitch;
  double y = box.middle() - static_cast<double>(mark.lines.size() - 1) * step / 2;
  const bool left = mark.list && mark.lines.size() > 1;
  for (const std::string& line : mark.lines) {
    const double x = left ? box.x + (box.w - unit_text_width(box.w, mark.collective)) / 2 : box.center();
    canvas.text({x, y}, line, {size, self, left ? Align::left : Align::center, self ? "#ffffff" : "#000000"},
                {{}, {}, mark.tip}, id);
    y += step;
  }
}

Pen pen_of(Role role, bool dense) {
  if (role == Role::lead || role == Role::oversee) return {1.4, Dash::solid, "#000000"};
  if (role == Role::support) return dense ? Pen{0.7, Dash::solid, "#7a7a7a"} : Pen{0.8, Dash::dashed, "#333333"};
  return {0.9, Dash::dotted, "#333333"};
}

std::vector<double> ports(std::size_t count, double height, double widest) {
  std::vector<double> out(count, height / 2);
  if (count < 2) return out;
  const double step = std::min(widest, (height - 8) / static_cast<double>(count - 1));
  for (std::size_t i = 0; i < count; ++i) {
    out[i] += (static_cast<double>(i) - static_cast<double>(count - 1) / 2) * step;
  }
  return out;
}

}  // namespace dutygraph::draw
