// import: documents into the database, each whole or not at all.
#include <fmt/core.h>

#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/store/database.h"

namespace dutygraph::cli {

namespace {

using nlohmann::ordered_json;

std::string line_for(const Session& session, const Loaded& loaded, store::Imported imported) {
  const char* what = imported == store::Imported::added      ? say(session, "新增", "added")
                     : imported == store::Imported::replaced ? say(session, "替换", "replaced")
                                                             : say(session, "未变", "unchanged");
  std::string notes;
  for (const std::string& note : loaded.notes) notes += "  (" + note + ")";
  return one_line(sayf(session, "{}  {}：任务 {} 项，单位 {} 个，责任关系 {} 条{}",
                       "{}  {}: {} tasks, {} units, {} assignments{}", what, loaded.plan.plan.info.id,
                       loaded.plan.plan.tasks.size(), loaded.plan.units.size(), loaded.plan.assignments.size(),
                       notes)) +
         "\n";
}

ordered_json value_for(const Loaded& loaded, store::Imported imported) {
  return {{"file", loaded.file},
          {"id", loaded.plan.plan.info.id},
          {"imported", store::to_string(imported)},
          {"tasks", loaded.plan.plan.tasks.size()},
          {"units", loaded.plan.units.size()},
          {"assignments", loaded.plan.assignments.size()},
          {"notes", loaded.notes}};
}

// Reads one document and keeps it; what a person decided about the plan that it replaces is applied to it.
store::Imported import_file(const Session& session, Loaded& loaded, std::optional<store::Database>& database,
                            bool replace) {
  if (!database) database = store::Database::open(session.database, store::OpenMode::create);
  const Decisions decisions = database->decisions(loaded.plan.plan.info.id);
  if (decisions != Decisions()) loaded.plan = resolve_again(session, loaded.plan, decisions);
  const auto imported = database->import_plan(loaded.plan, loaded.bytes, loaded.file, replace, decisions);
  if (!imported) throw Error(imported.failure());
  return *imported;
}

void import_files(const Session& session, const std::vector<std::string>& files, const std::string& id, bool replace) {
  std::optional<Error> failed;
  std::optional<store::Database> database;
  ordered_json imports = ordered_json::array();
  for (const std::string& file : files) {
    try {
      Loaded loaded = load_file(session, file, id);
      const store::Imported imported = import_file(session, loaded, database, replace);
      if (session.json)
        imports.push_back(value_for(loaded, imported));
      else
        print(line_for(session, loaded, imported));
    } catch (const Error& error) {
      if (error.failure().code == Code::database && !database) throw;
      if (failed) fmt::print(stderr, "dutygraph: {}\n", one_line(failed->what()));
      failed = error;  // the other files are read all the same
    }
  }
  if (session.json && !imports.empty())
    print(ordered_json{{"imports", std::move(imports)}}.dump(1, ' ', false, ordered_json::error_handler_t::replace) +
          "\n");
  if (failed) throw Error(*failed);
}

}  // namespace

void add_import(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("import", "Add plans to the database: each file whole or not at all");
  auto files = std::make_shared<std::vector<std::string>>();
  auto id = std::make_shared<std::string>();
  auto replace = std::make_shared<bool>(false);
  command->add_option("FILE", *files, "Documents")->required();
  command->add_option("--as", *id, "The plan's id instead of the file's stem; one file only");
  command->add_flag("--replace", *replace, "Let other content take the place of a plan of the same id");
  command->callback([&session, files, id, replace] {
    if (!id->empty() && files->size() > 1)
      throw Error(
          {Code::wrong_use, {}, 0, "--as names one plan, but several files were given", "import them one by one"});
    import_files(session, *files, *id, *replace);
  });
}

}  // namespace dutygraph::cli
