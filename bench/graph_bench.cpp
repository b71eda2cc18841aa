// The graph of a plan, its projection, its components, and load, from one plan to a nation. Items are edges.
#include <benchmark/benchmark.h>

#include "dutygraph/analyse/load.h"
#include "dutygraph/graph/components.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/graph/projection.h"
#include "generate.h"

namespace dutygraph::bench {
namespace {

void count_edges(benchmark::State& state, std::size_t edges) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(edges));
}

void graph_of_plan(benchmark::State& state) {
  const ResolvedPlan plan = plan_of(nation(static_cast<std::size_t>(state.range(0))));
  for (auto _ : state) benchmark::DoNotOptimize(graph::graph_of(plan));
  count_edges(state, plan.assignments.size());
}

void project_units(benchmark::State& state) {
  const graph::BipartiteGraph graph = graph::graph_of(plan_of(nation(static_cast<std::size_t>(state.range(0)))));
  for (auto _ : state) benchmark::DoNotOptimize(graph::project_units(graph));
  count_edges(state, edge_count(graph));
}

void connected_components(benchmark::State& state) {
  const graph::BipartiteGraph graph = graph::graph_of(plan_of(nation(static_cast<std::size_t>(state.range(0)))));
  for (auto _ : state) benchmark::DoNotOptimize(graph::connected_components(graph));
  count_edges(state, edge_count(graph));
}

void load_of_plan(benchmark::State& state) {
  const ResolvedPlan plan = plan_of(nation(static_cast<std::size_t>(state.range(0))));
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  for (auto _ : state) benchmark::DoNotOptimize(analyse::load(plan, graph));
  count_edges(state, edge_count(graph));
}

BENCHMARK(graph_of_plan)->Arg(140)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(project_units)->Arg(140)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(connected_components)->Arg(140)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(load_of_plan)->Arg(140)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace dutygraph::bench
