// Writes the diff format. Tasks are told by their ids; of the texts only those that changed are repeated.
#include "dutygraph/store/diff_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json change_value(const TaskChange& change) {
  Json value = Json::object({{"kind", to_string(change.kind)}});
  if (change.kind == TaskChange::Kind::text || change.kind == TaskChange::Kind::figure) {
    value["old"] = change.before;
    value["new"] = change.after;
  } else {
    value["removed"] = change.removed;
    value["added"] = change.added;
  }
  return value;
}

Json kept_value(const KeptTask& kept, const Plan& before, const Plan& after) {
  Json changes = Json::array();
  for (const TaskChange& change : kept.changes) changes.push_back(change_value(change));
  return {{"old", before.tasks.at(kept.before).id},
          {"new", after.tasks.at(kept.after).id},
          {"similarity", kept.similarity},
          {"certainty", kept.certainty},
          {"changes", std::move(changes)}};
}

Json ids_value(const std::vector<std::uint32_t>& tasks, const Plan& plan) {
  Json ids = Json::array();
  for (const std::uint32_t task : tasks) ids.push_back(plan.tasks.at(task).id);
  return ids;
}

Json unit_value(const UnitChange& unit) {
  return {{"unit", unit.name},
          {"old_name", or_null(unit.old_name)},
          {"match", to_string(unit.match)},
          {"lead", unit.lead},
          {"support", unit.support}};
}

Json rename_value(const LikelyRename& rename) {
  return {{"old", rename.before},
          {"new", rename.after},
          {"tasks", rename.tasks},
          {"of", rename.of},
          {"likeness", rename.likeness}};
}

template <class T, class Make>
Json list_value(const std::vector<T>& list, Make make) {
  Json values = Json::array();
  for (const T& item : list) values.push_back(make(item));
  return values;
}

}  // namespace

std::string diff_json(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after) {
  const Plan& old_plan = before.plan;
  const Plan& new_plan = after.plan;
  const auto split = [&](const TaskGroup& group) {
    return Json{{"old", old_plan.tasks.at(group.one).id},
                {"new", ids_value(group.many, new_plan)},
                {"similarity", group.similarities},
                {"certainty", group.certainties}};
  };
  const auto merged = [&](const TaskGroup& group) {
    return Json{{"old", ids_value(group.many, old_plan)},
                {"new", new_plan.tasks.at(group.one).id},
                {"similarity", group.similarities},
                {"certainty", group.certainties}};
  };
  return print({{"format", "dutygraph.diff"},
                {"version", 1},
                {"old_plan", old_plan.info.id},
                {"new_plan", new_plan.info.id},
                {"kept", list_value(diff.kept, [&](const auto& k) { return kept_value(k, old_plan, new_plan); })},
                {"split", list_value(diff.split, split)},
                {"merged", list_value(diff.merged, merged)},
                {"dropped", ids_value(diff.dropped, old_plan)},
                {"new", ids_value(diff.appeared, new_plan)},
                {"units", list_value(diff.units, unit_value)},
                {"renamed", list_value(diff.renamed, rename_value)},
                {"floor", diff.floor},
                {"repetition", diff.repetition},
                {"other_place", diff.other_place}});
}

}  // namespace dutygraph::store
