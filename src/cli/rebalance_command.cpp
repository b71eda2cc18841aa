// rebalance: the fewest lead moves to every peak that can be reached.
#include <fmt/core.h>

#include <algorithm>
#include <charconv>

#include "cli/analysis.h"
#include "cli/bottleneck_words.h"
#include "cli/cite.h"
#include "cli/commands.h"
#include "cli/find.h"
#include "cli/output.h"
#include "dutygraph/analyse/rebalance.h"
#include "dutygraph/store/bottlenecks_json.h"

namespace dutygraph::cli {

namespace {

struct RebalanceArguments {
  AnalysisArguments common;
  std::string may = "support";
  std::vector<std::string> fixed;
  std::vector<std::string> kept;
  int peak = -1;
};

LeadLimit limit_from(const ResolvedPlan& plan, const std::string& setting) {
  const std::size_t equals = setting.rfind('=');
  const std::string number = equals == std::string::npos ? "" : setting.substr(equals + 1);
  int most = -1;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), most);
  if (number.empty() || error != std::errc{} || end != number.data() + number.size() || most < 0)
    throw Error({Code::wrong_use, {}, 0, "\"" + setting + "\" sets no limit", "write --fix UNIT=5"});
  return {unit_named(plan, setting.substr(0, equals)), most};
}

analyse::RebalanceOptions options_from(const ResolvedPlan& plan, const RebalanceArguments& arguments) {
  analyse::RebalanceOptions options;
  options.may = arguments.may == "lead" ? MayLead::leading_only : MayLead::any_named;
  for (const std::string& setting : arguments.fixed) options.limits.push_back(limit_from(plan, setting));
  for (const std::string& word : arguments.kept) options.kept_tasks.push_back(task_named(plan, word));
  return options;
}

std::vector<std::string> move_cells(const ResolvedPlan& plan, const LeadMove& move) {
  return {plan.plan.tasks[move.task].id, plan.units[move.from].name, plan.units[move.to].name};
}

std::string as_csv(const ResolvedPlan& plan, const Rebalance& found) {
  std::vector<std::vector<std::string>> rows;
  for (const RebalanceStep& step : found.steps)
    for (const LeadMove& move : step.moves) {
      rows.push_back({std::to_string(step.peak)});
      for (const std::string& cell : move_cells(plan, move)) rows.back().push_back(cell);
    }
  return csv({"peak", "task", "from", "to"}, rows);
}

// The moves of one step: the one asked for, else the lowest peak's.
const RebalanceStep& shown_step(const Rebalance& found, int peak) {
  if (peak < 0) return found.steps.back();
  const auto at = std::find_if(found.steps.begin(), found.steps.end(),
                               [&](const RebalanceStep& step) { return step.peak == peak; });
  if (at != found.steps.end()) return *at;
  throw Error({Code::wrong_use,
               {},
               0,
               "no step reaches a peak of " + std::to_string(peak),
               fmt::format("ask for a peak from {} to {}", found.steps.back().peak, found.steps.front().peak)});
}

std::string describe(const Session& session, const ResolvedPlan& plan, const Rebalance& found, int peak) {
  if (found.steps.empty()) return rebalance_sentences(session, plan, found);
  std::vector<std::vector<std::string>> steps;
  for (const RebalanceStep& step : found.steps)
    steps.push_back({std::to_string(step.peak), std::to_string(step.moves.size())});
  const RebalanceStep& shown = shown_step(found, peak);
  std::vector<std::vector<std::string>> moves;
  for (const LeadMove& move : shown.moves) moves.push_back(move_cells(plan, move));
  return (session.chinese() ? table({"最多牵头", "最少调整次数"}, steps)
                            : table({"busiest leads", "fewest moves"}, steps)) +
         sayf(session, "\n降到 {} 项的调整（--peak N 看别的）：\n",
              "\nThe moves to a peak of {} (--peak N shows another):\n", shown.peak) +
         (session.chinese() ? table({"任务", "现牵头", "改由"}, moves) : table({"task", "from", "to"}, moves)) + "\n" +
         rebalance_sentences(session, plan, found);
}

void run(const Session& session, const RebalanceArguments& arguments) {
  const ResolvedPlan plan = plan_to_analyse(session, arguments.common);
  const Rebalance found = analyse::rebalance(graph_to_analyse(plan, arguments.common), options_from(plan, arguments));
  if (!found.steps.empty()) shown_step(found, arguments.peak);  // throws where --peak asks for none of them
  const Citations cite = arguments.common.cite ? cite_rebalance(session, found, plan) : Citations{};
  if (session.json) return print(store::rebalance_json(found, plan, cite));
  if (arguments.common.csv) return print(as_csv(plan, found));
  print(describe(session, plan, found, arguments.peak) + (cite.empty() ? "" : cite_lines(session, cite)));
}

}  // namespace

void add_rebalance(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "rebalance", "The fewest lead moves that bring the busiest unit down, to units already named in the task");
  auto arguments = std::make_shared<RebalanceArguments>();
  add_analysis_options(*command, arguments->common);
  add_csv_option(*command, arguments->common);
  command
      ->add_option(
          "--may", arguments->may,
          "Who may take over a lead: support: any unit that the task names; lead: only those of them that lead "
          "a task already")
      ->check(CLI::IsMember({"lead", "support"}))
      ->capture_default_str();
  command->add_option("--fix", arguments->fixed, "UNIT=N: this unit may lead N tasks at most; may stand several times")
      ->allow_extra_args(false);
  command->add_option("--keep", arguments->kept, "TASK: its leads stay as they are; may stand several times")
      ->allow_extra_args(false);
  command->add_option("--peak", arguments->peak, "Show the moves to this peak instead of the lowest")
      ->check(CLI::NonNegativeNumber);
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
