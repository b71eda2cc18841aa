#include "store/roster_csv.h"

#include <utility>

namespace dutygraph::store {

Result<std::vector<CsvRow>> csv_rows(std::string_view utf8) {
  std::vector<CsvRow> rows;
  CsvRow row{{""}, 1};
  std::uint32_t line = 1;
  std::uint32_t quote_line = 0;  // where an open quote began; 0 outside of one
  const auto end_row = [&] {
    bool any = false;
    for (const std::string& cell : row.cells) any = any || cell.find_first_not_of(" \t\r") != std::string::npos;
    if (any) rows.push_back(std::move(row));
    row = {{""}, line};
  };
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const char c = utf8[i];
    std::string& cell = row.cells.back();
    if (c == '\n') ++line;
    if (quote_line > 0) {
      const bool doubled = c == '"' && i + 1 < utf8.size() && utf8[i + 1] == '"';
      if (c != '"' || doubled)
        cell += c;
      else
        quote_line = 0;
      if (doubled) ++i;
    } else if (c == '"' && cell.empty()) {
      quote_line = line;
    } else if (c == ',') {
      row.cells.emplace_back();
    } else if (c == '\n') {
      end_row();
    } else if (c != '\r') {
      cell += c;
    }
  }
  if (quote_line > 0)
    return Failure{Code::unreadable, "", quote_line, "a quote is never closed", "close it, or double it inside a cell"};
  end_row();
  return rows;
}

}  // namespace dutygraph::store
