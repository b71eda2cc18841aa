#include "resolve/support.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dutygraph::resolve {

std::vector<Mention> mentions_of(std::string_view names, Role role) {
  std::vector<Mention> mentions;
  std::string separator;
  while (!names.empty()) {
    std::size_t end = std::min(std::min(names.find("、"), names.find(',')), names.size());
    Mention mention;
    mention.printed = std::string(names.substr(0, end));
    mention.role = role;
    mention.order = static_cast<std::uint32_t>(mentions.size());
    mention.separator = separator;
    if (!mention.printed.empty()) mentions.push_back(std::move(mention));
    if (end == names.size()) break;
    const std::size_t length = names[end] == ',' ? 1 : 3;
    separator = std::string(names.substr(end, length));
    names.remove_prefix(end + length);
  }
  return mentions;
}

Task task_of(const std::string& clause, int number) {
  Task task;
  task.id = "main-" + std::to_string(number);
  task.list = "main";
  task.number = number;
  std::size_t begin = 0;
  for (Role role : {Role::lead, Role::support, Role::oversee}) {
    const std::size_t end = std::min(clause.find('|', begin), clause.size());
    for (Mention& mention : mentions_of(std::string_view(clause).substr(begin, end - begin), role)) {
      mention.place = {static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(task.mentions.size() + 1)};
      task.mentions.push_back(std::move(mention));
    }
    if (end == clause.size()) break;
    begin = end + 1;
  }
  return task;
}

Plan plan_of(const std::string& place, const std::vector<std::string>& tasks) {
  Plan plan;
  plan.info.id = "plan";
  if (!place.empty()) plan.info.place = place;
  plan.lists.push_back({"main", std::nullopt});
  for (const std::string& task : tasks) plan.tasks.push_back(task_of(task, static_cast<int>(plan.tasks.size()) + 1));
  return plan;
}

const Naming& naming() {
  static const Naming naming{text::Lexicons()};
  return naming;
}

ResolvedPlan resolved(const std::string& place, const std::vector<std::string>& tasks) {
  return resolve(plan_of(place, tasks), naming());
}

const Unit& unit_of(const ResolvedPlan& plan, std::string_view printed) {
  static const Unit none;
  for (const Assignment& edge : plan.assignments)
    if (edge.printed == printed && edge.via == no_unit) return plan.units.at(edge.unit);
  ADD_FAILURE() << "no edge prints " << printed;
  return none;
}

std::string rule_of(const ResolvedPlan& plan, std::string_view printed) {
  const Unit& unit = unit_of(plan, printed);
  for (const Alias& alias : unit.aliases)
    if (alias.printed == printed) return alias.rule;
  EXPECT_EQ(unit.name, printed) << "a name that differs from its unit's must be an alias";
  return "";
}

bool same_unit(const ResolvedPlan& plan, std::string_view a, std::string_view b) {
  return &unit_of(plan, a) == &unit_of(plan, b);
}

std::vector<std::string> names_of(const ResolvedPlan& plan) {
  std::vector<std::string> names;
  for (const Unit& unit : plan.units) names.push_back(unit.name);
  return names;
}

}  // namespace dutygraph::resolve
