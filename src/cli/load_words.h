// The load in words: one sentence a unit, three for the plan.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "dutygraph/model/load.h"

namespace dutygraph::cli {

// Why each unit is or is not called overloaded, with the figures; in the order of the report.
std::vector<std::string> load_reasons(const Session& session, const LoadReport& report, const LoadVerdict& verdict);

// Who carries most, compared to whom and how sure; who is overloaded; how the whole is spread. A sentence a line; one
// sentence where the plan names no unit.
std::string load_sentences(const Session& session, const LoadReport& report, const LoadVerdict& verdict);

}  // namespace dutygraph::cli
