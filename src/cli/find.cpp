#include "cli/find.h"

#include <algorithm>

#include "dutygraph/model/error.h"
#include "dutygraph/resolve/decisions.h"
#include "dutygraph/text/fold.h"

namespace dutygraph::cli {

namespace {

std::string key(const std::string& name) { return text::squeeze(text::fold(name)); }

}  // namespace

std::optional<std::uint32_t> find_task(const ResolvedPlan& plan, const std::string& word) {
  const auto& tasks = plan.plan.tasks;
  const auto with_id = [&](const std::string& id) -> std::optional<std::uint32_t> {
    const auto at = std::find_if(tasks.begin(), tasks.end(), [&](const Task& task) { return task.id == id; });
    if (at == tasks.end()) return std::nullopt;
    return static_cast<std::uint32_t>(at - tasks.begin());
  };
  if (const auto found = with_id(word)) return found;
  return plan.plan.lists.empty() ? std::nullopt : with_id(plan.plan.lists.front().id + "-" + word);
}

std::optional<std::uint32_t> find_unit(const ResolvedPlan& plan, const std::string& word) {
  for (std::uint32_t u = 0; u < plan.units.size(); ++u) {
    const Unit& unit = plan.units[u];
    const bool alias =
        std::any_of(unit.aliases.begin(), unit.aliases.end(), [&](const Alias& a) { return a.printed == word; });
    if (unit.name == word || unit.id == word || unit.short_name == word || alias) return u;
  }
  const std::string wanted = key(word);
  for (std::uint32_t u = 0; u < plan.units.size(); ++u)
    if (key(plan.units[u].name) == wanted || key(plan.units[u].short_name) == wanted) return u;
  for (std::uint32_t u = 0; u < plan.units.size(); ++u)
    for (const Alias& alias : plan.units[u].aliases)
      if (key(alias.printed) == wanted) return u;
  return std::nullopt;
}

std::uint32_t task_named(const ResolvedPlan& plan, const std::string& word) {
  if (const auto task = find_task(plan, word)) return *task;
  throw Error({Code::wrong_use,
               {},
               0,
               "\"" + word + "\" is no task of " + plan.plan.info.id,
               "dutygraph show " + plan.plan.info.id + " lists the tasks"});
}

std::uint32_t unit_named(const ResolvedPlan& plan, const std::string& word) {
  if (const auto unit = find_unit(plan, word)) return *unit;
  std::string close;
  for (const std::string& name : resolve::close_names(plan, word)) close += (close.empty() ? "" : ", ") + name;
  throw Error({Code::wrong_use,
               {},
               0,
               "\"" + word + "\" is no unit of " + plan.plan.info.id,
               (close.empty() ? "" : "close names: " + close + "; ") + "dutygraph units " + plan.plan.info.id +
                   " lists the units"});
}

}  // namespace dutygraph::cli
