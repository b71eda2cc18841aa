// bottlenecks: where everything waits on one lead.
#include <fmt/core.h>

#include <algorithm>
#include <map>

#include "cli/analysis.h"
#include "cli/bottleneck_words.h"
#include "cli/cite.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/analyse/bottlenecks.h"
#include "dutygraph/store/bottlenecks_json.h"

namespace dutygraph::cli {

namespace {

constexpr std::size_t rows_shown = 12;

// What the report says of one unit, gathered from its lists.
struct UnitRow {
  LeadCount leads;
  std::size_t stranded = 0;
  double betweenness = 0;
};

// In the order of the report's leads: most now first.
std::vector<UnitRow> unit_rows(const BottleneckReport& report) {
  std::map<std::uint32_t, UnitRow> by_unit;
  for (const Articulation& cut : report.articulation) by_unit[cut.unit].stranded = cut.stranded_tasks.size();
  for (const Betweenness& unit : report.betweenness) by_unit[unit.unit].betweenness = unit.value;
  std::vector<UnitRow> rows;
  for (const LeadCount& leads : report.leads) {
    rows.push_back(by_unit[leads.unit]);
    rows.back().leads = leads;
  }
  return rows;
}

std::vector<std::vector<std::string>> cells(const ResolvedPlan& plan, const std::vector<UnitRow>& rows,
                                            const char* number) {
  std::vector<std::vector<std::string>> made;
  for (const UnitRow& row : rows)
    made.push_back({plan.units[row.leads.unit].name, std::to_string(row.leads.now), std::to_string(row.leads.best),
                    std::to_string(row.stranded), fmt::format(fmt::runtime(number), row.betweenness)});
  return made;
}

std::string describe(const Session& session, const ResolvedPlan& plan, const BottleneckReport& report) {
  std::vector<UnitRow> rows = unit_rows(report);
  if (rows.empty()) return bottleneck_sentences(session, plan, report);
  const std::size_t more = rows.size() - std::min(rows.size(), rows_shown);
  rows.resize(rows.size() - more);
  std::string out =
      session.chinese()
          ? table({"单位", "牵头", "调整后", "断开任务", "居间性"}, cells(plan, rows, "{:.3f}"))
          : table({"unit", "leads", "at best", "tasks cut off without it", "betweenness"}, cells(plan, rows, "{:.3f}"));
  if (more > 0)
    out += sayf(session, "……另有 {} 个单位（--csv 列出全部）\n", "… and {} more {} (--csv prints all)\n", more,
                agreeing(more, "unit", "units"));
  return out + "\n" + bottleneck_sentences(session, plan, report);
}

void run(const Session& session, const AnalysisArguments& arguments) {
  const ResolvedPlan plan = plan_to_analyse(session, arguments);
  const BottleneckReport report = analyse::bottlenecks(plan, graph_to_analyse(plan, arguments));
  const Citations cite = arguments.cite ? cite_bottlenecks(session, report) : Citations{};
  if (session.json) return print(store::bottlenecks_json(report, plan, cite));
  if (arguments.csv)
    return print(csv({"unit", "leads_now", "leads_at_best", "stranded_tasks", "betweenness"},
                     cells(plan, unit_rows(report), "{}")));
  print(describe(session, plan, report) + (cite.empty() ? "" : cite_lines(session, cite)));
}

}  // namespace

void add_bottlenecks(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "bottlenecks",
      "Where everything waits on one lead: the peak and how low it could be, what breaks off without whom");
  auto arguments = std::make_shared<AnalysisArguments>();
  add_analysis_options(*command, *arguments);
  add_csv_option(*command, *arguments);
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
