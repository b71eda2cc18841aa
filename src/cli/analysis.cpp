#include "cli/analysis.h"

#include <algorithm>

#include "cli/find.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/graph/graph_of.h"

namespace dutygraph::cli {

namespace {

// The first `most` of them.
std::string first_of(const Session& session, std::vector<std::string> words, std::size_t most) {
  if (words.size() <= most) return joined(session, words);
  words.resize(most);
  return joined(session, words) + say(session, "等", " …");
}

// What a person calls a unit, in a form that diff() knows: ids and short names are no printed forms.
std::string name_of(const ResolvedPlan& plan, const std::string& word) {
  const bool is_name = std::ranges::any_of(plan.units, [&](const Unit& unit) { return unit.name == word; });
  return is_name ? word : plan.units[unit_named(plan, word)].name;
}

}  // namespace

void add_analysis_options(CLI::App& command, AnalysisArguments& arguments) {
  command.add_option("PLAN", arguments.plan, "Id of a plan or path of a document")->required();
  command.add_option("--via", arguments.via, "Tasks that a unit has only through a collective")
      ->check(CLI::IsMember({"include", "exclude"}))
      ->capture_default_str();
  command.add_flag("--cite", arguments.cite, "Add a paragraph for a paper's methods section, with references");
}

void add_csv_option(CLI::App& command, AnalysisArguments& arguments) {
  command.add_flag("--csv", arguments.csv, "Print the table as CSV and nothing else");
}

ResolvedPlan plan_to_analyse(const Session& session, const AnalysisArguments& arguments) {
  if (session.json && arguments.csv)
    throw Error({Code::wrong_use, {}, 0, "--json and --csv can't both be printed", "leave one of them out"});
  if (arguments.cite && arguments.csv)
    throw Error({Code::wrong_use, {}, 0, "a table of --csv has no place for --cite", "leave one of them out"});
  return load_plan(session, arguments.plan);
}

graph::BipartiteGraph graph_to_analyse(const ResolvedPlan& plan, const AnalysisArguments& arguments) {
  return graph::graph_of(plan, {arguments.via == "include"});
}

analyse::DiffOptions diff_options(const std::vector<std::string>& renamed) {
  analyse::DiffOptions options;
  for (const std::string& pair : renamed) {
    const auto equals = pair.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == pair.size())
      throw Error({Code::wrong_use, {}, 0, "\"" + pair + "\" names no two units", "write --renamed OLD=NEW"});
    options.renamed.emplace_back(pair.substr(0, equals), pair.substr(equals + 1));
  }
  return options;
}

PlanDiff compared(const Session& session, const ResolvedPlan& before, const ResolvedPlan& after,
                  analyse::DiffOptions options) {
  for (auto& [was, is] : options.renamed) {
    was = name_of(before, was);
    is = name_of(after, is);
  }
  const text::Lexicons lexicons = lexicons_of(session);
  options.lexicons = &lexicons;
  return analyse::diff(before, after, options);
}

std::string joined(const Session& session, const std::vector<std::string>& words) {
  std::vector<std::string> safe;
  for (const std::string& word : words) safe.push_back(one_line(word));
  return listed(session, safe);
}

std::string unit_names(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& units,
                       std::size_t most) {
  std::vector<std::string> names;
  for (const std::uint32_t unit : units) names.push_back(plan.units[unit].name);
  return first_of(session, std::move(names), most);
}

std::string task_ids(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& tasks,
                     std::size_t most) {
  std::vector<std::string> ids;
  for (const std::uint32_t task : tasks) ids.push_back(plan.plan.tasks[task].id);
  return first_of(session, std::move(ids), most);
}

std::string via_note(const Session& session, bool via_included) {
  return via_included ? say(session, "含经集合名称（各镇街等）展开的任务。",
                            "Tasks reached only through collectives are included.")
                      : say(session, "不含只经集合名称（各镇街等）涉及的任务，也不含“等”字略去的单位。",
                            "Tasks reached only through collectives, and units that a list hides behind \"and "
                            "others\", are not counted.");
}

}  // namespace dutygraph::cli
