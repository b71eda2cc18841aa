// The bipartite graph of units and tasks, in compressed rows.
//
// Idea: every edge stands twice, once in its unit's row and once in its task's row. The rows of one direction lie one
// behind another in flat columns (the neighbour's id, what kind of edge it is), and `begin` says where each row starts.
// Ids are dense: units 0 .. unit_count - 1, tasks 0 .. task_count - 1. A row ascends by neighbour and names it once.
//
// Size: 10 bytes an edge (two directions of a 4-byte id and a 1-byte kind) and 4 bytes a node, 8 where the graph keeps
// the way back to a plan. A nation of 2,800 counties over ten years (23.1 million edges, 3.8 million nodes) is 262 MB.
//
// Limits: at most 2^32 - 1 nodes a side and edges. The graph does not change once it is built.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "dutygraph/model/error.h"
#include "dutygraph/model/plan.h"

namespace dutygraph::graph {

// What an edge is. The values are ordered so that of several namings of one unit in one task the smallest counts: the
// task's own naming before one through a collective, and lead before support.
enum class EdgeKind : std::uint8_t { lead = 0, support = 1, via_lead = 2, via_support = 3 };

constexpr EdgeKind edge_kind(bool lead, bool via) {
  if (via) return lead ? EdgeKind::via_lead : EdgeKind::via_support;
  return lead ? EdgeKind::lead : EdgeKind::support;
}
constexpr bool is_lead(EdgeKind kind) { return kind == EdgeKind::lead || kind == EdgeKind::via_lead; }
// True where the unit stands in the task only because a collective was expanded.
constexpr bool is_via(EdgeKind kind) { return kind == EdgeKind::via_lead || kind == EdgeKind::via_support; }

struct Edge {
  std::uint32_t unit = 0;
  std::uint32_t task = 0;
  EdgeKind kind = EdgeKind::support;
  friend bool operator==(const Edge&, const Edge&) = default;
};

// One direction of the graph.
struct EdgeRows {
  std::vector<std::uint32_t> begin = {0};  // one more than there are rows
  std::vector<std::uint32_t> neighbor;     // ascending in each row
  std::vector<EdgeKind> kind;              // beside `neighbor`

  std::uint32_t count() const { return static_cast<std::uint32_t>(begin.size() - 1); }
  std::span<const std::uint32_t> neighbors(std::uint32_t row) const {
    return {neighbor.data() + begin[row], neighbor.data() + begin[row + 1]};
  }
  std::span<const EdgeKind> kinds(std::uint32_t row) const {
    return {kind.data() + begin[row], kind.data() + begin[row + 1]};
  }
  friend bool operator==(const EdgeRows&, const EdgeRows&) = default;
};

struct BipartiteGraph {
  EdgeRows unit_rows;                    // unit -> its tasks
  EdgeRows task_rows;                    // task -> its units
  std::vector<std::uint32_t> plan_unit;  // unit -> index into ResolvedPlan::units; empty where it was made of no plan
  std::vector<std::uint32_t> plan_task;  // task -> index into Plan::tasks; empty where it was made of no plan
  bool via_included = false;             // whether edges that exist only through a collective were asked for
  friend bool operator==(const BipartiteGraph&, const BipartiteGraph&) = default;
};

inline std::uint32_t unit_count(const BipartiteGraph& graph) { return graph.unit_rows.count(); }
inline std::uint32_t task_count(const BipartiteGraph& graph) { return graph.task_rows.count(); }
inline std::size_t edge_count(const BipartiteGraph& graph) { return graph.unit_rows.neighbor.size(); }
inline std::span<const std::uint32_t> tasks_of(const BipartiteGraph& graph, std::uint32_t unit) {
  return graph.unit_rows.neighbors(unit);
}
inline std::span<const std::uint32_t> units_of(const BipartiteGraph& graph, std::uint32_t task) {
  return graph.task_rows.neighbors(task);
}
// The kinds of the edges to tasks_of(graph, unit), in the same order.
inline std::span<const EdgeKind> task_kinds(const BipartiteGraph& graph, std::uint32_t unit) {
  return graph.unit_rows.kinds(unit);
}
// The kinds of the edges to units_of(graph, task), in the same order.
inline std::span<const EdgeKind> unit_kinds(const BipartiteGraph& graph, std::uint32_t task) {
  return graph.task_rows.kinds(task);
}

// Builds the graph of `edges` by counting sort. The order of `edges` does not matter; of several edges between the same
// two nodes one is kept, of the smallest kind.
//
// units, tasks: numbers of nodes; a node without an edge has an empty row.
// Returns the graph, or a Failure: wrong_use where an edge names a node that is not there, limit from 2^32 edges on.
// Time O(units + tasks + edges), and 5 bytes an edge of working memory.
Result<BipartiteGraph> build_graph(std::uint32_t units, std::uint32_t tasks, std::span<const Edge> edges);

// The same nodes with the lead edges only, or with the support edges only (any other role: with none), so that what
// runs on the whole graph runs on one role of it. Time O(units + tasks + edges).
BipartiteGraph only_role(const BipartiteGraph& graph, Role role);

// The rows seen from the other end. `others`: how many nodes stand there. Time O(rows + others + edges).
EdgeRows flipped(const EdgeRows& rows, std::uint32_t others);

}  // namespace dutygraph::graph
