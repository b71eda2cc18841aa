// clusters: who works together, and how sure that is.
#include <fmt/core.h>

#include <algorithm>

#include "cli/cite.h"
#include "cli/clusters_words.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/analyse/clusters.h"
#include "dutygraph/store/clusters_json.h"

namespace dutygraph::cli {

namespace {

struct ClustersArguments {
  AnalysisArguments common;
  std::string null_model;
  std::string correction = "bh";
  analyse::ClustersOptions options;
};

// All of them, not only the first.
std::string all_units(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& units) {
  return unit_names(session, plan, units, units.size());
}

std::string cluster_table(const Session& session, const ClusterReport& report, const ResolvedPlan& plan) {
  std::vector<std::vector<std::string>> rows;
  for (const Cluster& cluster : report.clusters)
    rows.push_back({std::to_string(rows.size() + 1), std::to_string(cluster.units.size()),
                    std::to_string(cluster.tasks.size()), fmt::format("{:.2f}", cluster.stability),
                    all_units(session, plan, cluster.units)});
  return session.chinese() ? table({"组", "单位数", "任务数", "稳定性", "单位"}, rows)
                           : table({"cluster", "units", "tasks", "stability", "names"}, rows);
}

// The pairs that hold, else those that come closest.
std::string link_table(const Session& session, const ClusterReport& report, const ResolvedPlan& plan) {
  constexpr std::size_t closest = 5;
  std::vector<std::vector<std::string>> rows;
  for (const UnitLink& link : report.links) {
    if (!link.validated && rows.size() >= closest) break;
    rows.push_back({plan.units[link.a].name, plan.units[link.b].name, std::to_string(link.tasks),
                    fmt::format("{:.2g}", link.p), fmt::format("{:.2g}", link.adjusted),
                    link.validated ? say(session, "确认", "confirmed") : say(session, "不足以确认", "not confirmed")});
  }
  if (rows.empty()) return "";
  return "\n" + (session.chinese() ? table({"单位甲", "单位乙", "共同任务", "p", "校正后 p", "结论"}, rows)
                                   : table({"unit", "unit", "tasks", "p", "adjusted p", "verdict"}, rows));
}

std::string block_table(const Session& session, const ClusterReport& report, const ResolvedPlan& plan) {
  constexpr std::size_t most = 5;
  std::vector<std::vector<std::string>> rows;
  for (std::size_t i = 0; i < std::min(most, report.blocks.size()); ++i) {
    const UnitBlock& block = report.blocks[i];
    rows.push_back({fmt::format("{}×{}", block.units.size(), block.tasks.size()), all_units(session, plan, block.units),
                    task_ids(session, plan, block.tasks, block.tasks.size())});
  }
  if (rows.empty()) return "";
  const std::string note =
      sayf(session, "同一批单位反复承担同一批任务的组合共 {} 个{}，以上是最大的。\n",
           "{} blocks of units that stand in the same tasks{}; the largest are shown.\n", report.blocks_found,
           report.blocks_complete ? "" : say(session, "以上（未找完）", " or more (the search stopped at its limit)"));
  return "\n" +
         (session.chinese() ? table({"单位×任务", "单位", "任务"}, rows)
                            : table({"units×tasks", "units", "tasks"}, rows)) +
         note;
}

std::string describe(const Session& session, const ClusterReport& report, const ResolvedPlan& plan) {
  const std::string sentences = cluster_sentences(session, report, plan);
  if (report.clusters.empty()) return sentences;
  const std::string notes = sayf(
      session, "\n种子 {}，重启 {} 次，γ = {}；{}\n", "\nSeed {}, {} restarts, resolution {}; {}\n", report.seed,
      report.restarts, report.resolution,
      report.via_included ? say(session, "含经集合名称展开的任务", "tasks reached through collectives are included")
                          : say(session, "不含只经集合名称（各镇街等）涉及的任务",
                                "tasks reached only through collectives are not counted"));
  return cluster_table(session, report, plan) + link_table(session, report, plan) + block_table(session, report, plan) +
         "\n" + one_line(power_sentence(session, report)) + "\n\n" + sentences + notes;
}

void add_options(CLI::App& command, ClustersArguments& arguments) {
  analyse::ClustersOptions& options = arguments.options;
  add_analysis_options(command, arguments.common);
  command.add_option("--seed", options.seed, "Of all random choices")->capture_default_str();
  command.add_option("--restarts", options.restarts, "Searches from nothing, 1 to 10000")->capture_default_str();
  command.add_option("--resolution", options.resolution, "Larger: more and smaller clusters; 0.001 to 10")
      ->capture_default_str();
  command
      .add_option("--null", arguments.null_model,
                  "What pairs are compared to: fdsm (sampled) or bicm (computed); default by size")
      ->check(CLI::IsMember({"fdsm", "bicm"}));
  command.add_option("--draws", options.links.draws, "Random plans for fdsm, 100 to 1000000")->capture_default_str();
  command.add_option("--correction", arguments.correction, "For many tests: bh (Benjamini-Hochberg) or holm")
      ->check(CLI::IsMember({"bh", "holm"}))
      ->capture_default_str();
}

void run(const Session& session, ClustersArguments arguments) {
  analyse::LinkOptions& links = arguments.options.links;
  if (!arguments.null_model.empty())
    links.null_model = arguments.null_model == "bicm" ? NullModel::bicm : NullModel::fdsm;
  if (arguments.correction == "holm") links.correction = Correction::holm;
  const ResolvedPlan plan = plan_to_analyse(session, arguments.common);
  const graph::BipartiteGraph graph = graph_to_analyse(plan, arguments.common);
  if (const auto failure = analyse::check(arguments.options, graph)) throw Error(*failure);
  const ClusterReport report = analyse::clusters(plan, graph, arguments.options);
  const Citations cite = arguments.common.cite ? cite_clusters(session, report) : Citations{};
  if (session.json)
    print(store::clusters_json(report, plan, power_sentence(session, report), cite));
  else
    print(describe(session, report, plan) + (cite.empty() ? "" : cite_lines(session, cite)));
}

}  // namespace

void add_clusters(CLI::App& app, const Session& session) {
  CLI::App* command =
      app.add_subcommand("clusters", "Who works together: clusters, pairs beyond chance, blocks, and how sure");
  auto arguments = std::make_shared<ClustersArguments>();
  add_options(*command, *arguments);
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
