// The model's words in the session's language.
#pragma once

#include <string>

#include "cli/session.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::cli {

std::string kind_word(const Session& session, UnitKind kind);
std::string class_word(const Session& session, UnitClass unit_class);
std::string role_word(const Session& session, Role role);
// A rule of the program; any other text is a person's reason and stays as it is.
std::string rule_word(const Session& session, const std::string& rule);

}  // namespace dutygraph::cli
