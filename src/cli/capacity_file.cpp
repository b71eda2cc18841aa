#include "cli/capacity_file.h"

#include <charconv>
#include <map>

#include "cli/find.h"
#include "dutygraph/read/read.h"
#include "dutygraph/text/fold.h"

namespace dutygraph::cli {

namespace {

struct Row {
  std::vector<std::string> cells;
  std::uint32_t line = 0;
};

std::vector<Row> rows_of(const Document& document) {
  std::vector<Row> rows(document.tables.at(0).rows);
  for (const Cell& cell : document.tables.at(0).cells) {
    Row& row = rows.at(cell.row);
    if (row.line == 0) row.line = document.place(cell.span.begin).line;
    row.cells.emplace_back(document[cell.span]);
  }
  return rows;
}

std::optional<double> number_from(const std::string& text) {
  const std::string folded = text::fold(text);
  double number = 0;
  const auto [end, error] = std::from_chars(folded.data(), folded.data() + folded.size(), number);
  if (error != std::errc{} || end != folded.data() + folded.size() || !(number >= 0 && number <= 1e9))
    return std::nullopt;
  return number;
}

bool is_header(const Row& row) { return row.cells.size() >= 2 && !number_from(row.cells[1]); }

[[noreturn]] void refuse(const std::string& path, const Row& row, const std::string& what, const std::string& remedy) {
  throw Error({Code::unreadable, path, row.line, what, remedy});
}

}  // namespace

std::vector<analyse::Capacity> read_capacities(const Session& session, const std::string& path,
                                               const ResolvedPlan& plan) {
  const Document document = value_of(read::read_sheet(load_bytes(session, path), path));
  std::vector<analyse::Capacity> capacities;
  std::map<std::uint32_t, std::uint32_t> lines;  // unit -> line
  const std::vector<Row> rows = rows_of(document);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row& row = rows[i];
    const bool names_columns = i == 0 && is_header(row) && !find_unit(plan, row.cells[0]);
    if (names_columns) continue;
    if (row.cells.size() != 2)
      refuse(path, row, "has " + std::to_string(row.cells.size()) + " columns instead of 2",
             "write a line \"unit,capacity\" for each unit");
    const auto most = number_from(row.cells[1]);
    if (!most)
      refuse(path, row, "the capacity \"" + row.cells[1] + "\" is no number from 0 on",
             "write the most weighted load that the unit can carry, such as 12.5");
    const auto unit = find_unit(plan, row.cells[0]);
    if (!unit)
      refuse(path, row, "\"" + row.cells[0] + "\" is no unit of " + plan.plan.info.id,
             "dutygraph units " + plan.plan.info.id + " lists the units");
    const auto [at, is_new] = lines.emplace(*unit, row.line);
    if (!is_new)
      refuse(path, row, "\"" + row.cells[0] + "\" has a capacity in line " + std::to_string(at->second) + " already",
             "leave one of the two lines out");
    capacities.push_back({*unit, *most});
  }
  return capacities;
}

}  // namespace dutygraph::cli
