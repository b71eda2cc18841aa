#include "draw/ego_parts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <tuple>

#include "draw/tally.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

bool has(const std::vector<std::uint32_t>& units, std::uint32_t unit) {
  return std::ranges::find(units, unit) != units.end();
}

void add(std::vector<std::uint32_t>& into, const std::vector<std::uint32_t>& units, std::uint32_t except) {
  for (const std::uint32_t u : units) {
    if (u != except && !has(into, u)) into.push_back(u);
  }
}

// Groups by the same leads; the largest group first, equal ones in the plan's order.
void group_by_leads(const PlanView& view, std::vector<std::uint32_t>& tasks) {
  std::map<std::vector<std::uint32_t>, std::pair<int, std::uint32_t>> groups;  // leads -> tasks, first task
  for (const std::uint32_t t : tasks) {
    auto& [count, first] = groups.try_emplace(view.tasks[t].lead, 0, t).first->second;
    ++count;
  }
  const auto key = [&](std::uint32_t t) {
    const auto& [count, first] = groups.at(view.tasks[t].lead);
    return std::tuple(-count, first, t);
  };
  std::ranges::sort(tasks, {}, key);
}

void find_via(const PlanView& view, EgoScope& scope) {
  std::set<std::uint32_t> direct;
  std::set<std::uint32_t> reached;
  std::set<std::uint32_t> collectives;
  for (const Assignment& a : view.plan->assignments) {
    if (a.unit == scope.unit && a.via == no_unit) direct.insert(a.task);
  }
  for (const Assignment& a : view.plan->assignments) {
    if (a.unit != scope.unit || a.via == no_unit || direct.contains(a.task)) continue;
    reached.insert(a.task);
    collectives.insert(a.via);
  }
  scope.via.assign(reached.begin(), reached.end());
  scope.collectives.assign(collectives.begin(), collectives.end());
}

std::vector<std::string> short_names(const PlanView& view, const std::vector<std::uint32_t>& units) {
  std::vector<std::string> names;
  for (const std::uint32_t u : units) names.push_back(view.short_name(u));
  return names;
}

LeaderGroup new_group(const PlanView& view, const Measure& measure, std::uint32_t task, const EgoColumns& columns,
                      const Detail& detail, Language l) {
  LeaderGroup group;
  group.leaders = view.tasks[task].lead;
  group.collective = group.leaders.size() == 1 && view.is_collective(group.leaders.front());
  std::vector<std::string> names = short_names(view, group.leaders);
  if (names.empty()) names.push_back(say(l, Phrase::no_lead));
  const double width = unit_text_width(columns.leader_w, group.collective);
  Lines lines = names.size() == 1 ? wrap_balanced(measure, names.front(), body_size, false, width, detail.names)
                                  : wrap_names(measure, names, say(l, Phrase::separator), say(l, Phrase::more_names),
                                               body_size, false, width, detail.names);
  group.names_cut = lines.cut;
  group.broken = lines.broken;
  group.names = std::move(lines.lines);
  group.box_height = unit_height(group.names.size(), group.collective);
  return group;
}

std::string headline_of(const TaskView& task, Language l, bool only_informed) {
  std::string text = gist(*task.task);
  if (only_informed) text += l == Language::zh ? "（知会）" : " (informed)";
  return text;
}

OwnRow own_row(const PlanView& view, const Measure& measure, const EgoScope& scope, std::uint32_t t,
               const EgoColumns& columns, const Detail& detail, Language l) {
  const TaskView& task = view.tasks[t];
  CardOptions options;
  options.width = columns.card_w;
  options.number_width = columns.number_w;
  options.text_lines = detail.card;
  options.full_number = true;
  options.language = l;
  std::vector<std::uint32_t> others = task.lead;
  std::erase(others, scope.unit);
  if (!scope.official) {
    if (!others.empty()) options.notes.push_back(say(l, Phrase::co_leads, {names_of(view, others, l)}));
    const auto notes = notes_of(view, task, l);
    options.notes.insert(options.notes.end(), notes.begin(), notes.end());
  }
  OwnRow row;
  row.card = make_card(view, measure, t, options);
  if (scope.official) add(row.partners, task.lead, scope.unit);
  for (const auto* more : {&task.support, &task.consult, &task.inform}) add(row.partners, *more, scope.unit);
  if (!row.partners.empty()) {
    Lines lines =
        wrap_names(measure, short_names(view, row.partners), say(l, Phrase::separator), say(l, Phrase::more_names),
                   body_size, false, unit_text_width(columns.partner_w, false), detail.names);
    row.names_cut = lines.cut;
    row.broken = lines.broken;
    row.names = std::move(lines.lines);
    row.partner_height = unit_height(row.names.size(), false);
  }
  return row;
}

}  // namespace

EgoScope ego_scope(const PlanView& view, std::uint32_t unit) {
  EgoScope scope;
  scope.unit = unit;
  scope.official = view.unit(unit).kind == UnitKind::official;
  for (std::uint32_t t = 0; t < view.tasks.size(); ++t) {
    const TaskView& task = view.tasks[t];
    const bool helps = has(task.support, unit) || has(task.consult, unit) || has(task.inform, unit);
    if (has(task.lead, unit) || has(task.oversee, unit)) {
      scope.own.push_back(t);
      add(scope.official ? scope.helpers : scope.co_leads, task.lead, unit);
      for (const auto* more : {&task.support, &task.consult, &task.inform}) add(scope.helpers, *more, unit);
    } else if (helps) {
      scope.helped.push_back(t);
      add(scope.leaders, task.lead, unit);
    }
  }
  group_by_leads(view, scope.helped);
  find_via(view, scope);
  return scope;
}

std::vector<LeaderGroup> leader_groups(const PlanView& view, const Measure& measure, const EgoScope& scope, Range range,
                                       const EgoColumns& columns, const Detail& detail, Language l) {
  std::vector<LeaderGroup> groups;
  for (std::size_t i = range.first; i < range.second; ++i) {
    const std::uint32_t t = scope.helped[i];
    const TaskView& task = view.tasks[t];
    if (groups.empty() || groups.back().leaders != task.lead) {
      groups.push_back(new_group(view, measure, t, columns, detail, l));
    }
    const bool only_informed = has(task.inform, scope.unit) && !has(task.support, scope.unit);
    Lines lines = wrap(measure, headline_of(task, l, only_informed), body_size, false,
                       columns.list_w - columns.number_w - 10, detail.headline);
    LeaderGroup& group = groups.back();
    group.cut = group.cut || lines.cut;
    group.entries.push_back({t, std::move(lines.lines)});
  }
  for (LeaderGroup& group : groups) {
    std::size_t lines = 0;
    for (const ListEntry& entry : group.entries) lines += entry.lines.size();
    group.list_height = std::round(static_cast<double>(lines) * pitch + 7);
  }
  return groups;
}

double list_width(const PlanView& view, const Measure& measure, const EgoScope& scope, double number_w, Language l) {
  double widest = 0;
  for (const std::uint32_t t : scope.helped) {
    widest = std::max(widest, measure.width(headline_of(view.tasks[t], l, false), body_size));
  }
  return std::ceil(widest) + number_w + 12;
}

std::vector<OwnRow> own_rows(const PlanView& view, const Measure& measure, const EgoScope& scope, Range range,
                             const EgoColumns& columns, const Detail& detail, Language l) {
  std::vector<OwnRow> rows;
  for (std::size_t i = range.first; i < range.second; ++i) {
    rows.push_back(own_row(view, measure, scope, scope.own[i], columns, detail, l));
  }
  return rows;
}

}  // namespace dutygraph::draw
