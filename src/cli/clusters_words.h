// What a cluster report says in words, in Chinese and English.
#pragma once

#include <string>

#include "cli/session.h"
#include "dutygraph/model/clusters.h"

namespace dutygraph::cli {

const char* correction_name(const Session& session, Correction correction);

// Which pairs can be confirmed from this plan at all.
std::string power_sentence(const Session& session, const ClusterReport& report);

// Three sentences: who works together, compared to what, and how sure.
std::string cluster_sentences(const Session& session, const ClusterReport& report, const ResolvedPlan& plan);

}  // namespace dutygraph::cli
