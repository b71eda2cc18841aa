#include "dutygraph/store/what_if_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json change_value(const Change& change, const ResolvedPlan& resolved) {
  const auto name = [&](std::uint32_t unit) { return resolved.units.at(unit).name; };
  switch (change.kind) {
    case Change::Kind::merge:
      return {{"change", "merge"}, {"unit", name(change.other)}, {"into", name(change.unit)}, {"task", nullptr}};
    case Change::Kind::remove:
      return {{"change", "remove"}, {"unit", name(change.unit)}, {"into", nullptr}, {"task", nullptr}};
    case Change::Kind::add_lead: break;
  }
  return {{"change", "add-lead"},
          {"unit", name(change.unit)},
          {"into", nullptr},
          {"task", resolved.plan.tasks.at(change.task).id}};
}

Json figures_value(const PlanFigures& figures) {
  Json heaviest = Json::array();
  for (const UnitLoad& load : figures.heaviest)
    heaviest.push_back(Json::object(
        {{"unit", load.name}, {"lead", load.lead}, {"support", load.support}, {"weighted", load.weighted}}));
  return {{"tasks", figures.tasks},
          {"units", figures.units},
          {"tasks_without_lead", figures.tasks_without_lead},
          {"heaviest", std::move(heaviest)},
          {"gini", figures.gini},
          {"peak_now", figures.peak_now},
          {"peak_best", figures.peak_best},
          {"moves_to_best", figures.moves_to_best},
          {"articulation_units", figures.articulation_units},
          {"most_stranded_tasks", figures.most_stranded_tasks},
          {"single_lead", figures.single_lead},
          {"fragmentation", figures.fragmentation},
          {"clusters", figures.clusters},
          {"modularity", figures.modularity}};
}

}  // namespace

std::string what_if_json(const WhatIf& told, const ResolvedPlan& resolved, const std::vector<std::string>& cite) {
  return print_cited(
      {{"format", "dutygraph.what-if"},
       {"version", 1},
       {"plan", resolved.plan.info.id},
       {"changes", array_of(told.changes, [&](const Change& change) { return change_value(change, resolved); })},
       {"before", figures_value(told.before)},
       {"after", figures_value(told.after)},
       {"via", told.via_included}},
      cite);
}

}  // namespace dutygraph::store
