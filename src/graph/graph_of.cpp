#include "dutygraph/graph/graph_of.h"

#include <cassert>
#include <utility>

namespace dutygraph::graph {

namespace {

bool makes_edge(const ResolvedPlan& plan, const Assignment& assignment, const GraphOptions& options) {
  return (assignment.role == Role::lead || assignment.role == Role::support) &&
         (assignment.via == no_unit || options.include_via) && plan.units[assignment.unit].kind == UnitKind::unit;
}

// Plan indices that are used -> dense ids in the same order, and the way back.
struct Numbering {
  std::vector<std::uint32_t> dense;   // only where used
  std::vector<std::uint32_t> sparse;  // dense id -> plan index, ascending
};

Numbering numbering_of(const std::vector<bool>& used) {
  Numbering made;
  made.dense.resize(used.size());
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (!used[i]) continue;
    made.dense[i] = static_cast<std::uint32_t>(made.sparse.size());
    made.sparse.push_back(static_cast<std::uint32_t>(i));
  }
  return made;
}

}  // namespace

BipartiteGraph graph_of(const ResolvedPlan& plan, const GraphOptions& options) {
  std::vector<Edge> edges;
  std::vector<bool> unit_used(plan.units.size());
  std::vector<bool> task_used(plan.plan.tasks.size());
  for (const Assignment& assignment : plan.assignments) {
    assert(assignment.unit < plan.units.size() && assignment.task < plan.plan.tasks.size());
    if (!makes_edge(plan, assignment, options)) continue;
    edges.push_back(
        {assignment.unit, assignment.task, edge_kind(assignment.role == Role::lead, assignment.via != no_unit)});
    unit_used[assignment.unit] = true;
    task_used[assignment.task] = true;
  }
  Numbering units = numbering_of(unit_used);
  Numbering tasks = numbering_of(task_used);
  for (Edge& edge : edges) {
    edge.unit = units.dense[edge.unit];
    edge.task = tasks.dense[edge.task];
  }
  Result<BipartiteGraph> built = build_graph(static_cast<std::uint32_t>(units.sparse.size()),
                                             static_cast<std::uint32_t>(tasks.sparse.size()), edges);
  assert(built);  // the numbering is dense, and a plan counts its assignments in 32 bits
  BipartiteGraph graph = *std::move(built);
  graph.plan_unit = std::move(units.sparse);
  graph.plan_task = std::move(tasks.sparse);
  graph.via_included = options.include_via;
  return graph;
}

}  // namespace dutygraph::graph
