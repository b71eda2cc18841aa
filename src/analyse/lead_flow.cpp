#include "analyse/lead_flow.h"

#include <algorithm>
#include <climits>
#include <deque>

namespace dutygraph::analyse {

namespace {

using std::uint32_t;

constexpr uint32_t none = UINT32_MAX;
constexpr int unreached = INT_MAX;

}  // namespace

// Cheapest known ways from one unit. Nodes: units, then tasks.
struct LeadFlow::Labels {
  Labels(uint32_t unit_count, std::size_t nodes)
      : units(unit_count), cost(nodes, unreached), by_arc(nodes, none), queued(nodes) {}

  void offer(uint32_t node, int offered, uint32_t arc) {
    if (offered >= cost[node]) return;
    cost[node] = offered;
    by_arc[node] = arc;
    if (queued[node]) return;
    queued[node] = true;
    queue.push_back(node);
  }

  uint32_t units;
  std::vector<int> cost;
  std::vector<uint32_t> by_arc;  // the last arc of the way
  std::vector<bool> queued;
  std::deque<uint32_t> queue;
};

LeadFlow::LeadFlow(std::vector<std::vector<uint32_t>> now, std::vector<std::vector<uint32_t>> allowed, uint32_t units)
    : allowed_(std::move(allowed)), of_task_(now.size()), of_unit_(units), load_(units), stuck_(units) {
  for (uint32_t task = 0; task < now.size(); ++task) {
    for (const uint32_t unit : allowed_[task]) {
      const bool leads = std::binary_search(now[task].begin(), now[task].end(), unit);
      of_task_[task].push_back(static_cast<uint32_t>(arcs_.size()));
      of_unit_[unit].push_back(static_cast<uint32_t>(arcs_.size()));
      arcs_.push_back({task, unit, leads, leads});
      if (leads) ++load_[unit];
    }
  }
}

std::vector<std::vector<uint32_t>> LeadFlow::leads() const {
  std::vector<std::vector<uint32_t>> leads(of_task_.size());
  for (const Arc& arc : arcs_)
    if (arc.leads) leads[arc.task].push_back(arc.unit);
  return leads;
}

// A unit can give back a task that it leads …
void LeadFlow::relax_unit(uint32_t unit, Labels& labels) const {
  for (const uint32_t number : of_unit_[unit]) {
    const Arc& arc = arcs_[number];
    if (arc.leads) labels.offer(labels.units + arc.task, labels.cost[unit] - arc.cost(), number);
  }
}

// … and the task can go to a unit that does not lead it.
void LeadFlow::relax_task(uint32_t task, Labels& labels) const {
  for (const uint32_t number : of_task_[task]) {
    const Arc& arc = arcs_[number];
    if (!arc.leads) labels.offer(arc.unit, labels.cost[labels.units + task] + arc.cost(), number);
  }
}

void LeadFlow::augment(uint32_t from, uint32_t last, const Labels& labels) {
  --load_[from];
  ++load_[last];
  for (uint32_t unit = last; unit != from;) {
    Arc& taken = arcs_[labels.by_arc[unit]];
    Arc& given = arcs_[labels.by_arc[labels.units + taken.task]];
    taken.leads = true;
    given.leads = false;
    unit = given.unit;
  }
}

bool LeadFlow::hand_on(uint32_t from, const std::vector<int>& caps) {
  const auto units = static_cast<uint32_t>(load_.size());
  Labels labels(units, units + of_task_.size());
  labels.offer(from, 0, none);
  while (!labels.queue.empty()) {
    const uint32_t node = labels.queue.front();
    labels.queue.pop_front();
    labels.queued[node] = false;
    if (node < units)
      relax_unit(node, labels);
    else
      relax_task(node - units, labels);
  }
  uint32_t last = none;
  for (uint32_t unit = 0; unit < units; ++unit) {
    if (labels.cost[unit] == unreached || load_[unit] >= caps[unit]) continue;
    if (last == none || labels.cost[unit] < labels.cost[last]) last = unit;
  }
  if (last == none) {
    for (uint32_t unit = 0; unit < units; ++unit) stuck_[unit] = labels.cost[unit] != unreached;
    return false;
  }
  augment(from, last, labels);
  return true;
}

bool LeadFlow::lower_to(const std::vector<int>& caps) {
  for (uint32_t unit = 0; unit < load_.size(); ++unit)
    while (load_[unit] > caps[unit])
      if (!hand_on(unit, caps)) return false;
  return true;
}

}  // namespace dutygraph::analyse
