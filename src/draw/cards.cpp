// Cards: all that a unit with few tasks has to know, a card a unit, many cards a sheet.
//
// Idea: a map of its own is too much for a unit with two tasks; a card lists what it leads (and with whose help) and
// what it supports (and under whose lead), to be cut out and handed over. Limits: units with more than six tasks are
// left to the ego map, and named as such; officials get no card.
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

constexpr double gutter = 16;
constexpr double gap = 10;
constexpr double head_line = 12;
constexpr double line_height = 10.4;
constexpr double item_space = 3;

struct Entry {
  std::uint32_t task = 0;
  bool leads = false;
  std::vector<std::string> text;
  std::vector<std::string> names;
};

struct UnitCard {
  std::uint32_t unit = 0;
  std::vector<std::string> name;
  std::string counts;
  std::vector<Entry> entries;
  double height = 0;
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<UnitCard> cards{};
  std::size_t busy = 0;              // units with more tasks
  std::size_t busy_collectives = 0;  // these have no map of their own in a pack, but their table
  double number_width = 20;
  std::size_t columns = 2;
  double width = 0;
  Box body{};
  std::vector<Range> flow{};
};

// With whom: a list for each role, short names.
std::vector<std::string> others(const Work& work, const Measure& measure, const TaskView& task, bool leads,
                                std::uint32_t self, double width) {
  const Language l = work.language;
  std::vector<std::string> lines;
  const auto add = [&](Phrase label, const std::vector<std::uint32_t>& units) {
    std::vector<std::string> names;
    for (const std::uint32_t u : units) {
      if (u != self) names.push_back(work.view.short_name(u));
    }
    const auto list = labelled_names(measure, label, names, l, width, 2);
    lines.insert(lines.end(), list.begin(), list.end());
  };
  add(leads ? Phrase::with_short : Phrase::lead_short, task.lead);
  if (leads) add(Phrase::support_short, task.support);
  if (lines.empty()) lines.push_back(say(l, leads ? Phrase::alone : Phrase::gaps_no_lead));
  return lines;
}

Entry entry_of(const Work& work, const Measure& measure, std::uint32_t task, bool leads, std::uint32_t self) {
  const TaskView& shown = work.view.tasks[task];
  Entry entry{task, leads, {}, {}};
  const double width = work.width - work.number_width - 27;
  entry.text = wrap(measure, gist(*shown.task), body_size, false, width, 2).lines;
  entry.names = others(work, measure, shown, leads, self, width);
  return entry;
}

UnitCard card_of(const Work& work, const Measure& measure, const Tally& tally) {
  const Language l = work.language;
  UnitCard card;
  card.unit = tally.unit;
  card.counts =
      say(l, Phrase::card_counts, {std::to_string(tally.leads.size()), std::to_string(tally.supports.size())});
  const double room = work.width - 18 - measure.width(card.counts, body_size);
  card.name = wrap(measure, work.view.unit(tally.unit).name, 9, true, room, 2).lines;
  card.height = static_cast<double>(card.name.size()) * head_line + 8;
  for (const std::uint32_t t : tally.leads) card.entries.push_back(entry_of(work, measure, t, true, tally.unit));
  for (const std::uint32_t t : tally.supports) card.entries.push_back(entry_of(work, measure, t, false, tally.unit));
  for (const Entry& entry : card.entries) {
    card.height += static_cast<double>(entry.text.size() + entry.names.size()) * line_height + item_space;
  }
  card.height = std::round(card.height + 4);
  return card;
}

void make_cards(Work& work, const Measure& measure) {
  work.number_width = std::min(std::ceil(widest_number(work.view, measure)) + 5, 60.0);
  for (const Tally& tally : tallies_of(work.view)) {
    if (work.view.unit(tally.unit).kind == UnitKind::official) continue;
    if (tally.tasks() > tasks_of_a_card) {
      ++(work.view.is_collective(tally.unit) ? work.busy_collectives : work.busy);
    } else {
      work.cards.push_back(card_of(work, measure, tally));
    }
  }
}

void draw_entry(Canvas& canvas, const Work& work, const Entry& entry, double x, double y, const std::string& id) {
  const TaskView& task = work.view.tasks[entry.task];
  const Tag tag{{}, {}, task.full_number + " " + task.task->text};
  double line = y + line_height / 2;
  canvas.box({x + 6, line - 3.5, 7, 7}, {entry.leads ? ink : "#ffffff"}, {0.8}, {{}, "role", tag.tip});
  canvas.text({x + 17, line}, task.full_number, {body_size, true}, tag, id);
  const double left = x + 17 + work.number_width;
  for (const std::string& text : entry.text) {
    canvas.text({left, line}, text, {body_size}, tag, id);
    line += line_height;
  }
  for (const std::string& text : entry.names) {
    canvas.text({left, line}, text, {small_size, false, Align::left, "#404040"}, {{}, "note", tag.tip}, id);
    line += line_height;
  }
}

void draw_unit_card(Canvas& canvas, const Work& work, const UnitCard& card, double x, double y) {
  const Unit& unit = work.view.unit(card.unit);
  const std::string id = canvas.box({x, y, work.width, card.height}, {}, {1}, {"card-" + unit.id, "unit", unit.name});
  const double head = static_cast<double>(card.name.size()) * head_line + 4;
  draw_ground(canvas, {x + 1, y + 1, work.width - 2, head}, lead_grey);
  if (unit.kind == UnitKind::collective) {
    canvas.box({x - 3, y - 3, work.width + 6, card.height + 6}, {""}, {0.6}, {{}, "mark", unit.name});
  }
  double line = y + 2 + head_line / 2 + 1;
  canvas.text({x + work.width - 7, line}, card.counts, {body_size, false, Align::right}, {{}, {}, unit.name}, id);
  for (const std::string& text : card.name) {
    canvas.text({x + 7, line}, text, {9, true}, {{}, {}, unit.name}, id);
    line += head_line;
  }
  double at = y + head + 5;
  for (const Entry& entry : card.entries) {
    draw_entry(canvas, work, entry, x, at, id);
    at += static_cast<double>(entry.text.size() + entry.names.size()) * line_height + item_space;
  }
}

void draw_column(Canvas& canvas, const Work& work, Range range, double x) {
  double y = work.body.y;
  for (std::size_t i = range.first; i < range.second; ++i) {
    draw_unit_card(canvas, work, work.cards[i], x, y);
    y += work.cards[i].height + gap;
  }
}

void flow_cards(Work& work) {
  std::vector<double> heights;
  for (const UnitCard& card : work.cards) heights.push_back(card.height);
  work.flow = flow(heights, gap, work.body.h, work.columns);
}

}  // namespace

Result<Sheets> cards(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l});
  work->columns = options.paper.value_or(Paper::a4) == Paper::a3 ? 3 : 2;
  const double room = std::floor(paper_size(options.paper.value_or(Paper::a4), false).w - 2 * margin_pt);
  const double n = static_cast<double>(work->columns);
  work->width = std::floor((room - (n - 1) * gutter) / n);
  make_cards(*work, measure);
  if (work->cards.empty()) {
    return Failure{Code::nothing_found, {}, 0, "no unit has few tasks", "draw ego maps of these units"};
  }
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> legend = {{Mark::cell, {0.8}, {ink}, {}, say(l, Phrase::role_lead)},
                                    {Mark::cell, {0.8}, {"#ffffff"}, {}, say(l, Phrase::role_support)}};
  if (std::ranges::any_of(work->cards, [&](const UnitCard& card) { return view.is_collective(card.unit); }))
    legend.push_back({Mark::double_box, {0.8}, {"#ffffff"}, {}, say(l, Phrase::collective_box)});
  add_annex_key(legend, view.several_lists, l);
  std::vector<std::string> left_out = unseen(view, l, true);
  if (work->busy > 0) {
    left_out.push_back(say(l, Phrase::cards_busy, {std::to_string(tasks_of_a_card), std::to_string(work->busy)}));
  }
  if (work->busy_collectives > 0) {
    left_out.push_back(
        say(l, Phrase::cards_collectives, {std::to_string(tasks_of_a_card), std::to_string(work->busy_collectives)}));
  }
  std::vector<std::string> notes = left_out;
  notes.push_back(say(l, Phrase::headlines));
  std::vector<std::uint32_t> units;
  for (const UnitCard& card : work->cards) units.push_back(card.unit);
  const std::string subtitle = sentences(l, {counted(view, units, l), say(l, Phrase::cards_read)});
  const Frame frame =
      frame_of(options, false, Paper::a4, say(l, Phrase::cards_title, {std::to_string(tasks_of_a_card)}), subtitle,
               std::move(legend), plan_footer(view, l, true, notes));
  work->body = reserved_body(frame, measure);
  flow_cards(*work);
  return paged(frame, left_out, (work->flow.size() + work->columns - 1) / work->columns,
               [work](Canvas& canvas, std::size_t page) {
                 for (std::size_t k = page * work->columns; k < std::min((page + 1) * work->columns, work->flow.size());
                      ++k) {
                   const double x = work->body.x + static_cast<double>(k % work->columns) * (work->width + gutter);
                   draw_column(canvas, *work, work->flow[k], x);
                 }
               });
}

}  // namespace dutygraph::draw
