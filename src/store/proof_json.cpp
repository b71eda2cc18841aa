#include "dutygraph/store/proof_json.h"

#include "store/json_values.h"

namespace dutygraph::store {

namespace {

Json entry_value(const IndexEntry& entry) {
  return {{"unit", entry.unit},          {"list", entry.list},       {"role", to_string(entry.role)},
          {"number", entry.number},      {"has_row", entry.has_row}, {"line", entry.place.line},
          {"column", entry.place.column}};
}

Json entries_value(const std::vector<IndexEntry>& entries) {
  Json values = Json::array();
  for (const IndexEntry& entry : entries) values.push_back(entry_value(entry));
  return values;
}

}  // namespace

std::string unit_index_json(const UnitIndex& index, const std::string& plan) {
  Json rows = Json::array();
  for (const UnitIndexRow& row : index.rows) {
    Json cells = Json::object();
    for (std::size_t c = 0; c < index.columns.size(); ++c)
      cells[index.columns[c].list][std::string(to_string(index.columns[c].role))] = row.numbers[c];
    rows.push_back({{"unit", row.name}, {"cells", std::move(cells)}});
  }
  return print({{"format", "dutygraph.index"}, {"version", 1}, {"plan", plan}, {"rows", std::move(rows)}});
}

std::string reconcile_json(const Reconciliation& reconciliation, const std::string& plan) {
  Json shifted = Json::array();
  for (const ShiftedRow& row : reconciliation.shifted)
    shifted.push_back({{"unit", row.unit},
                       {"printed", row.printed},
                       {"restored", row.restored},
                       {"margin", row.margin},
                       {"line", row.place.line}});
  return print({{"format", "dutygraph.reconcile"},
                {"version", 1},
                {"plan", plan},
                {"has_index", reconciliation.has_index},
                {"agree", reconciliation.agree},
                {"explained", reconciliation.explained},
                {"index_only", entries_value(reconciliation.index_only)},
                {"text_only", entries_value(reconciliation.text_only)},
                {"column_shifted_rows", reconciliation.shifted.size()},
                {"shifted", std::move(shifted)}});
}

}  // namespace dutygraph::store
