// graph: the resolved names and edges.
#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
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
              "{}\n{}; {}, {}, {}; {}\nunit-task graph: {}, {}, {}, {}\n",
              one_line(plan.plan.info.title.value_or(plan.plan.info.id)),
              counted(session, plan.plan.tasks.size(), "task", "tasks"), counted(session, kinds[0], "unit", "units"),
              counted(session, kinds[2], "collective", "collectives"),
              counted(session, kinds[1], "official", "officials"),
              counted(session, plan.assignments.size(), "assignment", "assignments"),
              counted(session, graph::unit_count(graph), "unit", "units"),
              counted(session, graph::task_count(graph), "task", "tasks"),
              counted(session, graph::edge_count(graph), "edge", "edges"),
              counted(session, graph::connected_components(graph).count, "connected part", "connected parts"));
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
