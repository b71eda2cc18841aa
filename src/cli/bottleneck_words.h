// Bottlenecks and lead moves in words.
#pragma once

#include <string>

#include "cli/session.h"
#include "dutygraph/model/bottlenecks.h"

namespace dutygraph::cli {

// Who leads most and how low that could be; what breaks off without whom; who holds most together. A sentence a line;
// one sentence where the plan names no unit.
std::string bottleneck_sentences(const Session& session, const ResolvedPlan& plan, const BottleneckReport& report);

// From which peak to which, in how many moves; why no lower; what a move is.
std::string rebalance_sentences(const Session& session, const ResolvedPlan& plan, const Rebalance& found);

}  // namespace dutygraph::cli
