#include "dutygraph/proof/audit.h"

#include <algorithm>
#include <tuple>

#include "dutygraph/proof/rules.h"
#include "proof/audit_parts.h"
#include "proof/messages.h"

namespace dutygraph::proof {

namespace {

const text::Lexicons& compiled_in() {
  static const text::Lexicons lexicons;
  return lexicons;
}

// The severity of a rule here; nullopt where it is turned off.
std::optional<Severity> severity_of(const Finding& finding, const AuditOptions& options) {
  if (const auto set = options.severities.find(finding.rule); set != options.severities.end()) return set->second;
  const Rule* rule = find_rule(finding.rule);
  return rule != nullptr ? rule->severity : finding.severity;
}

}  // namespace

std::string parser_message(const Finding& finding, std::string_view language) {
  std::string chinese = language.starts_with("zh") ? message(finding.rule + "/parse", {}, true) : std::string();
  return chinese.empty() ? finding.message : chinese;
}

std::vector<Finding> audit(const ResolvedPlan& plan, const AuditOptions& options) {
  const AuditWords words(options.lexicons != nullptr ? *options.lexicons : compiled_in());
  const bool chinese = options.language.starts_with("zh");
  Audit audit(plan, words, chinese);
  for (const auto& part : {audit_roles, audit_open, audit_names, audit_likeness, audit_separators, audit_numbers,
                           audit_index, audit_labels, audit_prose, audit_typography, audit_frame})
    part(audit);
  std::vector<Finding> findings = audit.take();
  for (Finding finding : plan.plan.findings) {
    finding.message = parser_message(finding, options.language);
    findings.push_back(std::move(finding));
  }
  std::vector<Finding> kept;
  for (Finding& finding : findings) {
    const auto severity = severity_of(finding, options);
    if (!severity) continue;
    finding.severity = *severity;
    kept.push_back(std::move(finding));
  }
  std::sort(kept.begin(), kept.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.place, a.rule, a.task, a.unit, a.evidence, a.message) <
           std::tie(b.place, b.rule, b.task, b.unit, b.evidence, b.message);
  });
  return kept;
}

}  // namespace dutygraph::proof
