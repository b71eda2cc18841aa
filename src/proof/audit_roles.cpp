// Who leads a task, and who is named twice in it.
#include <algorithm>
#include <map>
#include <set>

#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

// A clause without a lead. It stands at the first name, or at the task's number where the clause is empty.
void no_lead(Audit& audit, std::uint32_t t) {
  const Task& task = audit.plan().plan.tasks[t];
  if (!task.has_clause) return;
  Where where = audit.at(t);
  const Mention* first = nullptr;
  for (const Mention& mention : task.mentions) {
    if (mention.role == Role::lead) return;
    if (first == nullptr || mention.place < first->place) first = &mention;
  }
  if (first != nullptr) {
    where.place = first->place;
    where.evidence = first->printed;
  }
  audit.report(first != nullptr ? "no-lead" : "no-lead/nobody", std::move(where));
}

// One unit twice in one role, whatever names it bears.
void duplicate_name(Audit& audit, std::uint32_t t) {
  std::map<std::pair<Role, std::uint32_t>, const Named*> seen;
  for (const Named& name : audit.named_in(t)) {
    const auto [first, is_new] = seen.try_emplace({name.mention->role, name.edge->unit}, &name);
    if (is_new) continue;
    const std::string& before = first->second->mention->printed;
    if (comparable(before) == comparable(name.mention->printed))
      audit.report("duplicate-name", audit.about(name), {name.mention->printed});
    else
      audit.report("duplicate-name/other-name", audit.about(name), {name.mention->printed, before});
  }
}

void lead_also_support(Audit& audit, std::uint32_t t) {
  std::set<std::uint32_t> leads;
  for (const Named& name : audit.named_in(t))
    if (name.mention->role == Role::lead) leads.insert(name.edge->unit);
  for (const Named& name : audit.named_in(t))
    if (name.mention->role == Role::support && leads.erase(name.edge->unit) > 0)
      audit.report("lead-also-support", audit.about(name), {name.mention->printed});
}

// A lead that is a member, as far as is known, of a collective that supports the same task.
void lead_inside_collective(Audit& audit, std::uint32_t t, const std::vector<std::uint32_t>& collectives) {
  for (const Named& name : audit.named_in(t)) {
    if (name.mention->role != Role::lead) continue;
    for (std::uint32_t collective : collectives) {
      const Unit& unit = audit.plan().units[collective];
      if (!std::binary_search(unit.members.begin(), unit.members.end(), name.edge->unit)) continue;
      audit.report("lead-inside-collective", audit.about(name), {name.mention->printed, unit.name});
      break;
    }
  }
}

// 牵头单位:县政府各部门,各镇街: everybody leads, so nobody does.
void lead_only_collective(Audit& audit, std::uint32_t t) {
  const Named* first = nullptr;
  for (const Named& name : audit.named_in(t)) {
    if (name.mention->role != Role::lead) continue;
    const UnitClass unit_class = audit.unit_of(name).unit_class;
    // 各镇街、经开区: the park beside a collective of places only completes it.
    if (audit.unit_of(name).kind != UnitKind::collective && (first == nullptr || unit_class != UnitClass::park)) return;
    if (first == nullptr) first = &name;
  }
  if (first != nullptr) audit.report("lead-only-collective", audit.at(*first), {first->mention->printed});
}

}  // namespace

void audit_roles(Audit& audit) {
  const auto tasks = static_cast<std::uint32_t>(audit.plan().plan.tasks.size());
  std::vector<std::vector<std::uint32_t>> supporting(tasks);  // collectives, also those said once for all tasks
  for (const Assignment& edge : audit.plan().assignments)
    if (edge.role == Role::support && audit.plan().units[edge.unit].kind == UnitKind::collective)
      supporting[edge.task].push_back(edge.unit);
  for (std::uint32_t t = 0; t < tasks; ++t) {
    no_lead(audit, t);
    duplicate_name(audit, t);
    lead_also_support(audit, t);
    lead_inside_collective(audit, t, supporting[t]);
    lead_only_collective(audit, t);
  }
}

}  // namespace dutygraph::proof
