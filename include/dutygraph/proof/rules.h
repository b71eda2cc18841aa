// Every rule that a document can be found to break, whoever finds it: parse (form) or audit (the rest).
//
// The id and its meaning are part of the product's face: SARIF, settings and scripts hold on to them.
#pragma once

#include <string_view>
#include <vector>

#include "dutygraph/model/finding.h"

namespace dutygraph::proof {

struct Rule {
  std::string_view id;                      // "no-lead"
  Severity severity;                        // by default; AuditOptions::severities changes it
  std::string_view summary_en, summary_zh;  // one line
  std::string_view explain_en, explain_zh;  // why it matters, when it does not, what to do
};

// All rules, by id.
const std::vector<Rule>& rules();

// The rule of this id; null where there is none. O(log rules).
const Rule* find_rule(std::string_view id);

}  // namespace dutygraph::proof
