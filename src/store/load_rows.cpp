// Rows -> a resolved plan. Every table is one range scan in the order of its key; the dictionary is read first.
//
// The file may be damaged or edited by hand: numbers are checked against their types, positions against what they point
// at, and the whole against contradiction() at the end.
#include <string>

#include "store/check_plan.h"
#include "store/plan_rows.h"

namespace dutygraph::store {

namespace {

class Loader {
 public:
  Loader(Connection& connection, std::int64_t plan) : connection_(connection), plan_(plan) {}
  ResolvedPlan load();

 private:
  void load_info();
  void load_words();
  void load_lists();
  void load_headings();
  void load_tasks();
  void load_open_roles();
  void load_mentions();
  void load_defaults();
  void load_stated();
  void load_index();
  void load_index_cells(IndexTable& index);
  void load_units();
  void load_aliases();
  void load_members();
  void load_assignments();
  void load_findings();

  // Rows of one table of this plan.
  Statement rows(std::string_view sql) {
    Statement statement = connection_.prepare(sql);
    statement.bind(plan_);
    return statement;
  }
  // The element that the number in `column` points at.
  template <class T>
  T& at(std::vector<T>& values, const Statement& row, int column) const {
    const auto position = row.number<std::size_t>(column);
    if (position >= values.size()) connection_.damaged("a row points at nothing");
    return values[position];
  }
  // Positions run from 0 without gaps: a row that is missing would move all behind it.
  template <class T>
  void expect_next(const std::vector<T>& values, const Statement& row, int column) const {
    if (row.number<std::size_t>(column) != values.size()) connection_.damaged("rows are missing");
  }
  // The word that `column` points at; NULL is an empty string.
  const std::string& word(const Statement& row, int column) {
    static const std::string empty;
    return row.is_null(column) ? empty : at(words_, row, column);
  }
  template <class Enum>
  Enum code(const Statement& row, int column, Enum last) const {
    const auto value = row.number<std::uint8_t>(column);
    if (value > static_cast<std::uint8_t>(last)) connection_.damaged("a code that has no meaning");
    return static_cast<Enum>(value);
  }
  static Place place(const Statement& row, int line) {
    return {row.number<std::uint32_t>(line), row.number<std::uint32_t>(line + 1)};
  }
  Role role(const Statement& row, int column) const { return code(row, column, Role::inform); }
  // Columns from 1: role, place_in_role, printed, label, separator, rule, open, line, col.
  Mention mention(const Statement& row);

  Connection& connection_;
  std::int64_t plan_;
  ResolvedPlan resolved_;
  std::vector<std::string> words_;
  std::vector<std::vector<std::string>> headings_;  // whole paths
};

void Loader::load_info() {
  Statement row = rows("SELECT id, title, number, date, publisher, place, year FROM plan WHERE plan = ?");
  if (!row.step()) connection_.damaged("a plan without its row");
  resolved_.plan.info = {row.text(0),          row.optional_text(1), row.optional_text(2), row.optional_text(3),
                         row.optional_text(4), row.optional_text(5), row.optional_int(6)};
}

void Loader::load_words() {
  Statement row = rows("SELECT text, word FROM word WHERE plan = ? ORDER BY word");
  while (row.step()) {
    expect_next(words_, row, 1);
    words_.push_back(row.text(0));
  }
}

void Loader::load_lists() {
  Statement row = rows("SELECT id, title, list FROM list WHERE plan = ? ORDER BY list");
  while (row.step()) {
    expect_next(resolved_.plan.lists, row, 2);
    resolved_.plan.lists.push_back({row.text(0), row.optional_text(1)});
  }
}

void Loader::load_headings() {
  Statement row = rows("SELECT parent, text, heading FROM heading WHERE plan = ? ORDER BY heading");
  while (row.step()) {
    expect_next(headings_, row, 2);
    std::vector<std::string> path;
    if (!row.is_null(0)) path = at(headings_, row, 0);
    path.push_back(row.text(1));
    headings_.push_back(std::move(path));
  }
}

void Loader::load_tasks() {
  Statement row = rows(
      "SELECT id, list, number, part, heading, title, text, due, has_clause, mark, line, col, task FROM task"
      " WHERE plan = ? ORDER BY task");
  while (row.step()) {
    expect_next(resolved_.plan.tasks, row, 12);
    Task task;
    task.id = row.text(0);
    task.list = at(resolved_.plan.lists, row, 1).id;
    task.number = row.number<int>(2);
    task.part = row.optional_int(3);
    if (!row.is_null(4)) task.section = at(headings_, row, 4);
    task.title = row.optional_text(5);
    task.text = row.text(6);
    task.due = row.optional_text(7);
    task.has_clause = row.integer(8) != 0;
    task.mark = row.text(9);
    task.place = place(row, 10);
    resolved_.plan.tasks.push_back(std::move(task));
  }
}

void Loader::load_open_roles() {
  Statement row = rows("SELECT task, role FROM open_role WHERE plan = ? ORDER BY task, position");
  while (row.step()) at(resolved_.plan.tasks, row, 0).open.push_back(role(row, 1));
}

Mention Loader::mention(const Statement& row) {
  return {word(row, 3), role(row, 1), word(row, 4),        row.number<std::uint32_t>(2),
          word(row, 5), word(row, 6), row.integer(7) != 0, place(row, 8)};
}

void Loader::load_mentions() {
  Statement row = rows(
      "SELECT task, role, place_in_role, printed_word, label_word, separator_word, rule_word, open, line, col FROM "
      "mention"
      " WHERE plan = ? ORDER BY task, position");
  while (row.step()) at(resolved_.plan.tasks, row, 0).mentions.push_back(mention(row));
}

void Loader::load_defaults() {
  Statement group = rows("SELECT from_task FROM default_group WHERE plan = ? ORDER BY position");
  while (group.step()) resolved_.plan.defaults.push_back({{}, group.number<std::uint32_t>(0)});
  Statement row = rows(
      "SELECT default_group, role, place_in_role, printed_word, label_word, separator_word, rule_word, open, line, col"
      " FROM default_mention WHERE plan = ? ORDER BY default_group, position");
  while (row.step()) at(resolved_.plan.defaults, row, 0).mentions.push_back(mention(row));
}

void Loader::load_stated() {
  std::vector<StatedMembers>& stated = resolved_.plan.stated;
  Statement group =
      rows("SELECT collective_word, line, col, position FROM stated_group WHERE plan = ? ORDER BY position");
  while (group.step()) {
    expect_next(stated, group, 3);
    stated.push_back({word(group, 0), {}, place(group, 1)});
  }
  Statement row =
      rows("SELECT stated_group, printed_word FROM stated_member WHERE plan = ? ORDER BY stated_group, position");
  while (row.step()) at(stated, row, 0).members.push_back(word(row, 1));
}

void Loader::load_index() {
  Statement table = rows("SELECT line, col FROM index_table WHERE plan = ?");
  if (!table.step()) return;
  IndexTable index;
  index.place = place(table, 0);
  Statement column = rows("SELECT list_id, role FROM index_column WHERE plan = ? ORDER BY position");
  while (column.step()) index.columns.push_back({column.text(0), role(column, 1)});
  Statement row =
      rows("SELECT unit_text, line, col, printed, unit, index_row FROM index_row WHERE plan = ? ORDER BY index_row");
  while (row.step()) {
    expect_next(index.rows, row, 5);
    index.rows.push_back({row.text(0), {}, place(row, 1), row.text(3)});
    if (!row.is_null(4)) resolved_.index_units.push_back(row.number<std::uint32_t>(4));
  }
  load_index_cells(index);
  resolved_.plan.index = std::move(index);
}

void Loader::load_index_cells(IndexTable& index) {
  Statement cell = rows(
      "SELECT index_row, index_column, line, col, printed FROM index_cell WHERE plan = ? ORDER BY index_row, position");
  while (cell.step())
    at(index.rows, cell, 0).cells.push_back({{}, cell.number<std::uint32_t>(1), place(cell, 2), cell.text(4)});
  Statement number =
      rows("SELECT index_row, cell, number FROM index_number WHERE plan = ? ORDER BY index_row, cell, position");
  while (number.step()) at(at(index.rows, number, 0).cells, number, 1).numbers.push_back(number.number<int>(2));
}

void Loader::load_units() {
  Statement row =
      rows("SELECT id, name, short_name, kind, class, function, closed, unit FROM unit WHERE plan = ? ORDER BY unit");
  while (row.step()) {
    expect_next(resolved_.units, row, 7);
    Unit unit;
    unit.id = row.text(0);
    unit.name = row.text(1);
    unit.short_name = row.text(2);
    unit.kind = code(row, 3, UnitKind::collective);
    unit.unit_class = code(row, 4, UnitClass::other);
    unit.function = row.optional_text(5);
    unit.closed = row.integer(6) != 0;
    resolved_.units.push_back(std::move(unit));
  }
}

void Loader::load_aliases() {
  Statement row =
      rows("SELECT unit, printed_word, rule_word, by_person FROM alias WHERE plan = ? ORDER BY unit, position");
  while (row.step()) at(resolved_.units, row, 0).aliases.push_back({word(row, 1), word(row, 2), row.integer(3) != 0});
}

void Loader::load_members() {
  Statement row = rows("SELECT unit, member FROM member WHERE plan = ? ORDER BY unit, member");
  while (row.step()) at(resolved_.units, row, 0).members.push_back(row.number<std::uint32_t>(1));
}

void Loader::load_assignments() {
  Statement row = rows(
      "SELECT task, unit, role, via, place_in_role, printed_word, label_word, rule_word, line, col FROM assignment"
      " WHERE plan = ? ORDER BY position");
  while (row.step()) {
    Assignment edge;
    edge.task = row.number<std::uint32_t>(0);
    edge.unit = row.number<std::uint32_t>(1);
    edge.role = role(row, 2);
    edge.via = row.is_null(3) ? no_unit : row.number<std::uint32_t>(3);
    edge.order = row.number<std::uint32_t>(4);
    edge.printed = word(row, 5);
    edge.label = word(row, 6);
    edge.rule = word(row, 7);
    edge.place = place(row, 8);
    resolved_.assignments.push_back(std::move(edge));
  }
}

void Loader::load_findings() {
  Statement row = rows(
      "SELECT rule, severity, task_id, unit, line, col, message, evidence FROM finding WHERE plan = ? ORDER BY "
      "position");
  while (row.step())
    resolved_.plan.findings.push_back({row.text(0), code(row, 1, Severity::note), row.optional_text(2),
                                       row.optional_text(3), place(row, 4), row.text(6), row.text(7)});
}

ResolvedPlan Loader::load() {
  load_info();
  load_words();
  load_lists();
  load_headings();
  load_tasks();
  load_open_roles();
  load_mentions();
  load_defaults();
  load_stated();
  load_index();
  load_units();
  load_aliases();
  load_members();
  load_assignments();
  load_findings();
  if (const auto what = contradiction(resolved_)) connection_.damaged(*what);
  return std::move(resolved_);
}

}  // namespace

ResolvedPlan load_rows(Connection& connection, std::int64_t plan) { return Loader(connection, plan).load(); }

}  // namespace dutygraph::store
