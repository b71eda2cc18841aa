// The letters of clusters: the same on the cooperation map and on the group cards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "draw/plan_view.h"

namespace dutygraph::draw {

struct LetteredGroup {
  std::string letter;  // A … Z, AA …
  const Cluster* cluster = nullptr;
};

struct LetteredGroups {
  std::vector<LetteredGroup> groups;              // clusters of two units or more, most units first
  std::map<std::uint32_t, std::size_t> group_of;  // unit -> in `groups`; units alone in their cluster have none
  std::size_t single = 0;                         // those units
};

// Letters go by number of units, then by the name (in bytes) that comes first among the units, so that neither the
// order of the report nor that of the plan changes them. Needs view.clusters. O(units log units).
LetteredGroups lettered_groups(const PlanView& view);

}  // namespace dutygraph::draw
