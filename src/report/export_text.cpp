// DOT, Cypher and the CSV tables.
#include <algorithm>

#include "dutygraph/report/export.h"
#include "dutygraph/text/escape.h"
#include "report/export_rows.h"

namespace dutygraph::report {

namespace {

std::string dot_text(const std::string& text) { return "\"" + text::escape_dot(text) + "\""; }

// A Cypher string literal (Neo4j manual, "Note on string literals"): \ ' and control characters are escaped.
std::string cypher_text(const std::string& text) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string literal = "'";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\' || c == '\'')
      (literal += '\\') += c;
    else if (byte < 0x20 || byte == 0x7F)
      (literal += "\\u00") += {hex[byte >> 4U], hex[byte & 15U]};
    else
      literal += c;
  }
  return literal + "'";
}

// {id: 'u1', label: '县财政局'}: what is not empty.
template <std::size_t Size>
std::string properties(const std::array<const char*, Size>& names, const std::array<std::string, Size>& values) {
  std::string list;
  for (std::size_t c = 0; c < Size; ++c)
    if (!values[c].empty()) (list += list.empty() ? "" : ", ") += std::string(names[c]) + ": " + cypher_text(values[c]);
  return "{" + list + "}";
}

std::string upper(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(),
                 [](char c) { return static_cast<char>(c - ('a' <= c && c <= 'z' ? 32 : 0)); });
  return word;
}

void csv_line(std::string& csv, const std::vector<std::string>& cells) {
  for (std::size_t i = 0; i < cells.size(); ++i) csv += (i > 0 ? "," : "") + text::escape_csv(cells[i]);
  csv += "\r\n";
}

template <std::size_t Size>
std::vector<std::string> cells(std::vector<std::string> first, const std::array<std::string, Size>& values) {
  first.insert(first.end(), values.begin(), values.end());
  return first;
}

template <std::size_t Size>
std::vector<std::string> heads(std::vector<std::string> first, const std::array<const char*, Size>& names) {
  first.insert(first.end(), names.begin(), names.end());
  return first;
}

}  // namespace

std::string dot(const ResolvedPlan& plan) {
  const ExportRows rows = export_rows(plan);
  std::string out = "graph " + dot_text(plan.plan.info.id) +
                    " {\n  charset=\"UTF-8\"\n  label=" + dot_text(rows.title) +
                    "\n  node [fontname=\"Noto Sans CJK SC\"]\n";
  for (const NodeRow& node : rows.nodes)
    out += "  " + dot_text(node.id) + " [label=" + dot_text(node.values[1]) +
           (node.values[0] == "task" ? ", shape=box, tooltip=" + dot_text(node.values[9]) : ", shape=ellipse") +
           (node.values[2] == "collective" ? ", peripheries=2" : "") + "]\n";
  for (const EdgeRow& edge : rows.edges)
    out += "  " + dot_text(edge.unit) + " -- " + dot_text(edge.task) + " [role=" + dot_text(edge.values[0]) +
           (edge.role == Role::lead      ? ", style=bold"
            : edge.role == Role::support ? ", style=dashed"
                                         : ", style=dotted") +
           "]\n";
  return out + "}\n";
}

std::string cypher(const ResolvedPlan& plan) {
  const ExportRows rows = export_rows(plan);
  const std::string of_plan = "plan: " + cypher_text(plan.plan.info.id);
  std::string out =
      "MERGE (p:Plan {id: " + cypher_text(plan.plan.info.id) + "}) SET p.title = " + cypher_text(rows.title) + ";\n";
  for (const NodeRow& node : rows.nodes)
    out += std::string("MERGE (n:") + (node.values[0] == "task" ? "Task" : "Unit") + " {" + of_plan +
           ", id: " + cypher_text(node.id) + "}) SET n += " + properties(node_columns, node.values) + ";\n";
  for (const EdgeRow& edge : rows.edges)
    out += "MATCH (u:Unit {" + of_plan + ", id: " + cypher_text(edge.unit) + "}), (t:Task {" + of_plan +
           ", id: " + cypher_text(edge.task) + "}) MERGE (u)-[:" + upper(edge.values[0]) + " " +
           properties(edge_columns, edge.values) + "]->(t);\n";
  return out;
}

std::vector<std::pair<std::string, std::string>> csv_tables(const ResolvedPlan& plan) {
  const ExportRows rows = export_rows(plan);
  std::string nodes;
  std::string edges;
  csv_line(nodes, heads({"id"}, node_columns));
  for (const NodeRow& node : rows.nodes) csv_line(nodes, cells({node.id}, node.values));
  csv_line(edges, heads({"unit", "task"}, edge_columns));
  for (const EdgeRow& edge : rows.edges) csv_line(edges, cells({edge.unit, edge.task}, edge.values));
  return {{"nodes.csv", nodes}, {"edges.csv", edges}};
}

std::vector<std::pair<std::string, std::string>> neo4j_tables(const ResolvedPlan& plan) {
  const ExportRows rows = export_rows(plan);
  std::string units;
  std::string tasks;
  std::string edges;
  csv_line(units, heads({"id:ID", ":LABEL"}, node_columns));
  csv_line(tasks, heads({"id:ID", ":LABEL"}, node_columns));
  for (const NodeRow& node : rows.nodes) {
    const bool task = node.values[0] == "task";
    csv_line(task ? tasks : units, cells({node.id, task ? "Task" : "Unit"}, node.values));
  }
  csv_line(edges, heads({":START_ID", ":END_ID", ":TYPE"}, edge_columns));
  for (const EdgeRow& edge : rows.edges)
    csv_line(edges, cells({edge.unit, edge.task, upper(edge.values[0])}, edge.values));
  return {{"units.csv", units}, {"tasks.csv", tasks}, {"assignments.csv", edges}};
}

}  // namespace dutygraph::report
