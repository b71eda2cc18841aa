// CSV (RFC 4180) -> rows of cells; the room `read` has its own for documents, with places for every character.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/error.h"

namespace dutygraph::store {

struct CsvRow {
  std::vector<std::string> cells;
  std::uint32_t line = 0;  // where it begins, from 1
};

// Rows without any text are left out. Failure: a quote that is never closed. O(size).
Result<std::vector<CsvRow>> csv_rows(std::string_view utf8);

}  // namespace dutygraph::store
