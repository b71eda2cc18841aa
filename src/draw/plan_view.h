// A resolved plan as diagrams ask it: each task with its units by role, each section with its tasks.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/draw/draw.h"
#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::draw {

struct TaskView {
  const Task* task = nullptr;
  std::string number;       // 8, 5(1)
  std::string full_number;  // the same behind 附2- where the plan has several lists
  // Indices into ResolvedPlan::units in printed order, each once; expanded collectives left out. A unit that leads is
  // not in support.
  std::vector<std::uint32_t> lead;
  std::vector<std::uint32_t> support;
  std::vector<std::uint32_t> oversee;
  std::vector<std::uint32_t> consult;
  std::vector<std::uint32_t> inform;
  std::string oversee_label;  // as printed
  int via = 0;                // assignments to members of its collectives
};

struct SectionView {
  std::string list;
  std::string heading;               // outermost heading, else the list's title, else the plan's
  std::vector<std::uint32_t> tasks;  // indices into PlanView::tasks
};

struct PlanView {
  const ResolvedPlan* plan = nullptr;
  std::vector<TaskView> tasks;
  std::vector<SectionView> sections;
  bool several_lists = false;
  bool supports = false;   // some task names a supporting unit; many plans only tell who leads
  bool shortened = false;  // some unit's short name differs from its name
  std::string source;      // number and title, for the footer
  std::string lead_label;  // column heads: the label that the plan prints most, in the language of the output
  std::string support_label;
  const LoadReport* load = nullptr;  // what was handed in; null where nothing was
  const Earlier* earlier = nullptr;  // the same
  const LoadVerdict* verdict = nullptr;
  const BottleneckReport* bottlenecks = nullptr;
  const ClusterReport* clusters = nullptr;

  const Unit& unit(std::uint32_t index) const { return plan->units[index]; }
  const std::string& short_name(std::uint32_t index) const;
  bool is_collective(std::uint32_t index) const { return unit(index).kind == UnitKind::collective; }
};

// `plan` must outlive the view. O(tasks + assignments).
PlanView view_of(const ResolvedPlan& plan, Language language);

// The sections that Options::section asks for: its number from 1, its whole heading, or the only heading that contains
// it. Failure wrong_use lists the headings.
Result<std::vector<std::uint32_t>> sections_of(const PlanView& view, const std::optional<std::string>& asked);

// The unit that is asked for by name, short name or alias. Failure wrong_use lists close names.
Result<std::uint32_t> unit_of(const PlanView& view, std::string_view asked);

}  // namespace dutygraph::draw
