// Single algorithms beside Boost.Graph's, on the same graph in memory. Only the ratio of times taken in one run means
// anything. Items are tasks. What Boost is given is made before the clock starts, but for the flow network, which its
// algorithms use up: that is built anew for every peak they try.
#include <benchmark/benchmark.h>

// Boost.Graph 1.74: adjacency_list.hpp first, others are not self-contained.
#include <boost/graph/adjacency_list.hpp>
//
#include <algorithm>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/boykov_kolmogorov_max_flow.hpp>
#include <iterator>
#include <vector>

#include "dutygraph/analyse/articulation.h"
#include "dutygraph/analyse/betweenness.h"
#include "dutygraph/analyse/semi_matching.h"
#include "dutygraph/graph/graph_of.h"
#include "generate.h"

namespace dutygraph::bench {
namespace {

using Undirected = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                                         boost::property<boost::edge_index_t, std::size_t>>;

graph::BipartiteGraph graph_for(const benchmark::State& state) {
  const Nation input = one_plan(static_cast<std::uint32_t>(state.range(0)));
  return *graph::build_graph(input.units, input.tasks, input.edges);
}

Undirected undirected(const graph::BipartiteGraph& graph) {
  Undirected made(unit_count(graph) + task_count(graph));
  std::size_t edges = 0;
  for (std::uint32_t task = 0; task < task_count(graph); ++task)
    for (const std::uint32_t unit : units_of(graph, task))
      boost::add_edge(unit, unit_count(graph) + task, edges++, made);
  return made;
}

void count_tasks(benchmark::State& state) { state.SetItemsProcessed(state.iterations() * state.range(0)); }

void betweenness(benchmark::State& state) {
  const graph::BipartiteGraph graph = graph_for(state);
  for (auto _ : state) benchmark::DoNotOptimize(analyse::betweenness(graph));
  count_tasks(state);
}

// Of units and tasks alike; ours sums up units only, over the same searches.
void betweenness_boost(benchmark::State& state) {
  const Undirected graph = undirected(graph_for(state));
  for (auto _ : state) {
    std::vector<double> values(boost::num_vertices(graph));
    boost::brandes_betweenness_centrality(
        graph, boost::make_iterator_property_map(values.begin(), boost::get(boost::vertex_index, graph)));
    benchmark::DoNotOptimize(values);
  }
  count_tasks(state);
}

// With the tasks that each unit's absence strands.
void articulation(benchmark::State& state) {
  const graph::BipartiteGraph graph = graph_for(state);
  for (auto _ : state) benchmark::DoNotOptimize(analyse::articulation_units(graph));
  count_tasks(state);
}

// The points only, units and tasks.
void articulation_boost(benchmark::State& state) {
  const Undirected graph = undirected(graph_for(state));
  for (auto _ : state) {
    std::vector<std::size_t> points;
    boost::articulation_points(graph, std::back_inserter(points));
    benchmark::DoNotOptimize(points);
  }
  count_tasks(state);
}

// The fairest division of all leads, with its certificate.
void semi_matching(benchmark::State& state) {
  const graph::BipartiteGraph graph = graph_for(state);
  for (auto _ : state) benchmark::DoNotOptimize(analyse::semi_matching(graph));
  count_tasks(state);
}

struct Network {
  using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
  using Graph = boost::adjacency_list<
      boost::vecS, boost::vecS, boost::directedS,
      boost::property<
          boost::vertex_index_t, std::size_t,
          boost::property<boost::vertex_color_t, boost::default_color_type,
                          boost::property<boost::vertex_distance_t, long,
                                          boost::property<boost::vertex_predecessor_t, Traits::edge_descriptor>>>>,
      boost::property<boost::edge_capacity_t, long,
                      boost::property<boost::edge_residual_capacity_t, long,
                                      boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;
  Graph graph;

  void join(std::size_t from, std::size_t to, long capacity) {
    const auto there = boost::add_edge(from, to, graph).first;
    const auto back = boost::add_edge(to, from, graph).first;
    boost::put(boost::edge_capacity, graph, there, capacity);
    boost::put(boost::edge_capacity, graph, back, 0L);
    boost::put(boost::edge_reverse, graph, there, back);
    boost::put(boost::edge_reverse, graph, back, there);
  }
};

// How many leads find a unit where none may lead more than `peak`.
long leads_placed(const graph::BipartiteGraph& graph, const std::vector<std::vector<std::uint32_t>>& leads, long peak) {
  const std::size_t units = unit_count(graph);
  const std::size_t source = units + task_count(graph);
  Network network{Network::Graph(source + 2)};
  for (std::uint32_t task = 0; task < task_count(graph); ++task) {
    network.join(source, units + task, static_cast<long>(leads[task].size()));
    for (const std::uint32_t unit : units_of(graph, task)) network.join(units + task, unit, 1);
  }
  for (std::size_t unit = 0; unit < units; ++unit) network.join(unit, source + 1, peak);
  return boost::boykov_kolmogorov_max_flow(network.graph, source, source + 1);
}

// The lowest peak only, by halving: neither the division below the peak nor a certificate.
void semi_matching_boost(benchmark::State& state) {
  const graph::BipartiteGraph graph = graph_for(state);
  const auto leads = analyse::present_leads(graph);
  long all = 0;
  std::vector<long> load(unit_count(graph));
  for (const auto& row : leads) {
    all += static_cast<long>(row.size());
    for (const std::uint32_t unit : row) ++load[unit];
  }
  long found = 0;
  for (auto _ : state) {
    long low = 0;  // too little
    long high = *std::max_element(load.begin(), load.end());
    while (high - low > 1) {
      const long middle = (low + high) / 2;
      (leads_placed(graph, leads, middle) == all ? high : low) = middle;
    }
    found = high;
    benchmark::DoNotOptimize(found);
  }
  const std::vector<int> ours = analyse::semi_matching(graph).load;
  if (found != *std::max_element(ours.begin(), ours.end())) state.SkipWithError("the peaks differ");
  count_tasks(state);
}

BENCHMARK(betweenness)->Arg(140)->Arg(1400)->Unit(benchmark::kMicrosecond);
BENCHMARK(betweenness_boost)->Arg(140)->Arg(1400)->Unit(benchmark::kMicrosecond);
BENCHMARK(articulation)->Arg(140)->Arg(1400)->Unit(benchmark::kMicrosecond);
BENCHMARK(articulation_boost)->Arg(140)->Arg(1400)->Unit(benchmark::kMicrosecond);
BENCHMARK(semi_matching)->Arg(140)->Arg(1400)->Unit(benchmark::kMicrosecond);
BENCHMARK(semi_matching_boost)->Arg(140)->Arg(1400)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace dutygraph::bench
