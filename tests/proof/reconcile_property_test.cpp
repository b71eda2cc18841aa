// The index made from a plan, printed into that plan as its own, says nothing else than the text; with errors planted,
// reconcile reports these and no others. Random plans and random errors, from fixed seeds.
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "dutygraph/proof/reconcile.h"
#include "dutygraph/proof/unit_index.h"
#include "proof/plans.h"

namespace dutygraph::proof {
namespace {

class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  int below(int bound) { return static_cast<int>(engine_() % static_cast<unsigned>(bound)); }

 private:
  std::mt19937 engine_;
};

std::string unit_name(int n) { return "县第" + std::to_string(n) + "局"; }

// Tasks with leads and supports of up to 9 units; the last unit only supports, so that its row shows an empty cell.
PlanMaker random_plan(Dice& dice) {
  PlanMaker maker;
  const int units = 2 + dice.below(8);
  const int tasks = 1 + dice.below(15);
  for (int t = 1; t <= tasks; ++t) {
    maker.task(t);
    maker.lead(unit_name(dice.below(units)));
    std::set<int> helpers;
    for (int k = dice.below(4); k > 0; --k) helpers.insert(dice.below(units));
    for (const int helper : helpers) maker.support(unit_name(helper));
    if (t == 1) maker.support(unit_name(99));
  }
  return maker;
}

using Rows = std::vector<std::pair<std::string, std::vector<std::vector<int>>>>;

Rows rows_of(const UnitIndex& index) {
  Rows rows;
  for (const UnitIndexRow& row : index.rows) rows.emplace_back(row.name, row.numbers);
  return rows;
}

void print_index(PlanMaker& maker, const Rows& rows) {
  for (const auto& [name, columns] : rows) maker.row(name, name, columns);
}

// "unit role number" of each entry.
using Entries = std::multiset<std::string>;

std::string entry(const std::string& unit, std::size_t column, int number) {
  return unit + (column == 0 ? " lead " : " support ") + std::to_string(number);
}

Entries entries(const std::vector<IndexEntry>& list) {
  Entries all;
  for (const IndexEntry& e : list) all.insert(entry(e.unit, e.role == Role::lead ? 0 : 1, e.number));
  return all;
}

TEST(RoundTrip, AnIndexOfItsOwnTextHasNothingToReport) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    Dice dice(seed);
    PlanMaker maker = random_plan(dice);
    const UnitIndex index = unit_index(maker.plan());
    print_index(maker, rows_of(index));
    const Reconciliation found = reconcile(maker.plan());
    ASSERT_TRUE(found.index_only.empty() && found.text_only.empty() && found.shifted.empty()) << "seed " << seed;
    int numbers = 0;
    for (const UnitIndexRow& row : index.rows)
      for (const auto& column : row.numbers) numbers += static_cast<int>(column.size());
    ASSERT_EQ(found.agree, numbers) << "seed " << seed;
  }
}

TEST(RoundTrip, PlantedErrorsAreReportedAndNoOthers) {
  for (unsigned seed = 0; seed < 1000; ++seed) {
    Dice dice(seed);
    PlanMaker maker = random_plan(dice);
    Rows rows = rows_of(unit_index(maker.plan()));
    Entries added;
    Entries lost;
    std::set<std::pair<std::size_t, std::size_t>> touched;  // a cell takes one error
    for (int k = 1 + dice.below(4); k > 0; --k) {
      const auto r = static_cast<std::size_t>(dice.below(static_cast<int>(rows.size())));
      const auto c = static_cast<std::size_t>(dice.below(2));
      auto& [name, columns] = rows[r];
      if (name == unit_name(99) || !touched.insert({r, c}).second) continue;
      if (columns[c].empty() || dice.below(2) == 0) {
        const int number = 100 + dice.below(50);  // no task of the plan
        columns[c].push_back(number);
        added.insert(entry(name, c, number));
      } else {
        lost.insert(entry(name, c, columns[c].back()));
        columns[c].pop_back();
      }
    }
    print_index(maker, rows);
    const Reconciliation found = reconcile(maker.plan());
    ASSERT_EQ(entries(found.index_only), added) << "seed " << seed;
    ASSERT_EQ(entries(found.text_only), lost) << "seed " << seed;
  }
}

}  // namespace
}  // namespace dutygraph::proof
