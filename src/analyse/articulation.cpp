#include "dutygraph/analyse/articulation.h"

#include <algorithm>
#include <span>

#include "analyse/lowpoint.h"

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using std::uint32_t;

constexpr uint32_t none = Lowpoints::no_node;

// Nodes of one part, as runs of the search order.
struct Part {
  std::vector<std::span<const uint32_t>> runs;
  std::size_t nodes = 0;
  uint32_t lowest_unit = none;
};

void add_run(Part& part, const Lowpoints& found, uint32_t units, uint32_t from, uint32_t to) {
  part.runs.emplace_back(found.order.data() + from, found.order.data() + to);
  part.nodes += to - from;
  for (const uint32_t node : part.runs.back())
    if (node < units) part.lowest_unit = std::min(part.lowest_unit, node);
}

uint32_t end_of(const Lowpoints& found, uint32_t node) { return found.number[node] + found.size[node]; }

// The subtrees that hang on `node` alone, in the order of the search.
std::vector<uint32_t> hanging_children(const NodeRows& rows, const Lowpoints& found, uint32_t node) {
  std::vector<uint32_t> children;
  for (uint32_t at = rows.begin[node]; at < rows.begin[node + 1]; ++at) {
    const uint32_t child = rows.neighbor[at];
    if (found.parent[child] == node && hangs_on_parent(found, child)) children.push_back(child);
  }
  std::sort(children.begin(), children.end(),
            [&](uint32_t x, uint32_t y) { return found.number[x] < found.number[y]; });
  return children;
}

// The parts that are left of its component without `node`: the hanging subtrees, and all the rest in one.
std::vector<Part> parts_without(const NodeRows& rows, const Lowpoints& found, uint32_t node, uint32_t root) {
  std::vector<Part> parts;
  Part rest;
  uint32_t from = found.number[root];
  const auto add_rest = [&](uint32_t to) {
    if (from < to) add_run(rest, found, rows.units, from, to);
  };
  if (node != root) add_rest(found.number[node]);
  from = found.number[node] + 1;
  for (const uint32_t child : hanging_children(rows, found, node)) {
    add_rest(found.number[child]);
    parts.emplace_back();
    add_run(parts.back(), found, rows.units, found.number[child], end_of(found, child));
    from = end_of(found, child);
  }
  add_rest(end_of(found, root));
  if (rest.nodes > 0) parts.push_back(std::move(rest));
  return parts;
}

// Is x the better part to stay than y?
bool stays_before(const Part& x, const Part& y) {
  const bool x_has_unit = x.lowest_unit != none;
  const bool y_has_unit = y.lowest_unit != none;
  if (x_has_unit != y_has_unit) return x_has_unit;
  return x.nodes != y.nodes ? x.nodes > y.nodes : x.lowest_unit < y.lowest_unit;
}

std::vector<uint32_t> stranded(const std::vector<Part>& parts, uint32_t units) {
  const auto best = std::min_element(parts.begin(), parts.end(), stays_before);
  std::vector<uint32_t> tasks;
  for (auto part = parts.begin(); part != parts.end(); ++part) {
    if (part == best && part->lowest_unit != none) continue;
    for (const auto& run : part->runs)
      for (const uint32_t node : run)
        if (node >= units) tasks.push_back(node - units);
  }
  std::sort(tasks.begin(), tasks.end());
  return tasks;
}

void split_sides(const Part& part, uint32_t units, CutEdge& edge) {
  for (const auto& run : part.runs)
    for (const uint32_t node : run)
      (node < units ? edge.units : edge.tasks).push_back(node < units ? node : node - units);
  std::sort(edge.units.begin(), edge.units.end());
  std::sort(edge.tasks.begin(), edge.tasks.end());
}

// The two parts without the edge from `child` to its parent.
CutEdge cut_edge(const NodeRows& rows, const Lowpoints& found, uint32_t child, uint32_t root) {
  Part below;
  Part above;
  add_run(below, found, rows.units, found.number[child], end_of(found, child));
  add_run(above, found, rows.units, found.number[root], found.number[child]);
  if (end_of(found, child) < end_of(found, root))
    add_run(above, found, rows.units, end_of(found, child), end_of(found, root));
  const bool task_below = child >= rows.units;
  const Part& of_task = task_below ? below : above;
  const Part& of_unit = task_below ? above : below;
  const bool task_falls = of_task.lowest_unit == none || of_task.nodes <= of_unit.nodes;
  const uint32_t parent = found.parent[child];
  CutEdge edge{task_below ? parent : child, (task_below ? child : parent) - rows.units, {}, {}};
  split_sides(task_falls ? of_task : of_unit, rows.units, edge);
  return edge;
}

// Node -> root of its component.
std::vector<uint32_t> roots_of(const Lowpoints& found) {
  std::vector<uint32_t> root(found.number.size());
  for (const uint32_t node : found.order) root[node] = found.parent[node] == none ? node : root[found.parent[node]];
  return root;
}

}  // namespace

std::vector<CutUnit> articulation_units(const BipartiteGraph& graph) {
  const NodeRows rows = node_rows(graph);
  Lowpoints found;
  find_lowpoints(rows, {}, found);
  const std::vector<uint32_t> root = roots_of(found);
  std::vector<CutUnit> cuts;
  for (uint32_t unit = 0; unit < rows.units; ++unit) {
    const std::size_t hanging = hanging_children(rows, found, unit).size();
    if (hanging + (found.parent[unit] == none ? 0 : 1) < 2) continue;
    cuts.push_back({unit, stranded(parts_without(rows, found, unit, root[unit]), rows.units)});
  }
  return cuts;
}

std::vector<CutEdge> bridges(const BipartiteGraph& graph) {
  const NodeRows rows = node_rows(graph);
  Lowpoints found;
  find_lowpoints(rows, {}, found);
  const std::vector<uint32_t> root = roots_of(found);
  std::vector<CutEdge> cuts;
  for (const uint32_t node : found.order) {
    if (found.parent[node] == none || found.low[node] != found.number[node]) continue;
    cuts.push_back(cut_edge(rows, found, node, root[node]));
  }
  std::sort(cuts.begin(), cuts.end(),
            [](const CutEdge& x, const CutEdge& y) { return x.unit != y.unit ? x.unit < y.unit : x.task < y.task; });
  return cuts;
}

}  // namespace dutygraph::analyse
