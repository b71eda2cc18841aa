// graph, units: the resolved names and edges.
#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/graph/components.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/store/graph_json.h"

namespace dutygraph::cli {

namespace {

using nlohmann::ordered_json;

std::string aliases_of(const Unit& unit) {
  std::string list;
  for (const Alias& alias : unit.aliases) list += (list.empty() ? "" : "、") + alias.printed + " [" + alias.rule + "]";
  return list;
}

std::string units_json(const ResolvedPlan& plan) {
  // The same objects as in the graph, without tasks and edges.
  const ordered_json graph = ordered_json::parse(store::graph_json(plan));
  return ordered_json{{"plan", graph.at("plan")}, {"units", graph.at("units")}}.dump(1) + "\n";
}

std::string list_units(const Session& session, const ResolvedPlan& plan) {
  std::vector<int> mentions(plan.units.size());
  for (const Assignment& edge : plan.assignments) mentions[edge.unit] += edge.via == no_unit;
  std::vector<std::vector<std::string>> rows;
  for (std::size_t u = 0; u < plan.units.size(); ++u) {
    const Unit& unit = plan.units[u];
    rows.push_back({unit.id, unit.name, std::string(to_string(unit.kind)),
                    unit.kind == UnitKind::unit ? std::string(to_string(unit.unit_class)) : "",
                    unit.function.value_or(""), std::to_string(mentions[u]), aliases_of(unit)});
  }
  if (session.chinese()) return table({"编号", "名称", "性质", "类别", "职能", "次数", "又印作 [依据]"}, rows);
  return table({"id", "name", "kind", "class", "function", "named", "also printed [rule]"}, rows);
}

std::string describe(const Session& session, const ResolvedPlan& plan) {
  std::size_t kinds[3] = {};
  for (const Unit& unit : plan.units) ++kinds[static_cast<std::size_t>(unit.kind)];
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  return sayf(session,
              "{}\n任务 {} 项；单位 {} 个，集合名称 {} 个，领导 {} 人；责任关系 {} 条\n单位—任务图：单位 "
              "{}，任务 {}，边 {}，连通部分 {}\n",
              "{}\n{} tasks; {} units, {} collectives, {} officials; {} assignments\nunit-task graph: {} "
              "units, {} tasks, {} edges, "
              "{} connected parts\n",
              one_line(plan.plan.info.title.value_or(plan.plan.info.id)), plan.plan.tasks.size(), kinds[0], kinds[2],
              kinds[1], plan.assignments.size(), graph::unit_count(graph), graph::task_count(graph),
              graph::edge_count(graph), graph::connected_components(graph).count);
}

// Names, numbers and roles without any prose: what may be shared where the text may not.
ResolvedPlan facts_of(ResolvedPlan plan) {
  plan.plan.info.title.reset();
  plan.plan.findings.clear();
  for (List& list : plan.plan.lists) list.title.reset();
  for (Task& task : plan.plan.tasks) {
    task.section.clear();
    task.title.reset();
    task.text.clear();
    task.due.reset();
    task.mark.clear();
  }
  return plan;
}

}  // namespace

void add_graph(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("graph", "The resolved unit-task graph (--json: all of it)");
  auto plan = std::make_shared<std::string>();
  auto facts = std::make_shared<bool>(false);
  command->add_option("PLAN", *plan, "Id of a plan or path of a document")->required();
  command->add_flag("--facts", *facts, "Without prose: no titles, headings, texts, deadlines and findings");
  command->callback([&session, plan, facts] {
    ResolvedPlan resolved = load_plan(session, *plan);
    if (*facts) resolved = facts_of(std::move(resolved));
    print(session.json ? store::graph_json(resolved) : describe(session, resolved));
  });
}

void add_units(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("units", "The units of a plan and how each printed name was resolved");
  auto plan = std::make_shared<std::string>();
  command->add_option("PLAN", *plan, "Id of a plan or path of a document")->required();
  command->callback([&session, plan] {
    const ResolvedPlan resolved = load_plan(session, *plan);
    print(session.json ? units_json(resolved) : list_units(session, resolved));
  });
}

}  // namespace dutygraph::cli
