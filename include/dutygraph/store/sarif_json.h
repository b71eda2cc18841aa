// Findings as SARIF 2.1.0, which editors and code hosts read.
// Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0 (2020).
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/finding.h"

namespace dutygraph::store {

// What SARIF tells of a rule; `level` is its severity without settings.
struct SarifRule {
  std::string id, summary, explanation;
  Severity level = Severity::warning;
};

// One run over one document.
// rules: all that were looked for, in any order, each id once; every finding's rule is among them.
// file: the document as the user named it; it becomes a relative or file: URI. Columns count Unicode characters.
// A finding without a place (line 0) is reported for the whole file. One JSON value without a line feed at the end.
// O(findings · log rules).
std::string sarif_json(const std::vector<Finding>& findings, const std::vector<SarifRule>& rules,
                       const std::string& file, const std::string& version);

}  // namespace dutygraph::store
