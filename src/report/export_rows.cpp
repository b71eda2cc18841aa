#include "report/export_rows.h"

namespace dutygraph::report {

namespace {

NodeRow unit_row(const Unit& unit) {
  const std::string unit_class = unit.kind == UnitKind::unit ? std::string(to_string(unit.unit_class)) : "";
  return {unit.id,
          {"unit", unit.name, std::string(to_string(unit.kind)), unit_class, unit.function.value_or(""),
           unit.short_name, "", "", "", ""}};
}

NodeRow task_row(const Task& task) {
  std::string number = std::to_string(task.number);
  if (task.part) number += "." + std::to_string(*task.part);
  return {task.id,
          {"task", task.title.value_or(task.id), "", "", "", "", task.list, number,
           task.section.empty() ? "" : task.section.back(), task.text}};
}

}  // namespace

ExportRows export_rows(const ResolvedPlan& plan) {
  ExportRows rows;
  rows.title = plan.plan.info.title.value_or(plan.plan.info.id);
  for (const Unit& unit : plan.units) rows.nodes.push_back(unit_row(unit));
  for (const Task& task : plan.plan.tasks) rows.nodes.push_back(task_row(task));
  for (const Assignment& edge : plan.assignments)
    rows.edges.push_back({plan.units[edge.unit].id,
                          plan.plan.tasks[edge.task].id,
                          edge.role,
                          {std::string(to_string(edge.role)), edge.label, edge.printed, std::to_string(edge.order),
                           edge.rule, edge.via == no_unit ? "" : plan.units[edge.via].id}});
  return rows;
}

}  // namespace dutygraph::report
