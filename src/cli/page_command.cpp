// page: the plan as one interactive HTML file.
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/load_words.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/analyse/bootstrap.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/proof/audit.h"
#include "dutygraph/report/page.h"
#include "dutygraph/store/findings_json.h"
#include "dutygraph/store/graph_json.h"
#include "dutygraph/store/load_json.h"

namespace dutygraph::cli {

namespace {

void run(const Session& session, const std::string& name, const std::string& file) {
  if (!file.ends_with(".html"))
    throw Error({Code::wrong_use, file, 0, "is no name of a web page", "end the file's name in .html"});
  const ResolvedPlan plan = load_plan(session, name);
  const text::Lexicons lexicons = lexicons_of(session);
  const PlanInfo& info = plan.plan.info;
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  const LoadReport loads = analyse::load(plan, graph);
  const LoadVerdict verdict = analyse::bootstrap(loads, graph);
  const report::PageData data = {info.title.value_or(info.id), store::graph_json(plan),
                                 store::load_json(loads, verdict, plan, {load_reasons(session, loads, verdict), {}}),
                                 store::findings_json(proof::audit(plan, {{}, session.language, &lexicons}))};
  const std::string html = report::page(data, {session.language});
  write_files({{file, html}});
  if (session.json)
    print(nlohmann::ordered_json{{"file", file}, {"tasks", plan.plan.tasks.size()}, {"bytes", html.size()}}.dump(
              1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
          "\n");
  else
    print(written_line(session, {file},
                       sayf(session, "{} 项任务", "{}", counted(session, plan.plan.tasks.size(), "task", "tasks"))));
}

}  // namespace

void add_page(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("page", "The plan as one interactive web page that needs no network");
  auto plan = std::make_shared<std::string>();
  auto file = std::make_shared<std::string>();
  command->add_option("PLAN", *plan, "Id of a plan or path of a document")->required();
  command->add_option("-o,--output", *file, "File to write: .html")->required();
  command->callback([&session, plan, file] { run(session, *plan, *file); });
}

}  // namespace dutygraph::cli
