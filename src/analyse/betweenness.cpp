#include "dutygraph/analyse/betweenness.h"

#include <algorithm>

#include "analyse/lowpoint.h"

namespace dutygraph::analyse {

namespace {

using std::uint32_t;

constexpr uint32_t unreached = UINT32_MAX;

// One search, and what it found; used again for every source.
struct Search {
  explicit Search(uint32_t nodes) : distance(nodes), paths(nodes), depends(nodes) {}
  std::vector<uint32_t> order;
  std::vector<uint32_t> distance;
  std::vector<double> paths;    // shortest paths from the source
  std::vector<double> depends;  // pairs (source, x) whose shortest paths lead through the node
};

void count_paths(const NodeRows& rows, uint32_t source, Search& search) {
  search.order.assign(1, source);
  std::fill(search.distance.begin(), search.distance.end(), unreached);
  std::fill(search.paths.begin(), search.paths.end(), 0.0);
  search.distance[source] = 0;
  search.paths[source] = 1;
  for (std::size_t i = 0; i < search.order.size(); ++i) {
    const uint32_t node = search.order[i];
    for (uint32_t at = rows.begin[node]; at < rows.begin[node + 1]; ++at) {
      const uint32_t other = rows.neighbor[at];
      if (search.distance[other] == unreached) {
        search.distance[other] = search.distance[node] + 1;
        search.order.push_back(other);
      }
      if (search.distance[other] == search.distance[node] + 1) search.paths[other] += search.paths[node];
    }
  }
}

void pass_back(const NodeRows& rows, Search& search) {
  std::fill(search.depends.begin(), search.depends.end(), 0.0);
  for (std::size_t i = search.order.size(); i-- > 0;) {
    const uint32_t node = search.order[i];
    const double each = (1 + search.depends[node]) / search.paths[node];
    for (uint32_t at = rows.begin[node]; at < rows.begin[node + 1]; ++at) {
      const uint32_t other = rows.neighbor[at];
      if (search.distance[other] + 1 == search.distance[node]) search.depends[other] += search.paths[other] * each;
    }
  }
}

}  // namespace

std::vector<double> betweenness(const graph::BipartiteGraph& graph) {
  const NodeRows rows = node_rows(graph);
  Search search(rows.count());
  std::vector<double> values(rows.units);
  for (uint32_t source = 0; source < rows.count(); ++source) {
    count_paths(rows, source, search);
    pass_back(rows, search);
    for (uint32_t unit = 0; unit < rows.units; ++unit)
      if (unit != source) values[unit] += search.depends[unit];
  }
  for (double& value : values) value /= 2;  // every pair was met from both ends
  return values;
}

double highest_betweenness(uint32_t units, uint32_t tasks) {
  if (units == 0 || tasks == 0) return 0;
  const double m = tasks;
  const double s = (units - 1) / tasks;
  const double t = (units - 1) % tasks;
  return (m * m * (s + 1) * (s + 1) + m * (s + 1) * (2 * t - s - 1) - t * (2 * s - t + 3)) / 2;
}

}  // namespace dutygraph::analyse
