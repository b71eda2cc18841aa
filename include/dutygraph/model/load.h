// The answer to "who carries too much": the load of every unit (METHODS: load).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dutygraph {

// N(t) = the units (kind unit) that task t names to lead or support it, each once; both roles count as lead only.
struct UnitLoad {
  std::uint32_t unit = 0;  // index into ResolvedPlan::units
  std::string name;
  int lead = 0;           // tasks it leads
  int support = 0;        // tasks it supports and does not lead
  int oversee = 0;        // tasks where it is named to oversee
  int via = 0;            // edges that exist only through a collective
  double fractional = 0;  // sum over its tasks of 1/|N(t)|
  double weighted = 0;    // sum of lead_weight / leads(t) over tasks it leads, + support_weight a task it supports
  int coordination = 0;   // sum over tasks it leads of |N(t)| - 1
  int partners = 0;       // distinct units it shares a task with
  int sections = 0;       // distinct headings (list and section) it works under
  friend bool operator==(const UnitLoad&, const UnitLoad&) = default;
};

struct LoadReport {
  std::vector<UnitLoad> units;  // heaviest weighted first, then name
  int tasks = 0;                // tasks with at least one unit of N(t)
  double gini = 0;              // of `weighted` over the units; 0 where there are none
  double hhi = 0;               // sum of squared shares of `weighted`
  double lead_weight = 1;
  double support_weight = 0.25;
  bool via_included = false;
  friend bool operator==(const LoadReport&, const LoadReport&) = default;
};

}  // namespace dutygraph
