// The model's words, lists and numbers with their nouns in the session's language.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/session.h"
#include "dutygraph/model/finding.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::cli {

std::string kind_word(const Session& session, UnitKind kind);
std::string class_word(const Session& session, UnitClass unit_class);
std::string role_word(const Session& session, Role role);
// `text`, or findings, with the ids of the plan's tasks and annexes as the document prints them (annex2-7: 附2-7). For
// paper: at the terminal an id is what other commands take.
std::string with_printed_numbers(const Session& session, const Plan& plan, const std::string& text);
std::vector<Finding> with_printed_numbers(const Session& session, const Plan& plan, std::vector<Finding> findings);
std::string severity_word(const Session& session, Severity severity);
// "错误 1 处，警告 0 处，提示 2 处", "1 error, 0 warnings, 2 notes".
std::string severity_counts(const Session& session, const std::vector<Finding>& findings);
// A rule of the program; any other text is a person's reason and stays as it is.
std::string rule_word(const Session& session, const std::string& rule);

// A number and its noun for an English sentence: "1 task", "4 tasks"; the number alone for a Chinese one, which has the
// measure word itself.
std::string counted(const Session& session, std::size_t count, const char* one, const char* many);
// One of two forms for an English sentence: "1 task names", "4 tasks name".
inline const char* agreeing(std::size_t count, const char* one, const char* many) { return count == 1 ? one : many; }

// 甲、乙 or "A, B".
std::string listed(const Session& session, const std::vector<std::string>& words);
std::string listed(const Session& session, const std::vector<int>& numbers);
// What a command that has written files says of them: "FILE: 4 tasks", a line.
std::string written_line(const Session& session, const std::vector<std::string>& files, const std::string& what);

}  // namespace dutygraph::cli
