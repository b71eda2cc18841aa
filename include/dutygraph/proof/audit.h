// A resolved plan proofread: what an office should mend before it publishes.
//
// Each rule (proof/rules.h) is a question that the plan answers itself: its own habits (how it parts groups, which name
// it gives a unit most often, how its texts end) are the measure, not a style guide. Limits: prose is only looked at
// for what can be told without understanding it; where the model keeps no place for a passage, the finding stands at
// the task's number.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/finding.h"
#include "dutygraph/model/resolved_plan.h"
#include "dutygraph/text/lexicon.h"

namespace dutygraph::proof {

struct AuditOptions {
  // Rule -> its severity here; nullopt turns the rule off. Rules that are not named keep their own (rules.h). A
  // ministry's plan, in which nobody leads, sets no-lead to note or off.
  std::map<std::string, std::optional<Severity>> severities;
  std::string language = "en";               // of the messages: zh… is Chinese, all else English
  const text::Lexicons* lexicons = nullptr;  // word lists (units, functions, roles, audit); null: the compiled-in ones
};

// The findings of the parser (plan.plan.findings) and of all rules over the whole plan, each with its severity from the
// options or from rules(), ordered by place, rule, task, unit, evidence. `evidence` is the exact printed text at
// `place`, blanks and line breaks aside; it is empty, and `place` 0:0, where a finding is about something that is
// missing. O(text + mentions · log + units²).
std::vector<Finding> audit(const ResolvedPlan& plan, const AuditOptions& options = {});

// What a finding of the parser (Plan::findings) says in `language`: zh… is Chinese, all else the parser's own English.
std::string parser_message(const Finding& finding, std::string_view language);

}  // namespace dutygraph::proof
