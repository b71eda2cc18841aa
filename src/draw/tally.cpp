// One pass over the tasks. A heading counts as a sub-heading only where it is printed under another.
#include "draw/tally.h"

#include <algorithm>
#include <map>
#include <set>

#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

void count_task(std::map<std::uint32_t, Tally>& tallies, const TaskView& task, std::uint32_t index) {
  for (const std::uint32_t u : task.lead) {
    Tally& tally = tallies[u];
    tally.leads.push_back(index);
    tally.sole += task.lead.size() == 1 ? 1 : 0;
    for (const auto* others : {&task.lead, &task.support}) {
      for (const std::uint32_t other : *others) {
        if (other != u) tally.partners.push_back(other);
      }
    }
  }
  for (const std::uint32_t u : task.support) tallies[u].supports.push_back(index);
}

std::vector<SectionView> split(const PlanView& view, const SectionView& section) {
  std::vector<SectionView> parts;
  for (const std::uint32_t t : section.tasks) {
    const std::vector<std::string>& headings = view.tasks[t].task->section;
    const std::string& heading = headings.size() > 1 ? headings[1] : section.heading;
    const auto at = std::ranges::find(parts, heading, &SectionView::heading);
    SectionView& part = at == parts.end() ? parts.emplace_back(SectionView{section.list, heading, {}}) : *at;
    part.tasks.push_back(t);
  }
  return parts;
}

}  // namespace

std::vector<Tally> tallies_of(const PlanView& view) {
  std::map<std::uint32_t, Tally> by_unit;
  for (std::uint32_t t = 0; t < view.tasks.size(); ++t) count_task(by_unit, view.tasks[t], t);
  std::vector<Tally> tallies;
  for (auto& [unit, tally] : by_unit) {
    tally.unit = unit;
    std::ranges::sort(tally.partners);
    const auto rest = std::ranges::unique(tally.partners);
    tally.partners.erase(rest.begin(), rest.end());
    tallies.push_back(std::move(tally));
  }
  std::ranges::stable_sort(tallies, [](const Tally& a, const Tally& b) {
    return a.leads.size() != b.leads.size() ? a.leads.size() > b.leads.size() : a.supports.size() > b.supports.size();
  });
  return tallies;
}

Gaps gaps_of(const PlanView& view) {
  Gaps gaps;
  const auto collective = [&](std::uint32_t u) { return view.is_collective(u); };
  for (std::uint32_t t = 0; t < view.tasks.size(); ++t) {
    const TaskView& task = view.tasks[t];
    if (task.lead.empty()) gaps.no_lead.push_back(t);
    if (task.lead.size() >= 3) gaps.many_leads.push_back(t);
    if (!task.support.empty() && std::ranges::all_of(task.support, collective)) gaps.collectives.push_back(t);
    if (task.support.empty() && view.supports) gaps.no_support.push_back(t);
  }
  return gaps;
}

std::vector<Pair> pairs_of(const PlanView& view) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> counts;
  for (const TaskView& task : view.tasks) {
    for (const std::uint32_t lead : task.lead) {
      for (const std::uint32_t other : view.supports ? task.support : task.lead)
        if (view.supports || lead < other) ++counts[{lead, other}];
    }
  }
  std::vector<Pair> pairs;
  for (const auto& [ends, n] : counts) {
    if (n >= 2) pairs.push_back({ends.first, ends.second, n});
  }
  std::ranges::stable_sort(pairs, {}, [](const Pair& pair) { return -pair.tasks; });
  return pairs;
}

std::vector<SectionView> chapters_of(const PlanView& view) {
  std::vector<SectionView> chapters;
  for (const SectionView& section : view.sections) {
    std::vector<SectionView> parts;
    if (2 * section.tasks.size() > view.tasks.size()) parts = split(view, section);
    if (parts.size() < 2) parts = {section};
    chapters.insert(chapters.end(), parts.begin(), parts.end());
  }
  return chapters;
}

std::string counted(const PlanView& view, const std::vector<std::uint32_t>& units, Language language) {
  const auto own =
      std::ranges::count_if(units, [&](std::uint32_t unit) { return view.unit(unit).kind == UnitKind::unit; });
  const auto others = static_cast<std::ptrdiff_t>(units.size()) - own;
  std::string text = say(language, Phrase::count_units, {std::to_string(own)});
  if (others == 0) return text;
  return text + say(language, Phrase::separator) + say(language, Phrase::count_others, {std::to_string(others)});
}

std::string numbers_of(const PlanView& view, const std::vector<std::uint32_t>& tasks, std::size_t most,
                       Language language) {
  std::string numbers;
  for (std::size_t i = 0; i < std::min(tasks.size(), most); ++i) {
    numbers += (i == 0 ? "" : say(language, Phrase::separator)) + view.tasks[tasks[i]].full_number;
  }
  return numbers + (tasks.size() > most ? "…" : "");
}

std::vector<std::string> unseen(const PlanView& view, Language language, bool roles_too) {
  int via = 0;
  bool others = false;
  for (const TaskView& task : view.tasks) {
    via += task.via;
    others = others || !task.consult.empty() || !task.inform.empty();
  }
  std::vector<std::string> out;
  if (via > 0) out.push_back(say(language, Phrase::via_left_out, {std::to_string(via)}));
  if (others && roles_too) out.push_back(say(language, Phrase::roles_left_out));
  return out;
}

void add_not_units(std::vector<std::string>& left_out, const PlanView& view, Language language) {
  const std::vector<Tally> tallies = tallies_of(view);
  const auto n =
      std::ranges::count_if(tallies, [&](const Tally& t) { return view.unit(t.unit).kind != UnitKind::unit; });
  if (n > 0) left_out.push_back(say(language, Phrase::only_units, {std::to_string(n)}));
}

std::string names_of(const PlanView& view, const std::vector<std::uint32_t>& units, Language language) {
  std::string names;
  for (const std::uint32_t u : units)
    names += (names.empty() ? "" : say(language, Phrase::separator)) + view.short_name(u);
  return names;
}

std::string gist(const Task& task) {
  std::string text = task.title && !task.title->empty() ? *task.title : headline(task.text);
  return text.empty() ? "—" : text;
}

}  // namespace dutygraph::draw
