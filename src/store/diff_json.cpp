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
  return {{"old", before.tasks.at(kept.before).id},
          {"new", after.tasks.at(kept.after).id},
          {"similarity", kept.similarity},
          {"certainty", kept.certainty},
          {"changes", array_of(kept.changes, change_value)}};
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

}  // namespace

std::string diff_json(const PlanDiff& diff, const ResolvedPlan& before, const ResolvedPlan& after) {
  const Plan& old_plan = before.plan;
  const Plan& new_plan = after.plan;
  const auto split = [&](const TaskGroup& group) {
    return Json{{"old", old_plan.tasks.at(group.one).id},
                {"new", ids_of(group.many, new_plan)},
                {"similarity", group.similarities},
                {"certainty", group.certainties}};
  };
  const auto merged = [&](const TaskGroup& group) {
    return Json{{"old", ids_of(group.many, old_plan)},
                {"new", new_plan.tasks.at(group.one).id},
                {"similarity", group.similarities},
                {"certainty", group.certainties}};
  };
  return print({{"format", "dutygraph.diff"},
                {"version", 1},
                {"old_plan", old_plan.info.id},
                {"new_plan", new_plan.info.id},
                {"kept", array_of(diff.kept, [&](const auto& k) { return kept_value(k, old_plan, new_plan); })},
                {"split", array_of(diff.split, split)},
                {"merged", array_of(diff.merged, merged)},
                {"dropped", ids_of(diff.dropped, old_plan)},
                {"new", ids_of(diff.appeared, new_plan)},
                {"units", array_of(diff.units, unit_value)},
                {"renamed", array_of(diff.renamed, rename_value)},
                {"floor", diff.floor},
                {"repetition", diff.repetition},
                {"other_place", diff.other_place}});
}

}  // namespace dutygraph::store
