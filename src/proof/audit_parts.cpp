#include "proof/audit_parts.h"

#include "proof/messages.h"

namespace dutygraph::proof {

namespace {

// The mention that an edge stands for: the order-th of its role. Null for edges that are printed nowhere.
const Mention* mention_of(const Assignment& edge, const Task& task) {
  if (edge.via != no_unit || edge.rule == "default-units") return nullptr;
  for (const Mention& mention : task.mentions)
    if (mention.role == edge.role && mention.order == edge.order) return &mention;
  return nullptr;
}

}  // namespace

Audit::Audit(const ResolvedPlan& plan, const AuditWords& words, bool chinese)
    : plan_(plan), words_(words), chinese_(chinese), first_(plan.plan.tasks.size() + 1) {
  std::size_t task = 0;
  for (const Assignment& edge : plan.assignments) {
    const Mention* mention = mention_of(edge, plan.plan.tasks[edge.task]);
    if (mention == nullptr) continue;
    while (task <= edge.task) first_[task++] = named_.size();
    named_.push_back({edge.task, mention, &edge});
  }
  while (task < first_.size()) first_[task++] = named_.size();
}

std::span<const Named> Audit::named_in(std::uint32_t task) const {
  return std::span(named_).subspan(first_[task], first_[task + 1] - first_[task]);
}

void Audit::report(std::string_view key, Where where, const std::vector<std::string>& values) {
  Finding finding;
  finding.rule = std::string(key.substr(0, key.find('/')));
  if (where.task) finding.task = plan_.plan.tasks[*where.task].id;
  finding.unit = std::move(where.unit);
  finding.place = where.place;
  finding.message = message(key, values, chinese_);
  finding.evidence = std::move(where.evidence);
  findings_.push_back(std::move(finding));
}

}  // namespace dutygraph::proof
