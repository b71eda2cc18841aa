// 等 where it says too much: in a lead list, and behind a collective that means all already.
#include <algorithm>

#include "dutygraph/text/utf8.h"
#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

// Who else leads?
void open_lead(Audit& audit, std::uint32_t t) {
  const Task& task = audit.plan().plan.tasks[t];
  if (std::find(task.open.begin(), task.open.end(), Role::lead) == task.open.end()) return;
  const Named* last = nullptr;
  for (const Named& name : audit.named_in(t))
    if (name.mention->role == Role::lead && (last == nullptr || !last->mention->open)) last = &name;
  if (last != nullptr) audit.report("open-lead", audit.at(*last), {last->mention->printed});
}

}  // namespace

void audit_open(Audit& audit) {
  for (std::uint32_t t = 0; t < audit.plan().plan.tasks.size(); ++t) open_lead(audit, t);
  for (const Named& name : audit.named()) {
    if (!name.mention->open || audit.unit_of(name).kind != UnitKind::collective) continue;
    Where where = audit.at(name);
    if (ends_in_han(text::decode(where.evidence))) where.evidence += "等";  // as it stands behind a Chinese name
    audit.report("open-after-collective", std::move(where), {name.mention->printed});
  }
}

}  // namespace dutygraph::proof
