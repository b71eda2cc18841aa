#include "analyse/shake.h"

#include <algorithm>
#include <array>

namespace dutygraph::analyse {

namespace {

std::uint32_t random_neighbor(const ModuleGraph& graph, std::uint32_t node, Random& random) {
  const std::uint32_t degree = graph.begin[node + 1] - graph.begin[node];
  return degree == 0 ? node : graph.to[graph.begin[node] + random.below(degree)];
}

struct ModulePair {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
};

// A module and another that an edge leads to, found from random nodes; any other where no edge was met.
ModulePair random_neighbors(const ModuleGraph& graph, const Labels& labels, std::uint32_t modules, Random& random) {
  constexpr int tries = 8;
  std::uint32_t a = 0;
  for (int i = 0; i < tries; ++i) {
    const std::uint32_t v = random.below(graph.count());
    a = labels[v];
    const std::uint32_t b = labels[random_neighbor(graph, v, random)];
    if (a != b) return {a, b};
  }
  return {a, modules < 2 ? a : (a + 1 + random.below(modules - 1)) % modules};
}

void dissolve(Labels& labels, ModulePair pair, std::uint32_t third, std::uint32_t into, Random& random) {
  const std::array<std::uint32_t, 3> choice{pair.a, pair.b, third};
  for (std::uint32_t& label : labels)
    if (label == pair.a || label == pair.b) label = choice[random.below(into)];
}

void merge(Labels& labels, ModulePair pair) { std::replace(labels.begin(), labels.end(), pair.b, pair.a); }

void take_neighbors_labels(const ModuleGraph& graph, Labels& labels, Random& random) {
  for (std::uint32_t left = 1 + random.below(1 + graph.count() / 8); left > 0; --left) {
    const std::uint32_t v = random.below(graph.count());
    labels[v] = labels[random_neighbor(graph, v, random)];
  }
}

bool all_used(const Labels& labels, std::uint32_t modules) {
  std::vector<bool> used(modules, false);
  std::uint32_t count = 0;
  for (const std::uint32_t label : labels) {
    count += used[label] ? 0U : 1U;
    used[label] = true;
  }
  return count == modules;
}

}  // namespace

void split(Labels& labels, std::uint32_t module, std::uint32_t other, Random& random) {
  for (std::uint32_t& label : labels)
    if (label == module && random.below(2) == 1) label = other;
}

void shake(const ModuleGraph& graph, Labels& labels, std::uint32_t modules, Random& random) {
  const std::uint32_t kind = random.below(8);
  const std::uint32_t fresh = modules < graph.count() ? modules : 0;
  if (kind < 3) {
    const ModulePair pair = random_neighbors(graph, labels, modules, random);
    dissolve(labels, pair, fresh, 2 + random.below(2), random);
  } else if (kind < 4) {
    split(labels, labels[random.below(graph.count())], fresh, random);
  } else if (kind < 5) {
    merge(labels, random_neighbors(graph, labels, modules, random));
  } else {
    take_neighbors_labels(graph, labels, random);
  }
}

bool shake_keeping_count(const ModuleGraph& graph, Labels& labels, std::uint32_t modules, Random& random) {
  const std::uint32_t kind = random.below(8);
  if (kind < 3) {
    take_neighbors_labels(graph, labels, random);
  } else if (kind < 6 || modules < 3) {
    const ModulePair pair = random_neighbors(graph, labels, modules, random);
    dissolve(labels, pair, pair.a, 2, random);
  } else {
    const ModulePair pair = random_neighbors(graph, labels, modules, random);
    merge(labels, pair);
    split(labels, labels[random.below(graph.count())], pair.b, random);
  }
  return all_used(labels, modules);
}

}  // namespace dutygraph::analyse
