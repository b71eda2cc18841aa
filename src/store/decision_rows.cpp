#include "store/decision_rows.h"

#include "store/schema.h"

namespace dutygraph::store {

namespace {

// What is not told is NULL.
std::optional<std::string_view> told(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
}

void save_texts(Statement& insert, std::int64_t plan, std::size_t entry, const std::vector<std::string>& texts) {
  for (std::size_t i = 0; i < texts.size(); ++i) insert.run(plan, entry, i, texts[i]);
}

void load_texts(Connection& connection, std::int64_t plan, const char* sql, std::vector<RosterEntry>& roster,
                std::vector<std::string> RosterEntry::* texts) {
  Statement row = connection.prepare(sql);
  row.bind(plan);
  while (row.step()) {
    const auto entry = row.number<std::size_t>(0);
    if (entry >= roster.size()) connection.damaged("a row of a roster points at nothing");
    (roster[entry].*texts).push_back(row.text(1));
  }
}

}  // namespace

void save_decisions(Connection& connection, std::int64_t plan, const Decisions& decisions) {
  remove_decisions(connection, plan);
  Statement insert =
      connection.prepare("INSERT INTO decision (plan, printed, unit, author, reason) VALUES (?, ?, ?, ?, ?)");
  for (const NameDecision& decision : decisions.names)
    insert.run(plan, decision.printed, decision.unit, told(decision.author), told(decision.reason));
  Statement insert_entry =
      connection.prepare("INSERT INTO roster_entry (plan, position, name, class, function) VALUES (?, ?, ?, ?, ?)");
  Statement insert_alias =
      connection.prepare("INSERT INTO roster_alias (plan, roster_entry, position, printed) VALUES (?, ?, ?, ?)");
  Statement insert_member =
      connection.prepare("INSERT INTO roster_member (plan, roster_entry, position, name) VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < decisions.roster.size(); ++i) {
    const RosterEntry& entry = decisions.roster[i];
    const std::optional<int> unit_class =
        entry.unit_class ? std::optional(static_cast<int>(*entry.unit_class)) : std::nullopt;
    insert_entry.run(plan, i, entry.name, unit_class, entry.function);
    save_texts(insert_alias, plan, i, entry.aliases);
    save_texts(insert_member, plan, i, entry.members);
  }
}

Decisions load_decisions(Connection& connection, std::int64_t plan) {
  Decisions decisions;
  Statement row =
      connection.prepare("SELECT printed, unit, author, reason FROM decision WHERE plan = ? ORDER BY printed");
  row.bind(plan);
  while (row.step())
    decisions.names.push_back(
        {row.text(0), row.text(1), row.optional_text(2).value_or(""), row.optional_text(3).value_or("")});
  Statement entry =
      connection.prepare("SELECT name, class, function, position FROM roster_entry WHERE plan = ? ORDER BY position");
  entry.bind(plan);
  while (entry.step()) {
    if (entry.number<std::size_t>(3) != decisions.roster.size()) connection.damaged("rows of a roster are missing");
    std::optional<UnitClass> unit_class;
    if (!entry.is_null(1)) {
      const auto value = entry.number<std::uint8_t>(1);
      if (value > static_cast<std::uint8_t>(UnitClass::other)) connection.damaged("a class that has no meaning");
      unit_class = static_cast<UnitClass>(value);
    }
    decisions.roster.push_back({entry.text(0), {}, {}, unit_class, entry.optional_text(2)});
  }
  load_texts(connection, plan,
             "SELECT roster_entry, printed FROM roster_alias WHERE plan = ? ORDER BY roster_entry, position",
             decisions.roster, &RosterEntry::aliases);
  load_texts(connection, plan,
             "SELECT roster_entry, name FROM roster_member WHERE plan = ? ORDER BY roster_entry, position",
             decisions.roster, &RosterEntry::members);
  return decisions;
}

void remove_decisions(Connection& connection, std::int64_t plan) {
  for (unsigned i = 0; i < decision_table_count; ++i)
    connection.prepare(std::string("DELETE FROM ") + decision_tables[i] + " WHERE plan = ?").run(plan);
}

}  // namespace dutygraph::store
