// One pass over the assignments. Names are looked up by folding widths and dropping blanks, so that 发改局（营商办）
// and 发改局(营商办) are one.
#include "draw/plan_view.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "draw/words.h"
#include "dutygraph/model/printed.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

// A label that can stand over a column says who in four characters: 牵头单位, 配合部门. A verb or a sentence can't.
bool heads_a_column(std::string_view label) {
  constexpr std::array<std::string_view, 7> nouns = {"单位", "部门", "科室", "处室", "机构", "單位", "部門"};
  return text::decode(label).size() == 4 &&
         std::ranges::any_of(nouns, [&](std::string_view noun) { return label.ends_with(noun); });
}

std::string label_of(const ResolvedPlan& plan, Role role, Language language, Phrase usual) {
  std::map<std::string_view, int> counts;
  for (const Assignment& a : plan.assignments) {
    if (a.role == role && a.via == no_unit) ++counts[a.label];
  }
  std::string_view best;
  int most = 0;
  for (const auto& [label, n] : counts) {
    if (n > most && heads_a_column(label)) {
      best = label;
      most = n;
    }
  }
  return language == Language::zh && most > 0 ? std::string(best) : say(language, usual);
}

TaskView view_of(const Plan& plan, const Task& task, Language language) {
  TaskView view;
  view.task = &task;
  view.number = printed_number(task);
  view.full_number = printed_number(plan, task, language == Language::zh);
  return view;
}

std::vector<std::uint32_t>& units_by_role(TaskView& view, Role role) {
  switch (role) {
    case Role::lead: return view.lead;
    case Role::support: return view.support;
    case Role::oversee: return view.oversee;
    case Role::consult: return view.consult;
    case Role::inform: break;
  }
  return view.inform;
}

bool has(const std::vector<std::uint32_t>& units, std::uint32_t unit) {
  return std::ranges::find(units, unit) != units.end();
}

void add_assignments(PlanView& view) {
  for (const Assignment& a : view.plan->assignments) {
    TaskView& task = view.tasks[a.task];
    if (a.via != no_unit) {
      ++task.via;
      continue;
    }
    std::vector<std::uint32_t>& units = units_by_role(task, a.role);
    if (a.role == Role::oversee && task.oversee_label.empty()) task.oversee_label = a.label;
    if (!has(units, a.unit)) units.push_back(a.unit);
  }
  for (TaskView& task : view.tasks) {
    std::erase_if(task.support, [&](std::uint32_t u) { return has(task.lead, u); });
    std::erase_if(task.consult, [&](std::uint32_t u) { return has(task.lead, u) || has(task.support, u); });
    std::erase_if(task.inform,
                  [&](std::uint32_t u) { return has(task.lead, u) || has(task.support, u) || has(task.consult, u); });
  }
}

void add_sections(PlanView& view, Language language) {
  std::map<std::string_view, std::string> titles;
  for (const List& list : view.plan->plan.lists) titles[list.id] = list.title.value_or("");
  std::map<std::pair<std::string, std::string>, std::size_t> known;
  for (std::uint32_t i = 0; i < view.tasks.size(); ++i) {
    const Task& task = *view.tasks[i].task;
    std::string heading = task.section.empty() ? titles[task.list] : task.section.front();
    if (heading.empty()) heading = view.plan->plan.info.title.value_or("");
    if (heading.empty()) heading = say(language, Phrase::whole_plan);
    const auto [at, added] = known.try_emplace({task.list, heading}, view.sections.size());
    if (added) view.sections.push_back({task.list, std::move(heading), {}});
    view.sections[at->second].tasks.push_back(i);
  }
}

std::string source_of(const PlanInfo& info, Language language) {
  const std::string title = !info.title ? "" : language == Language::zh ? "《" + *info.title + "》" : *info.title;
  std::string out = info.number.value_or("");
  if (!out.empty() && !title.empty() && language == Language::en) out += ", ";
  out += title;
  return out.empty() ? info.id : out;
}

std::string key(std::string_view name) { return text::squeeze(text::fold(name)); }

// Up to `limit` candidates that share the most characters with `asked`.
std::string close_names(std::string_view asked, const std::vector<std::string>& candidates, std::size_t limit) {
  const std::u32string wanted = text::decode(key(asked));
  std::vector<std::pair<std::size_t, std::size_t>> scored;  // shared characters, index
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const std::u32string name = text::decode(key(candidates[i]));
    const auto shared = std::ranges::count_if(wanted, [&](char32_t c) { return name.find(c) != std::u32string::npos; });
    scored.emplace_back(static_cast<std::size_t>(shared), i);
  }
  std::ranges::stable_sort(scored, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::string out;
  for (std::size_t k = 0; k < std::min(limit, scored.size()); ++k) {
    out += (k == 0 ? "" : ", ") + candidates[scored[k].second];
  }
  return out;
}

}  // namespace

const std::string& PlanView::short_name(std::uint32_t index) const {
  const Unit& u = unit(index);
  return u.short_name.empty() ? u.name : u.short_name;
}

PlanView view_of(const ResolvedPlan& plan, Language language) {
  PlanView view;
  view.plan = &plan;
  view.several_lists = plan.plan.lists.size() > 1;
  for (const Task& task : plan.plan.tasks) view.tasks.push_back(view_of(plan.plan, task, language));
  for (std::uint32_t u = 0; u < plan.units.size(); ++u) {
    view.shortened = view.shortened || view.short_name(u) != plan.units[u].name;
  }
  add_assignments(view);
  view.supports = std::ranges::any_of(view.tasks, [](const TaskView& task) { return !task.support.empty(); });
  add_sections(view, language);
  view.source = source_of(plan.plan.info, language);
  view.lead_label = label_of(plan, Role::lead, language, Phrase::lead_unit);
  view.support_label = label_of(plan, Role::support, language, Phrase::support_unit);
  if (view.support_label == view.lead_label) view.support_label = say(language, Phrase::ego_partner_column);
  return view;
}

Result<std::vector<std::uint32_t>> sections_of(const PlanView& view, const std::optional<std::string>& asked) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < view.sections.size(); ++i) all.push_back(i);
  if (!asked) return all;
  const std::string wanted = key(*asked);
  if (!wanted.empty() && wanted.size() < 6 && wanted.find_first_not_of("0123456789") == std::string::npos) {
    const unsigned long n = std::stoul(wanted);
    if (n >= 1 && n <= all.size()) return std::vector<std::uint32_t>{static_cast<std::uint32_t>(n - 1)};
  }
  std::vector<std::uint32_t> whole;
  std::vector<std::uint32_t> part;
  std::string headings;
  for (const std::uint32_t i : all) {
    const std::string heading = key(view.sections[i].heading);
    if (heading == wanted) whole.push_back(i);
    if (!wanted.empty() && heading.find(wanted) != std::string::npos) part.push_back(i);
    headings += (i == 0 ? "" : "; ") + std::to_string(i + 1) + " = " + view.sections[i].heading;
  }
  if (!whole.empty()) return whole;
  if (part.size() == 1) return part;
  return Failure{Code::wrong_use,
                 {},
                 0,
                 (part.empty() ? "no section " : "more than one section is ") + *asked,
                 "name one of: " + headings};
}

Result<std::uint32_t> unit_of(const PlanView& view, std::string_view asked) {
  const std::string wanted = key(asked);
  const std::vector<Unit>& units = view.plan->units;
  const auto find = [&](auto&& is) -> std::optional<std::uint32_t> {
    for (std::uint32_t u = 0; u < units.size(); ++u) {
      if (is(units[u])) return u;
    }
    return std::nullopt;
  };
  if (const auto u = find([&](const Unit& unit) { return key(unit.name) == wanted; })) return *u;
  if (const auto u = find([&](const Unit& unit) { return key(unit.short_name) == wanted; })) return *u;
  const auto alias = [&](const Unit& unit) {
    return std::ranges::any_of(unit.aliases, [&](const Alias& a) { return key(a.printed) == wanted; });
  };
  if (const auto u = find(alias)) return *u;
  std::vector<std::string> names;
  for (const Unit& unit : units) names.push_back(unit.name);
  return Failure{Code::wrong_use,
                 {},
                 0,
                 "no unit " + std::string(asked) + " in this plan",
                 "close names: " + close_names(asked, names, 5)};
}

}  // namespace dutygraph::draw
