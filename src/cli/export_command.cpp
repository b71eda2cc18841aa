// export: the resolved graph for other programs.
#include <sys/stat.h>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/report/export.h"
#include "dutygraph/store/graph_json.h"
#include "dutygraph/store/node_link_json.h"
#include "dutygraph/text/escape.h"

namespace dutygraph::cli {

namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

// The files of a format; those that are tables go into the folder `file`, which is made if it is not there.
Files files_of(const ResolvedPlan& plan, const std::string& format, const std::string& file) {
  if (format == "json") return {{file, store::graph_json(plan) + "\n"}};
  if (format == "node-link") return {{file, store::node_link_json(plan) + "\n"}};
  if (format == "graphml") return {{file, report::graphml(plan)}};
  if (format == "gexf") return {{file, report::gexf(plan)}};
  if (format == "dot") return {{file, report::dot(plan)}};
  if (format == "cypher") return {{file, report::cypher(plan)}};
  Files tables = format == "csv" ? report::csv_tables(plan) : report::neo4j_tables(plan);
  if (mkdir(file.c_str(), 0777) != 0 && errno != EEXIST)
    throw Error({Code::io, file, 0, "can't be made a folder", "name a folder for the tables of " + format});
  for (auto& [name, content] : tables) name.insert(0, file + "/");
  return tables;
}

}  // namespace

void add_export(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("export", "The resolved graph for Gephi, NetworkX, Neo4j, spreadsheets");
  auto plan = std::make_shared<std::string>();
  auto format = std::make_shared<std::string>();
  auto file = std::make_shared<std::string>();
  command->add_option("PLAN", *plan, "Id of a plan or path of a document")->required();
  command
      ->add_option("--format", *format,
                   "json (import takes it back), node-link, graphml, gexf, dot, cypher; csv, neo4j: a folder")
      ->required()
      ->check(CLI::IsMember({"json", "node-link", "graphml", "gexf", "dot", "cypher", "csv", "neo4j"}));
  command->add_option("-o,--output", *file, "File to write; a folder for csv and neo4j")->required();
  command->callback([&session, plan, format, file] {
    const Files files = files_of(load_plan(session, *plan), *format, *file);
    write_files(files);
    nlohmann::ordered_json names = nlohmann::ordered_json::array();
    std::string lines;
    for (const auto& [name, content] : files) {
      names.push_back(name);
      lines += one_line(name) + "\n";
    }
    print(session.json ? nlohmann::ordered_json{{"format", *format}, {"files", names}}.dump(1) + "\n" : lines);
  });
}

}  // namespace dutygraph::cli
