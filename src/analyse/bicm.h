// The bipartite configuration model: the most random graph whose expected degrees are those given.
//
// Idea: edges are independent, with chance x_u y_t / (1 + x_u y_t); x and y solve "expected = given" for every node.
// Nodes of equal degree have equal chances, so the unknowns are one a different degree, found by Newton's method on
// their logarithms (the likelihood is concave). Where the degrees force edges (a unit in every task; in general where
// Gale and Ryser's inequality is tight) x would be infinite: there the table falls into a part of ones, a part of zeros
// and two smaller tables, which are solved by themselves.
//
// Limits: the equations are solved in one dense matrix: O(c^3), c = different degrees of both sides.
// Source: Saracco et al., Scientific Reports 5:10595 (2015) and New J. Phys. 19:053022 (2017); Vallarano et al.,
// Scientific Reports 11:15227 (2021), for Newton's method.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::analyse {

struct Bicm {
  std::vector<std::uint32_t> unit_class;  // unit -> its degree's class; classes by falling degree
  std::vector<std::uint32_t> task_class;
  std::vector<std::uint32_t> task_class_size;
  std::vector<double> chance;  // [unit class * task classes + task class]

  double operator()(std::uint32_t unit, std::uint32_t task) const {
    return chance[unit_class[unit] * task_class_size.size() + task_class[task]];
  }
};

Bicm bicm(const graph::BipartiteGraph& graph);

}  // namespace dutygraph::analyse
