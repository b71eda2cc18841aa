// The tasks' numbers within one list: none missing, none twice.
//
// A list may begin anywhere (one page of a table begins at 80), and parts (1)(2) of a number are no repeats of it.
// Numbers that are absent are reported where the series goes on, a run of them once; so is a run of repeated numbers.
#include <algorithm>
#include <map>
#include <set>

#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

std::string range(int from, int to) {
  return from == to ? std::to_string(from) : std::to_string(from) + "–" + std::to_string(to);
}

void gaps(Audit& audit, const std::vector<std::uint32_t>& tasks) {
  std::set<int> numbers;
  for (std::uint32_t t : tasks) numbers.insert(audit.plan().plan.tasks[t].number);
  std::set<int> reported;
  for (std::uint32_t t : tasks) {
    const int number = audit.plan().plan.tasks[t].number;
    const auto at = numbers.find(number);
    if (at == numbers.begin() || *std::prev(at) == number - 1 || !reported.insert(number).second) continue;
    audit.report("number-gap", audit.at(t), {range(*std::prev(at) + 1, number - 1), std::to_string(number)});
  }
}

// Two tasks with one number, or two parts of one number with one part.
void repeats(Audit& audit, const std::vector<std::uint32_t>& tasks) {
  std::set<std::pair<int, int>> seen;
  std::size_t run = 0;  // repeated tasks right before this one
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const Task& task = audit.plan().plan.tasks[tasks[i]];
    if (seen.insert({task.number, task.part.value_or(0)}).second) {
      run = 0;
      continue;
    }
    if (run++ > 0) continue;
    std::size_t last = i;  // of the run
    for (std::size_t k = i + 1; k < tasks.size(); ++k) {
      const Task& next = audit.plan().plan.tasks[tasks[k]];
      if (!seen.contains({next.number, next.part.value_or(0)})) break;
      last = k;
    }
    const int to = audit.plan().plan.tasks[tasks[last]].number;
    audit.report("number-repeat", audit.at(tasks[i]), {range(std::min(task.number, to), std::max(task.number, to))});
  }
}

}  // namespace

void audit_numbers(Audit& audit) {
  std::map<std::string, std::vector<std::uint32_t>> lists;
  for (std::uint32_t t = 0; t < audit.plan().plan.tasks.size(); ++t)
    lists[audit.plan().plan.tasks[t].list].push_back(t);
  for (const auto& [list, tasks] : lists) {
    gaps(audit, tasks);
    repeats(audit, tasks);
  }
}

}  // namespace dutygraph::proof
