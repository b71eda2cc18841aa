// ledger: the supervision ledger of a plan as a spreadsheet or CSV.
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/report/ledger.h"

namespace dutygraph::cli {

namespace {

struct LedgerArguments {
  std::string plan, file, paper = "a3";
  bool by_unit = false;
};

void run(const Session& session, const LedgerArguments& arguments) {
  const bool csv = arguments.file.ends_with(".csv");
  if (!csv && !arguments.file.ends_with(".xlsx"))
    throw no_format(arguments.file, "end the file's name in .xlsx or .csv");
  if (csv && arguments.by_unit)
    throw Error({Code::wrong_use, arguments.file, 0, "a CSV file has one sheet only", "end the file's name in .xlsx"});
  const ResolvedPlan plan = load_plan(session, arguments.plan);
  report::LedgerOptions options;
  options.language = session.language;
  options.paper = arguments.paper == "a4" ? report::LedgerPaper::a4 : report::LedgerPaper::a3;
  options.by_unit = arguments.by_unit;
  write_files({{arguments.file, csv ? report::ledger_csv(plan, options) : report::ledger_xlsx(plan, options)}});
  const std::size_t rows = plan.plan.tasks.size();
  if (session.json)
    print(written_json(arguments.file, "tasks", rows));
  else
    print(written_line(session, {arguments.file},
                       sayf(session, "{} 项任务", "{}", counted(session, rows, "task", "tasks"))));
}

}  // namespace

void add_ledger(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "ledger", "The supervision ledger: a row a task, with columns for state, progress and problems");
  auto arguments = std::make_shared<LedgerArguments>();
  command->add_option("PLAN", arguments->plan, "Id of a plan or path of a document")->required();
  command->add_option("-o,--output", arguments->file, "File to write: .xlsx .csv")->required();
  command->add_option("--paper", arguments->paper, "a3 or a4, landscape")
      ->check(CLI::IsMember({"a3", "a4"}))
      ->capture_default_str();
  command->add_flag("--by-unit", arguments->by_unit, "One more sheet for each unit");
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
