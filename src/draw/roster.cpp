// Roster: who leads and who supports each task of a section. Lead units left, task cards in the middle in the
// document's order, supporting units right.
//
// Idea: a unit wants to stand at the mean height of its tasks (barycentre); isotonic spreading moves each column as
// little as needed for a gap between the boxes. Pages are cut by height and balanced; where room is left, cards show
// more of their text.
// Limits: one task needs at most one page; a column too high for a page merges units that stand in one task only, and
// says so where even then not all names fit.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "draw/balance.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/roster_column.h"
#include "draw/table.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr int least_lines = 3;
constexpr int most_lines = 10;
constexpr double head_height = 20;  // of the column heads
constexpr double heading_pitch = 11;
constexpr double least_gap = 7;
constexpr double widest_gap = 24;
constexpr double sparse_gap = 44;  // on the only page of a short section
constexpr std::size_t most_dashed = 60;

struct Columns {
  double left_x = 0, left_w = 0, card_x = 0, card_w = 0, right_x = 0, right_w = 0;
};

// What a section holds.
struct Scope {
  std::set<std::uint32_t> leads;
  std::set<std::uint32_t> supports;
  bool consults = false, informs = false, collectives = false;
  int without_lead = 0;
};

// A section while its pages are made.
struct Work {
  const PlanView& view;
  const Measure& measure;
  Language language;
  const SectionView& section;
  Scope scope;
  Frame frame;
  Box body;
  Columns columns;
  double number_size = 9;
  double factor = 1;  // by which the picture is enlarged; body and columns are before that
};

struct RosterPage {
  std::vector<std::vector<std::string>> above;  // the sub-heading before each card, as lines
  std::vector<Card> cards;
  std::vector<double> tops;
  std::vector<UnitBox> left;
  std::vector<UnitBox> right;
  bool dense = false;
};

Scope scope_of(const PlanView& view, const SectionView& section) {
  Scope scope;
  for (const std::uint32_t t : section.tasks) {
    const TaskView& task = view.tasks[t];
    scope.leads.insert(task.lead.begin(), task.lead.end());
    scope.without_lead += task.lead.empty() ? 1 : 0;
    scope.consults = scope.consults || !task.consult.empty();
    scope.informs = scope.informs || !task.inform.empty();
    for (const auto* units : {&task.support, &task.consult, &task.inform}) {
      scope.supports.insert(units->begin(), units->end());
    }
    for (const auto* units : {&task.lead, &task.support, &task.consult, &task.inform}) {
      scope.collectives =
          scope.collectives || std::ranges::any_of(*units, [&](auto u) { return view.is_collective(u); });
    }
  }
  return scope;
}

std::string subtitle_of(const PlanView& view, const SectionView& section, const Scope& scope, Language l) {
  const auto count = [&](Phrase phrase, const std::string& label, std::size_t n) {
    return n == 0 ? std::string() : say(l, phrase, {label, std::to_string(n)});
  };
  return sentences(l,
                   {say(l, Phrase::count_tasks, {std::to_string(section.tasks.size())}),
                    count(Phrase::count_leads, view.lead_label, scope.leads.size()),
                    count(Phrase::count_supports, view.support_label, scope.supports.size()),
                    scope.without_lead == 0 ? "" : say(l, Phrase::roster_no_lead, {std::to_string(scope.without_lead)}),
                    most_leads(view, section.tasks, l), say(l, Phrase::bracket_counts)});
}

std::vector<LegendItem> legend_of(const PlanView& view, const Scope& scope, Language l, bool dense) {
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> items;
  if (!scope.leads.empty()) items.push_back({Mark::line, pen_of(Role::lead, false), {}, {}, view.lead_label});
  const bool only_support = !scope.consults && !scope.informs;
  if (!scope.supports.empty()) {
    items.push_back({Mark::line, pen_of(Role::support, dense), {}, {}, view.support_label});
  }
  if (!only_support) {
    const std::string both = say(l, Phrase::role_consult) + " / " + say(l, Phrase::role_inform);
    items.push_back({Mark::line, pen_of(Role::consult, false), {}, {}, both});
  }
  if (scope.collectives) {
    items.push_back({Mark::double_box, {0.8}, {"#ffffff", true}, {}, say(l, Phrase::collective_box)});
  }
  return items;
}

Columns columns_of(const Box& body, const Scope& scope) {
  const double unit = std::round(body.w * (scope.supports.empty() ? 0.22 : 0.178));
  const double flow = std::round(body.w * (scope.supports.empty() ? 0.13 : 0.106));
  Columns c;
  c.left_x = body.x;
  c.left_w = scope.leads.empty() ? 0 : unit;
  c.card_x = body.x + (scope.leads.empty() ? 0 : unit + flow);
  c.right_w = scope.supports.empty() ? 0 : unit;
  c.right_x = body.right() - c.right_w;
  c.card_w = (scope.supports.empty() ? body.right() : c.right_x - flow) - c.card_x;
  return c;
}

Work start(const PlanView& view, const Options& options, const Measure& measure, const SectionView& section,
           double factor) {
  const Language l = options.language;
  Work work{view, measure, l, section, scope_of(view, section), {}, {}, {}, 9, factor};
  work.frame.paper = options.paper.value_or(Paper::a4);
  work.frame.language = l;
  work.frame.bound = options.bound;
  work.frame.title = say(l, Phrase::roster_title, {section.heading}) + say(l, Phrase::part_of, {"99", "99"});
  work.frame.subtitle = subtitle_of(view, section, work.scope, l);
  work.frame.legend = legend_of(view, work.scope, l, false);
  work.frame.footer = footer_of(view, section.tasks, l, true, true);
  work.body = body_of(work.frame, measure);
  work.body.w = std::floor(work.body.w / factor);
  work.body.h = std::floor(work.body.h / factor);
  work.columns = columns_of(work.body, work.scope);
  std::vector<std::string> numbers;
  for (const std::uint32_t t : section.tasks) numbers.push_back(view.tasks[t].number);
  work.number_size = number_size(measure, numbers, CardOptions{}.number_width);
  return work;
}

// The second heading of a task where it begins there or the page does.
std::vector<std::string> sub_heading(const Work& work, std::size_t index, bool first_on_page) {
  const std::vector<std::uint32_t>& tasks = work.section.tasks;
  const auto heading = [&](std::size_t i) {
    const Task& task = *work.view.tasks[tasks[i]].task;
    return task.section.size() < 2 ? std::string() : task.section[1];
  };
  const std::string own = heading(index);
  if (own.empty() || (!first_on_page && heading(index - 1) == own)) return {};
  return wrap(work.measure, own, body_size, true, work.columns.card_w, 2).lines;
}

double above_height(std::size_t lines) { return lines == 0 ? 0 : static_cast<double>(lines) * heading_pitch + 2; }

CardOptions card_options(const Work& work, std::size_t index, int lines) {
  CardOptions options;
  options.width = work.columns.card_w;
  options.text_lines = lines;
  options.notes = notes_of(work.view, work.view.tasks[work.section.tasks[index]], work.language);
  options.language = work.language;
  return options;
}

std::vector<Card> cards_of(const Work& work, int lines) {
  std::vector<Card> cards;
  for (std::size_t i = 0; i < work.section.tasks.size(); ++i) {
    cards.push_back(make_card(work.view, work.measure, work.section.tasks[i], card_options(work, i, lines)));
  }
  return cards;
}

ColumnSpec column_spec(const Work& work, bool leads) {
  return {leads, leads ? work.columns.left_w : work.columns.right_w, work.body.h - head_height, 4, work.language};
}

std::vector<std::uint32_t> tasks_in(const Work& work, Range range) {
  const auto begin = work.section.tasks.begin();
  return {begin + static_cast<std::ptrdiff_t>(range.first), begin + static_cast<std::ptrdiff_t>(range.second)};
}

double side_fullness(const Work& work, Range range) {
  double fullest = 0;
  for (const bool leads : {true, false}) {
    const ColumnSpec spec = column_spec(work, leads);
    const std::vector<UnitBox> boxes = column_of(work.view, work.measure, tasks_in(work, range), spec);
    fullest = std::max(fullest, stacked_height(boxes, spec.gap) / spec.room);
    const bool broken = std::ranges::any_of(boxes, &UnitBox::broken);
    if (work.factor > 1 && broken) fullest = 2;  // too large: don't
  }
  return fullest;
}

double page_fullness(const Work& work, const std::vector<Card>& cards, Range range,
                     std::map<Range, double>& known_sides) {
  const double room = work.body.h - head_height;
  double sum = -least_gap;
  for (std::size_t i = range.first; i < range.second; ++i) {
    sum += cards[i].height + least_gap + above_height(sub_heading(work, i, i == range.first).size());
  }
  if (sum > room) return sum / room;
  const auto [at, added] = known_sides.try_emplace(range, 0);
  if (added) at->second = side_fullness(work, range);
  return std::max(sum / room, at->second);
}

std::vector<Range> pages_of(const Work& work, const std::vector<Card>& cards, std::map<Range, double>& known_sides) {
  return balanced_pages(cards.size(), [&](std::size_t first, std::size_t last) {
    return page_fullness(work, cards, {first, last}, known_sides);
  });
}

RosterPage page_of(const Work& work, const std::vector<Card>& cards, Range range) {
  RosterPage page;
  const double top = work.body.y + head_height;
  double used = 0;
  for (std::size_t i = range.first; i < range.second; ++i) {
    page.cards.push_back(cards[i]);
    page.above.push_back(sub_heading(work, i, i == range.first));
    used += cards[i].height + above_height(page.above.back().size());
  }
  const double n = static_cast<double>(page.cards.size());
  const double free = work.body.bottom() - top - used;
  const double gap =
      n < 2 ? 0 : std::clamp(std::floor(free / (n - 1)), least_gap - 3, work.factor > 1 ? sparse_gap : widest_gap);
  double y = top;
  std::vector<double> middles;
  for (std::size_t i = 0; i < page.cards.size(); ++i) {
    y += above_height(page.above[i].size());
    page.tops.push_back(y);
    middles.push_back(y + page.cards[i].height / 2);
    y += page.cards[i].height + gap;
  }
  for (const bool leads : {true, false}) {
    const ColumnSpec spec = column_spec(work, leads);
    std::vector<UnitBox>& boxes = leads ? page.left : page.right;
    boxes = column_of(work.view, work.measure, tasks_in(work, range), spec);
    place(boxes, middles, spec.gap, top, work.body.bottom());
  }
  std::size_t links = 0;
  for (const UnitBox& box : page.right) links += box.links.size();
  page.dense = links > most_dashed;
  return page;
}

// An edge between a box and a card, with its height at either end.
struct Strand {
  std::size_t box = 0;
  std::size_t card = 0;
  Role role = Role::support;
  double box_y = 0;
  double card_y = 0;
};

std::vector<Strand> strands_of(const RosterPage& page, const std::vector<UnitBox>& boxes) {
  std::vector<Strand> strands;
  for (std::size_t b = 0; b < boxes.size(); ++b) {
    for (const UnitBox::Link& link : boxes[b].links) strands.push_back({b, link.card, link.role, 0, 0});
  }
  // The boxes stand in order of height, the cards too: indices sort like heights.
  std::ranges::stable_sort(
      strands, [](const Strand& a, const Strand& b) { return std::pair(a.card, a.box) < std::pair(b.card, b.box); });
  const auto set = [&](auto end, std::size_t count, auto height, auto top, double widest, auto member) {
    for (std::size_t e = 0; e < count; ++e) {
      std::vector<Strand*> mine;
      for (Strand& s : strands) {
        if (end(s) == e) mine.push_back(&s);
      }
      const std::vector<double> at = ports(mine.size(), height(e), widest);
      for (std::size_t i = 0; i < mine.size(); ++i) mine[i]->*member = top(e) + at[i];
    }
  };
  set([](const Strand& s) { return s.card; }, page.cards.size(), [&](std::size_t c) { return page.cards[c].height; },
      [&](std::size_t c) { return page.tops[c]; }, 5, &Strand::card_y);
  set([](const Strand& s) { return s.box; }, boxes.size(), [&](std::size_t b) { return boxes[b].height; },
      [&](std::size_t b) { return boxes[b].middle - boxes[b].height / 2; }, 3, &Strand::box_y);
  return strands;
}

std::string unit_id(const PlanView& view, const UnitBox& box, bool leads) {
  return (leads ? "lead-" : "support-") + view.unit(box.units.front()).id;
}

void draw_column(Canvas& canvas, const Work& work, const std::vector<UnitBox>& boxes, bool leads) {
  const Columns& c = work.columns;
  for (const UnitBox& box : boxes) {
    std::string tip;
    for (const std::uint32_t u : box.units) {
      tip += (tip.empty() ? "" : say(work.language, Phrase::separator)) + work.view.unit(u).name;
    }
    const UnitMark mark{unit_id(work.view, box, leads),
                        box.lines,
                        tip,
                        leads ? UnitLook::lead : UnitLook::support,
                        box.collective,
                        box.units.size() > 1};
    draw_unit(canvas, mark,
              {leads ? c.left_x : c.right_x, box.middle - box.height / 2, leads ? c.left_w : c.right_w, box.height});
  }
}

void draw_strands(Canvas& canvas, const Work& work, const RosterPage& page, bool leads) {
  const Columns& c = work.columns;
  const std::vector<UnitBox>& boxes = leads ? page.left : page.right;
  for (const Strand& s : strands_of(page, boxes)) {
    const UnitBox& box = boxes[s.box];
    const Task& task = *work.view.tasks[page.cards[s.card].task].task;
    const std::string unit = unit_id(work.view, box, leads);
    const std::string card = "task-" + task.id;
    const std::string css(to_string(s.role));
    const Tag tag{unit + "-" + task.id, css, work.view.unit(box.units.front()).name + " – " + task.id};
    const Pen pen = pen_of(s.role, page.dense);
    if (leads) {
      canvas.curve(unit, {c.left_x + c.left_w, s.box_y}, card, {c.card_x, s.card_y}, pen, tag);
    } else {
      canvas.curve(card, {c.card_x + c.card_w, s.card_y}, unit, {c.right_x, s.box_y}, pen, tag);
    }
  }
}

void draw_heads(Canvas& canvas, const Work& work) {
  const Columns& c = work.columns;
  const double y = work.body.y + 7;
  const Type type{9, true, Align::center};
  const Tag tag{{}, "head", {}};
  if (c.left_w > 0) canvas.text({c.left_x + c.left_w / 2, y}, work.view.lead_label, type, tag);
  canvas.text({c.card_x + c.card_w / 2, y}, say(work.language, Phrase::task), type, tag);
  if (c.right_w > 0) canvas.text({c.right_x + c.right_w / 2, y}, work.view.support_label, type, tag);
}

void draw_page(Canvas& canvas, const Work& work, const RosterPage& page) {
  canvas.enlarge({work.body.x, work.body.y}, work.factor);
  draw_heads(canvas, work);
  draw_column(canvas, work, page.left, true);
  draw_column(canvas, work, page.right, false);
  CardOptions options;
  options.width = work.columns.card_w;
  for (std::size_t i = 0; i < page.cards.size(); ++i) {
    double y = page.tops[i] - above_height(page.above[i].size()) + heading_pitch / 2;
    for (const std::string& line : page.above[i]) {
      canvas.text({work.columns.card_x, y}, line, {body_size, true}, {{}, "heading", {}});
      y += heading_pitch;
    }
    draw_card(canvas, work.view, page.cards[i], work.columns.card_x, page.tops[i], options, work.number_size);
  }
  draw_strands(canvas, work, page, true);
  draw_strands(canvas, work, page, false);
}

struct Cut {
  std::vector<Card> cards;
  std::vector<Range> pages;
};

// As much text as fits on the fewest pages.
Cut cut_pages(const Work& work) {
  std::map<Range, double> known_sides;
  Cut cut;
  cut.cards = cards_of(work, least_lines);
  cut.pages = pages_of(work, cut.cards, known_sides);
  for (int lines = most_lines; lines > least_lines; --lines) {
    Cut fuller;
    fuller.cards = cards_of(work, lines);
    fuller.pages = pages_of(work, fuller.cards, known_sides);
    if (fuller.pages.size() <= cut.pages.size()) return fuller;
  }
  return cut;
}

void add_page(Sheets& sheets, const std::shared_ptr<const Work>& work, const Cut& cut, std::size_t index) {
  auto page = std::make_shared<RosterPage>(page_of(*work, cut.cards, cut.pages[index]));
  const Language l = work->language;
  const auto is_cut = [](const auto& item) { return item.cut; };
  const bool names_cut = std::ranges::any_of(page->left, is_cut) || std::ranges::any_of(page->right, is_cut);
  Sheet sheet;
  sheet.frame = work->frame;
  sheet.frame.title = say(l, Phrase::roster_title, {work->section.heading});
  if (cut.pages.size() > 1) {
    sheet.frame.title += say(l, Phrase::part_of, {std::to_string(index + 1), std::to_string(cut.pages.size())});
  }
  sheet.frame.legend = legend_of(work->view, work->scope, l, page->dense);
  sheet.frame.footer =
      footer_of(work->view, work->section.tasks, l, std::ranges::any_of(page->cards, is_cut), names_cut);
  sheet.picture = [work, page](Canvas& canvas, const Box&) { draw_page(canvas, *work, *page); };
  sheets.sheets.push_back(std::move(sheet));
}

void add_section(Sheets& sheets, const PlanView& view, const Options& options, const Measure& measure,
                 const SectionView& section) {
  // A short section is drawn larger, as long as all of it stays on one page.
  for (const double factor : {1.4, 1.3, 1.2, 1.1}) {
    const auto work = std::make_shared<const Work>(start(view, options, measure, section, factor));
    Cut whole;
    whole.cards = cards_of(*work, most_lines);
    std::map<Range, double> known_sides;
    if (std::ranges::any_of(whole.cards, &Card::cut) ||
        page_fullness(*work, whole.cards, {0, whole.cards.size()}, known_sides) > 1) {
      continue;
    }
    whole.pages = {{0, whole.cards.size()}};
    return add_page(sheets, work, whole, 0);
  }
  const auto work = std::make_shared<const Work>(start(view, options, measure, section, 1));
  const Cut cut = cut_pages(*work);
  for (std::size_t i = 0; i < cut.pages.size(); ++i) add_page(sheets, work, cut, i);
}

}  // namespace

Result<Sheets> roster(const PlanView& view, const Options& options, const Measure& measure) {
  return by_section(view, options, [&](Sheets& sheets, const SectionView& section) {
    add_section(sheets, view, options, measure, section);
  });
}

}  // namespace dutygraph::draw
