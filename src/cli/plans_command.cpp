// plans, show, remove: what the database holds.
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/find.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/store/database.h"
#include "dutygraph/store/graph_json.h"
#include "dutygraph/text/escape.h"

namespace dutygraph::cli {

namespace {

using nlohmann::ordered_json;

std::string printed(const ordered_json& value) {
  return value.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

store::Database open_to_read(const Session& session) {
  return store::Database::open(session.database, store::OpenMode::read);
}

std::string plans_json(const std::vector<store::PlanSummary>& plans) {
  ordered_json list = ordered_json::array();
  for (const store::PlanSummary& plan : plans) {
    ordered_json entry;
    entry["id"] = plan.id;
    entry["title"] = plan.title ? ordered_json(*plan.title) : ordered_json();
    entry["place"] = plan.place ? ordered_json(*plan.place) : ordered_json();
    entry["year"] = plan.year ? ordered_json(*plan.year) : ordered_json();
    entry["tasks"] = plan.tasks;
    entry["units"] = plan.units;
    entry["assignments"] = plan.assignments;
    list.push_back(std::move(entry));
  }
  return printed({{"plans", std::move(list)}});
}

std::string list_plans(const Session& session, const std::vector<store::PlanSummary>& plans) {
  std::vector<std::vector<std::string>> rows;
  for (const store::PlanSummary& plan : plans)
    rows.push_back({plan.id, plan.year ? std::to_string(*plan.year) : "", plan.place.value_or(""),
                    std::to_string(plan.tasks), std::to_string(plan.units), std::to_string(plan.assignments),
                    plan.title.value_or("")});
  if (session.chinese()) return table({"编号", "年份", "地区", "任务", "单位", "关系", "标题"}, rows);
  return table({"id", "year", "place", "tasks", "units", "edges", "title"}, rows);
}

// The plan with nothing in it but some tasks and the units that they name.
ResolvedPlan only(const ResolvedPlan& plan, const std::vector<bool>& keep_task) {
  ResolvedPlan part;
  part.plan.info = plan.plan.info;
  part.plan.lists = plan.plan.lists;
  std::vector<std::uint32_t> task_at(plan.plan.tasks.size(), no_unit);
  std::vector<std::uint32_t> unit_at(plan.units.size(), no_unit);
  for (std::size_t t = 0; t < keep_task.size(); ++t) {
    if (!keep_task[t]) continue;
    task_at[t] = static_cast<std::uint32_t>(part.plan.tasks.size());
    part.plan.tasks.push_back(plan.plan.tasks[t]);
  }
  for (const Assignment& edge : plan.assignments) {
    if (task_at[edge.task] == no_unit) continue;
    unit_at[edge.unit] = 0;
    if (edge.via != no_unit) unit_at[edge.via] = 0;
  }
  for (std::size_t u = 0; u < plan.units.size(); ++u) {
    if (unit_at[u] == no_unit) continue;
    unit_at[u] = static_cast<std::uint32_t>(part.units.size());
    part.units.push_back(plan.units[u]);
  }
  for (Unit& unit : part.units) {
    std::vector<std::uint32_t> members;
    for (std::uint32_t member : unit.members)
      if (unit_at[member] != no_unit) members.push_back(unit_at[member]);
    unit.members = std::move(members);
  }
  for (Assignment edge : plan.assignments) {
    if (task_at[edge.task] == no_unit) continue;
    edge.task = task_at[edge.task];
    edge.unit = unit_at[edge.unit];
    if (edge.via != no_unit) edge.via = unit_at[edge.via];
    part.assignments.push_back(std::move(edge));
  }
  for (const Finding& finding : plan.plan.findings)
    if (finding.task && std::any_of(part.plan.tasks.begin(), part.plan.tasks.end(),
                                    [&](const Task& t) { return t.id == *finding.task; }))
      part.plan.findings.push_back(finding);
  return part;
}

std::string describe(const Session& session, const ResolvedPlan& plan, std::size_t t) {
  const Task& task = plan.plan.tasks[t];
  std::string out = fmt::format("{}  {}\n", task.id, task.text.empty() ? task.title.value_or("") : task.text);
  for (const Assignment& edge : plan.assignments) {
    if (edge.task != t || edge.via != no_unit) continue;
    const Unit& unit = plan.units[edge.unit];
    const std::string as =
        unit.name == edge.printed ? "" : sayf(session, "（印作“{}”）", " (printed \"{}\")", edge.printed);
    out += fmt::format("    {}: {}{}{}\n", edge.label.empty() ? role_word(session, edge.role) : edge.label, unit.name,
                       as, edge.rule.empty() ? "" : " [" + rule_word(session, edge.rule) + "]");
  }
  return out;
}

// How often a unit stands in each role, and how often only through a collective.
struct Counts {
  int role[all_roles.size()] = {};
  int via = 0;
};

Counts count(const ResolvedPlan& plan, std::uint32_t unit) {
  Counts counts;
  for (const Assignment& edge : plan.assignments)
    if (edge.unit == unit) ++(edge.via == no_unit ? counts.role[static_cast<std::size_t>(edge.role)] : counts.via);
  return counts;
}

std::string via_of(const ResolvedPlan& plan, const Assignment& edge) {
  return edge.via == no_unit ? "" : plan.units[edge.via].name;
}

// A unit's counts, and a line for each of its tasks with the role it has there.
std::string describe_unit(const Session& session, const ResolvedPlan& plan, std::uint32_t u) {
  const Unit& unit = plan.units[u];
  const Counts counts = count(plan, u);
  std::string head = unit.name + "  " + kind_word(session, unit.kind);
  if (unit.kind == UnitKind::unit) head += " " + class_word(session, unit.unit_class);
  for (const Alias& alias : unit.aliases) head += sayf(session, "，又印作 {}", ", also printed {}", alias.printed);
  std::string sums;
  const auto add = [&](const std::string& word, int n) {
    if (n > 0) sums += fmt::format("{}{} {}", sums.empty() ? "" : say(session, "，", ", "), word, n);
  };
  for (const Role role : all_roles) add(role_word(session, role), counts.role[static_cast<std::size_t>(role)]);
  add(say(session, "经集合名称", "through collectives"), counts.via);
  std::vector<std::vector<std::string>> rows;
  for (const Assignment& edge : plan.assignments) {
    const Task& task = plan.plan.tasks[edge.task];
    if (edge.unit == u)
      rows.push_back({task.id, role_word(session, edge.role), edge.label, via_of(plan, edge),
                      task.text.empty() ? task.title.value_or("") : task.text});
  }
  return one_line(head) + "\n" + one_line(sums) + "\n" +
         (session.chinese() ? table({"任务", "角色", "印作", "经由", "内容"}, rows)
                            : table({"task", "role", "label", "through", "text"}, rows));
}

std::string unit_json(const ResolvedPlan& plan, std::uint32_t u, const ResolvedPlan& part) {
  const Counts counts = count(plan, u);
  ordered_json shown = {{"unit", plan.units[u].name}};
  for (const Role role : all_roles) shown[std::string(to_string(role))] = counts.role[static_cast<std::size_t>(role)];
  shown["via"] = counts.via;
  shown["tasks"] = ordered_json::array();
  for (const Assignment& edge : plan.assignments)
    if (edge.unit == u)
      shown["tasks"].push_back({{"task", plan.plan.tasks[edge.task].id},
                                {"role", to_string(edge.role)},
                                {"via", edge.via == no_unit ? ordered_json() : ordered_json(via_of(plan, edge))}});
  ordered_json graph = ordered_json::parse(store::graph_json(part));
  graph["shown"] = std::move(shown);
  return printed(graph);
}

void show(const Session& session, const std::string& plan_name, const std::string& word) {
  const ResolvedPlan plan = load_plan(session, plan_name);
  std::vector<bool> keep(plan.plan.tasks.size(), word.empty());
  std::optional<std::uint32_t> task;
  std::optional<std::uint32_t> unit;
  if (!word.empty()) {
    task = find_task(plan, word);
    if (!task) unit = find_unit(plan, word);
    if (!task && !unit)
      throw Error({Code::wrong_use,
                   {},
                   0,
                   "\"" + word + "\" is neither a task nor a unit of " + plan.plan.info.id,
                   "dutygraph units " + plan.plan.info.id + " lists the units"});
    if (task)
      keep[*task] = true;
    else
      for (const Assignment& edge : plan.assignments)
        if (edge.unit == *unit) keep[edge.task] = true;
  }
  if (session.json && unit) return print(unit_json(plan, *unit, only(plan, keep)));
  if (session.json) return print(store::graph_json(word.empty() ? plan : only(plan, keep)));
  if (unit) return print(describe_unit(session, plan, *unit));
  std::string out = plan.plan.info.title.value_or(plan.plan.info.id) + "\n";
  for (std::size_t t = 0; t < keep.size(); ++t)
    if (keep[t]) out += describe(session, plan, t);
  print(text::escape_terminal(out));
}

}  // namespace

void add_plans(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("plans", "List the plans in the database");
  command->callback([&session] {
    const std::vector<store::PlanSummary> plans = open_to_read(session).plans();
    print(session.json ? plans_json(plans) : list_plans(session, plans));
  });
}

void add_show(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("show", "Show a plan, one of its tasks, or the tasks of one of its units");
  auto plan = std::make_shared<std::string>();
  auto word = std::make_shared<std::string>();
  command->add_option("PLAN", *plan, "Id of a plan or path of a document")->required();
  command->add_option("WHAT", *word, "A task's id (main-8) or a unit's name");
  command->callback([&session, plan, word] { show(session, *plan, *word); });
}

void add_remove(CLI::App& app, const Session& session) {
  CLI::App* command =
      app.add_subcommand("remove", "Remove a plan from the database, with all that was decided about its names");
  auto plan = std::make_shared<std::string>();
  command->add_option("PLAN", *plan, "Id of a plan")->required();
  command->callback([&session, plan] {
    if (!store::Database::open(session.database, store::OpenMode::write).remove(*plan))
      throw Error({Code::unreadable, *plan, 0, "is no plan in " + session.database, "dutygraph plans lists the plans"});
    if (session.json) return print(printed({{"removed", *plan}}));
    print(one_line(sayf(session, "已删除 {}", "removed {}", *plan)) + "\n");
  });
}

}  // namespace dutygraph::cli
