// GraphML and GEXF. Source: http://graphml.graphdrawing.org/specification.html, https://gexf.net/schema.html.
//
// GEXF is written as 1.2draft, which Gephi and NetworkX (2.8, which knows no 1.3) both read; `kind` of 1.3 stands
// beside it, for by it Gephi keeps two roles of one unit in one task apart, and other readers pass over it.
#include "dutygraph/report/export.h"
#include "dutygraph/text/escape.h"
#include "report/export_rows.h"

namespace dutygraph::report {

namespace {

std::string quoted(const std::string& text) { return "\"" + text::escape_html(text) + "\""; }

// What an edge weighs, in all exports: leading a task counts as in `load`, by default.
const char* weight(Role role) { return role == Role::lead ? "1" : "0.25"; }

// The place in the printed list is a number, so that Gephi sorts by it; a task's number may be 3.1.
bool is_count(std::string_view column) { return column == "order"; }

template <std::size_t Size>
std::string keys(const char* domain, char letter, const std::array<const char*, Size>& columns) {
  std::string xml;
  for (std::size_t c = 0; c < Size; ++c)
    xml += std::string("  <key id=\"") + letter + std::to_string(c) + "\" for=\"" + domain + "\" attr.name=\"" +
           columns[c] + "\" attr.type=\"" + (is_count(columns[c]) ? "int" : "string") + "\"/>\n";
  return xml;
}

template <std::size_t Size>
std::string data(char letter, const std::array<std::string, Size>& values) {
  std::string xml;
  for (std::size_t c = 0; c < Size; ++c)
    if (!values[c].empty())
      xml +=
          std::string("<data key=\"") + letter + std::to_string(c) + "\">" + text::escape_html(values[c]) + "</data>";
  return xml;
}

template <std::size_t Size>
std::string attributes(const char* domain, const std::array<const char*, Size>& columns) {
  std::string xml = std::string("    <attributes class=\"") + domain + "\">\n";
  for (std::size_t c = 0; c < Size; ++c)
    xml += "      <attribute id=\"" + std::to_string(c) + "\" title=\"" + columns[c] + "\" type=\"" +
           (is_count(columns[c]) ? "integer" : "string") + "\"/>\n";
  return xml + "    </attributes>\n";
}

template <std::size_t Size>
std::string attvalues(const std::array<std::string, Size>& values) {
  std::string xml = "<attvalues>";
  for (std::size_t c = 0; c < Size; ++c)
    if (!values[c].empty()) xml += "<attvalue for=\"" + std::to_string(c) + "\" value=" + quoted(values[c]) + "/>";
  return xml + "</attvalues>";
}

}  // namespace

std::string graphml(const ResolvedPlan& plan) {
  const ExportRows rows = export_rows(plan);
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n" +
      keys("node", 'n', node_columns) + keys("edge", 'e', edge_columns) +
      "  <key id=\"weight\" for=\"edge\" attr.name=\"weight\" attr.type=\"double\"/>\n" +
      "  <graph id=" + quoted(plan.plan.info.id) + " edgedefault=\"undirected\">\n";
  for (const NodeRow& node : rows.nodes)
    xml += "    <node id=" + quoted(node.id) + ">" + data('n', node.values) + "</node>\n";
  for (std::size_t e = 0; e < rows.edges.size(); ++e)
    xml += "    <edge id=\"e" + std::to_string(e + 1) + "\" source=" + quoted(rows.edges[e].unit) +
           " target=" + quoted(rows.edges[e].task) + ">" + data('e', rows.edges[e].values) + "<data key=\"weight\">" +
           weight(rows.edges[e].role) + "</data></edge>\n";
  return xml + "  </graph>\n</graphml>\n";
}

std::string gexf(const ResolvedPlan& plan) {
  const ExportRows rows = export_rows(plan);
  std::string xml =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://www.gexf.net/1.2draft\" version=\"1.2\">\n"
      "  <meta><creator>dutygraph</creator><description>" +
      text::escape_html(rows.title) + "</description></meta>\n  <graph defaultedgetype=\"undirected\">\n" +
      attributes("node", node_columns) + attributes("edge", edge_columns) + "    <nodes>\n";
  for (const NodeRow& node : rows.nodes)
    xml += "      <node id=" + quoted(node.id) + " label=" + quoted(node.values[1]) + ">" + attvalues(node.values) +
           "</node>\n";
  xml += "    </nodes>\n    <edges>\n";
  for (std::size_t e = 0; e < rows.edges.size(); ++e)
    xml += "      <edge id=\"e" + std::to_string(e + 1) + "\" source=" + quoted(rows.edges[e].unit) +
           " target=" + quoted(rows.edges[e].task) + " kind=" + quoted(rows.edges[e].values[0]) + " weight=\"" +
           weight(rows.edges[e].role) + "\">" + attvalues(rows.edges[e].values) + "</edge>\n";
  return xml + "    </edges>\n  </graph>\n</gexf>\n";
}

}  // namespace dutygraph::report
