// What --cite adds: a paragraph for a paper's methods section, then the references, a line each.
//
// The paragraph names method, parameters as they were, seed, version and size of the data, so that a reader can do the
// same again. It is in the session's language; references stay as they are printed in their journals.
#pragma once

#include <string>
#include <vector>

#include "cli/analysis.h"
#include "dutygraph/model/bottlenecks.h"
#include "dutygraph/model/clusters.h"
#include "dutygraph/model/load.h"
#include "dutygraph/model/what_if.h"

namespace dutygraph::cli {

using Citations = std::vector<std::string>;

Citations cite_load(const Session& session, const LoadReport& report, const LoadVerdict& verdict);
Citations cite_clusters(const Session& session, const ClusterReport& report);
Citations cite_bottlenecks(const Session& session, const BottleneckReport& report);
Citations cite_rebalance(const Session& session, const Rebalance& found, const ResolvedPlan& plan);
// Its figures are those of the other analyses with their usual settings.
Citations cite_what_if(const Session& session, const WhatIf& told);

// Below a table, under a heading.
std::string cite_lines(const Session& session, const Citations& citations);

}  // namespace dutygraph::cli
