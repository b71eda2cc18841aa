// Building the graph beside its peers: the same edges, in memory, with their kind, into Boost.Graph's own containers.
// Only the ratio of times taken in one run means anything. Items are edges.
#include <benchmark/benchmark.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <utility>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "generate.h"

namespace dutygraph::bench {
namespace {

void count_edges(benchmark::State& state, std::size_t edges) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(edges));
}

void build_graph(benchmark::State& state) {
  const Nation input = nation(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(graph::build_graph(input.units, input.tasks, input.edges));
  count_edges(state, input.edges.size());
}

// Both directions as two directed edges, which is what boost::compressed_sparse_row_graph offers for a graph that is
// walked from both sides. Making these lists is not timed.
void build_boost_compressed_rows(benchmark::State& state) {
  using Rows = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, graph::EdgeKind,
                                                  boost::no_property, std::uint32_t, std::uint32_t>;
  const Nation input = nation(static_cast<std::size_t>(state.range(0)));
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends;
  std::vector<graph::EdgeKind> kinds;
  for (const graph::Edge& edge : input.edges) {
    ends.emplace_back(edge.unit, input.units + edge.task);
    ends.emplace_back(input.units + edge.task, edge.unit);
    kinds.insert(kinds.end(), 2, edge.kind);
  }
  for (auto _ : state) {
    Rows rows(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), kinds.begin(), input.units + input.tasks);
    benchmark::DoNotOptimize(rows);
  }
  count_edges(state, input.edges.size());
}

void build_boost_adjacency_list(benchmark::State& state) {
  using Lists =
      boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property, graph::EdgeKind>;
  const Nation input = nation(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    Lists lists(input.units + input.tasks);
    for (const graph::Edge& edge : input.edges) boost::add_edge(edge.unit, input.units + edge.task, edge.kind, lists);
    benchmark::DoNotOptimize(lists);
  }
  count_edges(state, input.edges.size());
}

BENCHMARK(build_graph)->Arg(140)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(build_boost_compressed_rows)->Arg(140)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);
BENCHMARK(build_boost_adjacency_list)->Arg(140)->Arg(10'000)->Arg(1'000'000)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace dutygraph::bench
