// Ego map: what a unit leads, whom it needs for it, whom it helps. Left, tasks that others lead, one list for each
// lead; in the middle the unit; right, the tasks it leads, each with the units it needs.
//
// Idea: around one unit the graph is nearly a tree, so rows beside the unit draw it without a crossing: the lists and
// cards are stacked, and only the lines to the unit bend. One page if it can be read (texts get shorter first), else
// more pages, both sides cut evenly; few tasks are drawn larger.
// Limits: tasks that reach the unit only through a collective are counted and numbered, not drawn.
#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <optional>

#include "draw/ego_parts.h"
#include "draw/kind.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double head_height = 20;
constexpr double least_gap = 4;
constexpr double widest_gap = 14;
constexpr std::size_t most_via_numbers = 40;

// A unit's map while its pages are made.
struct Work {
  const PlanView& view;
  const Measure& measure;
  Language language;
  EgoScope scope;
  Frame frame;
  Box body;
  EgoColumns columns;
  double number_size = 8;
  double factor = 1;
  Detail detail;
};

struct EgoPage {
  std::vector<LeaderGroup> groups;
  std::vector<OwnRow> rows;
  std::vector<double> group_tops;
  std::vector<double> row_tops;
  double bottom = 0;
};

std::string via_sentence(const PlanView& view, const EgoScope& scope, Language l) {
  return say(l, Phrase::ego_via,
             {std::to_string(scope.via.size()), names_of(view, scope.collectives, l),
              numbers_of(view, scope.via, most_via_numbers, l)});
}

// Of the tasks it helps with, those that it supports; in the others it is only consulted or informed.
std::size_t supported(const PlanView& view, const EgoScope& scope) {
  return static_cast<std::size_t>(std::ranges::count_if(scope.helped, [&](std::uint32_t t) {
    const std::vector<std::uint32_t>& support = view.tasks[t].support;
    return std::ranges::find(support, scope.unit) != support.end();
  }));
}

std::string title_of(const PlanView& view, const EgoScope& scope, Language l) {
  const std::string& name = view.unit(scope.unit).name;
  const std::string own = std::to_string(scope.own.size());
  if (scope.official) return say(l, Phrase::ego_title_oversee, {name, own});
  return say(l, Phrase::ego_title, {name, own, std::to_string(supported(view, scope))});
}

std::string subtitle_of(const PlanView& view, const EgoScope& scope, Language l) {
  if (scope.own.empty() && scope.helped.empty()) return say(l, Phrase::ego_no_task, {view.unit(scope.unit).name});
  const std::string left = scope.helped.empty() ? "" : say(l, Phrase::ego_read_support);
  const std::string right = scope.own.empty()       ? ""
                            : scope.helpers.empty() ? say(l, Phrase::ego_read_alone)
                                                    : say(l, Phrase::ego_read_lead);
  const auto count = [&](Phrase phrase, const std::vector<std::uint32_t>& units) {
    if (units.empty()) return std::string();
    const auto collectives =
        std::ranges::count_if(units, [&](std::uint32_t u) { return view.unit(u).kind == UnitKind::collective; });
    return say(l, phrase, {std::to_string(units.size())}) +
           (collectives > 0 ? say(l, Phrase::of_them_collectives, {std::to_string(collectives)}) : "");
  };
  const std::size_t told = scope.helped.size() - supported(view, scope);
  return sentences(l, {count(scope.official ? Phrase::ego_concerns : Phrase::ego_needs, scope.helpers),
                       count(Phrase::ego_leads_with, scope.co_leads), count(Phrase::ego_helps, scope.leaders),
                       told > 0 ? say(l, Phrase::ego_told, {std::to_string(told)}) : "", left, right});
}

std::string ego_footer(const PlanView& view, const EgoScope& scope, Language l, bool cut, bool names_cut) {
  const std::string via = scope.via.empty() ? "" : via_sentence(view, scope, l);
  std::string members;
  if (const Unit& self = view.unit(scope.unit); !self.members.empty()) {
    members = say(l, Phrase::ego_members, {std::to_string(self.members.size()), names_of(view, self.members, l)});
  }
  return sentences(l, {footer_of(view, std::vector<std::uint32_t>{}, l, cut, names_cut), members, via});
}

std::vector<LegendItem> legend_of(const PlanView& view, const EgoScope& scope, Language l) {
  using Mark = LegendItem::Mark;
  std::vector<LegendItem> items = {{Mark::line, pen_of(Role::lead, false), {}, {}, view.lead_label}};
  if (!scope.helped.empty() || !scope.helpers.empty())
    items.push_back({Mark::line, pen_of(Role::support, false), {}, {}, view.support_label});
  const bool collective = view.is_collective(scope.unit) ||
                          std::ranges::any_of(scope.leaders, [&](std::uint32_t u) { return view.is_collective(u); });
  if (collective) items.push_back({Mark::double_box, {0.8}, {"#ffffff", true}, {}, say(l, Phrase::collective_box)});
  add_annex_key(items, view.several_lists, l);
  return items;
}

// Shares of the width: leaders, gap, lists, gap, unit, gap, cards, gap, partners.
EgoColumns columns_of(const Box& body, const EgoScope& scope, double number_w, double self_w, double list_w) {
  const bool left = !scope.helped.empty();
  const bool right = !scope.own.empty();
  const double unit = body.w / 100;
  EgoColumns c;
  c.number_w = number_w;
  double x = body.x;
  if (left) {
    c.leader_x = x;
    c.leader_w = std::round((right ? 11 : 17) * unit);
    c.list_x = x + c.leader_w + std::round(2.6 * unit);
    c.list_w = right ? std::clamp(list_w, std::round(14 * unit), std::round(25 * unit)) : std::round(52 * unit);
    x = c.list_x + c.list_w + std::round((right ? 5.5 : 11) * unit);
  }
  c.self_x = x;
  c.self_w = right ? std::clamp(self_w, std::round((left ? 8.5 : 13) * unit), std::round(15 * unit)) : body.right() - x;
  if (right) {
    c.card_x = c.self_x + c.self_w + std::round((left ? 5.5 : 9) * unit);
    const bool partners = !scope.helpers.empty();
    c.partner_w = partners ? std::round((left ? 19.5 : 31) * unit) : 0;
    c.partner_x = body.right() - c.partner_w;
    c.card_w = c.partner_x - (partners ? std::round(2.6 * unit) : 0) - c.card_x;
  }
  return c;
}

Work start(const PlanView& view, const Options& options, const Measure& measure, EgoScope scope, double factor) {
  const Language l = options.language;
  Work work{view, measure, l, std::move(scope), {}, {}, {}, 8, factor, {}};
  work.frame.paper = options.paper.value_or(Paper::a4);
  work.frame.landscape = true;
  work.frame.language = l;
  work.frame.bound = options.bound;
  work.frame.title = title_of(view, work.scope, l) + say(l, Phrase::part_of, {"99", "99"});
  work.frame.subtitle = subtitle_of(view, work.scope, l);
  work.frame.legend = legend_of(view, work.scope, l);
  work.frame.footer = ego_footer(view, work.scope, l, true, true);
  work.body = body_of(work.frame, measure);
  work.body.w = std::floor(work.body.w / factor);
  work.body.h = std::floor(work.body.h / factor);
  double widest = 0;
  for (const auto* tasks : {&work.scope.own, &work.scope.helped}) {
    for (const std::uint32_t t : *tasks) {
      widest = std::max(widest, measure.width(view.tasks[t].full_number, work.number_size, true));
    }
  }
  const double self_w = std::ceil(widest_word(measure, view.short_name(work.scope.unit), 9, true)) + 14;
  const double number_w = std::clamp(std::ceil(widest) + 8, 20.0, 60.0);
  const double list_w = list_width(view, measure, work.scope, number_w, l);
  work.columns = columns_of(work.body, work.scope, number_w, self_w, list_w);
  return work;
}

double room(const Work& work) { return work.body.h - head_height; }

template <class Rows>
double stacked(const Rows& rows, double gap) {
  double sum = -gap;
  for (const auto& row : rows) sum += row.height() + gap;
  return rows.empty() ? 0 : sum;
}

std::vector<LeaderGroup> groups_in(const Work& work, Range range) {
  return leader_groups(work.view, work.measure, work.scope, range, work.columns, work.detail, work.language);
}

std::vector<OwnRow> rows_in(const Work& work, Range range) {
  return own_rows(work.view, work.measure, work.scope, range, work.columns, work.detail, work.language);
}

std::vector<Range> group_pages(const Work& work, std::size_t at_least) {
  const auto fullness = [&](std::size_t first, std::size_t last) {
    return stacked(groups_in(work, {first, last}), least_gap) / room(work);
  };
  return balanced_pages(work.scope.helped.size(), fullness, at_least);
}

std::vector<Range> row_pages(const Work& work, std::size_t at_least) {
  const std::vector<OwnRow> all = rows_in(work, {0, work.scope.own.size()});
  const auto fullness = [&](std::size_t first, std::size_t last) {
    double sum = -least_gap;
    for (std::size_t i = first; i < last; ++i) sum += all[i].height() + least_gap;
    return sum / room(work);
  };
  return balanced_pages(all.size(), fullness, at_least);
}

bool fits_one_page(const Work& work) {
  const std::vector<LeaderGroup> groups = groups_in(work, {0, work.scope.helped.size()});
  const std::vector<OwnRow> rows = rows_in(work, {0, work.scope.own.size()});
  if (work.factor > 1 &&
      (std::ranges::any_of(groups, &LeaderGroup::broken) || std::ranges::any_of(rows, &OwnRow::broken))) {
    return false;
  }
  return stacked(groups, least_gap) <= room(work) && stacked(rows, least_gap) <= room(work);
}

template <class Rows>
std::vector<double> tops_of(const Rows& rows, double top, double used) {
  const double n = static_cast<double>(rows.size());
  const double gap = n < 2 ? 0 : std::clamp((used - stacked(rows, 0)) / (n - 1), least_gap, widest_gap);
  double y = top + std::max(0.0, (used - stacked(rows, gap)) / 2);
  std::vector<double> tops;
  for (const auto& row : rows) {
    tops.push_back(std::round(y));
    y += row.height() + gap;
  }
  return tops;
}

// The name in the unit's own box: on one line if a font of 9 pt or more allows it.
struct SelfName {
  double size = 11;
  std::vector<std::string> lines;
};

SelfName self_name(const Work& work) {
  const std::string& name = work.view.short_name(work.scope.unit);
  const double width = work.columns.self_w - 12;
  for (const double size : {11.0, 10.0, 9.0}) {
    if (work.measure.width(name, size, true) <= width) return {size, {name}};
  }
  for (const double size : {10.0, 9.0, 8.0}) {
    Lines lines = wrap_balanced(work.measure, name, size, true, width, 8);
    if (!lines.cut && !lines.broken) return {size, std::move(lines.lines)};
  }
  return {8, wrap(work.measure, name, 8, true, width, 10).lines};
}

double self_text_height(const Work& work) { return static_cast<double>(self_name(work).lines.size()) * 15 + 24; }

EgoPage page_of(const Work& work, Range groups, Range rows) {
  EgoPage page;
  page.groups = groups_in(work, groups);
  page.rows = rows_in(work, rows);
  const double top = work.body.y + head_height;
  const double higher = std::max(stacked(page.groups, widest_gap), stacked(page.rows, widest_gap));
  const double used = std::min(room(work), std::max(higher, self_text_height(work)));
  page.group_tops = tops_of(page.groups, top, used);
  page.row_tops = tops_of(page.rows, top, used);
  page.bottom = top + used;
  return page;
}

void draw_heads(Canvas& canvas, const Work& work, const EgoPage& page) {
  const EgoColumns& c = work.columns;
  const Language l = work.language;
  const double y = work.body.y + 7;
  const auto head = [&](double x, double w, const std::string& text) {
    canvas.text({x + w / 2, y}, text, {9, true, Align::center}, {{}, "head", {}});
  };
  if (!page.groups.empty()) {
    head(c.leader_x, c.leader_w, work.view.lead_label);
    head(c.list_x, c.list_w, say(l, Phrase::ego_support_column));
  }
  if (!page.rows.empty()) {
    const bool any = std::ranges::any_of(page.rows, [](const OwnRow& row) { return !row.names.empty(); });
    head(c.card_x, c.card_w, say(l, work.scope.official ? Phrase::ego_oversee_column : Phrase::ego_lead_column));
    if (any)
      head(c.partner_x, c.partner_w,
           say(l, work.scope.official ? Phrase::ego_units_column : Phrase::ego_partner_column));
  }
}

void draw_list(Canvas& canvas, const Work& work, const LeaderGroup& group, const std::string& id, double top) {
  const EgoColumns& c = work.columns;
  const std::string list = canvas.box({c.list_x, top, c.list_w, group.list_height}, {}, {1}, {id, "list", {}});
  double y = top + group.list_height / 2;
  std::size_t lines = 0;
  for (const ListEntry& entry : group.entries) lines += entry.lines.size();
  y -= static_cast<double>(lines - 1) * pitch / 2;
  for (const ListEntry& entry : group.entries) {
    const TaskView& task = work.view.tasks[entry.task];
    const Tag tag{{}, {}, task.full_number + " " + task.task->text};
    canvas.text({c.list_x + c.number_w - 2, y}, task.full_number, {body_size, true, Align::right}, tag, list);
    for (const std::string& line : entry.lines) {
      canvas.text({c.list_x + c.number_w + 4, y}, line, {body_size}, tag, list);
      y += pitch;
    }
  }
}

void draw_groups(Canvas& canvas, const Work& work, const EgoPage& page, const Box& self) {
  const EgoColumns& c = work.columns;
  const std::vector<double> at = ports(page.groups.size(), self.h, 12);
  for (std::size_t i = 0; i < page.groups.size(); ++i) {
    const LeaderGroup& group = page.groups[i];
    const double middle = page.group_tops[i] + group.height() / 2;
    const std::string leader = "leader-" + std::to_string(i + 1);
    const std::string list = "list-" + std::to_string(i + 1);
    std::string tip = names_of(work.view, group.leaders, work.language);
    draw_unit(canvas, {leader, group.names, tip, UnitLook::lead, group.collective, group.leaders.size() > 1},
              {c.leader_x, middle - group.box_height / 2, c.leader_w, group.box_height});
    draw_list(canvas, work, group, list, middle - group.list_height / 2);
    const double list_end = c.list_x + c.list_w;
    canvas.curve(leader, {c.leader_x + c.leader_w, middle}, list, {c.list_x, middle}, pen_of(Role::lead, false),
                 {{}, "lead", {}});
    canvas.curve(list, {list_end, middle}, "self", {self.x, self.y + at[i]}, pen_of(Role::support, false),
                 {{}, "support", {}});
  }
}

void draw_rows(Canvas& canvas, const Work& work, const EgoPage& page, const Box& self) {
  const EgoColumns& c = work.columns;
  const std::vector<double> at = ports(page.rows.size(), self.h, 12);
  CardOptions options;
  options.width = c.card_w;
  options.number_width = c.number_w;
  for (std::size_t i = 0; i < page.rows.size(); ++i) {
    const OwnRow& row = page.rows[i];
    const double middle = page.row_tops[i] + row.height() / 2;
    const std::string card =
        draw_card(canvas, work.view, row.card, c.card_x, middle - row.card.height / 2, options, work.number_size);
    canvas.curve("self", {self.right(), self.y + at[i]}, card, {c.card_x, middle}, pen_of(Role::lead, false),
                 {{}, "lead", {}});
    if (row.names.empty()) continue;
    const std::string partners = "partners-" + std::to_string(i + 1);
    draw_unit(canvas,
              {partners, row.names, names_of(work.view, row.partners, work.language), UnitLook::support, false, true},
              {c.partner_x, middle - row.partner_height / 2, c.partner_w, row.partner_height});
    canvas.curve(card, {c.card_x + c.card_w, middle}, partners, {c.partner_x, middle}, pen_of(Role::support, false),
                 {{}, "support", {}});
  }
}

void draw_page(Canvas& canvas, const Work& work, const EgoPage& page) {
  canvas.enlarge({work.body.x, work.body.y}, work.factor);
  draw_heads(canvas, work, page);
  const EgoColumns& c = work.columns;
  const Unit& unit = work.view.unit(work.scope.unit);
  const bool double_frame = unit.kind == UnitKind::collective;
  const SelfName name = self_name(work);
  const double strands = static_cast<double>(std::max(page.groups.size(), page.rows.size()));
  const double height = std::round(
      std::min(page.bottom - work.body.y - head_height, std::max(self_text_height(work), strands * 12 + 16)));
  const double middle = std::round((work.body.y + head_height + page.bottom) / 2);
  const Box self{c.self_x, middle - height / 2, c.self_w, height};
  draw_unit(canvas, {"self", name.lines, unit.name, UnitLook::self, double_frame, false, name.size}, self);
  draw_groups(canvas, work, page, self);
  draw_rows(canvas, work, page, self);
}

void add_page(Sheets& sheets, const std::shared_ptr<const Work>& work, Range groups, Range rows, std::size_t number,
              std::size_t of) {
  const Language l = work->language;
  auto page = std::make_shared<EgoPage>(page_of(*work, groups, rows));
  const bool cut = std::ranges::any_of(page->groups, &LeaderGroup::cut) ||
                   std::ranges::any_of(page->rows, [](const OwnRow& row) { return row.card.cut; });
  const bool names_cut =
      std::ranges::any_of(page->groups, &LeaderGroup::names_cut) || std::ranges::any_of(page->rows, &OwnRow::names_cut);
  Sheet sheet;
  sheet.frame = work->frame;
  sheet.frame.title = title_of(work->view, work->scope, l);
  if (of > 1) sheet.frame.title += say(l, Phrase::part_of, {std::to_string(number), std::to_string(of)});
  sheet.frame.footer = ego_footer(work->view, work->scope, l, cut, names_cut);
  sheet.picture = [work, page](Canvas& canvas, const Box&) { draw_page(canvas, *work, *page); };
  sheets.sheets.push_back(std::move(sheet));
}

// From the fullest texts to the shortest that are still worth reading.
constexpr std::array details = {Detail{8, 3, 12}, Detail{6, 2, 9}, Detail{5, 2, 7}, Detail{4, 1, 6},
                                Detail{3, 1, 5},  Detail{2, 1, 4}, Detail{2, 1, 3}, Detail{1, 1, 2}};
constexpr std::size_t paged_detail = 4;  // what several pages must hold at least

// The largest enlargement and then the fullest texts that fit on one page, if any do.
std::optional<Work> one_page(const PlanView& view, const Options& options, const Measure& measure,
                             const EgoScope& scope) {
  for (const double factor : {1.4, 1.3, 1.2, 1.1}) {
    Work work = start(view, options, measure, scope, factor);
    work.detail = details.front();
    if (fits_one_page(work)) return work;
  }
  Work work = start(view, options, measure, scope, 1);
  for (const Detail& detail : details) {
    work.detail = detail;
    if (fits_one_page(work)) return work;
  }
  return std::nullopt;
}

std::size_t pages_needed(const Work& work) { return std::max(group_pages(work, 1).size(), row_pages(work, 1).size()); }

void add_pages(Sheets& sheets, std::shared_ptr<Work> work) {
  work->detail = details[paged_detail];
  const std::size_t pages = pages_needed(*work);
  for (const Detail& detail : details) {
    work->detail = detail;
    if (pages_needed(*work) <= pages) break;
  }
  const std::vector<Range> groups = group_pages(*work, pages);
  const std::vector<Range> rows = row_pages(*work, pages);
  const auto at = [](const std::vector<Range>& ranges, std::size_t i) {
    return i < ranges.size() ? ranges[i] : Range{0, 0};
  };
  const std::size_t count = std::max(groups.size(), rows.size());
  for (std::size_t i = 0; i < count; ++i) add_page(sheets, work, at(groups, i), at(rows, i), i + 1, count);
}

void add_unit(Sheets& sheets, const PlanView& view, const Options& options, const Measure& measure,
              const EgoScope& scope) {
  if (std::optional<Work> work = one_page(view, options, measure, scope)) {
    add_page(sheets, std::make_shared<const Work>(std::move(*work)), {0, scope.helped.size()}, {0, scope.own.size()}, 1,
             1);
    return;
  }
  add_pages(sheets, std::make_shared<Work>(start(view, options, measure, scope, 1)));
}

// Units and collectives that a task names, by tasks led, then supported.
std::vector<EgoScope> all_units(const PlanView& view, std::size_t& unnamed) {
  std::vector<EgoScope> scopes;
  for (std::uint32_t u = 0; u < view.plan->units.size(); ++u) {
    if (view.unit(u).kind == UnitKind::official) continue;
    EgoScope scope = ego_scope(view, u);
    if (scope.own.empty() && scope.helped.empty()) {
      ++unnamed;
    } else {
      scopes.push_back(std::move(scope));
    }
  }
  std::ranges::stable_sort(scopes, std::ranges::greater{},
                           [](const EgoScope& s) { return std::pair(s.own.size(), s.helped.size()); });
  return scopes;
}

}  // namespace

Result<Sheets> ego(const PlanView& view, const Options& options, const Measure& measure) {
  Sheets sheets;
  sheets.title = view.source;
  if (options.unit) {
    const Result<std::uint32_t> unit = unit_of(view, *options.unit);
    if (!unit) return unit.failure();
    const EgoScope scope = ego_scope(view, *unit);
    if (!scope.via.empty()) sheets.left_out.push_back(via_sentence(view, scope, options.language));
    sheets.title = title_of(view, scope, options.language);
    add_unit(sheets, view, options, measure, scope);
    return sheets;
  }
  std::size_t unnamed = 0;
  for (const EgoScope& scope : all_units(view, unnamed)) add_unit(sheets, view, options, measure, scope);
  if (unnamed > 0) {
    sheets.left_out.push_back(say(options.language, Phrase::ego_unnamed, {std::to_string(unnamed)}));
  }
  return sheets;
}

}  // namespace dutygraph::draw
