// Checked once at every door (import, JSON, loading from a file that may be damaged), so that no room behind it has to.
#include "store/check_plan.h"

#include <set>
#include <string_view>

namespace dutygraph::store {

namespace {

using Names = std::set<std::string_view>;

std::optional<std::string> check_tasks(const Plan& plan) {
  Names lists;
  for (const List& list : plan.lists)
    if (!lists.insert(list.id).second) return "two lists have the id " + list.id;
  Names tasks;
  for (const Task& task : plan.tasks) {
    if (!tasks.insert(task.id).second) return "two tasks have the id " + task.id;
    if (!lists.contains(task.list)) return "task " + task.id + " is in list " + task.list + ", which is not there";
  }
  return std::nullopt;
}

std::optional<std::string> check_index(const ResolvedPlan& resolved) {
  const IndexTable index = resolved.plan.index.value_or(IndexTable());
  if (!resolved.index_units.empty() && resolved.index_units.size() != index.rows.size())
    return "the rows of the index table and their units do not pair";
  for (const std::uint32_t unit : resolved.index_units)
    if (unit >= resolved.units.size()) return "a row of the index table has a unit that is not there";
  for (const IndexRow& row : index.rows)
    for (const IndexCell& cell : row.cells)
      if (cell.column >= index.columns.size())
        return "the index row of " + row.unit + " has a cell in a column that is not there";
  return std::nullopt;
}

std::optional<std::string> check_units(const std::vector<Unit>& units) {
  Names ids;
  Names names;
  for (const Unit& unit : units) {
    if (!ids.insert(unit.id).second) return "two units have the id " + unit.id;
    if (!names.insert(unit.name).second) return "two units have the name " + unit.name;
    for (std::size_t i = 0; i < unit.members.size(); ++i) {
      if (unit.members[i] >= units.size()) return unit.name + " has a member that is not there";
      if (i > 0 && unit.members[i] <= unit.members[i - 1]) return "the members of " + unit.name + " do not ascend";
    }
  }
  return std::nullopt;
}

std::optional<std::string> check_assignments(const ResolvedPlan& resolved) {
  for (std::size_t i = 0; i < resolved.assignments.size(); ++i) {
    const Assignment& edge = resolved.assignments[i];
    const bool via_known = edge.via == no_unit || edge.via < resolved.units.size();
    if (edge.task >= resolved.plan.tasks.size() || edge.unit >= resolved.units.size() || !via_known)
      return "assignment " + std::to_string(i) + " points at a task or unit that is not there";
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> contradiction(const ResolvedPlan& resolved) {
  if (auto what = check_tasks(resolved.plan)) return what;
  if (auto what = check_index(resolved)) return what;
  if (auto what = check_units(resolved.units)) return what;
  return check_assignments(resolved);
}

}  // namespace dutygraph::store
