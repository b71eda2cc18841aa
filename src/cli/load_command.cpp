// load: who carries too much, how sure that is, and the same by official or by heading.
#include <fmt/core.h>

#include "cli/analysis.h"
#include "cli/capacity_file.h"
#include "cli/cite.h"
#include "cli/commands.h"
#include "cli/load_words.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/analyse/load_by.h"
#include "dutygraph/store/load_json.h"

namespace dutygraph::cli {

namespace {

using Cells = std::vector<std::string>;

struct LoadArguments {
  AnalysisArguments common;
  std::string by = "unit";
  std::string capacities;
  analyse::LoadOptions load;
  analyse::BootstrapOptions bootstrap;
};

const char* verdict_word(const Session& session, const UnitVerdict& unit) {
  if (unit.overloaded) return say(session, "过重", "overloaded");
  return unit.over_capacity ? say(session, "超上限", "over capacity") : "";
}

Cells unit_header(const Session& session) {
  if (session.chinese())
    return {"单位",     "牵头",     "责任",     "经集合",   "加权负荷", "95%区间",
            "分摊负荷", "协调关系", "共事单位", "涉及章节", "判断"};
  return {"unit",       "lead",         "support",  "via",      "weighted", "95 % interval",
          "fractional", "coordination", "partners", "sections", "verdict"};
}

std::string unit_table(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  std::vector<Cells> rows;
  for (std::size_t i = 0; i < report.units.size(); ++i) {
    const UnitLoad& unit = report.units[i];
    const UnitVerdict& sure = verdict.units[i];
    rows.push_back({unit.name, std::to_string(unit.lead), std::to_string(unit.support), std::to_string(unit.via),
                    fmt::format("{:.2f}", unit.weighted),
                    fmt::format("{:.2f}–{:.2f}", sure.interval.low, sure.interval.high),
                    fmt::format("{:.2f}", unit.fractional), std::to_string(unit.coordination),
                    std::to_string(unit.partners), std::to_string(unit.sections), verdict_word(session, sure)});
  }
  return table(unit_header(session), rows);
}

std::string unit_csv(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  std::vector<Cells> rows;
  const Cells reasons = load_reasons(session, report, verdict);
  for (std::size_t i = 0; i < report.units.size(); ++i) {
    const UnitLoad& unit = report.units[i];
    const UnitVerdict& sure = verdict.units[i];
    rows.push_back({unit.name, std::to_string(unit.lead), std::to_string(unit.support), std::to_string(unit.oversee),
                    std::to_string(unit.via), fmt::format("{}", unit.weighted), fmt::format("{}", sure.interval.low),
                    fmt::format("{}", sure.interval.high), fmt::format("{}", unit.fractional),
                    std::to_string(unit.coordination), std::to_string(unit.partners), std::to_string(unit.sections),
                    sure.overloaded ? "1" : "0", reasons[i]});
  }
  return csv({"unit", "lead", "support", "oversee", "via", "weighted", "interval_low", "interval_high", "fractional",
              "coordination", "partners", "sections", "overloaded", "why"},
             rows);
}

std::string method_line(const Session& session, const LoadReport& report) {
  return sayf(session, "任务 {} 项；加权负荷 = 牵头 {}（多个牵头单位均分）+ 每项责任 {}；HHI {:.3f}；{}\n",
              "Tasks: {}; weighted = {} a task led (shared by its leads) + {} a task supported; HHI {:.3f}. {}\n",
              report.tasks, report.lead_weight, report.support_weight, report.hhi,
              via_note(session, report.via_included));
}

void by_unit(const Session& session, const LoadArguments& arguments, const ResolvedPlan& plan) {
  const graph::BipartiteGraph graph = graph_to_analyse(plan, arguments.common);
  analyse::BootstrapOptions options = arguments.bootstrap;
  if (!arguments.capacities.empty()) options.capacities = read_capacities(session, arguments.capacities, plan);
  if (const auto failure = analyse::check(options)) throw Error(*failure);
  const LoadReport report = analyse::load(plan, graph, arguments.load);
  const LoadVerdict verdict = analyse::bootstrap(report, graph, options);
  const Citations cite = arguments.common.cite ? cite_load(session, report, verdict) : Citations{};
  if (session.json)
    return print(store::load_json(report, verdict, plan, {load_reasons(session, report, verdict), cite}));
  if (arguments.common.csv) return print(unit_csv(session, report, verdict));
  const std::string head = report.units.empty() ? "" : unit_table(session, report, verdict) + "\n";
  print(head + load_sentences(session, report, verdict) + method_line(session, report) +
        (cite.empty() ? "" : cite_lines(session, cite)));
}

std::string percent(double share) { return fmt::format("{:.1f}%", share * 100); }

void by_official(const Session& session, const LoadArguments& arguments, const ResolvedPlan& plan) {
  const auto loads = analyse::load_by_official(plan, graph_to_analyse(plan, arguments.common));
  if (session.json) return print(store::load_by_official_json(loads, plan));
  std::vector<Cells> rows;
  for (const OfficialLoad& load : loads)
    rows.push_back({load.name, std::to_string(load.oversee), percent(load.share), std::to_string(load.lead_units)});
  if (arguments.common.csv) return print(csv({"official", "oversee", "share", "lead_units"}, rows));
  if (loads.empty())
    return print(
        say(session, "文件没有列出任何牵头领导或分管领导。\n", "The plan names no official who oversees a task.\n"));
  print((session.chinese() ? table({"领导", "负责任务", "占全部任务", "牵头单位"}, rows)
                           : table({"official", "tasks overseen", "of all tasks", "lead units"}, rows)) +
        sayf(session, "\n共 {} 项任务；{} 负责最多，{} 项（{}），涉及 {} 个牵头单位。\n",
             "\n{}; {} oversees most of them, {} ({}), led by {}.\n",
             counted(session, plan.plan.tasks.size(), "task", "tasks"), one_line(loads.front().name),
             loads.front().oversee, percent(loads.front().share),
             counted(session, static_cast<std::size_t>(loads.front().lead_units), "unit", "units")));
}

std::string heading_of(const Session& session, const SectionLoad& load) {
  std::string heading = load.section.empty() ? say(session, "（无标题）", "(no heading)") : "";
  for (const std::string& part : load.section) heading += (heading.empty() ? "" : " / ") + part;
  return heading;
}

void by_section(const Session& session, const LoadArguments& arguments, const ResolvedPlan& plan) {
  const auto loads = analyse::load_by_section(plan, graph_to_analyse(plan, arguments.common));
  if (session.json) return print(store::load_by_section_json(loads, plan));
  std::vector<Cells> rows;
  for (const SectionLoad& load : loads)
    rows.push_back({load.list, heading_of(session, load), std::to_string(load.tasks), percent(load.share),
                    std::to_string(load.lead_units), std::to_string(load.units), load.busiest,
                    load.busiest.empty() ? "" : std::to_string(load.busiest_lead)});
  if (arguments.common.csv)
    return print(csv({"list", "section", "tasks", "share", "lead_units", "units", "busiest", "busiest_lead"}, rows));
  print(session.chinese()
            ? table({"清单", "章节", "任务", "占全部", "牵头单位", "涉及单位", "牵头最多", "牵头项数"}, rows)
            : table({"list", "heading", "tasks", "of all", "lead units", "units", "leads most", "tasks led"}, rows));
}

void run(const Session& session, const LoadArguments& arguments) {
  if (const auto failure = analyse::check(arguments.load)) throw Error(*failure);
  const ResolvedPlan plan = plan_to_analyse(session, arguments.common);
  if (arguments.by == "official") return by_official(session, arguments, plan);
  if (arguments.by == "section") return by_section(session, arguments, plan);
  by_unit(session, arguments, plan);
}

// Officials and headings have no weighted load, so that these would be passed over in silence.
void refuse_verdict_options(const CLI::App& command, const std::string& by) {
  for (const char* option : {"--lead-weight", "--support-weight", "--capacity", "--draws", "--seed", "--cite"})
    if (command.count(option) > 0)
      throw Error({Code::wrong_use,
                   {},
                   0,
                   std::string(option) + " says nothing with --by " + by,
                   "leave it out, or leave --by out"});
}

}  // namespace

void add_load(CLI::App& app, const Session& session) {
  CLI::App* command =
      app.add_subcommand("load", "Who carries too much: weighted load with an interval, verdicts, concentration");
  auto arguments = std::make_shared<LoadArguments>();
  add_analysis_options(*command, arguments->common);
  add_csv_option(*command, arguments->common);
  command->add_option("--by", arguments->by, "Rows for units, for officials who oversee, or for headings")
      ->check(CLI::IsMember({"unit", "official", "section"}))
      ->capture_default_str();
  command->add_option("--lead-weight", arguments->load.lead_weight, "What a task led weighs")->capture_default_str();
  command->add_option("--support-weight", arguments->load.support_weight, "What a task supported weighs")
      ->capture_default_str();
  command->add_option("--capacity", arguments->capacities,
                      "CSV of unit,capacity: the most weighted load that a unit can carry");
  command->add_option("--draws", arguments->bootstrap.draws, "Bootstrap draws, 1000 to 100000")->capture_default_str();
  command->add_option("--seed", arguments->bootstrap.seed, "Seed of the draws")->capture_default_str();
  command->callback([&session, arguments, command] {
    if (arguments->by != "unit") refuse_verdict_options(*command, arguments->by);
    run(session, *arguments);
  });
}

}  // namespace dutygraph::cli
