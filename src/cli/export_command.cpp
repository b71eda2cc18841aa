// export: the resolved graph for other programs.
#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/report/export.h"
#include "dutygraph/store/graph_json.h"
#include "dutygraph/store/node_link_json.h"

namespace dutygraph::cli {

namespace {

bool is_folder(const std::string& format) { return format == "csv" || format == "neo4j"; }

// The files of a format; those that are tables stand in the folder `file`.
FileContents files_of(const ResolvedPlan& plan, const std::string& format, const std::string& file) {
  if (format == "json") return {{file, store::graph_json(plan) + "\n"}};
  if (format == "node-link") return {{file, store::node_link_json(plan) + "\n"}};
  if (format == "graphml") return {{file, report::graphml(plan)}};
  if (format == "gexf") return {{file, report::gexf(plan)}};
  if (format == "dot") return {{file, report::dot(plan)}};
  if (format == "cypher") return {{file, report::cypher(plan)}};
  FileContents tables = format == "csv" ? report::csv_tables(plan) : report::neo4j_tables(plan);
  for (auto& [name, content] : tables) name = (std::filesystem::path(file) / name).string();
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
    const FileContents files = files_of(load_plan(session, *plan), *format, *file);
    write_files(files, is_folder(*format) ? *file : "");
    const std::vector<std::string> names = names_of(files);
    if (session.json)
      return print(nlohmann::ordered_json{{"format", *format}, {"files", names}}.dump(
                       1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) +
                   "\n");
    std::string lines;
    for (const std::string& name : names) lines += one_line(name) + "\n";
    print(lines);
  });
}

}  // namespace dutygraph::cli
