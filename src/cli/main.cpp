// dutygraph: argv -> the rooms. Errors leave by here, with one exit code a kind (CONTRACT: exit codes).
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <cstdlib>
#include <new>

#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/model/error.h"

namespace {

using dutygraph::Code;

constexpr int exit_wrong_use = 2;
constexpr int exit_unreadable = 3;
constexpr int exit_database = 4;

int exit_code(Code code) {
  switch (code) {
    case Code::wrong_use: return exit_wrong_use;
    case Code::database: return exit_database;
    default: return exit_unreadable;
  }
}

std::string environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): before any thread
  return value == nullptr ? "" : value;
}

// The language of the locale: Chinese where it says so, else English.
std::string default_language() {
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"})
    if (const std::string value = environment(name); !value.empty()) return value.starts_with("zh") ? "zh" : "en";
  return "en";
}

int fail(const std::string& message, int code) {
  fmt::print(stderr, "dutygraph: {}\n", dutygraph::cli::one_line(message));
  return code;
}

// CLI11 misses a command where it does not know the one that was given.
std::string reason_of(const CLI::App& app, const CLI::ParseError& error) {
  const std::vector<std::string> unknown = app.remaining();
  if (!app.get_subcommands().empty() || unknown.empty()) return error.what();
  return "no command \"" + unknown.front() + "\"";
}

int run(int argc, char** argv) {
  CLI::App app{
      "Reads plans that divide responsibility and draws who leads, who supports, who carries too much.\n"
      "PLAN is the path of a document or the id of a plan in the database.\n"
      "Exit codes: 0 done; 1 done, and found what it looked for; 2 wrong use; 3 input can't be read or output can't be "
      "written; 4 the database refused.",
      "dutygraph"};
  dutygraph::cli::Session session;
  session.language = default_language();
  session.database = environment("DUTYGRAPH_DB");
  if (session.database.empty()) session.database = "dutygraph.db";
  app.set_version_flag("--version", "dutygraph " DUTYGRAPH_VERSION);
  app.require_subcommand(1);
  app.fallthrough();
  app.add_option("--db", session.database, "The database file (default: $DUTYGRAPH_DB, else dutygraph.db here)");
  app.add_option("--lang", session.language, "zh or en (default: from the locale)")->check(CLI::IsMember({"zh", "en"}));
  app.add_flag("--json", session.json, "Print one JSON value and nothing else");
  app.add_option("--share", session.share, "A folder with own word lists in place of the compiled-in ones");
  app.add_option("--max-mb", session.max_mb, "Refuse documents larger than this")
      ->check(CLI::Range(1, 2000))
      ->capture_default_str();
  int found = 0;
  dutygraph::cli::add_parse(app, session);
  dutygraph::cli::add_import(app, session, found);
  dutygraph::cli::add_plans(app, session);
  dutygraph::cli::add_show(app, session);
  dutygraph::cli::add_remove(app, session);
  dutygraph::cli::add_units(app, session);
  dutygraph::cli::add_alias(app, session);
  dutygraph::cli::add_roster(app, session);
  dutygraph::cli::add_graph(app, session);
  dutygraph::cli::add_load(app, session);
  dutygraph::cli::add_clusters(app, session);
  dutygraph::cli::add_bottlenecks(app, session);
  dutygraph::cli::add_rebalance(app, session);
  dutygraph::cli::add_what_if(app, session);
  dutygraph::cli::add_diff(app, session);
  dutygraph::cli::add_draw(app, session);
  dutygraph::cli::add_index(app, session);
  dutygraph::cli::add_ledger(app, session);
  dutygraph::cli::add_pack(app, session);
  dutygraph::cli::add_page(app, session);
  dutygraph::cli::add_export(app, session);
  dutygraph::cli::add_audit(app, session, found);
  dutygraph::cli::add_reconcile(app, session, found);
  dutygraph::cli::refuse_empty_values(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& success) {  // --help, --version
    return app.exit(success);
  } catch (const CLI::ParseError& error) {
    return fail(reason_of(app, error) + "; see dutygraph --help", exit_wrong_use);
  }
  return found;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const dutygraph::Error& error) {
    return fail(error.what(), exit_code(error.failure().code));
  } catch (const std::bad_alloc&) {
    return fail("out of memory; give it a smaller document", exit_unreadable);
  } catch (const std::exception& error) {
    return fail(std::string("internal error: ") + error.what() + "; please report it with the document",
                exit_unreadable);
  }
}
