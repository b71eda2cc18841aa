// A resolved plan -> rows. One function a group of tables, parents first.
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "store/plan_rows.h"
#include "store/schema.h"

namespace dutygraph::store {

namespace {

// The plan's dictionary: a text is written when it is seen first.
class Words {
 public:
  Words(Connection& connection, std::int64_t plan)
      : insert_(connection.prepare("INSERT INTO word (plan, word, text) VALUES (?, ?, ?)")), plan_(plan) {}

  Key key(std::string_view text) {  // an empty string is NULL
    if (text.empty()) return {};
    const auto [entry, added] = keys_.try_emplace(text, static_cast<std::int64_t>(keys_.size()));
    if (added) insert_.run(plan_, entry->second, text);
    return {entry->second};
  }

 private:
  Statement insert_;
  std::int64_t plan_;
  std::unordered_map<std::string_view, std::int64_t> keys_;  // views into the plan that is being saved
};

int code(auto enumerator) { return static_cast<int>(enumerator); }
Key unit_key(std::uint32_t unit) { return unit == no_unit ? Key{} : Key{unit}; }

void save_lists(Connection& connection, std::int64_t plan, const Plan& data) {
  Statement insert = connection.prepare("INSERT INTO list (plan, list, id, title) VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < data.lists.size(); ++i) insert.run(plan, i, data.lists[i].id, data.lists[i].title);
}

// Headings as a tree: a path is written from the outermost in, each step once.
class Headings {
 public:
  Headings(Connection& connection, std::int64_t plan)
      : insert_(connection.prepare("INSERT INTO heading (plan, heading, parent, text) VALUES (?, ?, ?, ?)")),
        plan_(plan) {}

  Key key(const std::vector<std::string>& path) {
    Key parent;
    for (const std::string& text : path) {
      const std::pair<std::int64_t, std::string_view> step(parent.value, text);
      const auto [entry, added] = keys_.try_emplace(step, static_cast<std::int64_t>(keys_.size()));
      if (added) insert_.run(plan_, entry->second, parent, text);
      parent = {entry->second};
    }
    return parent;
  }

 private:
  Statement insert_;
  std::int64_t plan_;
  std::map<std::pair<std::int64_t, std::string_view>, std::int64_t> keys_;
};

// `owner` is the second key column: the task or the default group.
void save_mentions(Statement& insert, std::int64_t plan, std::size_t owner, const std::vector<Mention>& mentions,
                   Words& words) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& mention = mentions[i];
    insert.run(plan, owner, i, code(mention.role), mention.order, words.key(mention.printed), words.key(mention.label),
               words.key(mention.separator), words.key(mention.rule), mention.open, mention.place.line,
               mention.place.column);
  }
}

void save_tasks(Connection& connection, std::int64_t plan, const Plan& data, Words& words) {
  Statement insert = connection.prepare(
      "INSERT INTO task (plan, task, id, list, number, part, heading, title, text, due, has_clause, mark, line, col)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  Statement insert_open = connection.prepare("INSERT INTO open_role (plan, task, position, role) VALUES (?, ?, ?, ?)");
  Statement insert_mention = connection.prepare("INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::unordered_map<std::string_view, std::int64_t> lists;
  for (const List& list : data.lists) lists.emplace(list.id, static_cast<std::int64_t>(lists.size()));
  Headings headings(connection, plan);
  for (std::size_t i = 0; i < data.tasks.size(); ++i) {
    const Task& task = data.tasks[i];
    insert.run(plan, i, task.id, lists.at(task.list), task.number, task.part, headings.key(task.section), task.title,
               task.text, task.due, task.has_clause, task.mark, task.place.line, task.place.column);
    for (std::size_t k = 0; k < task.open.size(); ++k) insert_open.run(plan, i, k, code(task.open[k]));
    save_mentions(insert_mention, plan, i, task.mentions, words);
  }
}

void save_defaults(Connection& connection, std::int64_t plan, const Plan& data, Words& words) {
  if (data.defaults.empty()) return;
  Statement insert = connection.prepare("INSERT INTO default_group (plan, position, from_task) VALUES (?, ?, ?)");
  Statement insert_mention =
      connection.prepare("INSERT INTO default_mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < data.defaults.size(); ++i) {
    insert.run(plan, i, data.defaults[i].from_task);
    save_mentions(insert_mention, plan, i, data.defaults[i].mentions, words);
  }
}

void save_stated(Connection& connection, std::int64_t plan, const Plan& data, Words& words) {
  if (data.stated.empty()) return;
  Statement insert = connection.prepare("INSERT INTO stated_group VALUES (?, ?, ?, ?, ?)");
  Statement insert_member = connection.prepare("INSERT INTO stated_member VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < data.stated.size(); ++i) {
    const StatedMembers& stated = data.stated[i];
    insert.run(plan, i, words.key(stated.collective), stated.place.line, stated.place.column);
    for (std::size_t k = 0; k < stated.members.size(); ++k) insert_member.run(plan, i, k, words.key(stated.members[k]));
  }
}

void save_index_row(Statement& insert_cell, Statement& insert_number, std::int64_t plan, std::size_t row,
                    const IndexRow& data) {
  for (std::size_t i = 0; i < data.cells.size(); ++i) {
    const IndexCell& cell = data.cells[i];
    insert_cell.run(plan, row, i, cell.column, cell.printed, cell.place.line, cell.place.column);
    for (std::size_t k = 0; k < cell.numbers.size(); ++k) insert_number.run(plan, row, i, k, cell.numbers[k]);
  }
}

void save_index(Connection& connection, std::int64_t plan, const IndexTable& data,
                const std::vector<std::uint32_t>& units) {
  connection.prepare("INSERT INTO index_table (plan, line, col) VALUES (?, ?, ?)")
      .run(plan, data.place.line, data.place.column);
  Statement insert_column =
      connection.prepare("INSERT INTO index_column (plan, position, list_id, role) VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < data.columns.size(); ++i)
    insert_column.run(plan, i, data.columns[i].list, code(data.columns[i].role));
  Statement insert_row = connection.prepare(
      "INSERT INTO index_row (plan, index_row, unit_text, unit, printed, line, col) VALUES (?, ?, ?, ?, ?, ?, ?)");
  Statement insert_cell = connection.prepare(
      "INSERT INTO index_cell (plan, index_row, position, index_column, printed, line, col) VALUES (?, ?, ?, ?, ?, ?, "
      "?)");
  Statement insert_number =
      connection.prepare("INSERT INTO index_number (plan, index_row, cell, position, number) VALUES (?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < data.rows.size(); ++i) {
    const IndexRow& row = data.rows[i];
    insert_row.run(plan, i, row.unit, unit_key(units.empty() ? no_unit : units[i]), row.printed, row.place.line,
                   row.place.column);
    save_index_row(insert_cell, insert_number, plan, i, row);
  }
}

void save_units(Connection& connection, std::int64_t plan, const std::vector<Unit>& units, Words& words) {
  Statement insert = connection.prepare(
      "INSERT INTO unit (plan, unit, id, name, short_name, kind, class, function, closed)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  Statement insert_alias = connection.prepare(
      "INSERT INTO alias (plan, unit, position, printed_word, rule_word, by_person) VALUES (?, ?, ?, ?, ?, ?)");
  Statement insert_member = connection.prepare("INSERT INTO member (plan, unit, member) VALUES (?, ?, ?)");
  for (std::size_t i = 0; i < units.size(); ++i) {
    const Unit& unit = units[i];
    insert.run(plan, i, unit.id, unit.name, unit.short_name, code(unit.kind), code(unit.unit_class), unit.function,
               unit.closed);
    for (std::size_t k = 0; k < unit.aliases.size(); ++k) {
      const Alias& alias = unit.aliases[k];
      insert_alias.run(plan, i, k, words.key(alias.printed), words.key(alias.rule), alias.by_person);
    }
  }
  for (std::size_t i = 0; i < units.size(); ++i)  // behind all units: a member may stand behind its collective
    for (const std::uint32_t member : units[i].members) insert_member.run(plan, i, member);
}

void save_assignments(Connection& connection, std::int64_t plan, const std::vector<Assignment>& assignments,
                      Words& words) {
  Statement insert = connection.prepare(
      "INSERT INTO assignment (plan, task, position, unit, role, via, place_in_role, printed_word, label_word, "
      "rule_word,"
      " line, col) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < assignments.size(); ++i) {
    const Assignment& edge = assignments[i];
    insert.run(plan, edge.task, i, edge.unit, code(edge.role), unit_key(edge.via), edge.order, words.key(edge.printed),
               words.key(edge.label), words.key(edge.rule), edge.place.line, edge.place.column);
  }
}

void save_findings(Connection& connection, std::int64_t plan, const std::vector<Finding>& findings) {
  Statement insert = connection.prepare(
      "INSERT INTO finding (plan, position, rule, severity, task_id, unit, message, evidence, line, col)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (std::size_t i = 0; i < findings.size(); ++i) {
    const Finding& finding = findings[i];
    insert.run(plan, i, finding.rule, code(finding.severity), finding.task, finding.unit, finding.message,
               finding.evidence, finding.place.line, finding.place.column);
  }
}

}  // namespace

void save_rows(Connection& connection, std::int64_t plan, const ResolvedPlan& resolved) {
  Words words(connection, plan);
  save_lists(connection, plan, resolved.plan);
  save_tasks(connection, plan, resolved.plan, words);
  save_defaults(connection, plan, resolved.plan, words);
  save_stated(connection, plan, resolved.plan, words);
  save_units(connection, plan, resolved.units, words);
  if (resolved.plan.index) save_index(connection, plan, *resolved.plan.index, resolved.index_units);
  save_assignments(connection, plan, resolved.assignments, words);
  save_findings(connection, plan, resolved.plan.findings);
}

void remove_rows(Connection& connection, std::int64_t plan) {
  for (unsigned i = 0; i < plan_table_count; ++i)
    connection.prepare(std::string("DELETE FROM ") + plan_tables[i] + " WHERE plan = ?").run(plan);
}

}  // namespace dutygraph::store
