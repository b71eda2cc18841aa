// BipartiteGraph as Boost.Graph sees it: a model of VertexListGraph, IncidenceGraph, AdjacencyGraph and EdgeListGraph.
//
// Idea: nothing is copied. Unit u is vertex u, task t is vertex unit_count + t. The graph is undirected: out_edges of a
// vertex are the entries of its row, edges() walks the unit rows and so meets every edge once.
//
// Limits: private to src, because Boost.Graph's headers cost seconds a file. unit_count + task_count must be below
// 2^32. An edge is known by its two ends (the graph has no parallel edges), so there is no edge_index. Source:
// Boost.Graph 1.74, doc/graph_concepts. Tested in tests/graph/boost_graph_test.cpp.
#pragma once

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/property_map/property_map.hpp>
#include <cstdint>
#include <limits>
#include <utility>

#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::graph {

using Vertex = std::uint32_t;

// An edge as one of its ends sees it; both views are the same edge.
struct EdgeView {
  Vertex source = 0;
  Vertex target = 0;
  friend bool operator==(const EdgeView& x, const EdgeView& y) {
    return (x.source == y.source && x.target == y.target) || (x.source == y.target && x.target == y.source);
  }
};

inline Vertex unit_vertex(const BipartiteGraph&, std::uint32_t unit) { return unit; }
inline Vertex task_vertex(const BipartiteGraph& graph, std::uint32_t task) { return unit_count(graph) + task; }

// The vertices beside one vertex: its row, shifted to vertex numbers.
class AdjacencyIterator
    : public boost::iterator_facade<AdjacencyIterator, Vertex, boost::random_access_traversal_tag, Vertex> {
 public:
  AdjacencyIterator() = default;
  AdjacencyIterator(const std::uint32_t* at, Vertex shift) : at_(at), shift_(shift) {}

 private:
  friend class boost::iterator_core_access;
  Vertex dereference() const { return *at_ + shift_; }
  bool equal(const AdjacencyIterator& other) const { return at_ == other.at_; }
  void increment() { ++at_; }
  void decrement() { --at_; }
  void advance(std::ptrdiff_t steps) { at_ += steps; }
  std::ptrdiff_t distance_to(const AdjacencyIterator& other) const { return other.at_ - at_; }

  const std::uint32_t* at_ = nullptr;
  Vertex shift_ = 0;
};

// The edges of one vertex.
class OutEdgeIterator
    : public boost::iterator_facade<OutEdgeIterator, EdgeView, boost::random_access_traversal_tag, EdgeView> {
 public:
  OutEdgeIterator() = default;
  OutEdgeIterator(Vertex source, AdjacencyIterator at) : at_(at), source_(source) {}

 private:
  friend class boost::iterator_core_access;
  EdgeView dereference() const { return {source_, *at_}; }
  bool equal(const OutEdgeIterator& other) const { return at_ == other.at_; }
  void increment() { ++at_; }
  void decrement() { --at_; }
  void advance(std::ptrdiff_t steps) { at_ += steps; }
  std::ptrdiff_t distance_to(const OutEdgeIterator& other) const { return other.at_ - at_; }

  AdjacencyIterator at_;
  Vertex source_ = 0;
};

// All edges, from unit to task, by unit.
class EdgeIterator : public boost::iterator_facade<EdgeIterator, EdgeView, boost::forward_traversal_tag, EdgeView> {
 public:
  EdgeIterator() = default;
  EdgeIterator(const BipartiteGraph& graph, std::uint32_t at) : graph_(&graph), at_(at) { skip_ended_rows(); }

 private:
  friend class boost::iterator_core_access;
  EdgeView dereference() const { return {unit_, task_vertex(*graph_, graph_->unit_rows.neighbor[at_])}; }
  bool equal(const EdgeIterator& other) const { return at_ == other.at_; }
  void increment() {
    ++at_;
    skip_ended_rows();
  }
  void skip_ended_rows() {
    while (unit_ < unit_count(*graph_) && graph_->unit_rows.begin[unit_ + 1] <= at_) ++unit_;
  }

  const BipartiteGraph* graph_ = nullptr;
  std::uint32_t at_ = 0;
  std::uint32_t unit_ = 0;
};

struct TraversalTag : boost::incidence_graph_tag,
                      boost::adjacency_graph_tag,
                      boost::vertex_list_graph_tag,
                      boost::edge_list_graph_tag {};

}  // namespace dutygraph::graph

namespace boost {

template <>
struct graph_traits<dutygraph::graph::BipartiteGraph> {
  using vertex_descriptor = dutygraph::graph::Vertex;
  using edge_descriptor = dutygraph::graph::EdgeView;
  using directed_category = undirected_tag;
  using edge_parallel_category = disallow_parallel_edge_tag;
  using traversal_category = dutygraph::graph::TraversalTag;
  using vertex_iterator = counting_iterator<vertex_descriptor>;
  using adjacency_iterator = dutygraph::graph::AdjacencyIterator;
  using out_edge_iterator = dutygraph::graph::OutEdgeIterator;
  using edge_iterator = dutygraph::graph::EdgeIterator;
  using in_edge_iterator = void;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::uint32_t;
  static vertex_descriptor null_vertex() { return std::numeric_limits<vertex_descriptor>::max(); }
};

template <>
struct property_map<dutygraph::graph::BipartiteGraph, vertex_index_t> {
  using type = typed_identity_property_map<dutygraph::graph::Vertex>;
  using const_type = type;
};

}  // namespace boost

namespace dutygraph::graph {

using BoostTraits = boost::graph_traits<BipartiteGraph>;

inline std::uint32_t num_vertices(const BipartiteGraph& graph) { return unit_count(graph) + task_count(graph); }
inline std::size_t num_edges(const BipartiteGraph& graph) { return edge_count(graph); }

inline std::pair<BoostTraits::vertex_iterator, BoostTraits::vertex_iterator> vertices(const BipartiteGraph& graph) {
  return {BoostTraits::vertex_iterator(0), BoostTraits::vertex_iterator(num_vertices(graph))};
}

inline std::pair<AdjacencyIterator, AdjacencyIterator> adjacent_vertices(Vertex vertex, const BipartiteGraph& graph) {
  const std::uint32_t units = unit_count(graph);
  const bool is_unit = vertex < units;
  const std::span<const std::uint32_t> row = is_unit ? tasks_of(graph, vertex) : units_of(graph, vertex - units);
  const Vertex shift = is_unit ? units : 0;
  return {{row.data(), shift}, {row.data() + row.size(), shift}};
}

inline std::pair<OutEdgeIterator, OutEdgeIterator> out_edges(Vertex vertex, const BipartiteGraph& graph) {
  const auto [begin, end] = adjacent_vertices(vertex, graph);
  return {{vertex, begin}, {vertex, end}};
}

inline std::uint32_t out_degree(Vertex vertex, const BipartiteGraph& graph) {
  const auto [begin, end] = adjacent_vertices(vertex, graph);
  return static_cast<std::uint32_t>(end - begin);
}

inline std::pair<EdgeIterator, EdgeIterator> edges(const BipartiteGraph& graph) {
  return {{graph, 0}, {graph, static_cast<std::uint32_t>(edge_count(graph))}};
}

inline Vertex source(const EdgeView& edge, const BipartiteGraph&) { return edge.source; }
inline Vertex target(const EdgeView& edge, const BipartiteGraph&) { return edge.target; }

inline boost::typed_identity_property_map<Vertex> get(boost::vertex_index_t, const BipartiteGraph&) { return {}; }
inline Vertex get(boost::vertex_index_t, const BipartiteGraph&, Vertex vertex) { return vertex; }

}  // namespace dutygraph::graph
