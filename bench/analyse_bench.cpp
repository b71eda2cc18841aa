// The analyses of one plan, as their commands run them with their usual settings: 140 tasks, and ten times as many.
// Items are tasks.
#include <benchmark/benchmark.h>

#include "dutygraph/analyse/bootstrap.h"
#include "dutygraph/analyse/bottlenecks.h"
#include "dutygraph/analyse/clusters.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/analyse/rebalance.h"
#include "dutygraph/graph/graph_of.h"
#include "generate.h"

namespace dutygraph::bench {
namespace {

// Times `work` on a plan and its graph.
template <class Work>
void on_one_plan(benchmark::State& state, const Work& work) {
  const ResolvedPlan plan = plan_of(one_plan(static_cast<std::uint32_t>(state.range(0))));
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  for (auto _ : state) work(plan, graph);
  state.SetItemsProcessed(state.iterations() * state.range(0));
}

void load_with_bootstrap(benchmark::State& state) {
  on_one_plan(state, [](const ResolvedPlan& plan, const graph::BipartiteGraph& graph) {
    const LoadReport report = analyse::load(plan, graph);
    benchmark::DoNotOptimize(analyse::bootstrap(report, graph));
  });
}

void clusters_of_plan(benchmark::State& state) {
  on_one_plan(state, [](const ResolvedPlan& plan, const graph::BipartiteGraph& graph) {
    benchmark::DoNotOptimize(analyse::clusters(plan, graph));
  });
}

void bottlenecks_of_plan(benchmark::State& state) {
  on_one_plan(state, [](const ResolvedPlan& plan, const graph::BipartiteGraph& graph) {
    benchmark::DoNotOptimize(analyse::bottlenecks(plan, graph));
  });
}

void rebalance_of_plan(benchmark::State& state) {
  on_one_plan(state, [](const ResolvedPlan&, const graph::BipartiteGraph& graph) {
    benchmark::DoNotOptimize(analyse::rebalance(graph));
  });
}

BENCHMARK(load_with_bootstrap)->Arg(140)->Arg(1400)->Unit(benchmark::kMillisecond);
BENCHMARK(clusters_of_plan)->Arg(140)->Arg(1400)->Unit(benchmark::kMillisecond);
BENCHMARK(bottlenecks_of_plan)->Arg(140)->Arg(1400)->Unit(benchmark::kMillisecond);
BENCHMARK(rebalance_of_plan)->Arg(140)->Arg(1400)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace dutygraph::bench
