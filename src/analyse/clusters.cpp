#include "dutygraph/analyse/clusters.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <tuple>

#include "analyse/module_graph.h"
#include "analyse/partition_search.h"
#include "dutygraph/analyse/modularity.h"

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using Ids = std::vector<std::uint32_t>;

// The same graph with units by name and tasks by id, so that no order of the plan is left in it; nodes without an edge
// are left out.
struct Canonical {
  BipartiteGraph graph;
  Ids unit;  // its unit -> index into ResolvedPlan::units
  Ids task;  // its task -> index into Plan::tasks
};

template <class Before>
Ids sorted_nodes(const graph::EdgeRows& rows, Before before) {
  Ids nodes;
  for (std::uint32_t v = 0; v < rows.count(); ++v)
    if (!rows.neighbors(v).empty()) nodes.push_back(v);
  std::sort(nodes.begin(), nodes.end(), before);
  return nodes;
}

Canonical canonical(const ResolvedPlan& plan, const BipartiteGraph& graph) {
  const auto name = [&](std::uint32_t u) -> const std::string& { return plan.units[graph.plan_unit[u]].name; };
  const auto id = [&](std::uint32_t t) -> const std::string& { return plan.plan.tasks[graph.plan_task[t]].id; };
  const Ids units = sorted_nodes(graph.unit_rows, [&](auto x, auto y) { return name(x) < name(y); });
  const Ids tasks = sorted_nodes(graph.task_rows, [&](auto x, auto y) { return id(x) < id(y); });
  Ids new_task(task_count(graph));
  for (std::uint32_t t = 0; t < tasks.size(); ++t) new_task[tasks[t]] = t;
  std::vector<graph::Edge> edges;
  for (std::uint32_t u = 0; u < units.size(); ++u)
    for (const std::uint32_t t : tasks_of(graph, units[u])) edges.push_back({u, new_task[t]});
  Result<BipartiteGraph> built =
      graph::build_graph(static_cast<std::uint32_t>(units.size()), static_cast<std::uint32_t>(tasks.size()), edges);
  assert(built);  // no larger than the graph that it was made of
  Canonical made{*std::move(built), {}, {}};
  for (const std::uint32_t u : units) made.unit.push_back(graph.plan_unit[u]);
  for (const std::uint32_t t : tasks) made.task.push_back(graph.plan_task[t]);
  return made;
}

// How often the pairs of each module of `best` are together over `ends`; 1 for a module of one node.
std::vector<double> stabilities(const Found& best, const std::vector<Labels>& ends) {
  std::vector<std::uint64_t> size(best.modules, 0);
  for (const std::uint32_t label : best.labels) ++size[label];
  const auto pairs = [](std::uint64_t n) { return n * (n - 1) / 2; };
  std::vector<std::uint64_t> together(best.modules, 0);
  for (const Labels& end : ends) {
    Labels both = overlap(best.labels, best.modules, end, *std::max_element(end.begin(), end.end()) + 1);
    std::vector<std::uint64_t> part(both.size(), 0);
    Labels module_of(both.size());
    for (std::size_t v = 0; v < both.size(); ++v) {
      ++part[both[v]];
      module_of[both[v]] = best.labels[v];
    }
    for (std::size_t p = 0; p < part.size() && part[p] > 0; ++p) together[module_of[p]] += pairs(part[p]);
  }
  std::vector<double> made;
  for (std::uint32_t c = 0; c < best.modules; ++c) {
    const std::uint64_t all = pairs(size[c]) * ends.size();
    made.push_back(all == 0 ? 1 : static_cast<double>(together[c]) / static_cast<double>(all));
  }
  return made;
}

std::vector<Cluster> clusters_of(const Canonical& plan, const Found& best, const std::vector<double>& stability) {
  const std::uint32_t units = unit_count(plan.graph);
  std::vector<Cluster> made(best.modules);
  for (std::uint32_t c = 0; c < best.modules; ++c) made[c].stability = stability[c];
  const auto inside = [&](std::uint32_t u) {
    const auto tasks = tasks_of(plan.graph, u);
    return std::count_if(tasks.begin(), tasks.end(),
                         [&](std::uint32_t t) { return best.labels[units + t] == best.labels[u]; });
  };
  Ids order(units);
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](auto x, auto y) { return inside(x) > inside(y); });
  for (const std::uint32_t u : order) made[best.labels[u]].units.push_back(plan.unit[u]);
  for (std::uint32_t t = 0; t < task_count(plan.graph); ++t) made[best.labels[units + t]].tasks.push_back(plan.task[t]);
  for (Cluster& cluster : made) std::sort(cluster.tasks.begin(), cluster.tasks.end());
  // Labels are by first occurrence, so that equal sizes stand by their first unit's name.
  std::stable_sort(made.begin(), made.end(), [](const Cluster& x, const Cluster& y) {
    return x.units.size() + x.tasks.size() > y.units.size() + y.tasks.size();
  });
  return made;
}

void add_partition(const Canonical& plan, const ClustersOptions& options, ClusterReport& report) {
  const ModuleGraph modules = module_graph(plan.graph, std::llround(options.resolution * 1000));
  SearchOptions search;
  search.seed = options.seed;
  search.restarts = options.restarts;
  const SearchResult found = search_partition(modules, search);
  const double edges = report.edges;
  const auto value = [edges](const Found& of) { return static_cast<double>(of.score) / (1000 * edges * edges); };
  report.value = value(found.best);
  report.clusters = clusters_of(plan, found.best, stabilities(found.best, found.ends));
  for (const Found& other : found.others) report.near_ties.push_back({value(other), static_cast<int>(other.modules)});
  report.restarts = found.restarts;
  report.near_optimal_runs = static_cast<unsigned>(found.ends.size());
}

void add_links(const Canonical& plan, const LinkOptions& options, ClusterReport& report) {
  report.links = links(plan.graph, options);
  report.power = power_of(plan.graph, report.links, options);
  std::stable_sort(report.links.begin(), report.links.end(), [](const UnitLink& x, const UnitLink& y) {
    return std::tuple(x.p, -x.tasks) < std::tuple(y.p, -y.tasks);
  });
  for (UnitLink& link : report.links) {
    link.a = plan.unit[link.a];
    link.b = plan.unit[link.b];
  }
  report.null_model = null_model_for(plan.graph, options);
  report.draws = report.null_model == NullModel::fdsm ? options.draws : 0;
}

void add_blocks(const Canonical& plan, const BicliqueOptions& options, ClusterReport& report) {
  const Bicliques found = maximal_bicliques(plan.graph, options);
  report.blocks_found = found.found;
  report.blocks_complete = found.complete;
  for (const Biclique& biclique : found.shown) {
    UnitBlock& block = report.blocks.emplace_back();
    for (const std::uint32_t u : biclique.units) block.units.push_back(plan.unit[u]);
    for (const std::uint32_t t : biclique.tasks) block.tasks.push_back(plan.task[t]);
    std::sort(block.tasks.begin(), block.tasks.end());
  }
}

}  // namespace

std::optional<Failure> check(const ClustersOptions& options, const BipartiteGraph& graph) {
  const auto wrong = [](const char* what, const char* remedy) { return Failure{Code::wrong_use, {}, 0, what, remedy}; };
  if (auto failure = check_resolution(options.resolution)) return failure;
  if (options.restarts < 1 || options.restarts > 10'000)
    return wrong("the number of restarts is not from 1 to 10,000", "120 is the default");
  if (options.links.draws < 100 || options.links.draws > 1'000'000)
    return wrong("the number of draws is not from 100 to 1,000,000", "10,000 is the default");
  if (edge_count(graph) > most_module_edges)
    return Failure{Code::limit, {}, 0, "more than 2^24 assignments", "look for clusters place by place"};
  constexpr std::uint32_t most_units = 4000;
  if (options.links.null_model == NullModel::fdsm && unit_count(graph) > most_units)
    return Failure{Code::limit,
                   {},
                   0,
                   "fdsm keeps a table of all pairs, and there are more than 4,000 units",
                   "use the null model bicm"};
  return std::nullopt;
}

ClusterReport clusters(const ResolvedPlan& plan, const BipartiteGraph& graph, const ClustersOptions& options) {
  assert(!check(options, graph));
  ClusterReport report;
  const Canonical sorted = canonical(plan, graph);
  report.units = static_cast<int>(unit_count(sorted.graph));
  report.tasks = static_cast<int>(task_count(sorted.graph));
  report.edges = static_cast<int>(edge_count(sorted.graph));
  report.resolution = options.resolution;
  report.seed = options.seed;
  report.correction = options.links.correction;
  report.level = options.links.level;
  report.via_included = graph.via_included;
  if (report.edges > 0) add_partition(sorted, options, report);
  LinkOptions tests = options.links;
  tests.seed = options.seed;
  add_links(sorted, tests, report);
  add_blocks(sorted, options.blocks, report);
  return report;
}

}  // namespace dutygraph::analyse
