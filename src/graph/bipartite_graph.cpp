// Building compressed rows by counting sort, without ever comparing two neighbours.
//
// Edges that come by task, as a plan's do, fall into unit rows that ascend by task; edges in any other order are laid
// into task rows first, and turning those gives the same. In such unit rows repeated edges stand side by side and are
// merged. Turning them gives task rows that ascend by unit.
#include "dutygraph/graph/bipartite_graph.h"

#include <algorithm>
#include <limits>
#include <string>

namespace dutygraph::graph {

namespace {

// Numbers of entries a row, shifted by one place -> the rows' beginnings, in place.
void sum_up(std::vector<std::uint32_t>& begin) {
  for (std::size_t row = 1; row < begin.size(); ++row) begin[row] += begin[row - 1];
}

EdgeRows empty_rows(std::uint32_t rows, std::size_t edges) {
  EdgeRows made;
  made.begin.assign(std::size_t{rows} + 1, 0);
  made.neighbor.resize(edges);
  made.kind.resize(edges);
  return made;
}

// While rows are filled, begin[r] is where the next entry of row r goes; afterwards it is where row r + 1 begins.
void restore_begins(std::vector<std::uint32_t>& begin) {
  std::move_backward(begin.begin(), begin.end() - 1, begin.end());
  begin.front() = 0;
}

// Edges in any order -> rows of one end, each in the order of the edges. `row_of` and `neighbor_of` say which end.
template <class RowOf, class NeighborOf>
EdgeRows rows_of(std::uint32_t count, std::span<const Edge> edges, RowOf row_of, NeighborOf neighbor_of) {
  EdgeRows rows = empty_rows(count, edges.size());
  for (const Edge& edge : edges) ++rows.begin[std::size_t{row_of(edge)} + 1];
  sum_up(rows.begin);
  for (const Edge& edge : edges) {
    const std::uint32_t at = rows.begin[row_of(edge)]++;
    rows.neighbor[at] = neighbor_of(edge);
    rows.kind[at] = edge.kind;
  }
  restore_begins(rows.begin);
  return rows;
}

std::uint32_t unit_of(const Edge& edge) { return edge.unit; }
std::uint32_t task_of(const Edge& edge) { return edge.task; }

// What building must know of the edges, in one pass over them.
struct Survey {
  bool in_range = true;
  bool by_task = true;
};

Survey survey_of(std::uint32_t units, std::uint32_t tasks, std::span<const Edge> edges) {
  Survey found;
  std::uint32_t last_task = 0;
  for (const Edge& edge : edges) {
    found.in_range &= edge.unit < units && edge.task < tasks;
    found.by_task &= last_task <= edge.task;
    last_task = edge.task;
  }
  return found;
}

// Unit rows that ascend by task, repeated entries side by side. A plan's edges come by task; others are brought there.
EdgeRows unit_rows_of(std::uint32_t units, std::uint32_t tasks, std::span<const Edge> edges, bool by_task) {
  if (by_task) return rows_of(units, edges, unit_of, task_of);
  return flipped(rows_of(tasks, edges, task_of, unit_of), units);
}

// Keeps one entry a neighbour, of the smallest kind. Equal neighbours must stand side by side.
void merge_repeated(EdgeRows& rows) {
  std::uint32_t kept = 0;
  std::uint32_t from = 0;
  for (std::uint32_t row = 0; row < rows.count(); ++row) {
    const std::uint32_t first = kept;
    const std::uint32_t end = rows.begin[row + 1];
    for (; from < end; ++from) {
      if (kept > first && rows.neighbor[kept - 1] == rows.neighbor[from]) {
        rows.kind[kept - 1] = std::min(rows.kind[kept - 1], rows.kind[from]);
        continue;
      }
      rows.neighbor[kept] = rows.neighbor[from];
      rows.kind[kept++] = rows.kind[from];
    }
    rows.begin[row + 1] = kept;
  }
  rows.neighbor.resize(kept);
  rows.kind.resize(kept);
}

EdgeRows only_edges(const EdgeRows& rows, Role role) {
  EdgeRows kept;
  kept.begin.reserve(rows.begin.size());
  for (std::uint32_t row = 0; row < rows.count(); ++row) {
    for (std::uint32_t at = rows.begin[row]; at < rows.begin[row + 1]; ++at) {
      if ((is_lead(rows.kind[at]) ? Role::lead : Role::support) != role) continue;
      kept.neighbor.push_back(rows.neighbor[at]);
      kept.kind.push_back(rows.kind[at]);
    }
    kept.begin.push_back(static_cast<std::uint32_t>(kept.neighbor.size()));
  }
  return kept;
}

// The failure that the first edge out of range makes; there is one.
Failure wrong_edge(std::uint32_t units, std::uint32_t tasks, std::span<const Edge> edges) {
  const Edge& edge = *std::find_if(edges.begin(), edges.end(),
                                   [&](const Edge& each) { return each.unit >= units || each.task >= tasks; });
  return {Code::wrong_use,
          {},
          0,
          "an edge joins unit " + std::to_string(edge.unit) + " and task " + std::to_string(edge.task) +
              " of a graph of " + std::to_string(units) + " units and " + std::to_string(tasks) + " tasks",
          "number both from 0 without gaps"};
}

}  // namespace

EdgeRows flipped(const EdgeRows& rows, std::uint32_t others) {
  EdgeRows turned = empty_rows(others, rows.neighbor.size());
  for (const std::uint32_t other : rows.neighbor) ++turned.begin[std::size_t{other} + 1];
  sum_up(turned.begin);
  for (std::uint32_t row = 0; row < rows.count(); ++row) {
    for (std::uint32_t at = rows.begin[row]; at < rows.begin[row + 1]; ++at) {
      const std::uint32_t to = turned.begin[rows.neighbor[at]]++;
      turned.neighbor[to] = row;
      turned.kind[to] = rows.kind[at];
    }
  }
  restore_begins(turned.begin);
  return turned;
}

Result<BipartiteGraph> build_graph(std::uint32_t units, std::uint32_t tasks, std::span<const Edge> edges) {
  if (edges.size() > std::numeric_limits<std::uint32_t>::max())
    return Failure{Code::limit, {}, 0, "the graph has more than 2^32 - 1 edges", "split it by place or by year"};
  const Survey survey = survey_of(units, tasks, edges);
  if (!survey.in_range) return wrong_edge(units, tasks, edges);
  BipartiteGraph graph;
  graph.unit_rows = unit_rows_of(units, tasks, edges, survey.by_task);
  merge_repeated(graph.unit_rows);
  graph.task_rows = flipped(graph.unit_rows, tasks);
  return graph;
}

BipartiteGraph only_role(const BipartiteGraph& graph, Role role) {
  return {only_edges(graph.unit_rows, role), only_edges(graph.task_rows, role), graph.plan_unit, graph.plan_task,
          graph.via_included};
}

}  // namespace dutygraph::graph
