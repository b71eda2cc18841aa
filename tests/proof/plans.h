// Resolved plans made by hand, as small as a rule needs them.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/proof/audit.h"

namespace dutygraph::proof {

// Each printed name is a unit of its own, of the kind that its ending tells, unless `same_unit` said otherwise before.
class PlanMaker {
 public:
  PlanMaker() { plan_.plan.lists.push_back({"main", std::nullopt}); }

  // `printed` is an alias of `name` by `rule`.
  PlanMaker& same_unit(const std::string& printed, const std::string& name, const std::string& rule) {
    const std::uint32_t unit = unit_of(name);
    unit_of_.emplace(printed, unit);
    plan_.units[unit].aliases.push_back({printed, rule, false});
    return *this;
  }

  PlanMaker& list(const std::string& id) {
    plan_.plan.lists.push_back({id, std::nullopt});
    list_ = id;
    return *this;
  }

  PlanMaker& task(int number, const std::string& text = "办好一件事。", std::optional<int> part = std::nullopt) {
    Task task;
    task.list = list_.empty() ? "main" : list_;
    task.number = number;
    task.part = part;
    task.id = task.list + "-" + std::to_string(number) + (part ? "." + std::to_string(*part) : "");
    task.text = text;
    task.mark = std::to_string(number) + ".";
    task.place = {static_cast<std::uint32_t>(plan_.plan.tasks.size()) + 1, 1};
    plan_.plan.tasks.push_back(task);
    column_ = 10;
    return *this;
  }

  // Adds names to the last task: "县财政局、县教育局,各镇街等" with the marks of a list; 等 is cut and remembered.
  PlanMaker& names(Role role, const std::string& label, std::string_view list) {
    std::string separator;
    while (!list.empty()) {
      std::size_t length = list.size();
      std::string next;
      for (const std::string_view mark : {"、", ",", "\n"})
        if (const auto at = list.find(mark); at < length) {
          length = at;
          next = mark;
        }
      name(role, label, std::string(list.substr(0, length)), separator);
      list.remove_prefix(std::min(list.size(), length + next.size()));
      separator = next;
    }
    return *this;
  }
  PlanMaker& lead(std::string_view list) { return names(Role::lead, "牵头单位", list); }
  PlanMaker& support(std::string_view list) { return names(Role::support, "责任单位", list); }

  PlanMaker& members(const std::string& collective, const std::vector<std::string>& names) {
    const std::uint32_t unit = unit_of(collective);
    std::vector<std::uint32_t> members;
    for (const std::string& name : names) members.push_back(unit_of(name));
    std::sort(members.begin(), members.end());
    plan_.units[unit].members = members;
    return *this;
  }

  // A row of the index table of one list: numbers of the lead column, then of the support column.
  PlanMaker& row(const std::string& printed, const std::string& unit, const std::vector<std::vector<int>>& columns,
                 const std::string& tail = "") {
    if (!plan_.plan.index) {
      plan_.plan.index.emplace();
      plan_.plan.index->columns = {{"main", Role::lead}, {"main", Role::support}};
    }
    IndexRow row;
    row.printed = printed;
    for (char c : printed)
      if (c != ' ') row.unit += c;
    row.place = {100 + static_cast<std::uint32_t>(plan_.plan.index->rows.size()), 3};
    for (std::uint32_t c = 0; c < columns.size(); ++c) {
      if (columns[c].empty()) continue;
      IndexCell cell{columns[c], c, {row.place.line, 20 + c * 20}, {}};
      for (int number : columns[c]) cell.printed += (cell.printed.empty() ? "" : "、") + std::to_string(number);
      cell.printed += tail;
      row.cells.push_back(cell);
    }
    plan_.plan.index->rows.push_back(row);
    plan_.index_units.push_back(unit_of(unit));
    return *this;
  }

  ResolvedPlan& plan() { return plan_; }
  Task& last() { return plan_.plan.tasks.back(); }

 private:
  std::uint32_t unit_of(const std::string& name) {
    const auto [at, is_new] = unit_of_.try_emplace(name, static_cast<std::uint32_t>(plan_.units.size()));
    if (!is_new) return at->second;
    Unit unit;
    unit.id = "u" + std::to_string(plan_.units.size() + 1);
    unit.name = name;
    unit.short_name = name;
    const auto ends = [&](std::string_view end) { return std::string_view(name).ends_with(end); };
    const bool collective = name.find("各") != std::string::npos || name.starts_with("相关") || ends("成员单位");
    unit.kind = collective ? UnitKind::collective : UnitKind::unit;
    unit.unit_class = ends("镇") || ends("街道") || ends("镇人民政府") ? UnitClass::town
                      : ends("园") || ends("经开区")                   ? UnitClass::park
                      : ends("公司")                                   ? UnitClass::company
                      : ends("局") || ends("中心") || ends("委员会")   ? UnitClass::bureau
                                                                       : UnitClass::other;
    plan_.units.push_back(std::move(unit));
    return at->second;
  }

  void name(Role role, const std::string& label, std::string printed, const std::string& separator) {
    Task& task = plan_.plan.tasks.back();
    Mention mention;
    mention.open = printed.ends_with("等");
    if (mention.open) printed.resize(printed.size() - std::string_view("等").size());
    if (mention.open && std::find(task.open.begin(), task.open.end(), role) == task.open.end())
      task.open.push_back(role);
    mention.printed = printed;
    mention.role = role;
    mention.label = label;
    mention.separator = separator;
    mention.order = static_cast<std::uint32_t>(std::count_if(task.mentions.begin(), task.mentions.end(),
                                                             [&](const Mention& other) { return other.role == role; }));
    mention.place = {task.place.line, column_};
    column_ += 20;
    Assignment edge;
    edge.task = static_cast<std::uint32_t>(plan_.plan.tasks.size()) - 1;
    edge.unit = unit_of(printed);
    edge.role = role;
    edge.label = label;
    edge.printed = printed;
    edge.order = mention.order;
    edge.place = mention.place;
    task.mentions.push_back(mention);
    plan_.assignments.push_back(edge);
  }

  ResolvedPlan plan_;
  std::map<std::string, std::uint32_t> unit_of_;
  std::string list_;
  std::uint32_t column_ = 10;
};

// The findings of one rule.
inline std::vector<Finding> found(PlanMaker& maker, std::string_view rule, const AuditOptions& options = {}) {
  std::vector<Finding> findings = audit(maker.plan(), options);
  std::erase_if(findings, [&](const Finding& finding) { return finding.rule != rule; });
  return findings;
}

// "main-1 县财政局" for each finding of one rule: task and evidence.
inline std::vector<std::string> found_at(PlanMaker& maker, std::string_view rule) {
  std::vector<std::string> all;
  for (const Finding& finding : found(maker, rule)) all.push_back(finding.task.value_or("-") + " " + finding.evidence);
  return all;
}

using Found = std::vector<std::string>;

}  // namespace dutygraph::proof
