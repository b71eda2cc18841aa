#include "dutygraph/analyse/diff.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <map>
#include <tuple>

#include "analyse/task_links.h"
#include "analyse/text_change.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/graph/graph_of.h"

namespace dutygraph::analyse {

namespace {

bool is_share(double x) { return x >= 0 && x <= 1; }  // false for what is no number
bool is_weight(double x) { return x >= 0 && x <= 100; }

// One of the two plans with what the comparison asks it for.
struct Side {
  const ResolvedPlan& plan;
  const std::vector<std::uint32_t>& group;  // of each unit
  const FigureWords& words;
  std::vector<std::vector<const Assignment*>> by_task{};  // lead and support, named by the task itself

  Side(const ResolvedPlan& p, const std::vector<std::uint32_t>& g, const FigureWords& w)
      : plan(p), group(g), words(w), by_task(p.plan.tasks.size()) {
    for (const Assignment& edge : p.assignments)
      if (edge.via == no_unit && (edge.role == Role::lead || edge.role == Role::support))
        by_task[edge.task].push_back(&edge);
  }
  bool names(std::uint32_t task, Role role, std::uint32_t unit_group) const {
    return std::any_of(by_task[task].begin(), by_task[task].end(),
                       [&](const Assignment* edge) { return edge->role == role && group[edge->unit] == unit_group; });
  }
  // The names in `role` of `task` that the other side's task does not have, each once, as printed first.
  std::vector<std::string> lacking(std::uint32_t task, Role role, const Side& other, std::uint32_t other_task) const {
    std::vector<std::string> names_found;
    for (const Assignment* edge : by_task[task]) {
      const std::string& name = plan.units[edge->unit].name;
      if (edge->role == role && !other.names(other_task, role, group[edge->unit]) &&
          std::find(names_found.begin(), names_found.end(), name) == names_found.end())
        names_found.push_back(name);
    }
    return names_found;
  }
};

void compare_role(const Side& before, const Side& after, Role role, KeptTask& kept) {
  TaskChange change;
  change.kind = role == Role::lead ? TaskChange::Kind::lead : TaskChange::Kind::support;
  change.removed = before.lacking(kept.before, role, after, kept.after);
  change.added = after.lacking(kept.after, role, before, kept.before);
  if (!change.added.empty() || !change.removed.empty()) kept.changes.push_back(std::move(change));
}

KeptTask compare_tasks(const Side& before, const Side& after, const SureLink& sure, double similarity) {
  KeptTask kept;
  const Link link = sure.link;
  kept.before = link.before;
  kept.after = link.after;
  kept.similarity = similarity;
  kept.certainty = sure.certainty;
  const std::string old_text = full_text(before.plan.plan.tasks[link.before]);
  const std::string new_text = full_text(after.plan.plan.tasks[link.after]);
  TextChange change = compare_texts(old_text, new_text, before.words);
  if (change.reworded) kept.changes.push_back({TaskChange::Kind::text, old_text, new_text, {}, {}});
  for (const auto& [from, to] : change.figures) kept.changes.push_back({TaskChange::Kind::figure, from, to, {}, {}});
  kept.pieces = std::move(change.pieces);
  compare_role(before, after, Role::lead, kept);
  compare_role(before, after, Role::support, kept);
  return kept;
}

// `old_is_one`: a split; else a merger.
TaskGroup compare_group(const Side& one, const Side& many, std::uint32_t task, std::vector<std::uint32_t> tasks,
                        bool old_is_one) {
  TaskGroup group;
  group.one = task;
  group.many = std::move(tasks);  // as the links: ascending
  const std::string text = full_text(one.plan.plan.tasks[task]);
  const auto gone = TextPiece::Kind::removed;
  const auto come = TextPiece::Kind::added;
  std::vector<std::string> others;
  for (const std::uint32_t other : group.many) others.push_back(full_text(many.plan.plan.tasks[other]));
  group.one_pieces = held_against(text, others, old_is_one ? gone : come, one.words);
  for (const std::string& other : others)
    group.many_pieces.push_back(held_against(other, {text}, old_is_one ? come : gone, one.words));
  return group;
}

// What the links make of the tasks. A task may be in a split and in a merger at once.
void sort_links(const Side& before, const Side& after, const TaskLinks& found, const Matrix& score, PlanDiff& diff) {
  std::vector<std::vector<const SureLink*>> onward(before.plan.plan.tasks.size());
  std::vector<std::vector<const SureLink*>> back(after.plan.plan.tasks.size());
  for (const SureLink& sure : found.links) {
    onward[sure.link.before].push_back(&sure);
    back[sure.link.after].push_back(&sure);
  }
  const auto score_of = [&](const SureLink& sure) { return score.at(sure.link.before, sure.link.after); };
  const auto add_group = [&](std::vector<TaskGroup>& groups, std::uint32_t one,
                             const std::vector<const SureLink*>& links, bool old_is_one) {
    std::vector<std::uint32_t> many;
    for (const SureLink* sure : links) many.push_back(old_is_one ? sure->link.after : sure->link.before);
    TaskGroup& group = groups.emplace_back(
        compare_group(old_is_one ? before : after, old_is_one ? after : before, one, std::move(many), old_is_one));
    for (const SureLink* sure : links) {
      group.similarities.push_back(score_of(*sure));
      group.certainties.push_back(sure->certainty);
    }
  };
  for (std::uint32_t i = 0; i < onward.size(); ++i) {
    if (onward[i].empty()) diff.dropped.push_back(i);
    if (onward[i].size() > 1) add_group(diff.split, i, onward[i], true);
    if (onward[i].size() == 1 && back[onward[i][0]->link.after].size() == 1)
      diff.kept.push_back(compare_tasks(before, after, *onward[i][0], score_of(*onward[i][0])));
  }
  for (std::uint32_t j = 0; j < back.size(); ++j) {
    if (back[j].empty()) diff.appeared.push_back(j);
    if (back[j].size() > 1) add_group(diff.merged, j, back[j], false);
  }
}

void add_loads(const Side& side, std::size_t which, std::map<std::uint32_t, UnitChange>& rows) {
  for (const UnitLoad& load : load(side.plan, graph::graph_of(side.plan)).units) {
    UnitChange& row = rows[side.group[load.unit]];
    row.lead[which] += load.lead;
    row.support[which] += load.support;
  }
}

// The name of each group: its first unit's in plan order.
std::map<std::uint32_t, std::string> names_of(const Side& side) {
  std::map<std::uint32_t, std::string> names;
  for (std::size_t unit = 0; unit < side.group.size(); ++unit)
    names.emplace(side.group[unit], side.plan.units[unit].name);
  return names;
}

std::vector<UnitChange> compare_units(const Side& before, const Side& after, const UnitGroups& groups) {
  std::map<std::uint32_t, UnitChange> rows;
  add_loads(before, 0, rows);
  add_loads(after, 1, rows);
  const auto old_names = names_of(before);
  const auto new_names = names_of(after);
  std::vector<UnitChange> all;
  for (auto& [group, row] : rows) {
    const auto old_name = old_names.find(group);
    const auto new_name = new_names.find(group);
    row.match = groups.match[group];
    row.name = new_name != new_names.end() ? new_name->second : old_name->second;
    if (old_name != old_names.end() && old_name->second != row.name) row.old_name = old_name->second;
    all.push_back(std::move(row));
  }
  const auto key = [](const UnitChange& unit) {
    return std::tuple(-std::abs(unit.lead[1] - unit.lead[0]), -std::abs(unit.support[1] - unit.support[0]), unit.name);
  };
  std::sort(all.begin(), all.end(), [&](const UnitChange& x, const UnitChange& y) { return key(x) < key(y); });
  return all;
}

}  // namespace

std::optional<Failure> check(const DiffOptions& options) {
  const LinkOdds& odds = options.odds;
  const bool shares = is_share(options.floor) && is_share(options.figure_share) && is_share(options.sentence_share) &&
                      is_share(options.unit_share) && is_share(options.explained_share);
  const bool weights = is_weight(odds.base) && is_weight(odds.likeness) && is_weight(odds.margin) &&
                       is_weight(odds.mass) && is_weight(odds.repetition) && is_weight(odds.place) &&
                       is_weight(odds.one_linked) && is_weight(odds.both_linked);
  if (shares && weights) return std::nullopt;
  return Failure{Code::wrong_use,
                 {},
                 0,
                 "a floor or share of the comparison is no number from 0 to 1, or odds of it none from 0 to 100",
                 "give a floor such as 0.5"};
}

PlanDiff diff(const ResolvedPlan& before, const ResolvedPlan& after, const DiffOptions& options) {
  assert(!check(options));
  const SeatWords seats = options.lexicons != nullptr ? SeatWords(*options.lexicons) : SeatWords::compiled_in();
  const UnitGroups groups = match_units(before, after, options.renamed, seats);
  const FigureWords words = options.lexicons != nullptr ? FigureWords(*options.lexicons) : FigureWords::compiled_in();
  const TaskSimilarity similarity = task_similarity(before, after, groups, options, words);
  const TaskLinks found = link_tasks(similarity, options);
  const Side old_side(before, groups.before, words);
  const Side new_side(after, groups.after, words);
  PlanDiff diff;
  diff.floor = options.floor;
  diff.repetition = found.repetition;
  diff.other_place = of_two_places(before, after);
  sort_links(old_side, new_side, found, similarity.score, diff);
  diff.units = compare_units(old_side, new_side, groups);
  std::vector<Link> links;
  for (const SureLink& sure : found.links) links.push_back(sure.link);
  diff.renamed = likely_renames(before, after, groups, links);
  return diff;
}

}  // namespace dutygraph::analyse
