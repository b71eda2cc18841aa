#include "analyse/lowpoint.h"

#include <algorithm>

namespace dutygraph::analyse {

namespace {

using std::uint32_t;

constexpr uint32_t none = Lowpoints::no_node;
constexpr uint32_t taken_out = none;  // above every number, so that it never lowers a low
constexpr uint32_t unmet = none - 1;

void meet(const NodeRows& rows, uint32_t node, uint32_t parent, Lowpoints& found) {
  found.number[node] = found.low[node] = static_cast<uint32_t>(found.order.size());
  found.parent[node] = parent;
  found.size[node] = 1;
  found.next[node] = rows.begin[node];
  found.order.push_back(node);
}

void leave(uint32_t node, uint32_t parent, Lowpoints& found) {
  found.size[parent] += found.size[node];
  found.low[parent] = std::min(found.low[parent], found.low[node]);
}

void search_from(const NodeRows& rows, uint32_t root, Lowpoints& found) {
  meet(rows, root, none, found);
  for (uint32_t node = root; node != none;) {
    const uint32_t parent = found.parent[node];
    const uint32_t end = rows.begin[node + 1];
    uint32_t at = found.next[node];
    uint32_t low = found.low[node];
    uint32_t child = none;
    for (; at < end && child == none; ++at) {
      const uint32_t other = rows.neighbor[at];
      if (found.number[other] == unmet)
        child = other;
      else if (other != parent)
        low = std::min(low, found.number[other]);
    }
    found.next[node] = at;
    found.low[node] = low;
    if (child != none) {
      meet(rows, child, node, found);
      node = child;
    } else {
      if (parent != none) leave(node, parent, found);
      node = parent;
    }
  }
}

}  // namespace

NodeRows node_rows(const graph::BipartiteGraph& graph) {
  NodeRows rows;
  rows.units = unit_count(graph);
  rows.begin = graph.unit_rows.begin;
  for (uint32_t task = 0; task < task_count(graph); ++task)
    rows.begin.push_back(rows.begin.back() + static_cast<uint32_t>(units_of(graph, task).size()));
  for (const uint32_t task : graph.unit_rows.neighbor) rows.neighbor.push_back(rows.units + task);
  rows.neighbor.insert(rows.neighbor.end(), graph.task_rows.neighbor.begin(), graph.task_rows.neighbor.end());
  return rows;
}

void find_lowpoints(const NodeRows& rows, std::span<const uint32_t> out, Lowpoints& found) {
  const uint32_t nodes = rows.count();
  found.order.clear();
  found.number.assign(nodes, unmet);
  for (auto* column : {&found.low, &found.parent, &found.size, &found.next}) column->resize(nodes);
  for (const uint32_t node : out) found.number[node] = taken_out;
  for (uint32_t node = 0; node < nodes; ++node)
    if (found.number[node] == unmet) search_from(rows, node, found);
}

}  // namespace dutygraph::analyse
