#include "parse/table_header.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "dutygraph/text/fold.h"
#include "parse/table.h"

namespace dutygraph::parse {

namespace {

using Rows = std::vector<std::vector<Span>>;

constexpr std::size_t longest_label = 64;  // characters, its brackets included

Column column_of(std::u32string_view key, const Words& words) {
  if (key.empty() || key.size() > longest_label) return Column::unknown;
  while (true) {
    const int exact = words.columns.find(key);
    if (exact >= 0) return static_cast<Column>(exact);
    const std::size_t open = key.rfind(U'(');
    if (key.back() != U')' || open == key.npos || open < 2) break;
    key = key.substr(0, open);  // 责任单位(排在首位的为牵头单位)
  }
  int role = 0;
  if (key.size() <= 12 && words.label_ends.ending(key, &role) > 0) return static_cast<Column>(role);
  if (key.size() <= 16 && words.task_contains.within(key)) return Column::task;
  return Column::unknown;
}

constexpr std::size_t titles_above = 5;  // rows above a header that may be titles

// Tasks down, units across: the unknown columns hold nothing but marks. Turns them into Column::unit.
bool mark_matrix(const Rows& rows, std::size_t header, std::vector<Column>& columns, const Document& document,
                 const Words& words) {
  std::vector<bool> marks(columns.size());
  std::vector<bool> other(columns.size());
  for (std::size_t c = 0; c < columns.size(); ++c)
    other[c] = rows[header][c].empty() || (columns[c] != Column::unknown && !is_role(columns[c]));
  for (std::size_t r = header + 1; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < std::min(columns.size(), rows[r].size()); ++c) {
      if (other[c] || rows[r][c].empty()) continue;
      const bool mark = !marks_of(key_of_cell(document, rows[r][c]), words).empty();
      (mark ? marks : other)[c] = true;
    }
  }
  std::size_t units = 0;
  std::vector<Column> found = columns;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    if (other[c] || !marks[c]) continue;
    found[c] = Column::unit;
    ++units;
  }
  if (units < 2) return false;
  columns = std::move(found);
  return true;
}

// R, A, C and I over the columns, which hold the names.
void letter_columns(const Rows& rows, std::size_t r, std::vector<Column>& columns, const Document& document) {
  static constexpr std::array<std::pair<char32_t, Column>, 4> letters = {
      {{U'a', Column::lead}, {U'r', Column::support}, {U'c', Column::consult}, {U'i', Column::inform}}};
  std::vector<std::pair<std::size_t, Column>> found;
  for (std::size_t c = 0; c < rows[r].size(); ++c) {
    if (rows[r][c].end - rows[r][c].begin != 1) continue;
    const std::u32string key = key_of_cell(document, rows[r][c]);
    for (const auto& [letter, column] : letters)
      if (key[0] == letter && columns[c] == Column::unknown) found.emplace_back(c, column);
  }
  constexpr std::size_t enough = 3;
  if (found.size() < enough) return;
  for (const auto& [c, column] : found) columns[c] = column;
}

// A second row of nothing but labels tells what stands under 责任分工: 牵头单位 | 配合单位.
void refine(const Rows& rows, const Document& document, const Words& words, TableHeader& header) {
  if (header.end >= rows.size() || rows[header.end] == rows[header.begin]) return;
  const std::vector<Span>& row = rows[header.end];
  const auto filled = [](Span cell) { return !cell.empty(); };
  const bool all_labels = std::all_of(row.begin(), row.end(), [&](Span cell) {
    return cell.empty() || column_of(key_of_cell(document, cell), words) != Column::unknown;
  });
  if (!all_labels || std::none_of(row.begin(), row.end(), filled)) return;
  for (std::size_t c = 0; c < std::min(row.size(), header.columns.size()); ++c) {
    if (row[c].empty()) continue;
    header.columns[c] = column_of(key_of_cell(document, row[c]), words);
    header.labels[c] = text::squeeze(document[row[c]]);
  }
  ++header.end;
}

}  // namespace

std::vector<Role> marks_of(const std::u32string& key, const Words& words) {
  std::vector<Role> roles;
  for (std::size_t begin = 0; begin <= key.size();) {
    const std::size_t end = std::min(key.find_first_of(U"/,、;", begin), key.size());
    const int role = words.marks.find(std::u32string_view(key).substr(begin, end - begin));
    if (role < 0) return {};
    roles.push_back(static_cast<Role>(role));
    begin = end + 1;
  }
  return roles;
}

std::optional<TableHeader> find_header(const Rows& rows, const Document& document, const Words& words) {
  const bool sheet = document.blocks.size() == 1;  // the whole file is this table
  for (std::size_t r = 0; r < std::min(rows.size(), titles_above + 1); ++r) {
    TableHeader header;
    header.begin = r;
    header.end = r + 1;
    int known = 0;
    for (Span cell : rows[r]) {
      header.columns.push_back(column_of(key_of_cell(document, cell), words));
      header.labels.push_back(text::squeeze(document[cell]));
      known += header.columns.back() != Column::unknown;
    }
    letter_columns(rows, r, header.columns, document);
    const bool matrix = mark_matrix(rows, r, header.columns, document, words);
    if (!matrix) refine(rows, document, words, header);
    const bool useful = matrix || std::any_of(header.columns.begin(), header.columns.end(), is_role);
    const bool alone = sheet && r == 0 && known == 1 && useful && header.columns.size() > 1 && rows.size() > 1;
    if (useful && (alone || known + matrix >= 2)) return header;
  }
  return std::nullopt;
}

}  // namespace dutygraph::parse
