// Takes the graph format back. Ids become indices; every value is checked before it is believed.
#include <algorithm>
#include <unordered_map>

#include "dutygraph/store/graph_json.h"
#include "store/check_plan.h"
#include "store/json_reader.h"

namespace dutygraph::store {

namespace {

constexpr const char* remedy = "use a file that `dutygraph graph --json` or `export` wrote";

using Ids = std::unordered_map<std::string, std::uint32_t>;

std::uint32_t find_id(const Ids& ids, const JsonReader& reader) {
  const std::string id = reader.text();
  const auto entry = ids.find(id);
  if (entry == ids.end()) reader.fail("is \"" + id + "\", an id that nothing carries");
  return entry->second;
}

void add_id(Ids& ids, const std::string& id, const JsonReader& reader) {
  if (!ids.emplace(id, static_cast<std::uint32_t>(ids.size())).second) reader.fail("has the id of another one: " + id);
}

Place read_place(const JsonReader& reader) {
  return {reader.number_or<std::uint32_t>("line", 0), reader.number_or<std::uint32_t>("column", 0)};
}

PlanInfo read_info(const JsonReader& reader) {
  return {reader["id"].text(),          reader.optional_text("title"),     reader.optional_text("number"),
          reader.optional_text("date"), reader.optional_text("publisher"), reader.optional_text("place"),
          reader.optional_int("year")};
}

Mention read_mention(const JsonReader& reader) {
  return {reader["printed"].text(),         reader["role"].named(role_from),
          reader.text_or("label", ""),      reader.number_or<std::uint32_t>("order", 0),
          reader.text_or("separator", ""),  reader.text_or("rule", ""),
          reader.boolean_or("open", false), read_place(reader)};
}

Task read_task(const JsonReader& reader) {
  Task task;
  task.id = reader["id"].text();
  task.list = reader["list"].text();
  task.number = reader["number"].number<int>();
  task.part = reader.optional_int("part");
  reader.each_of("section", [&](const JsonReader& heading) { task.section.push_back(heading.text()); });
  task.title = reader.optional_text("title");
  task.text = reader["text"].text();
  reader.each_of("mentions", [&](const JsonReader& mention) { task.mentions.push_back(read_mention(mention)); });
  reader.each_of("open", [&](const JsonReader& role) { task.open.push_back(role.named(role_from)); });
  task.due = reader.optional_text("due");
  task.has_clause = reader.boolean_or("has_clause", true);
  task.mark = reader.text_or("mark", "");
  task.place = read_place(reader);
  return task;
}

Alias read_alias(const JsonReader& reader) {
  const auto by = reader.find("by");
  const bool by_person = by && by->text() == "person";
  if (by && !by_person && by->text() != "program") by->fail("must be \"program\" or \"person\"");
  return {reader["printed"].text(), reader.text_or("rule", ""), by_person};
}

Unit read_unit(const JsonReader& reader) {
  Unit unit;
  unit.id = reader["id"].text();
  unit.name = reader["name"].text();
  unit.short_name = reader.text_or("short_name", unit.name);
  unit.kind = reader["kind"].named(unit_kind_from);
  if (const auto unit_class = reader.find("class")) unit.unit_class = unit_class->named(unit_class_from);
  unit.function = reader.optional_text("function");
  unit.closed = reader.boolean_or("closed", false);
  reader.each_of("aliases", [&](const JsonReader& alias) { unit.aliases.push_back(read_alias(alias)); });
  return unit;
}

std::vector<Unit> read_units(const JsonReader& reader, Ids& ids) {
  std::vector<Unit> units;
  reader.each([&](const JsonReader& value) {
    units.push_back(read_unit(value));
    add_id(ids, units.back().id, value);
  });
  std::size_t i = 0;
  reader.each([&](const JsonReader& value) {  // again: a member may stand behind its collective
    std::vector<std::uint32_t>& members = units[i++].members;
    value.each_of("members", [&](const JsonReader& member) { members.push_back(find_id(ids, member)); });
    std::sort(members.begin(), members.end());
  });
  return units;
}

Assignment read_assignment(const JsonReader& reader, const Ids& tasks, const Ids& units) {
  Assignment edge;
  edge.task = find_id(tasks, reader["task"]);
  edge.unit = find_id(units, reader["unit"]);
  edge.role = reader["role"].named(role_from);
  edge.label = reader.text_or("label", "");
  edge.printed = reader.text_or("printed", "");
  edge.order = reader.number_or<std::uint32_t>("order", 0);
  edge.rule = reader.text_or("rule", "");
  if (const auto via = reader.find("via")) edge.via = find_id(units, *via);
  edge.place = read_place(reader);
  return edge;
}

IndexRow read_index_row(const JsonReader& reader) {
  IndexRow row{reader["unit"].text(), {}, read_place(reader), reader.text_or("printed", "")};
  reader["cells"].each([&](const JsonReader& value) {
    IndexCell cell{{}, value["position"].number<std::uint32_t>(), read_place(value), value.text_or("printed", "")};
    value["numbers"].each([&](const JsonReader& number) { cell.numbers.push_back(number.number<int>()); });
    row.cells.push_back(std::move(cell));
  });
  return row;
}

IndexTable read_index(const JsonReader& reader, const Ids& units, std::vector<std::uint32_t>& index_units) {
  IndexTable index;
  index.place = read_place(reader);
  reader["columns"].each([&](const JsonReader& column) {
    index.columns.push_back({column["list"].text(), column["role"].named(role_from)});
  });
  reader["rows"].each([&](const JsonReader& row) {
    index.rows.push_back(read_index_row(row));
    if (const auto unit = row.find("unit_id")) index_units.push_back(find_id(units, *unit));
  });
  return index;
}

DefaultUnits read_defaults(const JsonReader& reader) {
  DefaultUnits group;
  group.from_task = reader["from_task"].number<std::uint32_t>();
  reader["mentions"].each([&](const JsonReader& mention) { group.mentions.push_back(read_mention(mention)); });
  return group;
}

StatedMembers read_stated(const JsonReader& reader) {
  StatedMembers stated{reader["collective"].text(), {}, read_place(reader)};
  reader["members"].each([&](const JsonReader& member) { stated.members.push_back(member.text()); });
  return stated;
}

Finding read_finding(const JsonReader& reader) {
  return {reader["rule"].text(),
          reader["severity"].named(severity_from),
          reader.optional_text("task"),
          reader.optional_text("unit"),
          read_place(reader),
          reader.text_or("message", ""),
          reader.text_or("evidence", "")};
}

void check_format(const JsonReader& reader) {
  if (reader["format"].text() != "dutygraph.graph") reader["format"].fail("must be \"dutygraph.graph\"");
  if (reader["version"].number<int>() != 1) reader["version"].fail("must be 1, the only version this program knows");
}

ResolvedPlan read_value(const JsonReader& reader) {
  check_format(reader);
  ResolvedPlan resolved;
  Plan& plan = resolved.plan;
  plan.info = read_info(reader["plan"]);
  reader.each_of(
      "lists", [&](const JsonReader& list) { plan.lists.push_back({list["id"].text(), list.optional_text("title")}); });
  Ids units;
  Ids tasks;
  resolved.units = read_units(reader["units"], units);
  reader["tasks"].each([&](const JsonReader& value) {
    plan.tasks.push_back(read_task(value));
    add_id(tasks, plan.tasks.back().id, value);
  });
  reader["assignments"].each(
      [&](const JsonReader& value) { resolved.assignments.push_back(read_assignment(value, tasks, units)); });
  if (const auto index = reader.find("index_table")) plan.index = read_index(*index, units, resolved.index_units);
  reader.each_of("defaults", [&](const JsonReader& group) { plan.defaults.push_back(read_defaults(group)); });
  reader.each_of("stated", [&](const JsonReader& stated) { plan.stated.push_back(read_stated(stated)); });
  reader.each_of("findings", [&](const JsonReader& finding) { plan.findings.push_back(read_finding(finding)); });
  return resolved;
}

// A file without `lists` names them in its tasks.
void add_missing_lists(Plan& plan) {
  if (!plan.lists.empty()) return;
  Ids known;
  for (const Task& task : plan.tasks)
    if (known.emplace(task.list, 0).second) plan.lists.push_back({task.list, std::nullopt});
}

}  // namespace

Result<ResolvedPlan> read_graph_json(std::string_view json) {
  try {
    const Json value = Json::parse(json);
    ResolvedPlan resolved = read_value(JsonReader(value));
    add_missing_lists(resolved.plan);
    if (const auto what = contradiction(resolved)) return Failure{Code::unreadable, "", 0, *what, remedy};
    return resolved;
  } catch (const Json::parse_error& error) {
    return syntax_failure(json, error, remedy);
  } catch (const Json::exception& error) {  // a number too large for any type
    return Failure{Code::unreadable, "", 0, error.what(), remedy};
  } catch (const Malformed& malformed) {
    return Failure{Code::unreadable, "", 0, malformed.path + " " + malformed.what, remedy};
  }
}

}  // namespace dutygraph::store
