// The graph as rows of text, as every export writes it.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::report {

inline constexpr std::array node_columns = {"type",       "label", "kind",   "class",   "function",
                                            "short_name", "list",  "number", "section", "text"};
inline constexpr std::array edge_columns = {"role", "role_label", "printed", "order", "rule", "via"};

struct NodeRow {
  std::string id;
  std::array<std::string, node_columns.size()> values;
};
struct EdgeRow {
  std::string unit, task;  // ids
  Role role = Role::support;
  std::array<std::string, edge_columns.size()> values;
};

struct ExportRows {
  std::vector<NodeRow> nodes;  // units, then tasks
  std::vector<EdgeRow> edges;  // in the plan's order
  std::string title;
};

ExportRows export_rows(const ResolvedPlan& plan);

}  // namespace dutygraph::report
