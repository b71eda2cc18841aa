#include "store/random_plan.h"

#include <limits>
#include <set>

namespace dutygraph::store::test {

const std::vector<std::string>& hostile_strings() {
  static const std::vector<std::string> strings = {
      "",
      " ",
      "县发展和改革局",
      "a'b\"c\\d`e",
      "'); DROP TABLE plan; --",
      "\"plan\"",
      "第一行\n第二行\r\n\t第三行",
      std::string("before\0behind", 13),
      std::string(1, '\0'),
      "\x01\x1b[31m\x7f",
      "\u202e\u200b\ufeff",
      "𠮷野家 😀",
      "\ufffd\uffff",
      "null",
      "0",
      "%s%n?1:x@y$z",
      std::string(70000, 'x'),
  };
  return strings;
}

std::string RandomPlan::text() {
  const auto& strings = hostile_strings();
  const auto choice = below(static_cast<unsigned>(strings.size()) + 20);
  if (choice + 1 == strings.size()) return below(20) == 0 ? strings.back() : "short";  // the long one is rare
  if (choice < strings.size()) return strings[choice];
  return "名" + std::to_string(below(30));
}

std::optional<std::string> RandomPlan::maybe_text() {
  if (chance()) return std::nullopt;
  return text();
}

Place RandomPlan::place() {
  if (below(20) == 0) return {std::numeric_limits<std::uint32_t>::max(), std::numeric_limits<std::uint32_t>::max()};
  return {below(500), below(80)};
}

Mention RandomPlan::mention() {
  return {text(), role(), text(), below(9), text(), chance() ? "" : text(), chance(), place()};
}

std::vector<Mention> RandomPlan::mentions() {
  std::vector<Mention> all(below(5));
  for (Mention& one : all) one = mention();
  return all;
}

Task RandomPlan::task(std::size_t position, const std::vector<List>& lists) {
  Task task;
  task.id = text() + "-" + std::to_string(position);
  task.list = lists[below(static_cast<unsigned>(lists.size()))].id;
  task.number = below(20) == 0 ? std::numeric_limits<int>::min() : static_cast<int>(below(200));
  if (chance()) task.part = static_cast<int>(below(9));
  for (unsigned i = below(4); i > 0; --i) task.section.push_back("节" + std::to_string(below(3)));
  if (below(5) == 0) task.section.push_back(text());
  task.title = maybe_text();
  task.text = text();
  task.mentions = mentions();
  for (unsigned i = below(3); i > 0; --i) task.open.push_back(role());
  task.due = maybe_text();
  task.has_clause = chance();
  task.mark = text();
  task.place = place();
  return task;
}

IndexTable RandomPlan::index() {
  IndexTable table;
  table.place = place();
  for (unsigned i = below(4); i > 0; --i) table.columns.push_back({text(), role()});
  for (unsigned i = below(5); i > 0; --i) {
    IndexRow row{text(), {}, place(), text()};
    for (unsigned k = table.columns.empty() ? 0 : below(4); k > 0; --k) {
      IndexCell cell{{}, below(static_cast<unsigned>(table.columns.size())), place(), text()};
      for (unsigned n = below(4); n > 0; --n) cell.numbers.push_back(static_cast<int>(below(150)) - 2);
      row.cells.push_back(cell);
    }
    table.rows.push_back(row);
  }
  return table;
}

Finding RandomPlan::finding() {
  return {text(), static_cast<Severity>(below(3)), maybe_text(), maybe_text(), place(), text(), text()};
}

Unit RandomPlan::unit(std::size_t position, std::size_t count) {
  Unit unit;
  unit.id = "u" + std::to_string(position + 1);
  unit.name = text() + std::to_string(position);
  unit.short_name = text();
  unit.kind = static_cast<UnitKind>(below(3));
  unit.unit_class = static_cast<UnitClass>(below(9));
  unit.function = maybe_text();
  unit.closed = chance();
  for (unsigned i = below(3); i > 0; --i) unit.aliases.push_back({text(), text(), chance()});
  for (std::uint32_t i = 0; i < count; ++i)
    if (below(6) == 0) unit.members.push_back(i);
  return unit;
}

Assignment RandomPlan::assignment(std::size_t tasks, std::size_t units) {
  Assignment edge;
  edge.task = below(static_cast<unsigned>(tasks));
  edge.unit = below(static_cast<unsigned>(units));
  edge.role = role();
  edge.label = text();
  edge.printed = text();
  edge.order = below(9);
  edge.rule = text();
  if (chance()) edge.via = below(static_cast<unsigned>(units));
  edge.place = place();
  return edge;
}

ResolvedPlan RandomPlan::make() {
  ResolvedPlan resolved;
  Plan& plan = resolved.plan;
  plan.info = {"id" + text(), maybe_text(), maybe_text(), maybe_text(), maybe_text(), maybe_text(), std::nullopt};
  if (chance()) plan.info.year = 2000 + static_cast<int>(below(60));
  const unsigned lists = below(4);
  for (unsigned i = 0; i < lists; ++i) plan.lists.push_back({text() + std::to_string(i), maybe_text()});
  const unsigned tasks = lists == 0 ? 0 : below(8);
  for (unsigned i = 0; i < tasks; ++i) plan.tasks.push_back(task(i, plan.lists));
  if (chance()) plan.index = index();
  for (unsigned i = below(3); i > 0; --i) plan.defaults.push_back({mentions(), below(9)});
  for (unsigned i = below(3); i > 0; --i) {
    plan.stated.push_back({text(), {}, place()});
    for (unsigned k = below(4); k > 0; --k) plan.stated.back().members.push_back(text());
  }
  for (unsigned i = below(4); i > 0; --i) plan.findings.push_back(finding());
  const unsigned units = below(7);
  for (unsigned i = 0; i < units; ++i) resolved.units.push_back(unit(i, units));
  for (std::size_t i = plan.index && units > 0 && chance() ? plan.index->rows.size() : 0; i > 0; --i)
    resolved.index_units.push_back(below(units));
  if (tasks > 0 && units > 0)
    for (unsigned i = below(20); i > 0; --i) resolved.assignments.push_back(assignment(tasks, units));
  return resolved;
}

// Names by printed text, each once, as they come back.
Decisions RandomPlan::decisions() {
  Decisions decisions;
  std::set<std::string> printed;
  for (unsigned i = below(5); i > 0; --i) printed.insert(text());
  for (const std::string& name : printed) decisions.names.push_back({name, text(), text(), text()});
  for (unsigned i = 0; i < below(4); ++i) {
    RosterEntry entry{text() + std::to_string(decisions.roster.size()), {}, {}, std::nullopt, maybe_text()};
    if (chance()) entry.unit_class = static_cast<UnitClass>(below(9));
    for (unsigned k = below(3); k > 0; --k) entry.aliases.push_back(text());
    for (unsigned k = below(3); k > 0; --k) entry.members.push_back(text());
    decisions.roster.push_back(std::move(entry));
  }
  return decisions;
}

}  // namespace dutygraph::store::test
