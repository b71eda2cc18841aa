#include "read/xlsx.h"

#include <algorithm>
#include <map>
#include <optional>
#include <vector>

#include "dutygraph/model/error.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "read/flow.h"
#include "read/xlsx_numbers.h"
#include "read/xml.h"

namespace dutygraph::read {

namespace {

constexpr std::uint32_t most_rows = 1'048'576;
constexpr std::uint32_t most_columns = 16384;
constexpr std::size_t most_cells = 1'000'000;
constexpr std::size_t most_text = FlowLimits().text;  // of all cells: a thousand of them may show one shared string

struct Position {
  std::uint32_t row = 0;  // from 0
  std::uint32_t column = 0;
};

// "AB12" -> row 11, column 27.
std::optional<Position> position_of(std::string_view reference) {
  std::uint32_t column = 0;
  std::size_t i = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && column <= most_columns; ++i)
    column = column * 26 + static_cast<std::uint32_t>(reference[i] - 'A') + 1;
  const auto row = number(reference.substr(i));
  if (column == 0 || column > most_columns || !row || *row < 1 || static_cast<std::uint32_t>(*row) > most_rows)
    return std::nullopt;
  return Position{static_cast<std::uint32_t>(*row) - 1, column - 1};
}

// The text of <si> or <is>: its runs, without the readings above Japanese words.
std::string rich_text(pugi::xml_node node) {
  std::string text;
  for (pugi::xml_node below : node.children()) {
    if (is(below, "t")) text += below.child_value();
    if (is(below, "r")) text += child(below, "t").child_value();
  }
  return text;
}

struct Sheet {
  std::string name;
  std::string part;
  bool hidden = false;
};

class XlsxReader {
 public:
  XlsxReader(Zip& zip, const std::string& main)
      : zip_(zip),
        folder_(main.substr(0, main.rfind('/') + 1)),
        workbook_(zip.part(main), zip.file(), main),
        styles_(zip.part_if_any(folder_ + "styles.xml"), zip.file(), folder_ + "styles.xml"),
        numbers_(styles_.root(), attribute(child(workbook_.root(), "workbookPr"), "date1904") == "1" ||
                                     attribute(child(workbook_.root(), "workbookPr"), "date1904") == "true") {
    const std::string part = folder_ + "sharedStrings.xml";
    const Xml strings(zip.part_if_any(part), zip.file(), part);
    for (pugi::xml_node node : strings.root().children())
      if (is(node, "si")) strings_.push_back(rich_text(node));
  }

  Flow run(std::vector<std::string>& notes) {
    std::vector<std::pair<std::string, FlowTable>> filled;
    for (const Sheet& sheet : sheets()) {
      if (sheet.hidden) {
        notes.push_back("left out the hidden sheet " + sheet.name);
        continue;
      }
      FlowTable table = read(sheet);
      if (!table.cells.empty()) filled.emplace_back(sheet.name, std::move(table));
    }
    Flow flow;
    for (auto& [name, table] : filled) {
      if (filled.size() > 1) flow.push_back({name, 1, nullptr});
      flow.push_back({{}, 0, std::make_unique<FlowTable>(std::move(table))});
    }
    return flow;
  }

 private:
  std::vector<Sheet> sheets() {
    std::map<std::string, std::string, std::less<>> targets;
    const std::string part = folder_ + "_rels/workbook.xml.rels";
    const Xml relations(zip_.part_if_any(part), zip_.file(), part);
    for (pugi::xml_node node : relations.root().children()) {
      const std::string_view target = attribute(node, "Target");
      targets[std::string(attribute(node, "Id"))] =
          target.starts_with('/') ? std::string(target.substr(1)) : folder_ + std::string(target);
    }
    std::vector<Sheet> sheets;
    for (pugi::xml_node node : child(workbook_.root(), "sheets").children()) {
      const std::string_view state = attribute(node, "state");
      Sheet sheet{std::string(attribute(node, "name")), {}, state == "hidden" || state == "veryHidden"};
      for (pugi::xml_attribute id : node.attributes())  // r:id, not sheetId
        if (local_name(id.name()) == "id") sheet.part = targets[id.value()];
      if (sheet.part.empty()) sheet.part = folder_ + "worksheets/sheet" + std::to_string(sheets.size() + 1) + ".xml";
      if (zip_.has(sheet.part)) sheets.push_back(std::move(sheet));  // a chart's sheet may have none
    }
    return sheets;
  }

  FlowTable read(const Sheet& sheet) {
    const Xml xml(zip_.part(sheet.part), zip_.file(), sheet.part);
    const auto merged = merged_cells(xml.root());
    FlowTable table;
    Position at;
    for (pugi::xml_node row : child(xml.root(), "sheetData").children()) {
      if (!is(row, "row")) continue;
      if (const auto printed = number(attribute(row, "r")); printed && *printed > 0)
        at.row = static_cast<std::uint32_t>(*printed) - 1;
      at.column = 0;
      const std::size_t before = table.cells.size();
      for (pugi::xml_node node : row.children()) {
        if (!is(node, "c")) continue;
        if (const auto place = position_of(attribute(node, "r"))) at = *place;
        add(text_of(node), at, merged, table);
        ++at.column;
      }
      if (table.cells.size() > before) close_row(table, before);
      ++at.row;
    }
    shorten(table);
    return table;
  }

  void add(std::string text, Position at, const std::map<std::uint64_t, Position>& merged, FlowTable& table) {
    if (text::trim(text).empty()) return;
    text_ += text.size();
    if (text_ > most_text)
      throw Error(Failure{Code::limit, zip_.file(), 0,
                          "its cells hold more than " + std::to_string(most_text >> 20U) + " MB of text",
                          "keep only the plan's own sheet, and save it anew"});
    if (table.cells.size() >= most_cells || at.column >= most_columns)
      throw Error(Failure{Code::limit, zip_.file(), 0,
                          "a sheet of it has more than " + std::to_string(most_cells) + " cells or " +
                              std::to_string(most_columns) + " columns",
                          "keep only the plan's own sheet, and save it anew"});
    FlowCell cell{at.row, at.column, 1, 1, {}};
    if (const auto found = merged.find(std::uint64_t{at.row} << 32U | at.column); found != merged.end()) {
      cell.row_span = found->second.row - at.row + 1;
      cell.column_span = found->second.column - at.column + 1;
    }
    cell.content.push_back({std::move(text), 0, nullptr});
    table.columns = std::max(table.columns, at.column + cell.column_span);
    table.cells.push_back(std::move(cell));
  }

  // Cells of a row may come in any order.
  static void close_row(FlowTable& table, std::size_t before) {
    const auto begin = table.cells.begin() + static_cast<std::ptrdiff_t>(before);
    std::stable_sort(begin, table.cells.end(),
                     [](const FlowCell& a, const FlowCell& b) { return a.column < b.column; });
  }

  // Empty rows are none: the rows that are left are counted anew, merged cells shrink with them.
  static void shorten(FlowTable& table) {
    std::stable_sort(table.cells.begin(), table.cells.end(),
                     [](const FlowCell& a, const FlowCell& b) { return a.row < b.row; });
    std::vector<std::uint32_t> rows;
    for (const FlowCell& cell : table.cells)
      if (rows.empty() || rows.back() != cell.row) rows.push_back(cell.row);
    const auto index = [&](std::uint32_t row) {
      return static_cast<std::uint32_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
    };
    for (FlowCell& cell : table.cells) {
      const std::uint32_t end = cell.row + cell.row_span;
      cell.row = index(cell.row);
      cell.row_span = std::max(index(end) - cell.row, 1U);
    }
    table.rows = static_cast<std::uint32_t>(rows.size());
  }

  // The lower right corner of each merged range by its upper left one.
  static std::map<std::uint64_t, Position> merged_cells(pugi::xml_node sheet) {
    std::map<std::uint64_t, Position> merged;
    for (pugi::xml_node node : child(sheet, "mergeCells").children()) {
      const std::string_view range = attribute(node, "ref");
      const auto colon = std::min(range.find(':'), range.size());
      const auto first = position_of(range.substr(0, colon));
      const auto last = position_of(range.substr(std::min(colon + 1, range.size())));
      if (first && last && last->row >= first->row && last->column >= first->column)
        merged[std::uint64_t{first->row} << 32U | first->column] = *last;
    }
    return merged;
  }

  std::string text_of(pugi::xml_node cell) const {
    const std::string_view type = attribute(cell, "t");
    std::string value = child(cell, "v").child_value();
    if (type == "inlineStr") return rich_text(child(cell, "is"));
    if (type == "s") {
      const auto index = number(value);
      return index && *index >= 0 && static_cast<std::size_t>(*index) < strings_.size()
                 ? strings_[static_cast<std::size_t>(*index)]
                 : std::string();
    }
    if (type == "b") return value == "1" ? "TRUE" : "FALSE";
    if (type == "str" || type == "d") return value;
    if (type == "e") return {};
    return numbers_.print(value, number(attribute(cell, "s")).value_or(0));
  }

  Zip& zip_;
  std::string folder_;
  Xml workbook_;
  Xml styles_;
  XlsxNumbers numbers_;
  std::vector<std::string> strings_;
  std::size_t text_ = 0;  // bytes of all cells so far
};

}  // namespace

void read_xlsx(Zip& zip, const std::string& main, Document& document) {
  const Flow flow = XlsxReader(zip, main).run(document.notes);
  write_flow(flow, document);
}

}  // namespace dutygraph::read
