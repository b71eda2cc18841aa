// Writes the graph format; read_graph_json.cpp takes it back.
#include "dutygraph/store/graph_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json mentions_value(const std::vector<Mention>& mentions) {
  Json value = Json::array();
  for (const Mention& mention : mentions)
    value.push_back(Json::object({{"role", to_string(mention.role)},
                                  {"label", mention.label},
                                  {"printed", mention.printed},
                                  {"order", mention.order},
                                  {"separator", mention.separator},
                                  {"rule", or_null(mention.rule)},
                                  {"open", mention.open},
                                  {"line", mention.place.line},
                                  {"column", mention.place.column}}));
  return value;
}

Json task_value(const Task& task) {
  return {{"id", task.id},
          {"list", task.list},
          {"number", task.number},
          {"part", or_null(task.part)},
          {"section", task.section},
          {"title", or_null(task.title)},
          {"text", task.text},
          {"open", roles_value(task.open)},
          {"due", or_null(task.due)},
          {"line", task.place.line},
          {"column", task.place.column},
          {"has_clause", task.has_clause},
          {"mark", task.mark},
          {"mentions", mentions_value(task.mentions)}};
}

Json unit_value(const ResolvedPlan& resolved, const Unit& unit) {
  Json aliases = Json::array();
  for (const Alias& alias : unit.aliases)
    aliases.push_back(Json::object(
        {{"printed", alias.printed}, {"rule", alias.rule}, {"by", alias.by_person ? "person" : "program"}}));
  Json members = Json::array();
  for (const std::uint32_t member : unit.members) members.push_back(resolved.units.at(member).id);
  return {{"id", unit.id},
          {"name", unit.name},
          {"short_name", unit.short_name},
          {"kind", to_string(unit.kind)},
          {"class", to_string(unit.unit_class)},
          {"function", or_null(unit.function)},
          {"aliases", std::move(aliases)},
          {"members", std::move(members)},
          {"closed", unit.closed}};
}

Json assignment_value(const ResolvedPlan& resolved, const Assignment& edge) {
  return {{"task", resolved.plan.tasks.at(edge.task).id},
          {"unit", resolved.units.at(edge.unit).id},
          {"role", to_string(edge.role)},
          {"label", edge.label},
          {"printed", edge.printed},
          {"order", edge.order},
          {"rule", or_null(edge.rule)},
          {"via", edge.via == no_unit ? Json(nullptr) : Json(resolved.units.at(edge.via).id)},
          {"line", edge.place.line},
          {"column", edge.place.column}};
}

Json index_row_value(const IndexRow& row, Json unit_id) {
  Json cells = Json::array();
  for (const IndexCell& cell : row.cells)
    cells.push_back(Json::object({{"position", cell.column},
                                  {"numbers", cell.numbers},
                                  {"printed", cell.printed},
                                  {"line", cell.place.line},
                                  {"column", cell.place.column}}));
  return {{"unit", row.unit},       {"unit_id", std::move(unit_id)}, {"printed", row.printed},
          {"line", row.place.line}, {"column", row.place.column},    {"cells", std::move(cells)}};
}

Json index_value(const ResolvedPlan& resolved) {
  const std::optional<IndexTable>& index = resolved.plan.index;
  if (!index) return nullptr;
  Json columns = Json::array();
  for (const IndexColumn& column : index->columns)
    columns.push_back(Json::object({{"list", column.list}, {"role", to_string(column.role)}}));
  Json rows = Json::array();
  for (std::size_t i = 0; i < index->rows.size(); ++i)
    rows.push_back(index_row_value(index->rows[i], resolved.index_units.empty()
                                                       ? Json(nullptr)
                                                       : Json(resolved.units.at(resolved.index_units.at(i)).id)));
  return {{"line", index->place.line},
          {"column", index->place.column},
          {"columns", std::move(columns)},
          {"rows", std::move(rows)}};
}

Json defaults_value(const std::vector<DefaultUnits>& defaults) {
  Json value = Json::array();
  for (const DefaultUnits& group : defaults)
    value.push_back(Json::object({{"from_task", group.from_task}, {"mentions", mentions_value(group.mentions)}}));
  return value;
}

Json stated_value(const std::vector<StatedMembers>& stated) {
  Json value = Json::array();
  for (const StatedMembers& one : stated)
    value.push_back(Json::object({{"collective", one.collective},
                                  {"members", one.members},
                                  {"line", one.place.line},
                                  {"column", one.place.column}}));
  return value;
}

}  // namespace

std::string graph_json(const ResolvedPlan& resolved) {
  const Plan& plan = resolved.plan;
  return print({{"format", "dutygraph.graph"},
                {"version", 1},
                {"plan", plan_value(plan.info)},
                {"lists", lists_value(plan.lists)},
                {"units", array_of(resolved.units, [&](const Unit& unit) { return unit_value(resolved, unit); })},
                {"tasks", array_of(plan.tasks, task_value)},
                {"assignments", array_of(resolved.assignments,
                                         [&](const Assignment& edge) { return assignment_value(resolved, edge); })},
                {"index_table", index_value(resolved)},
                {"defaults", defaults_value(plan.defaults)},
                {"stated", stated_value(plan.stated)},
                {"findings", findings_value(plan.findings)}});
}

}  // namespace dutygraph::store
