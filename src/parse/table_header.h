// The header of a table of tasks: which of its first rows it is, and what each column holds.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "dutygraph/model/document.h"
#include "parse/words.h"

namespace dutygraph::parse {

struct TableHeader {
  std::size_t begin = 0;  // its first row; titles may stand above it
  std::size_t end = 0;    // first data row
  std::vector<Column> columns;
  std::vector<std::string> labels;  // as printed
};

inline bool is_role(Column column) { return column <= Column::inform; }

// The header: the first row in which two columns are known, one of them a role or the tasks. A second row of nothing
// but labels refines it (责任单位 over 牵头单位 | 配合单位). Nullopt where the table is no table of tasks. O(cells).
std::optional<TableHeader> find_header(const std::vector<std::vector<Span>>& rows, const Document& document,
                                       const Words& words);

// The roles of a matrix cell: A, 牵, √, A/R; empty where it is no mark. `key` is key_of_cell.
std::vector<Role> marks_of(const std::u32string& key, const Words& words);

}  // namespace dutygraph::parse
