// Clusters: who works together, compared to what, and how sure. Definitions, a worked example and the limits are in
// docs/METHODS.md.
//
// Idea: units and tasks are divided so that Barber's bipartite modularity is as high as a seeded search finds it
// (analyse/modularity.h), on the unit-task graph itself and never on the dense projection. Beside the best partition
// stand its near ties, because many partitions score nearly the same (Good, de Montjoye, Clauset, PRE 81:046106, 2010),
// the pairs of units that share more tasks than chance gives them (analyse/links.h), and the largest blocks
// (analyse/bicliques.h).
//
// Limits: the search proves no optimum. Clusters are a description, not a test; the links are the test.
#pragma once

#include <cstdint>
#include <optional>

#include "dutygraph/analyse/bicliques.h"
#include "dutygraph/analyse/links.h"
#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/clusters.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::analyse {

struct ClustersOptions {
  double resolution = 1;    // gamma of the modularity: 0.001 to 10 in thousandths; larger: more and smaller clusters
  std::uint64_t seed = 1;   // of all random choices
  unsigned restarts = 120;  // searches from nothing, 1 to 10,000; a large graph gets fewer
  LinkOptions links;        // its seed is not used
  BicliqueOptions blocks;
};

// The reason why `options` make no sense, or can't be done on `graph`. Else nothing.
std::optional<Failure> check(const ClustersOptions& options, const graph::BipartiteGraph& graph);

// graph: what graph::graph_of made of this very `plan`. options: must pass check().
// Nodes are taken in the order of their names and ids, so that neither the order of the plan nor the number of threads
// changes anything. Of partitions found that score equally the one with the fewest clusters is given, then the one that
// joins the earliest nodes. Time: at most 10^8 edges seen by the search, and what links and blocks take.
ClusterReport clusters(const ResolvedPlan& plan, const graph::BipartiteGraph& graph,
                       const ClustersOptions& options = {});

}  // namespace dutygraph::analyse
