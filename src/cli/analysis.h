// What the commands of analyses share: their options, and figures in words.
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "cli/session.h"
#include "dutygraph/analyse/diff.h"
#include "dutygraph/graph/bipartite_graph.h"

namespace dutygraph::cli {

struct AnalysisArguments {
  std::string plan;
  std::string via = "exclude";
  bool csv = false;
  bool cite = false;
};

// PLAN, --via, --cite. `arguments` must live as long as the command.
void add_analysis_options(CLI::App& command, AnalysisArguments& arguments);
void add_csv_option(CLI::App& command, AnalysisArguments& arguments);

// The plan, with --csv seen not to be asked for together with --json or --cite.
ResolvedPlan plan_to_analyse(const Session& session, const AnalysisArguments& arguments);
graph::BipartiteGraph graph_to_analyse(const ResolvedPlan& plan, const AnalysisArguments& arguments);

// Comparing with the options' defaults but for --renamed OLD=NEW. Throws Error(wrong_use) where one names no two units.
analyse::DiffOptions diff_options(const std::vector<std::string>& renamed);

// analyse::diff, with what --renamed says seen to name a unit of each plan; throws Error(wrong_use) where it does not.
PlanDiff compared(const Session& session, const ResolvedPlan& before, const ResolvedPlan& after,
                  analyse::DiffOptions options);

// 甲、乙、丙等: at most `most` names, safe for a terminal.
std::string unit_names(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& units,
                       std::size_t most = 5);
std::string task_ids(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& tasks,
                     std::size_t most = 8);
// All of them, safe for a terminal.
std::string joined(const Session& session, const std::vector<std::string>& words);

// What was and was not counted, as a line.
std::string via_note(const Session& session, bool via_included);

}  // namespace dutygraph::cli
