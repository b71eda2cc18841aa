// Units are settled from the busiest down. A unit from which no unit with two leads fewer can be reached is settled for
// good: what it reaches is closed, and no later path leads into it.
#include "dutygraph/analyse/semi_matching.h"

#include <algorithm>

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using std::uint32_t;

constexpr uint32_t none = UINT32_MAX;

bool leads(const SemiMatching& now, uint32_t unit, uint32_t task) {
  return std::binary_search(now.leads[task].begin(), now.leads[task].end(), unit);
}

// A breadth-first search over "could hand a lead of this task to that unit".
class Reach {
 public:
  Reach(const BipartiteGraph& graph, const SemiMatching& now)
      : graph_(graph), now_(now), from_unit_(unit_count(graph), none), by_task_(unit_count(graph), none) {}

  void start(uint32_t unit) {
    if (from_unit_[unit] != none) return;
    from_unit_[unit] = unit;
    queue_.push_back(unit);
  }
  // The first unit found with at most `most` leads; none where all that can be reached have more.
  uint32_t find(int most) {
    std::vector<bool> task_seen(task_count(graph_));
    for (std::size_t at = 0; at < queue_.size(); ++at) {
      const uint32_t unit = queue_[at];
      if (now_.load[unit] <= most) return unit;
      for (const uint32_t task : tasks_of(graph_, unit)) {
        if (task_seen[task] || !leads(now_, unit, task)) continue;
        task_seen[task] = true;
        for (const uint32_t other : units_of(graph_, task)) {
          if (from_unit_[other] != none || leads(now_, other, task)) continue;
          from_unit_[other] = unit;
          by_task_[other] = task;
          queue_.push_back(other);
        }
      }
    }
    return none;
  }
  uint32_t from(uint32_t unit) const { return from_unit_[unit]; }
  uint32_t by(uint32_t unit) const { return by_task_[unit]; }
  const std::vector<uint32_t>& all() const { return queue_; }

 private:
  const BipartiteGraph& graph_;
  const SemiMatching& now_;
  std::vector<uint32_t> from_unit_;  // itself where the search started
  std::vector<uint32_t> by_task_;
  std::vector<uint32_t> queue_;
};

void hand_over(SemiMatching& now, uint32_t task, uint32_t from, uint32_t to) {
  std::vector<uint32_t>& units = now.leads[task];
  units.erase(std::lower_bound(units.begin(), units.end(), from));
  units.insert(std::lower_bound(units.begin(), units.end(), to), to);
}

// Hands one lead along the path that ends at `last`.
void shift(SemiMatching& now, const Reach& reach, uint32_t last) {
  ++now.load[last];
  uint32_t unit = last;
  for (; reach.from(unit) != unit; unit = reach.from(unit)) hand_over(now, reach.by(unit), reach.from(unit), unit);
  --now.load[unit];
}

// Takes leads off `unit` as long as a path of the residual graph lowers the cost.
void settle(const BipartiteGraph& graph, SemiMatching& now, uint32_t unit) {
  while (true) {
    Reach reach(graph, now);
    reach.start(unit);
    const uint32_t last = now.load[unit] < 2 ? none : reach.find(now.load[unit] - 2);
    if (last == none) return;
    shift(now, reach, last);
  }
}

uint32_t busiest_unsettled(const SemiMatching& now, const std::vector<bool>& settled) {
  uint32_t busiest = none;
  for (uint32_t unit = 0; unit < now.load.size(); ++unit)
    if (!settled[unit] && (busiest == none || now.load[unit] > now.load[busiest])) busiest = unit;
  return busiest;
}

// What one busiest unit can still reach is a proof of the peak; the smallest such set is the easiest to follow.
void add_tight_set(const BipartiteGraph& graph, SemiMatching& now) {
  const int peak = now.load.empty() ? 0 : *std::max_element(now.load.begin(), now.load.end());
  if (peak == 0) return;
  for (uint32_t unit = 0; unit < now.load.size(); ++unit) {
    if (now.load[unit] < peak) continue;
    Reach reach(graph, now);
    reach.start(unit);
    reach.find(-1);
    if (now.tight_units.empty() || reach.all().size() < now.tight_units.size()) now.tight_units = reach.all();
  }
  std::sort(now.tight_units.begin(), now.tight_units.end());
  for (uint32_t task = 0; task < now.leads.size(); ++task) {
    const auto& row = now.leads[task];
    const auto is_tight = [&](uint32_t unit) {
      return std::binary_search(now.tight_units.begin(), now.tight_units.end(), unit);
    };
    if (std::any_of(row.begin(), row.end(), is_tight)) now.tight_tasks.push_back(task);
  }
}

}  // namespace

std::vector<std::vector<uint32_t>> present_leads(const BipartiteGraph& graph) {
  std::vector<std::vector<uint32_t>> leads(task_count(graph));
  for (uint32_t task = 0; task < task_count(graph); ++task) {
    const auto row = units_of(graph, task);
    const auto kinds = unit_kinds(graph, task);
    for (std::size_t i = 0; i < row.size(); ++i)
      if (graph::is_lead(kinds[i])) leads[task].push_back(row[i]);
  }
  return leads;
}

SemiMatching semi_matching(const BipartiteGraph& graph) {
  SemiMatching now{present_leads(graph), std::vector<int>(unit_count(graph)), {}, {}};
  for (const auto& row : now.leads)
    for (const uint32_t unit : row) ++now.load[unit];
  std::vector<bool> settled(unit_count(graph));
  for (uint32_t unit = busiest_unsettled(now, settled); unit != none; unit = busiest_unsettled(now, settled)) {
    if (now.load[unit] < 2) break;
    const int before = now.load[unit];
    settle(graph, now, unit);
    if (now.load[unit] == before) settled[unit] = true;
  }
  add_tight_set(graph, now);
  return now;
}

}  // namespace dutygraph::analyse
