// alias, roster: a person's decisions on names, kept with a plan in the database.
//
// The plan is resolved again from what was parsed when it was imported; the document is not read again. Where that
// would change more than the decision (other word lists, another version of the program), nothing is done and the user
// told.
#include <fmt/core.h>

#include <functional>
#include <nlohmann/json.hpp>

#include "cli/commands.h"
#include "cli/find.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/read/read.h"
#include "dutygraph/resolve/decisions.h"
#include "dutygraph/store/database.h"
#include "dutygraph/store/names_json.h"
#include "dutygraph/store/roster.h"

namespace dutygraph::cli {

namespace {

using nlohmann::ordered_json;

// What came of it.
struct Change {
  ResolvedPlan plan;
  Decisions decisions;
  std::size_t units_before = 0;
  bool changed = false;
};

Change apply(const Session& session, const std::string& id,
             const std::function<Decisions(const Decisions&, const ResolvedPlan&)>& change) {
  store::Database database = store::Database::open(session.database, store::OpenMode::write);
  const auto stored = database.load_plan(id);
  if (!stored)
    throw Error({Code::unreadable, id, 0, "is no plan in " + session.database,
                 "decisions are kept in the database: dutygraph import the document, dutygraph plans lists the plans"});
  const Decisions before = database.decisions(id);
  const Decisions after = change(before, *stored);
  if (after == before) return {*stored, after, stored->units.size(), false};
  if (resolve_again(session, *stored, before) != *stored)
    throw Error({Code::wrong_use, id, 0, "was resolved with other word lists or by another version of dutygraph",
                 "give the same --share as at its import, or import the document again with --replace"});
  const ResolvedPlan resolved = resolve_again(session, *stored, after);
  if (const auto failure = database.decide(resolved, after, *stored, before)) throw Error(*failure);
  return {resolved, after, stored->units.size(), true};
}

void report(const Session& session, const Change& change, const std::string& line) {
  const std::vector<std::string> absent = resolve::absent_names(change.decisions, change.plan);
  if (session.json) {
    ordered_json value = ordered_json::parse(store::units_json(change.plan, change.decisions, absent));
    value["changed"] = change.changed;
    return print(value.dump(1) + "\n");
  }
  std::string out = line + sayf(session, "；单位和名称 {} → {} 个", "; units and names: {} -> {}", change.units_before,
                                change.plan.units.size());
  if (!change.changed) out = line + say(session, "；早已如此，未作改动", "; it was so before, nothing changed");
  print(one_line(out) + "\n");
}

struct AliasArguments {
  std::string plan, printed, unit, author, reason;
  bool undo = false;
};

void alias(const Session& session, const AliasArguments& arguments) {
  if (arguments.undo && !arguments.unit.empty())
    throw Error({Code::wrong_use, {}, 0, "--undo takes PLAN and PRINTED only", "leave the unit out"});
  if (!arguments.undo && arguments.unit.empty())
    throw Error(
        {Code::wrong_use, {}, 0, "UNIT is missing", "dutygraph alias PLAN PRINTED UNIT, or alias --undo PLAN PRINTED"});
  const Change change = apply(session, arguments.plan, [&](const Decisions& before, const ResolvedPlan& plan) {
    if (arguments.undo) return value_of(resolve::undo(before, arguments.printed));
    return value_of(
        resolve::decide(before, {arguments.printed, arguments.unit, arguments.author, arguments.reason}, plan));
  });
  if (arguments.undo)
    return report(session, change, sayf(session, "已撤销对 {} 的认定", "undone: {}", arguments.printed));
  if (arguments.printed == arguments.unit)
    return report(session, change, sayf(session, "{} 自成一个单位", "{} is a unit of its own", arguments.printed));
  report(session, change, sayf(session, "{} 就是 {}", "{} is {}", arguments.printed, arguments.unit));
}

std::vector<RosterEntry> load_roster(const Session& session, const std::string& file) {
  const auto roster = store::read_roster(value_of(read::read_text(load_bytes(session, file), file)));
  if (roster) return *roster;
  Failure failure = roster.failure();
  failure.file = file;
  throw Error(failure);
}

void roster(const Session& session, const std::string& id, const std::string& file, bool undo) {
  if (undo != file.empty())
    throw Error({Code::wrong_use,
                 {},
                 0,
                 undo ? "--undo takes PLAN only" : "FILE is missing",
                 "dutygraph roster PLAN FILE, or roster --undo PLAN"});
  const std::vector<RosterEntry> entries = undo ? std::vector<RosterEntry>() : load_roster(session, file);
  const Change change = apply(session, id, [&](const Decisions& before, const ResolvedPlan&) {
    Decisions after = before;
    after.roster = entries;
    if (auto failure = resolve::check(after)) {
      failure->code = Code::unreadable;
      failure->file = file;
      throw Error(*failure);
    }
    return after;
  });
  if (undo) return report(session, change, sayf(session, "已撤销 {} 的名册", "the roster of {} is gone", id));
  report(session, change,
         sayf(session, "{} 的名册：{} 条", "{} has a roster of {}", id,
              counted(session, entries.size(), "entry", "entries")));
}

}  // namespace

void add_alias(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "alias", "Decide that a printed name is a unit; kept with the plan until alias --undo or remove");
  auto arguments = std::make_shared<AliasArguments>();
  command->add_option("PLAN", arguments->plan, "Id of a plan in the database")->required();
  command->add_option("PRINTED", arguments->printed, "The name as printed")->required();
  command->add_option(
      "UNIT", arguments->unit,
      "The unit that it is: its name, one of its other names, or its id; the printed name itself to keep "
      "it apart from all others");
  command->add_flag("--undo", arguments->undo, "Take the decision on PRINTED back");
  command->add_option("--author", arguments->author, "Who decides (default: not told)");
  command->add_option("--reason", arguments->reason, "Why");
  command->callback([&session, arguments] { alias(session, *arguments); });
}

void add_roster(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "roster", "Give a plan a roster of names, members and classes (JSON or CSV), in the place of the one it had");
  auto plan = std::make_shared<std::string>();
  auto file = std::make_shared<std::string>();
  auto undo = std::make_shared<bool>(false);
  command->add_option("PLAN", *plan, "Id of a plan in the database")->required();
  command->add_option("FILE", *file,
                      "JSON: [{\"name\", \"aliases\", \"members\", \"class\", \"function\"}]; CSV: these columns");
  command->add_flag("--undo", *undo, "Take the roster away");
  command->callback([&session, plan, file, undo] { roster(session, *plan, *file, *undo); });
}

}  // namespace dutygraph::cli
