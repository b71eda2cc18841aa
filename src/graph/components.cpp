#include "dutygraph/graph/components.h"

#include <boost/graph/connected_components.hpp>

#include "graph/boost_graph.h"

namespace dutygraph::graph {

Components connected_components(const BipartiteGraph& graph) {
  const auto index = get(boost::vertex_index, graph);
  std::vector<std::uint32_t> of_vertex(num_vertices(graph));
  std::vector<boost::default_color_type> colors(num_vertices(graph));
  Components found;
  // Boost.Graph starts from the vertices in order, units first, and numbers as it goes.
  found.count = boost::connected_components(graph, boost::make_iterator_property_map(of_vertex.begin(), index),
                                            boost::color_map(boost::make_iterator_property_map(colors.begin(), index)));
  const auto first_task = of_vertex.begin() + static_cast<std::ptrdiff_t>(unit_count(graph));
  found.unit.assign(of_vertex.begin(), first_task);
  found.task.assign(first_task, of_vertex.end());
  return found;
}

}  // namespace dutygraph::graph
