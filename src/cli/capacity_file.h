// A file of capacities: CSV of unit,capacity; a first line with these words is a header.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "dutygraph/analyse/bootstrap.h"

namespace dutygraph::cli {

// Units by name, short name, id or alias. Throws Error, naming the line: not two columns, a capacity that is no number
// from 0 on, a unit that the plan does not have, a unit twice.
std::vector<analyse::Capacity> read_capacities(const Session& session, const std::string& path,
                                               const ResolvedPlan& plan);

}  // namespace dutygraph::cli
