// What the head and foot of a notice must tell: its date and its number.
#include "proof/audit_parts.h"

namespace dutygraph::proof {

// Only where a publisher is known: a sheet or a table has no frame. There is no place to point to.
void audit_frame(Audit& audit) {
  const PlanInfo& info = audit.plan().plan.info;
  if (!info.publisher || !info.title) return;
  if (!info.date) audit.report("no-date", {});
  if (!info.number) audit.report("no-document-number", {});
}

}  // namespace dutygraph::proof
