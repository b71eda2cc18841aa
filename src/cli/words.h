// The model's words in the session's language.
#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::cli {

std::string kind_word(const Session& session, UnitKind kind);
std::string class_word(const Session& session, UnitClass unit_class);
std::string role_word(const Session& session, Role role);
// `text`, or findings, with the ids of the plan's tasks and annexes as the document prints them (annex2-7: 附2-7). For
// paper: at the terminal an id is what other commands take.
std::string with_printed_numbers(const Session& session, const Plan& plan, const std::string& text);
std::vector<Finding> with_printed_numbers(const Session& session, const Plan& plan, std::vector<Finding> findings);
// A rule of the program; any other text is a person's reason and stays as it is.
std::string rule_word(const Session& session, const std::string& rule);

}  // namespace dutygraph::cli
