// Which pairs of units share more tasks than chance gives them.
//
// Idea: chance means a plan in which every unit has as many tasks and every task as many units as here, and nothing
// else is fixed. A pair's p is the share of such plans in which the two share at least as many tasks as in this one.
// - fdsm, the fixed degree sequence model: plans with exactly these degrees, sampled by the curveball algorithm;
//   p = (k + 1) / (draws + 1), k = the draws that reach the number. For one plan.
// - bicm, the bipartite configuration model (SDSM): these degrees on average, in the most random way; the number of
//   shared tasks is then Poisson-binomial and p is computed, not sampled. For thousands of tasks.
// All pairs of units are tests, those without a shared task too (their p is 1), so that which pairs are looked at does
// not depend on what was found.
//
// Limits: fdsm keeps the draws' noise, about sqrt(p / draws). bicm lets degrees vary and so finds less.
// References: Strona et al., Nature Comm. 5:4114 (2014); Godard and Neal, J. Complex Networks 10:cnac049 (2022);
// Saracco et al., New J. Phys. 19:053022 (2017); Neal, Domagalski, Sagan, Scientific Reports 11:23929 (2021); Benjamini
// and Hochberg, JRSS B 57:289 (1995); Holm, Scand. J. Statistics 6:65 (1979).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"
#include "dutygraph/model/clusters.h"

namespace dutygraph::analyse {

struct LinkOptions {
  std::optional<NullModel> null_model;  // none: fdsm up to 1,000 tasks and 1,000 units, else bicm
  Correction correction = Correction::benjamini_hochberg;
  unsigned draws = 10000;  // of fdsm, 100 to 1,000,000
  std::uint64_t seed = 1;
  double level = 0.05;
};

NullModel null_model_for(const graph::BipartiteGraph& graph, const LinkOptions& options);

// Every pair that shares a task, by unit a, then b, with a < b the graph's own numbers. The same graph (order of nodes
// included) and options give the same result.
// Time: fdsm O(draws (edges + sum k^2 + units^2)), bicm O(pairs with different degrees * tasks), k = |N(t)|.
std::vector<UnitLink> links(const graph::BipartiteGraph& graph, const LinkOptions& options = {});

// What these tests can confirm at best. Two units with d tasks each of N share all d with chance 1/C(N, d) where all
// tasks are alike. The threshold is what one more pair would need: level (r + 1) / tests by Benjamini and Hochberg,
// level / (tests - r) by Holm, r = the pairs validated.
LinkPower power_of(const graph::BipartiteGraph& graph, const std::vector<UnitLink>& links, const LinkOptions& options);

}  // namespace dutygraph::analyse
