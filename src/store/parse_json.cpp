// Writes the parse format. Limit: the whole value is built in memory before it is printed.
#include "dutygraph/store/parse_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json names_value(const Task& task, Role role) {
  Json value = Json::array();
  for (const Mention& mention : task.mentions)
    if (mention.role == role) value.push_back(mention.printed);
  return value;
}

Json task_value(const Task& task) {
  Json value = {{"id", task.id},           {"list", task.list},
                {"number", task.number},   {"part", or_null(task.part)},
                {"section", task.section}, {"title", or_null(task.title)},
                {"text", task.text}};
  for (const Role role : all_roles) value[std::string(to_string(role))] = names_value(task, role);
  value["open"] = roles_value(task.open);
  value["due"] = or_null(task.due);
  value["line"] = task.place.line;
  return value;
}

Json cells_value(const IndexTable& index, const IndexRow& row) {
  Json value = Json::object();
  for (const IndexCell& cell : row.cells) {
    const IndexColumn& column = index.columns.at(cell.column);
    Json& numbers = value[column.list][std::string(to_string(column.role))];
    if (numbers.is_null()) numbers = Json::array();
    for (const int number : cell.numbers) numbers.push_back(number);
  }
  return value;
}

Json index_value(const std::optional<IndexTable>& index) {
  if (!index) return nullptr;
  Json value = Json::array();
  for (const IndexRow& row : index->rows)
    value.push_back(Json::object({{"unit", row.unit}, {"cells", cells_value(*index, row)}}));
  return value;
}

}  // namespace

std::string parse_json(const Plan& plan) {
  Json tasks = Json::array();
  for (const Task& task : plan.tasks) tasks.push_back(task_value(task));
  return print({{"format", "dutygraph.parse"},
                {"version", 1},
                {"plan", plan_value(plan.info)},
                {"lists", lists_value(plan.lists)},
                {"tasks", std::move(tasks)},
                {"index", index_value(plan.index)},
                {"findings", findings_value(plan.findings)}});
}

}  // namespace dutygraph::store
