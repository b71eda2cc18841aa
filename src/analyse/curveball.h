// Random plans with the same degrees: the curveball algorithm.
//
// Idea: two units lay the tasks that only one of them has on one heap, and each draws as many as it gave. That keeps
// every degree; and since it can be undone with the same chance, trade after trade all plans with these degrees come up
// equally often. In a round all units trade in random pairs (global trades).
//
// Limits: successive rounds resemble each other; the caller lets some go by between two looks.
// Source: Strona et al., Nature Communications 5:4114 (2014), uniform by Carstens, PRE 91:042812 (2015); rounds by
// Carstens, Berger, Strona (2016), arXiv:1609.05137; one pass over sorted rows as in fastball, Godard and Neal,
// J. Complex Networks 10:cnac049 (2022).
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/random.h"
#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

class Curveball {
 public:
  explicit Curveball(const graph::BipartiteGraph& graph);

  // Every unit trades once with a random other; of an odd number one sits out.
  void round(Random& random);
  void trade(std::uint32_t a, std::uint32_t b, Random& random);
  // The present tasks of every unit, ascending.
  const graph::EdgeRows& rows() const { return rows_; }

 private:
  struct Laid {
    std::uint32_t task = 0;
    bool shared = false;
  };
  // The tasks of both in laid_, ascending; adds up those that only a has and those that only one has.
  void lay_out(std::uint32_t a, std::uint32_t b, std::uint32_t& only_a, std::uint32_t& unshared);

  graph::EdgeRows rows_;
  std::vector<std::uint32_t> order_;  // of the units in a round
  std::vector<Laid> laid_;
};

}  // namespace dutygraph::analyse
