// Random disturbances of a partition, from which a local search starts again.
#pragma once

#include "analyse/module_graph.h"
#include "analyse/random.h"

namespace dutygraph::analyse {

// One disturbance: two neighbouring modules dissolved into two or three, one module split, two merged, or up to an
// eighth of all nodes given the label of a neighbour. labels: by first occurrence from 0 (renumber), `modules` of them,
// and so again afterwards up to numbers that are left out.
void shake(const ModuleGraph& graph, Labels& labels, std::uint32_t modules, Random& random);

// The same with as many modules before as after: labels taken from neighbours, or two modules dissolved into two, or
// two merged and another split. True unless a module came out empty.
bool shake_keeping_count(const ModuleGraph& graph, Labels& labels, std::uint32_t modules, Random& random);

// The nodes of `module` divided at random between it and `other`.
void split(Labels& labels, std::uint32_t module, std::uint32_t other, Random& random);

}  // namespace dutygraph::analyse
