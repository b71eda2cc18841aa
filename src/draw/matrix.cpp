// Matrix: which units carry which task of a section. Rows are tasks in the document's order, columns are units by tasks
// led, then supported; a cell holds the role's letter.
//
// Idea: the form officials read fastest. A page shows the columns of its own rows only, so a section with many units
// still fits; rows show more of their text where room is left.
// Limits: more columns than fit beside a text column are carried on to further pages with the same rows.
#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <set>

#include "draw/balance.h"
#include "draw/column_head.h"
#include "draw/kind.h"
#include "draw/marks.h"
#include "draw/table.h"
#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

constexpr double number_width = 30;
constexpr double least_text = 190;
constexpr double narrow_column = 15;
constexpr double wide_column = 19;  // where a name needs two lines
constexpr double widest_column = 24;
constexpr double most_head = 165;
constexpr double total_height = 14;
constexpr int most_lines = 6;
constexpr double least_row = 13;
constexpr double widest_slack = 8;  // that a row may grow by

struct Count {
  int lead = 0;
  int support = 0;
};

struct Row {
  std::uint32_t task = 0;
  std::vector<std::string> lines;
  std::vector<std::string> officials;
  bool cut = false;
  double height = 0;
};

struct Work {
  const PlanView& view;
  const Measure& measure;
  Language language;
  const SectionView& section;
  std::vector<std::uint32_t> order;  // of columns: all units of the section
  Frame frame;
  Box body;
  double number_size = 9;
  double officials_width = 0;
  double least_column = narrow_column;
};

struct MatrixPage {
  std::vector<Row> rows;
  std::vector<std::uint32_t> units;
  std::vector<ColumnHead> heads;
  double column = 0;
  double text = 0;
  double head_height = 0;
  std::size_t first_column = 0;  // where the columns are carried on over pages
  std::size_t all_columns = 0;
};

std::vector<std::uint32_t> units_of(const TaskView& task) {
  std::vector<std::uint32_t> all = task.lead;
  for (const auto* more : {&task.support, &task.consult, &task.inform})
    all.insert(all.end(), more->begin(), more->end());
  return all;
}

std::map<std::uint32_t, Count> counts_of(const PlanView& view, const std::vector<std::uint32_t>& tasks) {
  std::map<std::uint32_t, Count> counts;
  for (const std::uint32_t t : tasks) {
    for (const std::uint32_t u : view.tasks[t].lead) ++counts[u].lead;
    for (const std::uint32_t u : view.tasks[t].support) ++counts[u].support;
    for (const std::uint32_t u : view.tasks[t].consult) counts[u];
    for (const std::uint32_t u : view.tasks[t].inform) counts[u];
  }
  return counts;
}

std::vector<std::uint32_t> column_order(const PlanView& view, const std::vector<std::uint32_t>& tasks) {
  const std::map<std::uint32_t, Count> counts = counts_of(view, tasks);
  std::vector<std::uint32_t> order;
  for (const auto& [unit, count] : counts) order.push_back(unit);
  std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) {
    const Count& x = counts.at(a);
    const Count& y = counts.at(b);
    return std::pair(-x.lead, -x.support) < std::pair(-y.lead, -y.support);
  });
  return order;
}

// The letter of a role: the first character of the column label that the plan prints, where it is Chinese.
std::string letter_of(const PlanView& view, Role role, Language l) {
  const auto first = [&](const std::string& label, Phrase usual) {
    std::size_t offset = 0;
    const char32_t c = text::next(label, offset);
    return l == Language::zh && text::is_han(c) ? label.substr(0, offset) : say(l, usual);
  };
  switch (role) {
    case Role::lead: return first(view.lead_label, Phrase::lead_letter);
    case Role::support: return first(view.support_label, Phrase::support_letter);
    case Role::consult: return say(l, Phrase::consult_letter);
    default: return say(l, Phrase::inform_letter);
  }
}

Fill fill_of(Role role) { return {role == Role::lead ? ink : role == Role::support ? lead_grey : "#ffffff"}; }

std::vector<LegendItem> legend_of(const PlanView& view, const SectionView& section, Language l) {
  using Mark = LegendItem::Mark;
  bool consults = false;
  bool informs = false;
  bool collectives = false;
  for (const std::uint32_t t : section.tasks) {
    consults = consults || !view.tasks[t].consult.empty();
    informs = informs || !view.tasks[t].inform.empty();
    const auto all = units_of(view.tasks[t]);
    collectives = collectives || std::ranges::any_of(all, [&](std::uint32_t u) { return view.is_collective(u); });
  }
  const auto cell = [&](Role role, const std::string& text) {
    return LegendItem{Mark::cell, {0.4, Dash::solid, grid_grey}, fill_of(role), letter_of(view, role, l), text};
  };
  std::vector<LegendItem> items = {cell(Role::lead, view.lead_label)};
  if (view.supports) items.push_back(cell(Role::support, view.support_label));
  if (consults) items.push_back(cell(Role::consult, say(l, Phrase::role_consult)));
  if (informs) items.push_back(cell(Role::inform, say(l, Phrase::role_inform)));
  if (collectives) items.push_back({Mark::double_box, {0.8}, {"#ffffff"}, {}, say(l, Phrase::collective_box)});
  items.push_back({Mark::none, {}, {}, {}, say(l, Phrase::matrix_order)});
  return items;
}

std::string subtitle_of(const Work& work) {
  const Language l = work.language;
  return sentences(l, {say(l, Phrase::count_tasks, {std::to_string(work.section.tasks.size())}),
                       counted(work.view, work.order, l), most_leads(work.view, work.section.tasks, l)});
}

Work start(const PlanView& view, const Options& options, const Measure& measure, const SectionView& section) {
  const Language l = options.language;
  Work work{view, measure, l, section, column_order(view, section.tasks), {}, {}, 9, 0, narrow_column};
  work.frame.paper = options.paper.value_or(Paper::a4);
  work.frame.landscape = true;
  work.frame.language = l;
  work.frame.bound = options.bound;
  work.frame.title = say(l, Phrase::matrix_title, {section.heading}) + say(l, Phrase::part_of, {"99", "99"});
  work.frame.subtitle = subtitle_of(work) + " " + say(l, Phrase::matrix_columns, {"999", "999", "999"});
  work.frame.legend = legend_of(view, section, l);
  work.frame.footer = footer_of(view, section.tasks, l, true, true);
  work.body = body_of(work.frame, measure);
  std::vector<std::string> numbers;
  for (const std::uint32_t t : section.tasks) {
    numbers.push_back(view.tasks[t].number);
    if (!view.tasks[t].oversee.empty()) work.officials_width = 62;
  }
  work.number_size = number_size(measure, numbers, number_width);
  for (const std::uint32_t u : work.order) {
    const ColumnHead head = column_head(measure, view.short_name(u), narrow_column, most_head);
    if (head.lines.size() > 1) work.least_column = wide_column;
  }
  return work;
}

double columns_room(const Work& work) { return work.body.w - number_width - work.officials_width; }

std::size_t most_columns(const Work& work) {
  return static_cast<std::size_t>((columns_room(work) - least_text) / work.least_column);
}

double column_width(const Work& work, std::size_t columns) {
  const double n = static_cast<double>(std::max<std::size_t>(1, columns));
  const double wish = std::floor((columns_room(work) - std::max(least_text, columns_room(work) * 0.42)) / n);
  return std::clamp(wish, work.least_column, widest_column);
}

// The columns that the tasks of these rows need, in the section's order.
std::vector<std::uint32_t> columns_for(const Work& work, Range range) {
  std::set<std::uint32_t> named;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const auto units = units_of(work.view.tasks[work.section.tasks[i]]);
    named.insert(units.begin(), units.end());
  }
  std::vector<std::uint32_t> columns;
  for (const std::uint32_t u : work.order) {
    if (named.contains(u)) columns.push_back(u);
  }
  return columns;
}

Row row_of(const Work& work, std::uint32_t task, double width, int lines) {
  const TaskView& shown = work.view.tasks[task];
  Row row;
  row.task = task;
  const std::string text = shown.task->title && !shown.task->title->empty()
                               ? say(work.language, Phrase::labelled, {*shown.task->title, shown.task->text})
                               : shown.task->text;
  Lines wrapped = wrap(work.measure, text, body_size, false, width - 8, lines);
  row.cut = wrapped.cut;
  row.lines = std::move(wrapped.lines);
  if (!shown.oversee.empty()) {
    std::vector<std::string> names;
    for (const std::uint32_t u : shown.oversee) names.push_back(work.view.short_name(u));
    Lines officials =
        wrap_names(work.measure, names, say(work.language, Phrase::separator), say(work.language, Phrase::more_names),
                   small_size, false, work.officials_width - 6, std::max(1, static_cast<int>(row.lines.size())));
    row.cut = row.cut || officials.cut;
    row.officials = std::move(officials.lines);
  }
  row.height = std::max(least_row, std::round(static_cast<double>(row.lines.size()) * pitch + 2));
  return row;
}

double head_height(const std::vector<ColumnHead>& heads) {
  double height = 40;
  for (const ColumnHead& head : heads) height = std::max(height, head.height + 12);
  return std::round(height);
}

std::vector<ColumnHead> heads_of(const Work& work, const std::vector<std::uint32_t>& units) {
  const double width = column_width(work, std::min(units.size(), most_columns(work)));
  std::vector<ColumnHead> heads;
  for (const std::uint32_t u : units) {
    heads.push_back(column_head(work.measure, work.view.short_name(u), width, most_head));
  }
  return heads;
}

// A row of totals for leads, and one for supports where the plan names any.
double totals_height(const Work& work) { return (work.view.supports ? 2 : 1) * total_height; }

double room_for_rows(const Work& work, double head) { return work.body.h - totals_height(work) - head; }

// Rows are cut into pages as if each had one line; what room is left then goes to their texts. A page takes no more
// rows than it can show with all their columns: only a row that has too many columns by itself is carried on.
std::vector<Range> row_pages(const Work& work) {
  return balanced_pages(work.section.tasks.size(), [&](std::size_t first, std::size_t last) {
    const std::vector<std::uint32_t> columns = columns_for(work, {first, last});
    const double rows = static_cast<double>(last - first) * least_row;
    const double wide = static_cast<double>(columns.size()) / static_cast<double>(most_columns(work));
    return std::max(rows / room_for_rows(work, head_height(heads_of(work, columns))), wide);
  });
}

// As many lines a row as fit, the rest of the room spread over the rows.
void fill_rows(const Work& work, MatrixPage& page, Range range) {
  const double room = room_for_rows(work, page.head_height);
  double sum = 0;
  for (int lines = most_lines; lines >= 1; --lines) {
    page.rows.clear();
    sum = 0;
    for (std::size_t i = range.first; i < range.second; ++i) {
      page.rows.push_back(row_of(work, work.section.tasks[i], page.text, lines));
      sum += page.rows.back().height;
    }
    if (sum <= room) break;
  }
  const double slack = std::floor((room - sum) / static_cast<double>(page.rows.size()));
  for (Row& row : page.rows) row.height += std::clamp(slack, 0.0, widest_slack);
}

// The pages for one range of rows: one, or more where the columns don't fit side by side.
std::vector<MatrixPage> pages_for(const Work& work, Range range) {
  const std::vector<std::uint32_t> units = columns_for(work, range);
  const std::size_t most = most_columns(work);
  const std::size_t parts = std::max<std::size_t>(1, (units.size() + most - 1) / most);
  std::vector<MatrixPage> pages;
  for (std::size_t k = 0; k < parts; ++k) {
    MatrixPage page;
    page.first_column = units.size() * k / parts;
    page.all_columns = units.size();
    page.units.assign(units.begin() + static_cast<std::ptrdiff_t>(page.first_column),
                      units.begin() + static_cast<std::ptrdiff_t>(units.size() * (k + 1) / parts));
    page.heads = heads_of(work, page.units);
    page.column = column_width(work, page.units.size());
    page.text = columns_room(work) - page.column * static_cast<double>(page.units.size());
    page.head_height = head_height(page.heads);
    fill_rows(work, page, range);
    pages.push_back(std::move(page));
  }
  return pages;
}

// Where things stand on a page.
struct Places {
  double top = 0, rows_top = 0, rows_bottom = 0, bottom = 0;
  double text_x = 0, officials_x = 0, units_x = 0, right = 0;
};

Places places_of(const Work& work, const MatrixPage& page) {
  Places p;
  p.top = work.body.y;
  p.rows_top = p.top + page.head_height;
  p.rows_bottom = p.rows_top;
  for (const Row& row : page.rows) p.rows_bottom += row.height;
  p.bottom = p.rows_bottom + totals_height(work);
  p.text_x = work.body.x + number_width;
  p.officials_x = p.text_x + page.text;
  p.units_x = p.officials_x + work.officials_width;
  p.right = p.units_x + page.column * static_cast<double>(page.units.size());
  return p;
}

void draw_grid(Canvas& canvas, const Work& work, const MatrixPage& page, const Places& p) {
  const auto pen = [](std::size_t i) {
    return i % 5 == 0 ? Pen{0.8, Dash::solid, "#000000"} : Pen{0.4, Dash::solid, grid_grey};
  };
  double y = p.rows_top;
  for (std::size_t i = 0; i < page.rows.size(); ++i) {
    canvas.rule({work.body.x, y}, {p.right, y}, pen(i));
    y += page.rows[i].height;
  }
  canvas.rule({work.body.x, p.rows_bottom}, {p.right, p.rows_bottom}, {1});
  if (work.view.supports)
    canvas.rule({p.officials_x, p.rows_bottom + total_height}, {p.right, p.rows_bottom + total_height}, pen(1));
  canvas.rule({p.text_x, p.top}, {p.text_x, p.rows_bottom}, pen(1));
  if (work.officials_width > 0) canvas.rule({p.officials_x, p.top}, {p.officials_x, p.rows_bottom}, pen(1));
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    const double x = p.units_x + page.column * static_cast<double>(i);
    canvas.rule({x, p.top}, {x, p.bottom}, pen(i));
  }
  const Box frame{work.body.x, p.top, p.right - work.body.x, p.bottom - p.top};
  canvas.box(frame, {""}, {1.2}, {"table", "frame", {}});
}

void draw_heads(Canvas& canvas, const Work& work, const MatrixPage& page, const Places& p) {
  const Type type{9, true, Align::center};
  const double y = p.rows_top - 12;
  canvas.text({work.body.x + number_width / 2, y}, work.language == Language::zh ? "序号" : "No.", type,
              {{}, "head", {}});
  canvas.text({p.text_x + page.text / 2, y}, say(work.language, Phrase::task), type, {{}, "head", {}});
  if (work.officials_width > 0) {
    canvas.text({p.officials_x + work.officials_width / 2, y}, say(work.language, Phrase::role_oversee),
                {8, true, Align::center}, {{}, "head", {}});
  }
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    const double x = p.units_x + page.column * static_cast<double>(i);
    const Unit& unit = work.view.unit(page.units[i]);
    if (unit.kind == UnitKind::collective) {
      canvas.box({x + 2, p.top + 2, page.column - 4, page.head_height - 4}, {""}, {0.6},
                 {"head-" + unit.id, "mark", unit.name});
    }
    draw_column_head(canvas, page.heads[i], x + page.column / 2, p.rows_top - 6, {{}, "head", unit.name});
  }
}

void draw_cell(Canvas& canvas, const Work& work, const Row& row, std::uint32_t unit, Role role, const Box& box) {
  const TaskView& task = work.view.tasks[row.task];
  const std::string tip = work.view.unit(unit).name + " – " + task.full_number;
  const Fill fill = fill_of(role);
  const std::string id = canvas.box(
      {box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1}, fill, {0, Dash::solid, fill.color},
      {"cell-" + work.view.unit(unit).id + "-" + task.task->id, "cell " + std::string(to_string(role)), tip});
  const bool lead = role == Role::lead;
  canvas.text({box.center(), box.middle()}, letter_of(work.view, role, work.language),
              {body_size, lead, Align::center, lead ? "#ffffff" : "#000000"}, {{}, {}, tip}, id);
}

void draw_row(Canvas& canvas, const Work& work, const MatrixPage& page, const Places& p, const Row& row, double y) {
  const TaskView& task = work.view.tasks[row.task];
  const double middle = y + row.height / 2;
  const Tag tag{{}, {}, task.full_number + " " + task.task->text};
  canvas.text({work.body.x + number_width / 2, middle}, task.number, {work.number_size, true, Align::center}, tag);
  double line = middle - static_cast<double>(row.lines.size() - 1) * pitch / 2;
  for (const std::string& text : row.lines) {
    canvas.text({p.text_x + 4, line}, text, {body_size}, tag);
    line += pitch;
  }
  line = middle - (static_cast<double>(row.officials.size()) - 1) * 9.4 / 2;
  for (const std::string& text : row.officials) {
    canvas.text({p.officials_x + 3, line}, text, {small_size}, {{}, "note", {}});
    line += 9.4;
  }
  for (std::size_t i = 0; i < page.units.size(); ++i) {
    const Box box{p.units_x + page.column * static_cast<double>(i), y, page.column, row.height};
    for (const Role role : {Role::lead, Role::support, Role::consult, Role::inform}) {
      const auto& units = role == Role::lead      ? task.lead
                          : role == Role::support ? task.support
                          : role == Role::consult ? task.consult
                                                  : task.inform;
      if (std::ranges::find(units, page.units[i]) == units.end()) continue;
      draw_cell(canvas, work, row, page.units[i], role, box);
      break;
    }
  }
}

void draw_totals(Canvas& canvas, const Work& work, const MatrixPage& page, const Places& p) {
  std::vector<std::uint32_t> tasks;
  for (const Row& row : page.rows) tasks.push_back(row.task);
  const std::map<std::uint32_t, Count> counts = counts_of(work.view, tasks);
  for (const bool lead : {true, false}) {
    if (!lead && !work.view.supports) break;
    const double y = p.rows_bottom + (lead ? 0.5 : 1.5) * total_height;
    canvas.text({p.units_x - 5, y}, say(work.language, lead ? Phrase::lead_total : Phrase::support_total),
                {7.5, false, Align::right}, {{}, "total", {}});
    for (std::size_t i = 0; i < page.units.size(); ++i) {
      const auto at = counts.find(page.units[i]);
      const int n = at == counts.end() ? 0 : lead ? at->second.lead : at->second.support;
      if (n == 0) continue;
      canvas.text({p.units_x + page.column * (static_cast<double>(i) + 0.5), y}, std::to_string(n),
                  {7.5, lead, Align::center}, {{}, "total", {}});
    }
  }
}

void draw_page(Canvas& canvas, const Work& work, const MatrixPage& page) {
  const Places p = places_of(work, page);
  draw_grid(canvas, work, page, p);
  draw_heads(canvas, work, page, p);
  double y = p.rows_top;
  for (const Row& row : page.rows) {
    draw_row(canvas, work, page, p, row, y);
    y += row.height;
  }
  draw_totals(canvas, work, page, p);
}

void add_section(Sheets& sheets, const std::shared_ptr<const Work>& work) {
  const Language l = work->language;
  std::vector<std::shared_ptr<MatrixPage>> pages;
  for (const Range& range : row_pages(*work)) {
    for (MatrixPage& page : pages_for(*work, range)) pages.push_back(std::make_shared<MatrixPage>(std::move(page)));
  }
  for (std::size_t i = 0; i < pages.size(); ++i) {
    const auto page = pages[i];
    Sheet sheet;
    sheet.frame = work->frame;
    sheet.frame.title = say(l, Phrase::matrix_title, {work->section.heading});
    if (pages.size() > 1) {
      sheet.frame.title += say(l, Phrase::part_of, {std::to_string(i + 1), std::to_string(pages.size())});
    }
    const std::size_t last = page->first_column + page->units.size();
    const bool carried = page->units.size() < page->all_columns;
    sheet.frame.subtitle =
        sentences(l, {subtitle_of(*work), carried ? say(l, Phrase::matrix_columns,
                                                        {std::to_string(page->first_column + 1), std::to_string(last),
                                                         std::to_string(page->all_columns)})
                                                  : ""});
    const bool names_cut = std::ranges::any_of(page->heads, &ColumnHead::cut);
    sheet.frame.footer =
        footer_of(work->view, work->section.tasks, l, std::ranges::any_of(page->rows, &Row::cut), names_cut);
    sheet.picture = [work, page](Canvas& canvas, const Box&) { draw_page(canvas, *work, *page); };
    sheets.sheets.push_back(std::move(sheet));
  }
}

}  // namespace

Result<Sheets> matrix(const PlanView& view, const Options& options, const Measure& measure) {
  return by_section(view, options, [&](Sheets& sheets, const SectionView& section) {
    add_section(sheets, std::make_shared<const Work>(start(view, options, measure, section)));
  });
}

}  // namespace dutygraph::draw
