#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/store/database.h"

namespace dutygraph::cli {

namespace {

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
    std::optional<Error> failed;
    std::optional<store::Database> database;
    for (const std::string& file : *files) {
      try {
        const Loaded loaded = load_file(session, file, *id);
        if (!database) database = store::Database::open(session.database, store::OpenMode::create);
        const auto imported = database->import_plan(loaded.plan, loaded.bytes, file, *replace);
        if (!imported) throw Error(imported.failure());
        print(line_for(session, loaded, *imported));
      } catch (const Error& error) {
        if (error.failure().code == Code::database && !database) throw;
        if (failed) fmt::print(stderr, "dutygraph: {}\n", one_line(failed->what()));
        failed = error;  // the other files are read all the same
      }
    }
    if (failed) throw Error(*failed);
  });
}

}  // namespace dutygraph::cli
