// Moving single nodes between modules as long as the score rises, and what is built on it: Leiden's method.
//
// Idea: a node's change of score when it joins a module depends on its edges into the module and the module's sums of
// degrees only, so that a visit costs its degree. A queue holds the nodes whose surroundings changed.
//
// Limits: a local optimum. Every accepted move raises the score, so it ends; nothing here looks for the best one.
// Source: Traag, Waltman, van Eck, Scientific Reports 9:5233 (2019), for queue and refinement; Beckett, Royal Society
// Open Science 3:140536 (2016), for merging whole modules of bipartite graphs.
#pragma once

#include <cstdint>
#include <vector>

#include "analyse/module_graph.h"
#include "analyse/random.h"

namespace dutygraph::analyse {

// The modules of a graph while nodes move between them.
class Modules {
 public:
  // labels: below the number of nodes. `graph` must outlive this.
  Modules(const ModuleGraph& graph, Labels labels);

  const Labels& labels() const { return label_; }
  std::uint32_t size(std::uint32_t module) const { return size_[module]; }
  std::uint64_t edges_seen() const { return edges_seen_; }

  void move(std::uint32_t node, std::uint32_t to);
  // Moves `node` where it raises the score most, to a neighbour's module or, unless `keep_count`, an empty one; with
  // `keep_count` the last node of a module stays. True where it moved.
  bool improve(std::uint32_t node, bool keep_count);
  // The change of score when `node`, alone in its module, joins the best module of a neighbour with its label in
  // `within`.
  struct Offer {
    std::uint32_t module = 0;
    std::int64_t gain = 0;
  };
  Offer best_offer(std::uint32_t node, const Labels& within);

 private:
  void weigh(std::uint32_t node);
  std::int64_t gain(std::uint32_t node, std::uint32_t module) const;

  const ModuleGraph& graph_;
  Labels label_;
  std::vector<std::int64_t> units_;  // sums of unit_degree by module
  std::vector<std::int64_t> tasks_;
  std::vector<std::uint32_t> size_;
  std::vector<std::uint32_t> empty_;
  std::vector<std::uint32_t> weight_;   // edges of the node at hand into each module
  std::vector<std::uint32_t> touched_;  // the modules where weight_ is not 0
  std::uint64_t edges_seen_ = 0;
};

// Visits the nodes of `graph` in random order until no move of a single node raises the score. Returns the edges seen.
std::uint64_t local_moving(const ModuleGraph& graph, Labels& labels, bool keep_count, Random& random);

// Local moving, then merging of whole modules by the same moves on merged nodes, until neither finds anything. Cheaper
// than leiden(), for many small steps. Returns the edges seen.
std::uint64_t local_merging(const ModuleGraph& graph, Labels& labels, Random& random);

// Leiden's method: local moving, refinement of each module into well connected parts, aggregation of the parts, and
// again until nothing changes. Returns the edges seen.
std::uint64_t leiden(const ModuleGraph& graph, Labels& labels, Random& random);

}  // namespace dutygraph::analyse
