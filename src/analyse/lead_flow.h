// The flow behind rebalance: leads handed from unit to unit at the least number of moves.
//
// Invariant: for the loads as they are, no other division of the leads has fewer moves (the residual graph has no cycle
// of negative cost); augmenting along a cheapest path keeps it. Source: Ahuja, Magnanti, Orlin, Network Flows (1993).
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

class LeadFlow {
 public:
  // allowed: task -> the units that may lead it, ascending; holds all that lead it now.
  LeadFlow(std::vector<std::vector<std::uint32_t>> now, std::vector<std::vector<std::uint32_t>> allowed,
           std::uint32_t units);

  const std::vector<int>& load() const { return load_; }
  const std::vector<std::vector<std::uint32_t>>& allowed() const { return allowed_; }
  // task -> the units that lead it in this flow, ascending.
  std::vector<std::vector<std::uint32_t>> leads() const;

  // Hands leads on until no unit has more than its cap, at the least cost. False where that can't be; then stuck() is
  // what the unit that is over its cap could reach, and the flow is of no more use.
  bool lower_to(const std::vector<int>& caps);
  const std::vector<bool>& stuck() const { return stuck_; }

 private:
  // One unit that may lead one task.
  struct Arc {
    std::uint32_t task = 0;
    std::uint32_t unit = 0;
    bool now = false;    // leads it in the plan: no cost
    bool leads = false;  // leads it in the flow
    int cost() const { return now ? 0 : 1; }
  };
  struct Labels;

  bool hand_on(std::uint32_t from, const std::vector<int>& caps);
  void relax_unit(std::uint32_t unit, Labels& labels) const;
  void relax_task(std::uint32_t task, Labels& labels) const;
  void augment(std::uint32_t from, std::uint32_t last, const Labels& labels);

  std::vector<std::vector<std::uint32_t>> allowed_;
  std::vector<Arc> arcs_;
  std::vector<std::vector<std::uint32_t>> of_task_;  // task -> arcs
  std::vector<std::vector<std::uint32_t>> of_unit_;  // unit -> arcs
  std::vector<int> load_;
  std::vector<bool> stuck_;
};

}  // namespace dutygraph::analyse
