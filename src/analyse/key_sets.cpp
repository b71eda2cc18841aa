#include "dutygraph/analyse/key_sets.h"

#include <algorithm>
#include <span>

#include "analyse/lowpoint.h"

namespace dutygraph::analyse {

namespace {

using std::uint32_t;
using std::uint64_t;

constexpr uint32_t none = Lowpoints::no_node;

// Ordered pairs of different nodes within a part of `nodes` nodes.
uint64_t joined(uint64_t nodes) { return nodes * (nodes - (nodes > 0 ? 1 : 0)); }

double share_not_joined(uint64_t still_joined, uint64_t nodes) {
  return nodes < 2 ? 0 : 1 - static_cast<double>(still_joined) / static_cast<double>(joined(nodes));
}

// The best set so far: the fewest joined pairs, then the first by ids.
struct Best {
  uint64_t still_joined = UINT64_MAX;
  std::vector<uint32_t> units;

  void offer(uint64_t pairs, std::span<const uint32_t> out, uint32_t last) {
    if (pairs > still_joined) return;
    std::vector<uint32_t> set(out.begin(), out.end());
    set.push_back(last);
    std::sort(set.begin(), set.end());
    if (pairs < still_joined || set < units) units = std::move(set);
    still_joined = pairs;
  }
};

class Removal {
 public:
  explicit Removal(const graph::BipartiteGraph& graph) : rows_(node_rows(graph)), pairs_(rows_.count()) {}
  const NodeRows& rows() const { return rows_; }

  // Joined pairs that remain without `out`.
  uint64_t without(std::span<const uint32_t> out) {
    find_lowpoints(rows_, out, found_);
    uint64_t pairs = 0;
    for (const uint32_t node : found_.order)
      if (found_.parent[node] == none) pairs += joined(found_.size[node]);
    return pairs;
  }

  // Offers every set of `out` and one more unit.
  void offer_all(std::span<const uint32_t> out, Best& best) {
    const uint64_t all = without(out);
    add_up_hanging();
    uint64_t component = 0;
    for (const uint32_t node : found_.order) {
      if (found_.parent[node] == none) component = found_.size[node];
      if (node >= rows_.units) continue;
      const uint64_t rest = component - 1 - hanging_[node];
      const uint64_t pairs = all - joined(component) + pairs_[node] + joined(rest);
      if (pairs <= best.still_joined) best.offer(pairs, out, node);
    }
  }

 private:
  // For every node the subtrees that hang on it alone: their nodes, and their joined pairs.
  void add_up_hanging() {
    hanging_.assign(rows_.count(), 0);
    std::fill(pairs_.begin(), pairs_.end(), 0);
    for (const uint32_t node : found_.order) {
      const uint32_t parent = found_.parent[node];
      if (parent == none || !hangs_on_parent(found_, node)) continue;
      hanging_[parent] += found_.size[node];
      pairs_[parent] += joined(found_.size[node]);
    }
  }

  NodeRows rows_;
  Lowpoints found_;
  std::vector<uint64_t> pairs_;
  std::vector<uint32_t> hanging_;
};

void offer_triples(Removal& removal, Best& best) {
  const uint32_t units = removal.rows().units;
  for (uint32_t first = 0; first < units; ++first) {
    for (uint32_t second = first + 1; second < units; ++second) {
      if ((first < units / 2) != (second < units / 2)) continue;  // of three units two are in one half
      const uint32_t out[] = {first, second};
      removal.offer_all(out, best);
    }
  }
}

double steps(const NodeRows& rows, int size) {
  const double units = rows.units;
  const double search = rows.count() + static_cast<double>(rows.neighbor.size());
  return search * (size == 3 ? units * units / 4 : size == 2 ? units : 1);
}

}  // namespace

double fragmentation(const graph::BipartiteGraph& graph) {
  Removal removal(graph);
  return share_not_joined(removal.without({}), removal.rows().count());
}

KeyUnits best_key_set(const graph::BipartiteGraph& graph, int size, double most_steps) {
  Removal removal(graph);
  const NodeRows& rows = removal.rows();
  const auto taken = static_cast<uint32_t>(size);
  if (rows.units < taken || rows.count() < taken + 2 || steps(rows, size) > most_steps) return {};
  Best best;
  if (size == 1) removal.offer_all({}, best);
  if (size == 2)
    for (uint32_t unit = 0; unit < rows.units; ++unit) removal.offer_all({&unit, 1}, best);
  if (size == 3) offer_triples(removal, best);
  return {best.units, share_not_joined(best.still_joined, rows.count() - taken)};
}

}  // namespace dutygraph::analyse
