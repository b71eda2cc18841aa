// The whole plan counted: what each named unit leads and supports, and the chapters the tasks stand under.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draw/plan_view.h"

namespace dutygraph::draw {

// A unit with no more tasks has room on a card; one with more gets a map of its own.
inline constexpr std::size_t tasks_of_a_card = 6;

struct Tally {
  std::uint32_t unit = 0;               // index into ResolvedPlan::units: any kind that a task names itself
  std::vector<std::uint32_t> leads;     // indices into PlanView::tasks, ascending
  std::vector<std::uint32_t> supports;  // the same
  std::vector<std::uint32_t> partners;  // the others that the tasks it leads name to lead or support; ascending
  int sole = 0;                         // tasks it leads alone
  std::size_t tasks() const { return leads.size() + supports.size(); }
};

// One for every unit, official or collective that some task names to lead or support: by tasks led, then supported,
// most first, then by first mention. O(sum k^2 log) with k names a task.
std::vector<Tally> tallies_of(const PlanView& view);

// Tasks whose responsibility is thin or spread, ascending; a task may stand in several lists.
struct Gaps {
  std::vector<std::uint32_t> no_lead;
  std::vector<std::uint32_t> many_leads;   // three or more
  std::vector<std::uint32_t> collectives;  // only collectives support it
  std::vector<std::uint32_t> no_support;   // empty where the plan names no supporting unit at all: that is no gap
};
Gaps gaps_of(const PlanView& view);

// Pairs of units that stand together in two tasks or more, most first: who leads with who supports it, or, where the
// plan names no supporting units, two that lead together.
struct Pair {
  std::uint32_t first = 0, second = 0;
  int tasks = 0;
};
std::vector<Pair> pairs_of(const PlanView& view);

// The sections of a picture that shows all of them side by side: a section that holds more than half of the tasks of a
// plan gives way to its sub-headings.
std::vector<SectionView> chapters_of(const PlanView& view);

// "27 units" or "27 units, 1 collective or official": a collective is never counted as if it were one unit.
std::string counted(const PlanView& view, const std::vector<std::uint32_t>& units, Language language);

// "3" or "2, 5、…": the full numbers of `tasks`, at most `most` of them, then ….
std::string numbers_of(const PlanView& view, const std::vector<std::uint32_t>& tasks, std::size_t most,
                       Language language);

// What no picture of the whole plan shows: assignments through collectives only, and, where `roles_too`, who is only
// consulted or informed.
std::vector<std::string> unseen(const PlanView& view, Language language, bool roles_too);

// The same of a picture of units only: how many that lead or support are none, but collectives and officials.
void add_not_units(std::vector<std::string>& left_out, const PlanView& view, Language language);

// 发改局、财政局: short names.
std::string names_of(const PlanView& view, const std::vector<std::uint32_t>& units, Language language);

// What a task is in a few words: its title, else the first clause of its text.
std::string gist(const Task& task);

}  // namespace dutygraph::draw
