// A change that someone thinks about, and the figures of a plan before and after it.
#pragma once

#include <cstdint>
#include <vector>

#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph {

struct Change {
  enum class Kind : std::uint8_t {
    merge,     // `other` becomes part of `unit`
    remove,    // `unit` is gone, and with it what it led and supported
    add_lead,  // `unit` leads `task`, too
  };
  Kind kind = Kind::remove;
  std::uint32_t unit = 0;   // index into ResolvedPlan::units
  std::uint32_t other = 0;  // of a merge
  std::uint32_t task = 0;   // of a new lead: index into Plan::tasks
  friend bool operator==(const Change&, const Change&) = default;
};

struct PlanFigures {
  int tasks = 0;                   // with at least one unit
  int units = 0;                   // that lead or support one
  int tasks_without_lead = 0;      // no unit, collective or official leads them
  std::vector<UnitLoad> heaviest;  // up to five, heaviest weighted load first
  double gini = 0;                 // of the weighted loads
  int peak_now = 0;
  int peak_best = 0;
  int moves_to_best = 0;        // fewest lead moves to that peak
  int articulation_units = 0;   // units whose removal splits their component …
  int most_stranded_tasks = 0;  // … and the most tasks that one of them cuts off
  int single_lead = 0;          // tasks that name one unit only
  double fragmentation = 0;
  int clusters = 0;       // of units and tasks that work together …
  double modularity = 0;  // … and how clearly they are parted (METHODS: clusters)
  friend bool operator==(const PlanFigures&, const PlanFigures&) = default;
};

struct WhatIf {
  std::vector<Change> changes;
  PlanFigures before;
  PlanFigures after;
  bool via_included = false;
  friend bool operator==(const WhatIf&, const WhatIf&) = default;
};

}  // namespace dutygraph
