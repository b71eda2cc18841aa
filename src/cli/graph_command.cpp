// graph: the resolved names and edges.
#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/graph/components.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/store/graph_json.h"

namespace dutygraph::cli {

namespace {

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

}  // namespace dutygraph::cli
