#include "draw/two_plans.h"

#include <algorithm>
#include <map>

#include "draw/words.h"

namespace dutygraph::draw {

TwoPlans two_plans(const PlanView& view, Language language) {
  TwoPlans plans{view_of(*view.earlier->plan, language), view, view.earlier->diff, {}, {}};
  const auto old_year = plans.before.plan->plan.info.year;
  const auto new_year = view.plan->plan.info.year;
  const bool years = old_year && new_year && *old_year != *new_year;
  plans.old_name = years ? say(language, Phrase::year, {std::to_string(*old_year)}) : say(language, Phrase::old_plan);
  plans.new_name = years ? say(language, Phrase::year, {std::to_string(*new_year)}) : say(language, Phrase::new_plan);
  return plans;
}

std::string two_plans_footer(const TwoPlans& plans, Language language, bool short_names,
                             const std::vector<std::string>& more) {
  const bool shortened = plans.before.shortened || plans.after.shortened;
  std::vector<std::string> parts = {say(language, Phrase::two_sources, {plans.before.source, plans.after.source}),
                                    say(language, Phrase::two_matched),
                                    plans.diff.other_place ? say(language, Phrase::two_places) : "",
                                    short_names && shortened ? say(language, Phrase::short_names) : ""};
  parts.insert(parts.end(), more.begin(), more.end());
  return sentences(language, parts);
}

std::vector<TaskLink> links_of(const PlanDiff& diff) {
  std::vector<TaskLink> links;
  for (const KeptTask& kept : diff.kept) links.push_back({kept.before, kept.after});
  for (const TaskGroup& group : diff.split)
    for (const std::uint32_t after : group.many) links.push_back({group.one, after});
  for (const TaskGroup& group : diff.merged)
    for (const std::uint32_t before : group.many) links.push_back({before, group.one});
  std::ranges::sort(links);
  const auto rest = std::ranges::unique(links);
  links.erase(rest.begin(), rest.end());
  return links;
}

std::vector<std::uint32_t> continued_units(const TwoPlans& plans) {
  std::map<std::string, std::uint32_t> by_name;
  const std::vector<Unit>& new_units = plans.after.plan->units;
  for (std::uint32_t u = 0; u < new_units.size(); ++u) by_name.try_emplace(new_units[u].name, u);
  std::map<std::string, std::string> renamed;
  for (const UnitChange& unit : plans.diff.units)
    if (unit.old_name) renamed.try_emplace(*unit.old_name, unit.name);
  std::vector<std::uint32_t> continued;
  for (const Unit& unit : plans.before.plan->units) {
    const auto other = renamed.find(unit.name);
    const auto at = by_name.find(other == renamed.end() ? unit.name : other->second);
    continued.push_back(at == by_name.end() ? no_unit : at->second);
  }
  return continued;
}

}  // namespace dutygraph::draw
