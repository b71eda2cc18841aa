// Label words: two vocabularies in one document, a label within a name, a label in the prose.
#include <algorithm>
#include <map>
#include <set>

#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

using LabelsByList = std::map<std::string, std::map<Role, std::map<std::string, const Named*>>>;

bool disjoint(const std::map<std::string, const Named*>& a, const std::map<std::string, const Named*>& b) {
  return std::none_of(a.begin(), a.end(), [&](const auto& label) { return b.contains(label.first); });
}

// 牵头单位 in one list, 主办单位 in the next: what an earlier list calls a role and a later one never does.
void mixed_labels(Audit& audit) {
  LabelsByList lists;
  for (const Named& name : audit.named())
    if (!name.mention->label.empty())
      lists[audit.task_of(name).list][name.mention->role].try_emplace(name.mention->label, &name);
  const std::vector<List>& order = audit.plan().plan.lists;
  for (Role role : all_roles) {
    for (std::size_t later = 1; later < order.size(); ++later) {
      const auto& labels = lists[order[later].id][role];
      if (labels.empty()) continue;
      const auto earlier =
          std::find_if(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(later), [&](const List& list) {
            const auto& other = lists[list.id][role];
            return !other.empty() && disjoint(other, labels);
          });
      if (earlier == order.begin() + static_cast<std::ptrdiff_t>(later)) continue;
      const auto& other = lists[earlier->id][role];
      audit.report("mixed-labels", audit.at(*labels.begin()->second),
                   {labels.begin()->first, other.begin()->first, earlier->id});
      break;
    }
  }
}

// 县企业养老保险征缴各责任单位: was a label swallowed?
void label_in_name(Audit& audit) {
  std::set<std::string> seen;
  for (const Named& name : audit.named()) {
    if (name.mention->role == Role::oversee) continue;
    const std::u32string printed = comparable(name.mention->printed);
    const bool label =
        ending(printed, audit.words().labels) >= 4 && ending(printed, audit.words().collective_ends) == 0;
    if (label && seen.insert(name.mention->printed).second)
      audit.report("label-in-name", audit.about(name), {name.mention->printed});
  }
}

// A label word of this plan without colon in a task's text: a reader may take it for a clause.
void label_in_text(Audit& audit) {
  std::set<std::string> labels;
  for (const Named& name : audit.named())
    if (const std::u32string label = comparable(name.mention->label); label.size() >= 4 && ends_in_han(label))
      labels.insert(name.mention->label);
  for (std::uint32_t t = 0; t < audit.plan().plan.tasks.size(); ++t) {
    const std::u32string text = comparable(audit.plan().plan.tasks[t].text);
    for (const std::string& label : labels)
      if (text.find(comparable(label)) != std::u32string::npos) audit.report("label-in-text", audit.at(t), {label});
  }
}

}  // namespace

void audit_labels(Audit& audit) {
  mixed_labels(audit);
  label_in_name(audit);
  label_in_text(audit);
}

}  // namespace dutygraph::proof
