// The document's own index table: held against its text (proof/reconcile.h), and its form.
//
// A number under the wrong role is one finding, not two, and a unit without a row is one, however many of its numbers
// are missing. What is about a row stands at the row's name.
#include <map>
#include <set>
#include <tuple>

#include "dutygraph/proof/reconcile.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

using Number = std::tuple<std::string, std::string, int>;  // unit, list, number

Number number_of(const IndexEntry& entry) { return {entry.unit, entry.list, entry.number}; }

class IndexAudit {
 public:
  IndexAudit(Audit& audit, const IndexTable& index) : audit_(audit), index_(index) {
    for (const IndexRow& row : index.rows) row_of_.try_emplace(row.unit, &row);
    const std::vector<Task>& tasks = audit.plan().plan.tasks;
    for (std::uint32_t t = 0; t < tasks.size(); ++t) task_of_.try_emplace({tasks[t].list, tasks[t].number}, t);
  }

  void run(const Reconciliation& found) {
    entries(found);
    shifted(found);
    for (std::size_t r = 0; r < index_.rows.size(); ++r) form(index_.rows[r], r);
  }

 private:
  Where at(const IndexRow& row) const { return {std::nullopt, row.unit, row.place, row.printed}; }

  Where at(const IndexEntry& entry) const {
    Where where;
    if (const auto row = row_of_.find(entry.unit); row != row_of_.end()) where = at(*row->second);
    if (const auto task = task_of_.find({entry.list, entry.number}); task != task_of_.end()) where.task = task->second;
    where.unit = entry.unit;
    return where;
  }

  std::vector<std::string> values(const IndexEntry& entry) const {
    return {entry.unit, entry.list + "-" + std::to_string(entry.number), std::string(to_string(entry.role))};
  }

  void entries(const Reconciliation& found) {
    std::map<Number, const IndexEntry*> in_index;
    for (const IndexEntry& entry : found.index_only) in_index.emplace(number_of(entry), &entry);
    std::set<const IndexEntry*> swapped;
    std::set<std::string> without_row;
    for (const IndexEntry& entry : found.text_only) {
      if (!entry.has_row) {
        if (without_row.insert(entry.unit).second) no_row(entry);
        continue;
      }
      const auto other = in_index.find(number_of(entry));
      if (other != in_index.end() && other->second->role != entry.role && swapped.insert(other->second).second)
        audit_.report("index-role-swapped", at(entry),
                      {entry.unit, values(entry)[1], std::string(to_string(other->second->role)),
                       std::string(to_string(entry.role))});
      else
        audit_.report("index-missing", at(entry), values(entry));
    }
    for (const IndexEntry& entry : found.index_only)
      if (!swapped.contains(&entry)) audit_.report("index-extra", at(entry), values(entry));
  }

  // At the unit's first mention.
  void no_row(const IndexEntry& entry) {
    for (const Named& name : audit_.named()) {
      if (audit_.unit_of(name).name != entry.unit) continue;
      return audit_.report("index-no-row", audit_.about(name), {entry.unit});
    }
  }

  void shifted(const Reconciliation& found) {
    if (found.shifted.empty()) return;
    int margin = found.shifted.front().margin;
    for (const ShiftedRow& row : found.shifted) margin = std::min(margin, row.margin);
    const auto first = row_of_.find(found.shifted.front().unit);
    if (first == row_of_.end()) return;
    Where where = at(*first->second);
    where.unit.reset();
    audit_.report("index-columns-shifted", std::move(where),
                  {std::to_string(found.shifted.size()), std::to_string(index_.rows.size()), std::to_string(margin)});
  }

  void form(const IndexRow& row, std::size_t r) {
    if (is_broken(row.printed)) audit_.report("index-broken-name", at(row), {row.unit});
    for (const IndexCell& cell : row.cells) {
      const std::u32string printed = comparable(cell.printed);
      if (printed.empty() || !(printed.back() == U'、' || printed.back() == U',' || printed.back() == U';')) continue;
      audit_.report("index-trailing-separator", {std::nullopt, row.unit, cell.place, cell.printed}, {row.unit});
    }
    if (r < audit_.plan().index_units.size()) name_differs(row, audit_.plan().index_units[r]);
  }

  // A blank between two Chinese letters.
  static bool is_broken(const std::string& printed) {
    const std::u32string name = text::decode(text::trim(printed));
    for (std::size_t i = 1; i + 1 < name.size(); ++i) {
      if (!text::is_blank(name[i]) || !text::is_han(name[i - 1])) continue;
      while (i + 1 < name.size() && text::is_blank(name[i])) ++i;
      if (text::is_han(name[i])) return true;
    }
    return false;
  }

  // The text names the unit, but never as the row does.
  void name_differs(const IndexRow& row, std::uint32_t u) {
    const std::u32string printed = comparable(row.unit);
    std::string in_text;
    for (const Named& name : audit_.named()) {
      if (name.edge->unit != u) continue;
      const bool whole = name.edge->rule != "shared-suffix" && name.edge->rule != "shared-prefix";
      const std::string& form = whole ? name.mention->printed : audit_.plan().units[u].name;
      if (comparable(form) == printed) return;
      if (in_text.empty()) in_text = form;
    }
    if (!in_text.empty()) audit_.report("index-name-differs", at(row), {row.unit, in_text});
  }

  Audit& audit_;
  const IndexTable& index_;
  std::map<std::string, const IndexRow*> row_of_;
  std::map<std::pair<std::string, int>, std::uint32_t> task_of_;
};

}  // namespace

void audit_index(Audit& audit) {
  if (audit.plan().plan.index) IndexAudit(audit, *audit.plan().plan.index).run(reconcile(audit.plan()));
}

}  // namespace dutygraph::proof
