// One function a command: it adds its subcommand to the program. What a command does is in the file of its name.
#pragma once

#include <CLI/CLI.hpp>

#include "cli/session.h"

namespace dutygraph::cli {

void add_parse(CLI::App& app, const Session& session);
void add_plans(CLI::App& app, const Session& session);
void add_show(CLI::App& app, const Session& session);
void add_remove(CLI::App& app, const Session& session);
void add_units(CLI::App& app, const Session& session);
void add_alias(CLI::App& app, const Session& session);
void add_roster(CLI::App& app, const Session& session);
void add_graph(CLI::App& app, const Session& session);
void add_load(CLI::App& app, const Session& session);
void add_clusters(CLI::App& app, const Session& session);
void add_bottlenecks(CLI::App& app, const Session& session);
void add_rebalance(CLI::App& app, const Session& session);
void add_what_if(CLI::App& app, const Session& session);
void add_diff(CLI::App& app, const Session& session);
void add_draw(CLI::App& app, const Session& session);
void add_export(CLI::App& app, const Session& session);
void add_pack(CLI::App& app, const Session& session);
void add_page(CLI::App& app, const Session& session);
void add_ledger(CLI::App& app, const Session& session);
void add_index(CLI::App& app, const Session& session);
// Sets `exit_code` where some of the files were not taken.
void add_import(CLI::App& app, const Session& session, int& exit_code);
// Sets `exit_code` to 1 where it found what it was asked to look for.
void add_audit(CLI::App& app, const Session& session, int& exit_code);
void add_reconcile(CLI::App& app, const Session& session, int& exit_code);

// An option that takes a value refuses an empty one, in every command added so far: CLI11 would read an empty number as
// 0, and an empty name would ask for nothing in particular.
void refuse_empty_values(CLI::App& app);

}  // namespace dutygraph::cli
