// The answer to "who carries too much": the load of every unit (METHODS: load).
#pragma once

#include <cstdint>
#include <optional>
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

// The share of the whole weighted load that the `top` heaviest units carry.
struct TopShare {
  int top = 0;
  double share = 0;
  friend bool operator==(const TopShare&, const TopShare&) = default;
};

// A point of the Lorenz curve: the lightest `units` of all units (a share) carry this share of the load.
struct LorenzPoint {
  double units = 0;
  double load = 0;
  friend bool operator==(const LorenzPoint&, const LorenzPoint&) = default;
};

struct LoadReport {
  std::vector<UnitLoad> units;      // heaviest weighted first, then name
  int tasks = 0;                    // tasks with at least one unit of N(t)
  double gini = 0;                  // of `weighted` over the units; 0 where there are none
  double hhi = 0;                   // sum of squared shares of `weighted`
  std::vector<TopShare> top;        // of 1, 3, 5 and 10 units, as far as there are more units than these
  std::vector<LorenzPoint> lorenz;  // from (0, 0) to (1, 1), lightest first; empty where there is no load
  double lead_weight = 1;
  double support_weight = 0.25;
  bool via_included = false;
  friend bool operator==(const LoadReport&, const LoadReport&) = default;
};

struct Interval {
  double low = 0;
  double high = 0;
  friend bool operator==(const Interval&, const Interval&) = default;
};

// How sure the load of one unit is, and whether it is too much.
struct UnitVerdict {
  Interval interval;  // 95 % percentile bootstrap of `weighted`; holds the observed value
  int rank = 0;       // 1 + units that are strictly heavier
  int rank_low = 0;   // 95 % of the draws rank it between these
  int rank_high = 0;
  double rank_probability = 0;     // share of the draws in which it has just this rank
  std::optional<double> capacity;  // of weighted load, given by the user
  bool above_fence = false;        // the interval's lower end is above the fence
  bool over_capacity = false;      // `weighted` itself is above the capacity
  bool overloaded = false;         // the interval's lower end is above the fence or above the capacity
  friend bool operator==(const UnitVerdict&, const UnitVerdict&) = default;
};

struct LoadVerdict {
  std::vector<UnitVerdict> units;  // in the order of LoadReport::units
  int draws = 0;
  std::uint64_t seed = 0;
  int leading_units = 0;  // units that lead at least one task; the fence is made of their weighted loads
  double q1 = 0;          // their quartiles
  double q3 = 0;
  double fence = 0;       // q3 + 1.5 (q3 - q1); means nothing where leading_units is 0
  int certain_ranks = 0;  // so many places from the top keep their unit in 95 % of the draws
  friend bool operator==(const LoadVerdict&, const LoadVerdict&) = default;
};

// What an official answers for: the tasks that name the person or office to oversee them.
struct OfficialLoad {
  std::uint32_t unit = 0;  // index into ResolvedPlan::units
  std::string name;
  int oversee = 0;     // tasks
  double share = 0;    // of all tasks of the plan
  int lead_units = 0;  // distinct units that lead these tasks
  friend bool operator==(const OfficialLoad&, const OfficialLoad&) = default;
};

// What stands under one printed heading.
struct SectionLoad {
  std::string list;
  std::vector<std::string> section;  // headings as printed, outermost first; empty: under none
  int tasks = 0;
  double share = 0;      // of all tasks of the plan
  int lead_units = 0;    // distinct units that lead one of its tasks
  int units = 0;         // distinct units that lead or support one
  std::string busiest;   // the unit that leads most of its tasks, by name where several do; empty where none leads
  int busiest_lead = 0;  // how many it leads there
  friend bool operator==(const SectionLoad&, const SectionLoad&) = default;
};

}  // namespace dutygraph
