// The pages of text of a meeting pack, and the sentences on its cover.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"
#include "dutygraph/draw/pack.h"
#include "dutygraph/model/finding.h"
#include "dutygraph/model/load.h"

namespace dutygraph::cli {

// The parts of a pack that are text, by name.
inline constexpr std::array<std::string_view, 5> text_parts = {"tasks", "findings", "index", "glossary", "methods"};

// What matters in five sentences: load, how it is spread, the bottleneck, who works together, the document itself. Of
// `answers` all but `earlier` is needed, here and for the methods.
std::vector<std::string> cover_sentences(const Session& session, const ResolvedPlan& plan, const draw::Answers& answers,
                                         const std::vector<Finding>& findings);
// The same for one unit: its tasks, its load among the others', whom it works with, its deadlines, its findings.
std::vector<std::string> unit_sentences(const Session& session, const ResolvedPlan& plan, std::uint32_t unit,
                                        const LoadReport& load, const std::vector<Finding>& findings);

// Those about the unit, and those about no unit but a task that names it or reaches it through a collective.
std::vector<Finding> findings_of(const ResolvedPlan& plan, std::uint32_t unit, const std::vector<Finding>& findings);

draw::TextPart findings_part(const Session& session, const ResolvedPlan& plan, const std::vector<Finding>& findings);
// Every task of the unit by section: its role, the whole text, who else stands in it, the officials, the deadline.
draw::TextPart tasks_part(const Session& session, const ResolvedPlan& plan, std::uint32_t unit);
draw::TextPart index_part(const Session& session, const ResolvedPlan& plan);
// Short names that the diagrams use, and who is in which collective.
draw::TextPart glossary_part(const Session& session, const ResolvedPlan& plan);
draw::TextPart methods_part(const Session& session, const draw::Answers& answers);

}  // namespace dutygraph::cli
