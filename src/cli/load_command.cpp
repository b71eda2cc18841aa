#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/store/load_json.h"

namespace dutygraph::cli {

namespace {

struct LoadArguments {
  std::string plan;
  std::string via = "exclude";
  analyse::LoadOptions options;
};

std::string describe(const Session& session, const LoadReport& report) {
  std::vector<std::vector<std::string>> rows;
  for (const UnitLoad& unit : report.units)
    rows.push_back({unit.name, std::to_string(unit.lead), std::to_string(unit.support), std::to_string(unit.via),
                    fmt::format("{:.2f}", unit.weighted), fmt::format("{:.2f}", unit.fractional),
                    std::to_string(unit.coordination), std::to_string(unit.partners), std::to_string(unit.sections)});
  const std::string head =
      session.chinese()
          ? table({"单位", "牵头", "责任", "经集合", "加权负荷", "分摊负荷", "协调关系", "共事单位", "涉及章节"}, rows)
          : table({"unit", "lead", "support", "via", "weighted", "fractional", "coordination", "partners", "sections"},
                  rows);
  return head + sayf(session,
                     "\n任务 {} 项，单位 {} 个；加权负荷 = 牵头 {}（多个牵头单位均分）+ 每项责任 {}；基尼系数 "
                     "{:.3f}，HHI {:.3f}；{}\n",
                     "\n{} tasks, {} units; weighted = {} a task led (shared by its leads) + {} a task supported; "
                     "Gini {:.3f}, HHI {:.3f}; {}\n",
                     report.tasks, report.units.size(), report.lead_weight, report.support_weight, report.gini,
                     report.hhi,
                     report.via_included
                         ? say(session, "含经集合名称展开的任务", "tasks reached through collectives are included")
                         : say(session, "不含只经集合名称（各镇街等）涉及的任务",
                               "tasks reached only through collectives are not counted"));
}

}  // namespace

void add_load(CLI::App& app, const Session& session) {
  CLI::App* command =
      app.add_subcommand("load", "Who carries how much: leads, supports, weighted load, coordination, concentration");
  auto arguments = std::make_shared<LoadArguments>();
  command->add_option("PLAN", arguments->plan, "Id of a plan or path of a document")->required();
  command->add_option("--via", arguments->via, "Tasks that a unit has only through a collective")
      ->check(CLI::IsMember({"include", "exclude"}))
      ->capture_default_str();
  command->add_option("--lead-weight", arguments->options.lead_weight, "What a task led weighs")->capture_default_str();
  command->add_option("--support-weight", arguments->options.support_weight, "What a task supported weighs")
      ->capture_default_str();
  command->callback([&session, arguments] {
    if (const auto failure = analyse::check(arguments->options)) throw Error(*failure);
    const ResolvedPlan plan = load_plan(session, arguments->plan);
    const LoadReport report =
        analyse::load(plan, graph::graph_of(plan, {arguments->via == "include"}), arguments->options);
    print(session.json ? store::load_json(report, plan) : describe(session, report));
  });
}

}  // namespace dutygraph::cli
