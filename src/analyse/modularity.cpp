#include "dutygraph/analyse/modularity.h"

#include <cassert>
#include <cmath>
#include <map>

#include "analyse/module_graph.h"

namespace dutygraph::analyse {

std::optional<Failure> check_resolution(double resolution) {
  const bool good =
      resolution >= 0.001 && resolution <= 10 && std::abs(resolution * 1000 - std::round(resolution * 1000)) < 1e-6;
  if (good) return std::nullopt;
  return Failure{Code::wrong_use,
                 {},
                 0,
                 "the resolution is not a number from 0.001 to 10 with at most three decimals",
                 "1 is the modularity as published; larger gives more and smaller clusters"};
}

double barber_modularity(const graph::BipartiteGraph& graph, const Partition& partition, double resolution) {
  assert(!check_resolution(resolution) && edge_count(graph) <= most_module_edges);
  if (edge_count(graph) == 0) return 0;
  const ModuleGraph modules = module_graph(graph, std::llround(resolution * 1000));
  Labels labels = partition.unit;
  labels.insert(labels.end(), partition.task.begin(), partition.task.end());
  // Any numbers become small ones.
  std::map<std::uint32_t, std::uint32_t> number;
  for (std::uint32_t& label : labels)
    label = number.emplace(label, static_cast<std::uint32_t>(number.size())).first->second;
  const auto edges = static_cast<double>(edge_count(graph));
  return static_cast<double>(score(modules, labels)) / (1000 * edges * edges);
}

}  // namespace dutygraph::analyse
