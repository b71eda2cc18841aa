#include "dutygraph/proof/unit_index.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>

namespace dutygraph::proof {

namespace {

// Where a class stands in an office's table.
int office_rank(UnitClass unit_class) {
  static constexpr std::array<UnitClass, 9> order = {UnitClass::party,   UnitClass::bureau,       UnitClass::court,
                                                     UnitClass::mass,    UnitClass::headquarters, UnitClass::other,
                                                     UnitClass::company, UnitClass::park,         UnitClass::town};
  return static_cast<int>(std::find(order.begin(), order.end(), unit_class) - order.begin());
}

}  // namespace

UnitIndex unit_index(const ResolvedPlan& plan, const UnitIndexOptions& options) {
  UnitIndex index;
  std::map<std::string, std::size_t> first_column;
  for (const List& list : plan.plan.lists) {
    first_column[list.id] = index.columns.size();
    index.columns.push_back({list.id, Role::lead});
    index.columns.push_back({list.id, Role::support});
  }
  std::map<std::uint32_t, std::vector<std::set<int>>> numbers;
  for (const Assignment& edge : plan.assignments) {
    const bool counts =
        plan.units[edge.unit].kind == UnitKind::unit && (edge.role == Role::lead || edge.role == Role::support);
    if (!counts || (edge.via != no_unit && !options.via)) continue;
    auto& row = numbers[edge.unit];
    row.resize(index.columns.size());
    const Task& task = plan.plan.tasks[edge.task];
    row[first_column.at(task.list) + (edge.role == Role::support ? 1 : 0)].insert(task.number);
  }
  for (const auto& [unit, columns] : numbers) {
    UnitIndexRow row{unit, plan.units[unit].name, {}};
    for (const std::set<int>& column : columns) row.numbers.emplace_back(column.begin(), column.end());
    index.rows.push_back(std::move(row));
  }
  std::sort(index.rows.begin(), index.rows.end(), [&](const UnitIndexRow& a, const UnitIndexRow& b) {
    const auto rank = [&](const UnitIndexRow& row) {
      return std::tuple(options.order == IndexOrder::office ? office_rank(plan.units[row.unit].unit_class) : 0,
                        row.unit);
    };
    return rank(a) < rank(b);
  });
  return index;
}

}  // namespace dutygraph::proof
