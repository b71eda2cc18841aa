#include "graph/boost_graph.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/concept/assert.hpp>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/bipartite.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <limits>
#include <type_traits>

#include "graph/support.h"

namespace dutygraph::graph {
namespace {

BOOST_CONCEPT_ASSERT((boost::GraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::VertexAndEdgeListGraphConcept<BipartiteGraph>));
BOOST_CONCEPT_ASSERT((boost::ReadablePropertyGraphConcept<BipartiteGraph, Vertex, boost::vertex_index_t>));
static_assert(boost::is_undirected_graph<BipartiteGraph>::value);
static_assert(std::is_same_v<BoostTraits::edge_parallel_category, boost::disallow_parallel_edge_tag>);

using test::Dice;
using test::EdgeList;

constexpr int unreached = std::numeric_limits<int>::max();

// The same graph with vertices numbered as in boost_graph.h, as a matrix.
std::vector<std::vector<bool>> matrix(const EdgeList& list) {
  const std::size_t nodes = list.units + list.tasks;
  std::vector<std::vector<bool>> joined(nodes, std::vector<bool>(nodes));
  for (const Edge& edge : list.edges) {
    joined[edge.unit][list.units + edge.task] = true;
    joined[list.units + edge.task][edge.unit] = true;
  }
  return joined;
}

// Floyd and Warshall.
std::vector<std::vector<int>> distances(const std::vector<std::vector<bool>>& joined) {
  const std::size_t nodes = joined.size();
  std::vector<std::vector<int>> far(nodes, std::vector<int>(nodes, unreached));
  for (std::size_t i = 0; i < nodes; ++i)
    for (std::size_t j = 0; j < nodes; ++j)
      if (i == j || joined[i][j]) far[i][j] = i == j ? 0 : 1;
  for (std::size_t k = 0; k < nodes; ++k)
    for (std::size_t i = 0; i < nodes; ++i)
      for (std::size_t j = 0; j < nodes; ++j)
        if (far[i][k] != unreached && far[k][j] != unreached) far[i][j] = std::min(far[i][j], far[i][k] + far[k][j]);
  return far;
}

TEST(BoostGraph, WalksWhatTheMatrixHolds) {
  Dice dice(7);
  for (int round = 0; round < 2000; ++round) {
    const EdgeList list = test::random_edges(dice);
    const BipartiteGraph graph = test::build(list);
    const auto joined = matrix(list);
    ASSERT_EQ(num_vertices(graph), joined.size());
    auto from_vertices = std::vector(joined.size(), std::vector<bool>(joined.size()));
    for (auto [v, last] = vertices(graph); v != last; ++v) {
      std::size_t degree = 0;
      for (auto [e, end] = out_edges(*v, graph); e != end; ++e, ++degree) {
        ASSERT_EQ(source(*e, graph), *v);
        from_vertices[*v][target(*e, graph)] = true;
      }
      ASSERT_EQ(out_degree(*v, graph), degree);
      const auto [begin, end] = adjacent_vertices(*v, graph);
      ASSERT_EQ(static_cast<std::size_t>(std::distance(begin, end)), degree);
      for (auto a = begin; a != end; ++a) ASSERT_TRUE(joined[*v][*a]);
    }
    ASSERT_EQ(from_vertices, joined);
    auto from_edges = std::vector(joined.size(), std::vector<bool>(joined.size()));
    std::size_t edge_number = 0;
    for (auto [e, end] = edges(graph); e != end; ++e, ++edge_number) {
      from_edges[source(*e, graph)][target(*e, graph)] = true;
      from_edges[target(*e, graph)][source(*e, graph)] = true;
    }
    ASSERT_EQ(from_edges, joined);
    ASSERT_EQ(edge_number, num_edges(graph));
  }
}

TEST(BoostGraph, AnEdgeIsTheSameFromBothEnds) {
  EXPECT_EQ((EdgeView{1, 5}), (EdgeView{5, 1}));
  EXPECT_FALSE((EdgeView{1, 5} == EdgeView{1, 4}));
}

TEST(BoostGraph, BreadthFirstSearchFindsTheDistances) {
  Dice dice(8);
  for (int round = 0; round < 2000; ++round) {
    const EdgeList list = test::random_edges(dice);
    const BipartiteGraph graph = test::build(list);
    const auto want = distances(matrix(list));
    const auto index = get(boost::vertex_index, graph);
    const Vertex start = dice.below(num_vertices(graph));
    std::vector<int> far(num_vertices(graph), unreached);
    far[start] = 0;
    auto far_map = boost::make_iterator_property_map(far.begin(), index);
    boost::breadth_first_search(
        graph, start, boost::visitor(boost::make_bfs_visitor(boost::record_distances(far_map, boost::on_tree_edge()))));
    ASSERT_EQ(far, want[start]);
  }
}

TEST(BoostGraph, ComponentsAreTheReachableSets) {
  Dice dice(9);
  for (int round = 0; round < 2000; ++round) {
    EdgeList list = test::random_edges(dice);
    list.edges.resize(list.edges.size() / (1 + dice.below(4)));
    const BipartiteGraph graph = test::build(list);
    const auto far = distances(matrix(list));
    std::vector<int> component(num_vertices(graph));
    boost::connected_components(graph,
                                boost::make_iterator_property_map(component.begin(), get(boost::vertex_index, graph)));
    for (std::size_t i = 0; i < component.size(); ++i)
      for (std::size_t j = 0; j < component.size(); ++j)
        ASSERT_EQ(component[i] == component[j], far[i][j] != unreached);
  }
}

TEST(BoostGraph, EveryGraphIsBipartiteAndItsSidesAreUnitsAndTasks) {
  Dice dice(10);
  for (int round = 0; round < 2000; ++round) {
    const BipartiteGraph graph = test::build(test::random_edges(dice));
    const auto index = get(boost::vertex_index, graph);
    std::vector<boost::default_color_type> side(num_vertices(graph));
    ASSERT_TRUE(boost::is_bipartite(graph, index, boost::make_iterator_property_map(side.begin(), index)));
    for (auto [e, end] = edges(graph); e != end; ++e) ASSERT_NE(side[source(*e, graph)], side[target(*e, graph)]);
  }
}

TEST(BoostGraph, DavisHasDiameterFour) {
  const BipartiteGraph graph = test::build(test::davis().list);
  int diameter = 0;
  for (auto [v, last] = vertices(graph); v != last; ++v) {
    std::vector<int> far(num_vertices(graph), 0);
    auto far_map = boost::make_iterator_property_map(far.begin(), get(boost::vertex_index, graph));
    boost::breadth_first_search(
        graph, *v, boost::visitor(boost::make_bfs_visitor(boost::record_distances(far_map, boost::on_tree_edge()))));
    diameter = std::max(diameter, *std::max_element(far.begin(), far.end()));
  }
  EXPECT_EQ(diameter, 4);
}

}  // namespace
}  // namespace dutygraph::graph
