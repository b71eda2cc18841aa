// A plan's printed index table held against its own text.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dutygraph/model/plan.h"

namespace dutygraph {

// One number of one unit in one role.
struct IndexEntry {
  std::string unit;  // as its index row prints it, blanks removed; the unit's name where it has no row
  std::string list;
  Role role = Role::support;
  int number = 0;
  bool has_row = true;
  Place place;  // of the index cell, or of the name in the text
  friend bool operator==(const IndexEntry&, const IndexEntry&) = default;
};

// A row whose filled cells stand under other columns than printed.
struct ShiftedRow {
  std::string unit;
  std::vector<std::uint32_t> printed;   // columns of its filled cells as printed …
  std::vector<std::uint32_t> restored;  // … and where they agree best with the text
  int margin = 0;  // score of this placement above the next best: 2 a number the text confirms, -2 one it does not
  Place place;
  friend bool operator==(const ShiftedRow&, const ShiftedRow&) = default;
};

struct Reconciliation {
  bool has_index = false;
  int agree = 0;
  int explained = 0;  // entries that the text gives only through a collective whose members it does not list
  std::vector<IndexEntry> index_only;  // by index row, column, number
  std::vector<IndexEntry> text_only;   // by unit, list, role, number
  std::vector<ShiftedRow> shifted;
  friend bool operator==(const Reconciliation&, const Reconciliation&) = default;
};

}  // namespace dutygraph
