// The unit -> task-number table, as an office prints it behind a plan.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dutygraph/model/plan.h"

namespace dutygraph {

struct UnitIndexRow {
  std::uint32_t unit = 0;  // index into ResolvedPlan::units
  std::string name;
  std::vector<std::vector<int>> numbers;  // by column, each ascending; empty where it has none
  friend bool operator==(const UnitIndexRow&, const UnitIndexRow&) = default;
};

struct UnitIndex {
  std::vector<IndexColumn> columns;  // lead and support of each list, in the lists' order
  std::vector<UnitIndexRow> rows;
  friend bool operator==(const UnitIndex&, const UnitIndex&) = default;
};

}  // namespace dutygraph
