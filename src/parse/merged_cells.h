// Cells merged over several rows of a task table: one unit printed once for the tasks beside it.
#pragma once

#include <cstddef>
#include <vector>

#include "dutygraph/model/document.h"
#include "parse/words.h"

namespace dutygraph::parse {

struct TableShape {
  std::size_t first_row = 0;    // of the tasks
  std::vector<Column> columns;  // what each holds
  std::size_t number = 0;       // the columns of numbers, of tasks and of titles; none: beyond the last
  std::size_t task = 0;
  std::size_t title = 0;
};

// Gives a merged cell of a role, a deadline or a title to every row below it that is a task of its own: one with a
// number, or with a text where no column has numbers. A row under a merged number is one where it has a role or a title
// of its own; else it only goes on with the row above and shares what stands there already. O(cells + rows they cover).
void spread_merged(const Table& table, const TableShape& shape, std::vector<std::vector<Span>>& rows);

}  // namespace dutygraph::parse
