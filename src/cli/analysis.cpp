#include "cli/analysis.h"

#include "cli/output.h"
#include "dutygraph/graph/graph_of.h"

namespace dutygraph::cli {

namespace {

// The first `most` of them.
std::string listed(const Session& session, std::vector<std::string> words, std::size_t most) {
  if (words.size() <= most) return joined(session, words);
  words.resize(most);
  return joined(session, words) + say(session, "等", " …");
}

}  // namespace

void add_analysis_options(CLI::App& command, AnalysisArguments& arguments) {
  command.add_option("PLAN", arguments.plan, "Id of a plan or path of a document")->required();
  command.add_option("--via", arguments.via, "Tasks that a unit has only through a collective")
      ->check(CLI::IsMember({"include", "exclude"}))
      ->capture_default_str();
  command.add_flag("--csv", arguments.csv, "Print the table as CSV and nothing else");
  command.add_flag("--cite", arguments.cite, "Add definitions and sources");
}

ResolvedPlan plan_to_analyse(const Session& session, const AnalysisArguments& arguments) {
  if (session.json && arguments.csv)
    throw Error({Code::wrong_use, {}, 0, "--json and --csv can't both be printed", "leave one of them out"});
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

std::string joined(const Session& session, const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : say(session, "、", ", ")) + one_line(word);
  return list;
}

std::string unit_names(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& units,
                       std::size_t most) {
  std::vector<std::string> names;
  for (const std::uint32_t unit : units) names.push_back(plan.units[unit].name);
  return listed(session, std::move(names), most);
}

std::string task_ids(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& tasks,
                     std::size_t most) {
  std::vector<std::string> ids;
  for (const std::uint32_t task : tasks) ids.push_back(plan.plan.tasks[task].id);
  return listed(session, std::move(ids), most);
}

std::string via_note(const Session& session, bool via_included) {
  return via_included ? say(session, "含经集合名称（各镇街等）展开的任务。",
                            "Tasks reached only through collectives are included.")
                      : say(session, "不含只经集合名称（各镇街等）涉及的任务，也不含“等”字略去的单位。",
                            "Tasks reached only through collectives, and units that a list hides behind \"and "
                            "others\", are not counted.");
}

Citations cite_load() {
  return {
      "weighted(u) = sum over tasks u leads of wL / leads of the task + sum over tasks u supports of wS "
      "(docs/METHODS.md, Load)",
      "Gini: C. Gini, Variabilita e mutabilita (1912); sorted form: P. Dixon et al., Ecology 68:1548 (1987)",
      "HHI: O. C. Herfindahl, Concentration in the U.S. steel industry (1950)",
      "Lorenz curve: M. O. Lorenz, Publ. Am. Stat. Assoc. 9:209 (1905)",
      "Interval: percentile bootstrap over tasks, B. Efron, R. Tibshirani, An Introduction to the Bootstrap (1993), "
      "ch. 13",
      "Fence: Q3 + 1.5 (Q3 - Q1), J. W. Tukey, Exploratory Data Analysis (1977), ch. 2; quartiles: R. J. Hyndman, "
      "Y. Fan, Am. Stat. 50:361 (1996), definition 7",
  };
}

Citations cite_bottlenecks() {
  return {
      "Peak and proof: optimal semi-matching, N. Harvey, R. Ladner, L. Lovasz, T. Tamir, J. Algorithms 59:53 (2006); "
      "Hall sets: P. Hall, J. London Math. Soc. 10:26 (1935)",
      "Articulation units and bridges: J. Hopcroft, R. Tarjan, Comm. ACM 16:372 (1973)",
      "Betweenness: U. Brandes, J. Math. Sociol. 25:163 (2001); normalised as S. Borgatti, M. Everett, Social Networks "
      "19:243 (1997)",
      "Key sets: S. Borgatti, Comput. Math. Organ. Theory 12:21 (2006), F = 1 - sum s(s-1) / (n(n-1))",
  };
}

Citations cite_rebalance() {
  return {
      "Fewest moves: minimum-cost flow by successive shortest paths, R. Ahuja, T. Magnanti, J. Orlin, Network Flows "
      "(1993), 9.7",
      "Lowest peak: N. Harvey, R. Ladner, L. Lovasz, T. Tamir, J. Algorithms 59:53 (2006)",
  };
}

std::string cite_lines(const Session& session, const AnalysisArguments& arguments, const Citations& citations) {
  if (!arguments.cite) return {};
  std::string lines = say(session, "\n方法与出处：\n", "\nMethods and sources:\n");
  for (const std::string& citation : citations) lines += "  " + citation + "\n";
  return lines;
}

}  // namespace dutygraph::cli
