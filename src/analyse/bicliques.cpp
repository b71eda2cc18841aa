#include "dutygraph/analyse/bicliques.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using Ids = std::vector<std::uint32_t>;

bool larger(const Biclique& x, const Biclique& y) {
  const std::size_t area_x = x.units.size() * x.tasks.size();
  const std::size_t area_y = y.units.size() * y.tasks.size();
  if (area_x != area_y) return area_x > area_y;
  if (x.units.size() != y.units.size()) return x.units.size() > y.units.size();
  return x.units != y.units ? x.units < y.units : x.tasks < y.tasks;
}

class CloseByOne {
 public:
  CloseByOne(const BipartiteGraph& graph, const BicliqueOptions& options)
      : graph_(graph), options_(options), common_(unit_count(graph), 0) {}

  Bicliques run() {
    Ids all;
    for (std::uint32_t t = 0; t < task_count(graph_); ++t) all.push_back(t);
    if (all.size() > 1) todo_.push_back({{}, all, 0});
    while (!todo_.empty() && made_.complete) {
      const Step step = std::move(todo_.back());
      todo_.pop_back();
      expand(step);
    }
    keep_largest();
    return std::move(made_);
  }

 private:
  // Units that were put together so far, the tasks that they share, and the first unit that may join them next.
  struct Step {
    Ids units;
    Ids tasks;
    std::uint32_t next = 0;
  };

  // Counts in common_ how many of `tasks` each unit stands in; returns the units counted, ascending.
  Ids count(const Ids& tasks) {
    Ids met;
    for (const std::uint32_t task : tasks) {
      for (const std::uint32_t unit : units_of(graph_, task))
        if (common_[unit]++ == 0) met.push_back(unit);
      seen_ += units_of(graph_, task).size();
    }
    std::sort(met.begin(), met.end());
    return met;
  }

  // Takes in all units that the tasks have in common. Where one of them is earlier than the unit added last and was not
  // there before, the same set has been made by adding that one first.
  void expand(const Step& step) {
    const Ids met = count(step.tasks);
    Ids units;
    bool made_before = false;
    for (const std::uint32_t unit : met) {
      if (common_[unit] != step.tasks.size()) continue;
      units.push_back(unit);
      made_before |= unit + 1 < step.next && !std::binary_search(step.units.begin(), step.units.end(), unit);
    }
    if (!made_before) {
      keep(units, step.tasks);
      enlarge(step, met, units);
    }
    for (const std::uint32_t unit : met) common_[unit] = 0;
    if (seen_ > options_.most_edges_seen || made_.found >= options_.most_found) made_.complete = todo_.empty();
  }

  void enlarge(const Step& step, const Ids& met, const Ids& units) {
    for (const std::uint32_t unit : met) {
      if (unit < step.next || common_[unit] < 2 || common_[unit] == step.tasks.size()) continue;
      const auto row = tasks_of(graph_, unit);
      Step further{units, {}, unit + 1};
      further.units.insert(std::upper_bound(further.units.begin(), further.units.end(), unit), unit);
      std::set_intersection(step.tasks.begin(), step.tasks.end(), row.begin(), row.end(),
                            std::back_inserter(further.tasks));
      todo_.push_back(std::move(further));
    }
  }

  void keep(const Ids& units, const Ids& tasks) {
    if (units.size() < 2 || tasks.size() < 2) return;
    ++made_.found;
    made_.shown.push_back({units, tasks});
    if (made_.shown.size() > 2 * options_.most_shown + 100) keep_largest();
  }

  void keep_largest() {
    std::sort(made_.shown.begin(), made_.shown.end(), larger);
    if (made_.shown.size() > options_.most_shown) made_.shown.resize(options_.most_shown);
  }

  const BipartiteGraph& graph_;
  const BicliqueOptions& options_;
  std::vector<std::uint32_t> common_;
  std::vector<Step> todo_;
  Bicliques made_;
  std::uint64_t seen_ = 0;
};

}  // namespace

Bicliques maximal_bicliques(const BipartiteGraph& graph, const BicliqueOptions& options) {
  return CloseByOne(graph, options).run();
}

}  // namespace dutygraph::analyse
