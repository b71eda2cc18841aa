// Collectives: what names such as "all towns" put on each of their members. A table for each collective whose members
// are known, by section; the tasks of the others by number.
//
// Idea: a task for "all towns" is a task for every town, which no count of printed names shows. Both are told: what
// comes through the name, and what names the unit itself. Limits: members are those that the plan or a roster tells.
// Sections beyond those that fit go into one last column.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "draw/balance.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr double title_height = 22;
constexpr double row_height = 14;
constexpr double text_height = 11.5;
constexpr double below = 10;
constexpr double total_width = 44;
constexpr double least_column = 33;
constexpr int most_text = 12;

struct Member {
  std::uint32_t unit = 0;
  NameCell name;
  std::vector<int> through;  // by column
  int total = 0;
  int own = 0;  // tasks that name it
};

struct Table {
  std::uint32_t unit = 0;
  std::vector<std::uint32_t> tasks;  // that name the collective
  std::vector<Member> members;
  std::vector<std::string> text;  // where no members are known: its tasks' numbers
  int largest = 0;
};

// A piece of a page: a title with what follows it, a row, or the space below.
struct Item {
  enum class What { title, row, text, space };
  What what = What::title;
  std::size_t table = 0;
  std::size_t index = 0;
  double height = 0;
};

struct Work {
  const PlanView& view;
  Language language;
  std::vector<SectionView> chapters{};
  std::vector<std::size_t> column_of{};  // of each task
  std::size_t columns = 0;
  bool rest = false;  // the last column holds all further sections
  std::vector<Table> tables{};
  std::vector<Item> items{};
  double name_width = 0;
  double head = 0;  // height of the columns' heads
  Box body{};
  std::vector<Range> pages{};
};

std::vector<Table> tables_of(const PlanView& view) {
  std::map<std::uint32_t, std::set<std::uint32_t>> tasks;
  for (const Assignment& a : view.plan->assignments) {
    const bool work = a.role == Role::lead || a.role == Role::support;
    if (work && a.via == no_unit && view.is_collective(a.unit)) tasks[a.unit].insert(a.task);
  }
  std::vector<Table> tables;
  for (const auto& [unit, set] : tasks) tables.push_back({unit, {set.begin(), set.end()}, {}, {}, 0});
  std::ranges::stable_sort(tables, [&](const Table& a, const Table& b) {
    const bool known_a = !view.unit(a.unit).members.empty();
    const bool known_b = !view.unit(b.unit).members.empty();
    return known_a != known_b ? known_a : a.tasks.size() > b.tasks.size();
  });
  return tables;
}

// Every known member has the collective's tasks, but those that name it too, whether or not the plan's expansion made
// edges of them.
void count_members(Work& work, Table& table, const Measure& measure) {
  std::map<std::uint32_t, std::set<std::uint32_t>> own;
  for (const Assignment& a : work.view.plan->assignments) {
    if (a.via == no_unit && (a.role == Role::lead || a.role == Role::support)) own[a.unit].insert(a.task);
  }
  for (const std::uint32_t unit : work.view.unit(table.unit).members) {
    Member member;
    member.unit = unit;
    member.name = name_cell(measure, work.view.unit(unit).name, work.name_width - 6, 1);
    member.through.resize(work.columns);
    for (const std::uint32_t t : table.tasks) {
      if (own[unit].contains(t)) continue;
      ++member.through[work.column_of[t]];
      ++member.total;
    }
    member.own = static_cast<int>(own[unit].size());
    for (const int n : member.through) table.largest = std::max(table.largest, n);
    table.members.push_back(std::move(member));
  }
  std::ranges::stable_sort(table.members, {}, [](const Member& m) { return -(m.total + m.own); });
}

void fill(Work& work, const Measure& measure) {
  for (std::size_t k = 0; k < work.tables.size(); ++k) {
    Table& table = work.tables[k];
    count_members(work, table, measure);
    const double head = table.members.empty() ? 0 : work.head;
    work.items.push_back({Item::What::title, k, 0, title_height + head});
    for (std::size_t i = 0; i < table.members.size(); ++i) work.items.push_back({Item::What::row, k, i, row_height});
    if (table.members.empty()) {
      const std::string numbers = numbers_of(work.view, table.tasks, table.tasks.size(), work.language);
      table.text = wrap(measure, say(work.language, Phrase::task_numbers, {numbers}), body_size, false,
                        work.body.w - 10, most_text)
                       .lines;
      work.items.back().height += static_cast<double>(table.text.size()) * text_height;
    }
    work.items.push_back({Item::What::space, k, 0, below});
  }
}

// The columns that fit, the last of which takes what is left.
void set_columns(Work& work) {
  const double room = work.body.w - work.name_width - 2 * total_width;
  const auto most = static_cast<std::size_t>(room / least_column);
  work.columns = std::min(work.chapters.size(), most);
  work.rest = work.columns < work.chapters.size();
  work.column_of.resize(work.view.tasks.size());
  for (std::size_t k = 0; k < work.chapters.size(); ++k) {
    for (const std::uint32_t t : work.chapters[k].tasks) work.column_of[t] = std::min(k, work.columns - 1);
  }
}

double column_width(const Work& work) {
  const double room = work.body.w - work.name_width - 2 * total_width;
  return std::min(64.0, room / static_cast<double>(work.columns));
}

void size_heads(Work& work, const Measure& measure) {
  std::vector<std::string> heads = {say(work.language, Phrase::other_sections)};
  for (std::size_t k = 0; k < work.columns; ++k) heads.push_back(work.chapters[k].heading);
  work.head = std::max(heads_height(measure, heads, column_width(work) - 4, 6, small_size),
                       heads_height(measure, {say(work.language, Phrase::collective_through)}, total_width - 12, 3));
}

void draw_title(Canvas& canvas, const Work& work, const Table& table, double y, bool again) {
  const Language l = work.language;
  const Unit& unit = work.view.unit(table.unit);
  std::string title = unit.name;
  if (again) title += say(l, Phrase::continued);
  const std::string tasks = std::to_string(table.tasks.size());
  title += table.members.empty() ? say(l, Phrase::collective_unknown, {tasks})
                                 : say(l, unit.closed ? Phrase::collective_known : Phrase::collective_some,
                                       {tasks, std::to_string(table.members.size())});
  draw_ground(canvas, {work.body.x, y + 1, work.body.w, title_height - 5}, lead_grey);
  canvas.text({work.body.x + 5, y + 1 + (title_height - 5) / 2},
              fit_line(canvas.measure(), title, 9, true, work.body.w - 10), {9, true}, {{}, "group", unit.name});
}

void draw_heads(Canvas& canvas, const Work& work, double y) {
  const Language l = work.language;
  const double w = column_width(work);
  double x = work.body.x + work.name_width;
  for (std::size_t k = 0; k < work.columns; ++k) {
    const bool rest = work.rest && k + 1 == work.columns;
    draw_head(canvas, {x + 2, y, w - 4, work.head - 5},
              rest ? say(l, Phrase::other_sections) : work.chapters[k].heading, 6, small_size);
    x += w;
  }
  draw_head(canvas, {x + 6, y, total_width - 12, work.head - 5}, say(l, Phrase::collective_through), 3);
  draw_head(canvas, {x + total_width + 6, y, total_width - 12, work.head - 5}, say(l, Phrase::collective_own), 3);
  canvas.rule({work.body.x, y + work.head - 2}, {x + 2 * total_width, y + work.head - 2}, {1});
}

void draw_member(Canvas& canvas, const Work& work, const Table& table, const Member& member, double y) {
  const std::string& name = work.view.unit(member.unit).name;
  const double middle = y + row_height / 2;
  const double w = column_width(work);
  draw_name(canvas, member.name, work.body.x + 2, middle, {}, {{}, "unit", name});
  double x = work.body.x + work.name_width;
  for (std::size_t k = 0; k < work.columns; ++k) {
    const int level = std::min(3, grey_level(member.through[k], table.largest));
    if (level > 0) {
      draw_ground(canvas, {x + 0.5, y + 0.5, w - 1, row_height - 1}, grey_of(level));
      canvas.text({x + w / 2, middle}, std::to_string(member.through[k]), {body_size, false, Align::center},
                  {{}, {}, name});
    }
    x += w;
  }
  canvas.text({x + total_width / 2, middle}, std::to_string(member.total), {body_size, true, Align::center});
  canvas.text({x + total_width * 1.5, middle}, std::to_string(member.own), {body_size, false, Align::center});
  const double right = x + 2 * total_width;
  canvas.rule({work.body.x, y + row_height}, {right, y + row_height}, {0.4, Dash::solid, grid_grey});
}

bool needs_head(const Work& work, std::size_t item) { return work.items[item].what == Item::What::row; }

void draw_page(Canvas& canvas, const Work& work, Range range) {
  double y = work.body.y;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const Item& item = work.items[i];
    const Table& table = work.tables[item.table];
    if (i == range.first && needs_head(work, i)) {
      draw_title(canvas, work, table, y, true);
      draw_heads(canvas, work, y + title_height);
      y += title_height + work.head;
    }
    if (item.what == Item::What::title) {
      draw_title(canvas, work, table, y, false);
      if (!table.members.empty()) draw_heads(canvas, work, y + title_height);
      double line = y + title_height + text_height / 2;
      for (const std::string& text : table.text) {
        canvas.text({work.body.x + 5, line}, text, {body_size});
        line += text_height;
      }
    } else if (item.what == Item::What::row) {
      draw_member(canvas, work, table, table.members[item.index], y);
    }
    y += item.height;
  }
}

void cut_pages(Work& work) {
  work.pages = balanced_pages(work.items.size(), [&](std::size_t a, std::size_t b) {
    double sum = needs_head(work, a) ? title_height + work.head : 0;
    for (std::size_t i = a; i < b; ++i) sum += work.items[i].height;
    if (work.items[b - 1].what == Item::What::space) sum -= below;
    return sum / work.body.h;
  });
}

}  // namespace

Result<Sheets> collectives(const PlanView& view, const Options& options, const Measure& measure) {
  const Language l = options.language;
  auto work = std::make_shared<Work>(Work{.view = view, .language = l, .chapters = chapters_of(view)});
  work->tables = tables_of(view);
  if (work->tables.empty()) {
    return Failure{Code::nothing_found, {}, 0, "the plan names no collective", "draw heat or load-bars instead"};
  }
  std::vector<std::string> names;
  std::size_t known = 0;
  for (const Table& table : work->tables) {
    known += view.unit(table.unit).members.empty() ? 0U : 1U;
    for (const std::uint32_t u : view.unit(table.unit).members) names.push_back(view.unit(u).name);
  }
  work->name_width = names_width(measure, names, 60, 130);
  const std::string subtitle =
      sentences(l, {say(l, Phrase::collective_count, {std::to_string(work->tables.size()), std::to_string(known)}),
                    known > 0 ? say(l, Phrase::collective_read) : ""});
  std::vector<LegendItem> legend;
  add_annex_key(legend, view.several_lists, l);
  const bool landscape = known > 0 && work->chapters.size() > 9;
  const Frame frame = frame_of(options, landscape, Paper::a4, say(l, Phrase::collective_title), subtitle,
                               std::move(legend), plan_footer(view, l, false, {}));
  work->body = reserved_body(frame, measure);
  set_columns(*work);
  size_heads(*work, measure);
  fill(*work, measure);
  cut_pages(*work);
  return paged(frame, {}, work->pages.size(),
               [work](Canvas& canvas, std::size_t page) { draw_page(canvas, *work, work->pages[page]); });
}

}  // namespace dutygraph::draw
