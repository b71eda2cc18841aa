// What the parts of the audit share: the plan with every printed name tied to its unit, and the list of findings.
//
// One function a topic; each reads the plan and adds findings, none reads another's.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/finding.h"
#include "dutygraph/model/resolved_plan.h"
#include "proof/audit_words.h"

namespace dutygraph::proof {

// A printed name and the edge that resolve made of it.
struct Named {
  std::uint32_t task = 0;
  const Mention* mention = nullptr;
  const Assignment* edge = nullptr;
};

// Where a finding stands and what it is about.
struct Where {
  std::optional<std::uint32_t> task;
  std::optional<std::string> unit;
  Place place;
  std::string evidence;
};

class Audit {
 public:
  Audit(const ResolvedPlan& plan, const AuditWords& words, bool chinese);

  const ResolvedPlan& plan() const { return plan_; }
  const AuditWords& words() const { return words_; }
  // All printed names, by task, role, order.
  const std::vector<Named>& named() const { return named_; }
  // Those of one task.
  std::span<const Named> named_in(std::uint32_t task) const;
  const Unit& unit_of(const Named& name) const { return plan_.units[name.edge->unit]; }
  const Task& task_of(const Named& name) const { return plan_.plan.tasks[name.task]; }

  // At a printed name, or at a task's number; `about` says that it is about that unit.
  Where at(const Named& name) const { return {name.task, std::nullopt, name.mention->place, name.mention->printed}; }
  Where about(const Named& name) const {
    return {name.task, unit_of(name).name, name.mention->place, name.mention->printed};
  }
  Where at(std::uint32_t task) const {
    return {task, std::nullopt, plan_.plan.tasks[task].place, plan_.plan.tasks[task].mark};
  }

  // Adds a finding; `key` is the rule's id, or id/variant of the message. Its severity is settled by audit().
  void report(std::string_view key, Where where, const std::vector<std::string>& values = {});
  std::vector<Finding> take() { return std::move(findings_); }

 private:
  const ResolvedPlan& plan_;
  const AuditWords& words_;
  bool chinese_;
  std::vector<Named> named_;
  std::vector<std::size_t> first_;  // of each task in named_; one more at the end
  std::vector<Finding> findings_;
};

void audit_roles(Audit& audit);       // who leads, who is named twice
void audit_open(Audit& audit);        // 等 where it says too much
void audit_names(Audit& audit);       // names of units
void audit_likeness(Audit& audit);    // names and passages that nearly agree
void audit_separators(Audit& audit);  // 、 and comma in lists of names
void audit_numbers(Audit& audit);     // the tasks' numbers
void audit_index(Audit& audit);       // the printed index table
void audit_labels(Audit& audit);      // label words
void audit_prose(Audit& audit);       // texts of tasks
void audit_typography(Audit& audit);  // punctuation and blanks in them
void audit_frame(Audit& audit);       // title, date, number of the document

}  // namespace dutygraph::proof
