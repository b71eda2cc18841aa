// The document's own index: a row a unit, its task numbers under lead and support, a pair of columns a list.
#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/numeral.h"
#include "parse/table.h"

namespace dutygraph::parse {

namespace {

using Rows = std::vector<std::vector<Span>>;

using text::is_digit;

// 1、3、7 and ranges 4-9; nothing else may stand in the cell.
std::optional<std::vector<int>> numbers_of(const std::u32string& key) {
  std::vector<int> numbers;
  bool range = false;
  for (std::size_t i = 0; i < key.size();) {
    if (is_digit(key[i])) {
      std::size_t end = i;
      while (end < key.size() && is_digit(key[end])) ++end;
      const auto number = text::parse_digits(std::u32string_view(key).substr(i, end - i));
      if (!number || *number > 99999) return std::nullopt;
      if (range && !numbers.empty() && *number > numbers.back() && *number - numbers.back() < 1000)
        for (int n = numbers.back() + 1; n < *number; ++n) numbers.push_back(n);
      numbers.push_back(*number);
      range = false;
      i = end;
    } else if (std::u32string_view(U"、,;.").find(key[i]) != std::u32string_view::npos) {
      ++i;
    } else if (std::u32string_view(U"-—–~").find(key[i]) != std::u32string_view::npos && !numbers.empty()) {
      range = true;
      ++i;
    } else {
      return std::nullopt;
    }
  }
  return numbers;
}

bool is_lead(const std::u32string& key, const Words& words) {
  return words.index_lead.contains(key) || key.find(U"牵头") != std::u32string::npos ||
         key.find(U"主办") != std::u32string::npos;
}
bool is_support(const std::u32string& key, const Words& words) { return words.index_support.contains(key); }

// The header rows: all before the first whose cells behind the unit are numbers. No header is long: where a table has
// more rows before its first number, it is of something else.
std::size_t first_data_row(const Rows& rows, const Document& document, const Words& words) {
  constexpr std::size_t longest_header = 8;
  for (std::size_t r = 0; r < std::min(rows.size(), longest_header); ++r) {
    if (is_total(rows[r], document, words)) continue;
    bool any = false;
    bool all = true;
    for (std::size_t c = 1; c < rows[r].size(); ++c) {
      if (rows[r][c].empty()) continue;
      const auto numbers = numbers_of(key_of_cell(document, rows[r][c]));
      any |= numbers && !numbers->empty();
      all &= numbers.has_value();
    }
    if (any && all) return r;
  }
  return rows.size();
}

std::vector<IndexColumn> columns_of(const Rows& rows, std::size_t data, const std::vector<List>& lists,
                                    const Document& document, const Words& words) {
  // The roles stand in the last header row; the row may have lost the empty cell over the units.
  std::vector<Role> roles;
  for (std::size_t r = 0; r < data; ++r) {
    std::vector<Role> found;
    for (Span span : rows[r]) {
      const std::u32string key = key_of_cell(document, span);
      if (words.index_unit.contains(key) && &span != &rows[r].back() && found.empty() && roles.empty() && r == 0 &&
          !is_lead(key, words))
        continue;
      if (is_lead(key, words))
        found.push_back(Role::lead);
      else if (is_support(key, words))
        found.push_back(Role::support);
    }
    if (!found.empty()) roles = std::move(found);
  }
  std::size_t groups = static_cast<std::size_t>(std::count(roles.begin(), roles.end(), Role::lead));
  groups = std::max<std::size_t>(groups, 1);
  std::vector<IndexColumn> columns;
  std::size_t group = 0;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    if (i > 0 && roles[i] == Role::lead) ++group;
    const std::size_t list = lists.size() >= groups ? group : 0;
    columns.push_back({list < lists.size() ? lists[list].id : std::string("main"), roles[i]});
  }
  return columns;
}

}  // namespace

bool is_index(const std::vector<std::vector<Span>>& rows, const Document& document, const Words& words) {
  const std::size_t data = first_data_row(rows, document, words);
  if (data == 0 || data >= rows.size()) return false;
  bool unit = false;
  bool role = false;
  for (std::size_t r = 0; r < data; ++r) {
    for (Span span : rows[r]) {
      const std::u32string key = key_of_cell(document, span);
      unit |= words.index_unit.contains(key);
      role |= is_lead(key, words) || is_support(key, words);
    }
  }
  if (!unit || !role) return false;
  std::size_t numbers = 0;
  std::size_t filled = 0;
  for (std::size_t r = data; r < rows.size(); ++r) {
    for (std::size_t c = 1; c < rows[r].size(); ++c) {
      if (rows[r][c].empty()) continue;
      ++filled;
      numbers += numbers_of(key_of_cell(document, rows[r][c])).has_value();
    }
  }
  return filled > 0 && numbers * 10 >= filled * 9;
}

IndexTable read_index_table(const Table& table, const std::vector<List>& lists, const Document& document,
                            const Words& words) {
  const Rows rows = rows_of(table);
  const std::size_t data = first_data_row(rows, document, words);
  IndexTable index;
  index.columns = columns_of(rows, data, lists, document, words);
  for (std::size_t r = data; r < rows.size(); ++r) {
    if (rows[r].empty() || is_total(rows[r], document, words)) continue;
    // A column of row numbers before the units is none of ours.
    std::size_t unit = 0;
    const auto numbered = numbers_of(key_of_cell(document, rows[r][0]));
    if (numbered && rows[r].size() > 1) unit = 1;
    if (unit >= rows[r].size() || rows[r][unit].empty()) continue;
    IndexRow row;
    row.printed = std::string(document[rows[r][unit]]);
    row.unit = text::squeeze(row.printed);
    row.place = document.place(rows[r][unit].begin);
    for (std::size_t c = unit + 1; c < rows[r].size(); ++c) {
      if (rows[r][c].empty()) continue;
      auto numbers = numbers_of(key_of_cell(document, rows[r][c]));
      if (!numbers || numbers->empty()) continue;
      row.cells.push_back({std::move(*numbers), static_cast<std::uint32_t>(c - unit - 1),
                           document.place(rows[r][c].begin), std::string(document[rows[r][c]])});
    }
    if (row.cells.empty()) continue;
    if (index.rows.empty()) index.place = row.place;
    index.rows.push_back(std::move(row));
  }
  return index;
}

}  // namespace dutygraph::parse
