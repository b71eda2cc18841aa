// what-if: the plan's figures before and after a change that someone thinks about. Nothing is written.
#include <fmt/core.h>

#include "cli/analysis.h"
#include "cli/cite.h"
#include "cli/commands.h"
#include "cli/find.h"
#include "cli/output.h"
#include "dutygraph/analyse/what_if.h"
#include "dutygraph/store/what_if_json.h"

namespace dutygraph::cli {

namespace {

struct WhatIfArguments {
  AnalysisArguments common;
  std::vector<std::pair<std::string, std::string>> merged;  // A B
  std::vector<std::string> removed;
  std::vector<std::pair<std::string, std::string>> leads;  // TASK UNIT
};

// Officials and collectives are no units: to merge or remove them would change no figure.
std::uint32_t real_unit(const ResolvedPlan& plan, const std::string& word) {
  const std::uint32_t unit = unit_named(plan, word);
  if (plan.units[unit].kind == UnitKind::unit) return unit;
  throw Error({Code::wrong_use,
               {},
               0,
               "\"" + word + "\" is no single unit but " +
                   (plan.units[unit].kind == UnitKind::official ? "an official" : "a collective"),
               "name a unit of the plan; dutygraph units lists them with their kind"});
}

std::vector<Change> changes_from(const ResolvedPlan& plan, const WhatIfArguments& arguments) {
  std::vector<Change> changes;
  for (const auto& [into, other] : arguments.merged) {
    const Change change{Change::Kind::merge, real_unit(plan, into), real_unit(plan, other), 0};
    if (change.unit == change.other)
      throw Error({Code::wrong_use, {}, 0, "\"" + into + "\" and \"" + other + "\" are one unit", "name two units"});
    changes.push_back(change);
  }
  for (const std::string& unit : arguments.removed)
    changes.push_back({Change::Kind::remove, real_unit(plan, unit), 0, 0});
  for (const auto& [task, unit] : arguments.leads)
    changes.push_back({Change::Kind::add_lead, real_unit(plan, unit), 0, task_named(plan, task)});
  if (changes.empty())
    throw Error(
        {Code::wrong_use, {}, 0, "what-if needs a change", "give --merge A B, --remove A or --add-lead TASK UNIT"});
  return changes;
}

std::vector<std::vector<std::string>> rows_of(const Session& session, const WhatIf& told) {
  std::vector<std::vector<std::string>> rows;
  const auto add = [&](const char* zh, const char* en, auto figure) {
    rows.push_back({say(session, zh, en), figure(told.before), figure(told.after)});
  };
  const auto count = [](int PlanFigures::* member) {
    return [member](const PlanFigures& figures) { return std::to_string(figures.*member); };
  };
  const auto heaviest = [](const PlanFigures& figures) {
    return figures.heaviest.empty()
               ? std::string()
               : fmt::format("{} {:.2f}", figures.heaviest.front().name, figures.heaviest.front().weighted);
  };
  add("列名到单位的任务", "tasks that name a unit", count(&PlanFigures::tasks));
  add("单位", "units", count(&PlanFigures::units));
  add("没有牵头的任务", "tasks without a lead", count(&PlanFigures::tasks_without_lead));
  add("加权负荷最重", "heaviest weighted load", heaviest);
  add("基尼系数", "Gini", [](const PlanFigures& figures) { return fmt::format("{:.3f}", figures.gini); });
  add("最多牵头", "most tasks led by one unit", count(&PlanFigures::peak_now));
  add("调整后最多牵头", "the same at best", count(&PlanFigures::peak_best));
  add("为此最少调整", "fewest moves to that", count(&PlanFigures::moves_to_best));
  add("缺少即断开的单位", "units that hold tasks alone", count(&PlanFigures::articulation_units));
  add("其中最多断开任务", "most tasks cut off by one", count(&PlanFigures::most_stranded_tasks));
  add("只列一个单位的任务", "tasks that name one unit only", count(&PlanFigures::single_lead));
  add("分成的组", "clusters", count(&PlanFigures::clusters));
  add("分组清晰度（模块度）", "modularity of the clusters",
      [](const PlanFigures& figures) { return fmt::format("{:.3f}", figures.modularity); });
  return rows;
}

// `measure`: the Chinese measure word of what is counted.
std::string rise(const Session& session, int before, int after, const char* measure) {
  if (before == after) return say(session, "不变", "unchanged");
  return after > before ? sayf(session, "增加 {} {}", "up by {}", after - before, measure)
                        : sayf(session, "减少 {} {}", "down by {}", before - after, measure);
}

std::string sentences(const Session& session, const WhatIf& told) {
  const PlanFigures& before = told.before;
  const PlanFigures& after = told.after;
  return sayf(
             session, "一个单位最多牵头由 {} 项变为 {} 项（调整后最低 {} 项变为 {} 项）；没有牵头的任务{}。\n",
             "The most tasks that one unit leads go from {} to {} (at best from {} to {}); tasks without a lead: {}.\n",
             before.peak_now, after.peak_now, before.peak_best, after.peak_best,
             rise(session, before.tasks_without_lead, after.tasks_without_lead, "项")) +
         sayf(session, "缺少即断开任务的单位{}，只列一个单位的任务{}。\n",
              "Units whose absence cuts tasks off: {}; tasks that name one unit only: {}.\n",
              rise(session, before.articulation_units, after.articulation_units, "个"),
              rise(session, before.single_lead, after.single_lead, "项")) +
         say(session, "这是照此改动后按列名重算的结果，没有假定有人接手；",
             "Recomputed from the names with the change made; nobody is "
             "assumed to take anything over. ") +
         via_note(session, told.via_included) + "\n";
}

void run(const Session& session, const WhatIfArguments& arguments) {
  const ResolvedPlan plan = plan_to_analyse(session, arguments.common);
  const WhatIf told = analyse::what_if(plan, changes_from(plan, arguments), {arguments.common.via == "include"});
  const Citations cite = arguments.common.cite ? cite_what_if(session, told) : Citations{};
  if (session.json) return print(store::what_if_json(told, plan, cite));
  const std::vector<std::string> header = {say(session, "指标", "figure"), say(session, "之前", "before"),
                                           say(session, "之后", "after")};
  if (arguments.common.csv) return print(csv(header, rows_of(session, told)));
  print(table(header, rows_of(session, told)) + "\n" + sentences(session, told) +
        (cite.empty() ? "" : cite_lines(session, cite)));
}

}  // namespace

void add_what_if(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "what-if", "The figures before and after a change; merges come first, then removals, then new leads");
  auto arguments = std::make_shared<WhatIfArguments>();
  add_analysis_options(*command, arguments->common);
  add_csv_option(*command, arguments->common);
  command->add_option("--merge", arguments->merged, "A B: unit B becomes part of unit A; may stand several times")
      ->allow_extra_args(false);
  command->add_option("--remove", arguments->removed, "A: the unit is gone; may stand several times")
      ->allow_extra_args(false);
  command
      ->add_option("--add-lead", arguments->leads, "TASK UNIT: the unit leads the task, too; may stand several times")
      ->allow_extra_args(false);
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
