#include "dutygraph/proof/reconcile.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "proof/index_columns.h"

namespace dutygraph::proof {

namespace {

using Key = std::tuple<std::uint32_t, std::string, Role, int>;  // unit, list, role, number

class Reconciler {
 public:
  explicit Reconciler(const ResolvedPlan& plan) : plan_(plan) {
    for (const Assignment& edge : plan.assignments) {
      if (edge.role != Role::lead && edge.role != Role::support) continue;
      const Task& task = plan.plan.tasks[edge.task];
      const Unit& unit = plan.units[edge.unit];
      if (unit.kind == UnitKind::unit) text_.try_emplace({edge.unit, task.list, edge.role, task.number}, edge.place);
      if (unit.kind == UnitKind::collective)
        (unit.closed ? closed_ : open_)[{task.list, edge.role, task.number}].push_back(edge.unit);
    }
  }

  Reconciliation run() {
    const IndexTable& index = *plan_.plan.index;
    result_.has_index = true;
    const bool lost = has_lost_cells(index);
    for (std::size_t r = 0; r < index.rows.size(); ++r) row(index.rows[r], plan_.index_units[r], lost);
    for (const auto& [key, place] : text_)
      if (!seen_.contains(key)) result_.text_only.push_back(entry(key, place));
    return std::move(result_);
  }

 private:
  enum class Verdict { agrees, explained, unknown };

  Verdict judge(std::uint32_t unit, const IndexColumn& column, int number) const {
    if (text_.contains({unit, column.list, column.role, number})) return Verdict::agrees;
    if (is_member(unit, closed_, {column.list, column.role, number})) return Verdict::agrees;
    const auto open = open_.find({column.list, column.role, number});
    if (open == open_.end()) return Verdict::unknown;
    const bool may = std::any_of(open->second.begin(), open->second.end(),
                                 [&](std::uint32_t collective) { return may_hold(collective, unit); });
    return may ? Verdict::explained : Verdict::unknown;
  }

  using Collectives = std::map<std::tuple<std::string, Role, int>, std::vector<std::uint32_t>>;

  // A unit that a task names itself has no edge through a collective of another role; the index may count it all the
  // same.
  bool is_member(std::uint32_t unit, const Collectives& collectives, const Collectives::key_type& key) const {
    const auto named = collectives.find(key);
    return named != collectives.end() &&
           std::any_of(named->second.begin(), named->second.end(), [&](std::uint32_t collective) {
             const std::vector<std::uint32_t>& members = plan_.units[collective].members;
             return std::binary_search(members.begin(), members.end(), unit);
           });
  }

  // 各产业园 holds no bureau and 县政府各部门 no town.
  bool may_hold(std::uint32_t collective, std::uint32_t unit) const {
    const UnitClass of_collective = plan_.units[collective].unit_class;
    const UnitClass of_unit = plan_.units[unit].unit_class;
    const bool special = of_collective == UnitClass::town || of_collective == UnitClass::park;
    return special ? of_collective == of_unit : of_unit != UnitClass::town;
  }

  void row(const IndexRow& row, std::uint32_t unit, bool lost) {
    const std::vector<IndexColumn>& columns = plan_.plan.index->columns;
    row_name_.try_emplace(unit, row.unit);
    std::vector<std::uint32_t> printed;
    for (const IndexCell& cell : row.cells) printed.push_back(cell.column);
    Placement placement{printed, 0};
    if (lost) {
      placement = best_placement(printed, static_cast<std::uint32_t>(columns.size()),
                                 [&](std::size_t cell, std::uint32_t column) {
                                   int score = 0;
                                   for (int number : row.cells[cell].numbers) {
                                     const Verdict verdict = judge(unit, columns[column], number);
                                     score += verdict == Verdict::agrees ? 2 : verdict == Verdict::explained ? 0 : -2;
                                   }
                                   return score;
                                 });
    }
    if (placement.columns != printed)
      result_.shifted.push_back({row.unit, printed, placement.columns, placement.margin, row.place});
    for (std::size_t cell = 0; cell < row.cells.size(); ++cell)
      if (placement.columns[cell] < columns.size()) take(row.cells[cell], unit, columns[placement.columns[cell]]);
  }

  void take(const IndexCell& cell, std::uint32_t unit, const IndexColumn& column) {
    for (int number : cell.numbers) {
      const Key key{unit, column.list, column.role, number};
      if (!seen_.insert(key).second) continue;  // printed twice
      switch (judge(unit, column, number)) {
        case Verdict::agrees: ++result_.agree; break;
        case Verdict::explained: ++result_.explained; break;
        case Verdict::unknown: result_.index_only.push_back(entry(key, cell.place)); break;
      }
    }
  }

  IndexEntry entry(const Key& key, Place place) const {
    const auto& [unit, list, role, number] = key;
    const auto row = row_name_.find(unit);
    const bool has_row = row != row_name_.end();
    return {has_row ? row->second : plan_.units[unit].name, list, role, number, has_row, place};
  }

  const ResolvedPlan& plan_;
  std::map<Key, Place> text_;
  Collectives open_, closed_;
  std::map<std::uint32_t, std::string> row_name_;
  std::set<Key> seen_;
  Reconciliation result_;
};

}  // namespace

Reconciliation reconcile(const ResolvedPlan& plan) {
  if (!plan.plan.index || plan.index_units.size() != plan.plan.index->rows.size()) return {};
  return Reconciler(plan).run();
}

}  // namespace dutygraph::proof
