// index, reconcile: the unit -> task-number table, made from the text and held against the printed one.
#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/proof/reconcile.h"
#include "dutygraph/proof/unit_index.h"
#include "dutygraph/report/index_sheet.h"
#include "dutygraph/store/proof_json.h"
#include "dutygraph/text/escape.h"

namespace dutygraph::cli {

namespace {

std::vector<std::string> header_of(const Session& session, const UnitIndex& index, std::size_t lists) {
  std::vector<std::string> header = {say(session, "单位", "unit")};
  for (const IndexColumn& column : index.columns)
    header.push_back((lists > 1 ? column.list + " " : std::string()) + role_word(session, column.role));
  return header;
}

std::vector<std::vector<std::string>> rows_of(const Session& session, const UnitIndex& index) {
  std::vector<std::vector<std::string>> rows;
  for (const UnitIndexRow& row : index.rows) {
    rows.push_back({row.name});
    for (const std::vector<int>& numbers : row.numbers) rows.back().push_back(listed(session, numbers));
  }
  return rows;
}

struct IndexArguments {
  std::string plan, file, order = "office";
};

void run_index(const Session& session, const IndexArguments& arguments) {
  const ResolvedPlan plan = load_plan(session, arguments.plan);
  proof::UnitIndexOptions options;
  options.order = arguments.order == "mention" ? proof::IndexOrder::mention : proof::IndexOrder::office;
  const UnitIndex index = proof::unit_index(plan, options);
  const std::vector<std::string> header = header_of(session, index, plan.plan.lists.size());
  const auto rows = rows_of(session, index);
  if (arguments.file.empty())
    return print(session.json ? store::unit_index_json(index, plan.plan.info.id) : table(header, rows));
  const bool comma = arguments.file.ends_with(".csv");
  const bool json = arguments.file.ends_with(".json");
  const bool xlsx = arguments.file.ends_with(".xlsx");
  if (!comma && !json && !xlsx && !arguments.file.ends_with(".txt"))
    throw no_format(arguments.file, "end the file's name in .txt, .csv, .xlsx or .json");
  write_files({{arguments.file, comma  ? csv(header, rows, "\r\n")
                                : json ? store::unit_index_json(index, plan.plan.info.id)
                                : xlsx ? report::index_xlsx(index, plan.plan, {session.language})
                                       : table(header, rows)}});
  if (session.json) return print(written_json(arguments.file, "units", index.rows.size()));
  print(written_line(session, {arguments.file},
                     sayf(session, "{} 个单位", "{}", counted(session, index.rows.size(), "unit", "units"))));
}

std::string entries(const Session& session, const std::vector<IndexEntry>& list) {
  std::string out;
  for (const IndexEntry& entry : list)
    out += fmt::format("  {}  {} {} {}{}  ({}:{})\n", entry.unit, entry.list, role_word(session, entry.role),
                       entry.number, entry.has_row ? "" : say(session, "  表中无此单位", "  no row"), entry.place.line,
                       entry.place.column);
  return out;
}

std::string describe(const Session& session, const Reconciliation& found) {
  std::string out = sayf(session, "一致 {} 处，经未列明成员的集合名称可以解释 {} 处\n",
                         "{} agree, {} explained by collectives of unknown members\n",
                         counted(session, static_cast<std::size_t>(found.agree), "entry", "entries"), found.explained);
  if (!found.shifted.empty()) {
    int least = found.shifted[0].margin;
    for (const ShiftedRow& row : found.shifted) least = std::min(least, row.margin);
    out += sayf(session, "{} 行的空格丢失，已按与正文最吻合的列还原（与次优列位至少相差 {} 处）\n",
                "lost cells put back where they agree best with the text: {} (by {} at least)\n",
                counted(session, found.shifted.size(), "row", "rows"),
                counted(session, static_cast<std::size_t>(least), "entry", "entries"));
  }
  out += sayf(session, "只在明细表中：{} 处\n", "only in the index: {}\n", found.index_only.size()) +
         entries(session, found.index_only);
  out += sayf(session, "只在正文中：{} 处\n", "only in the text: {}\n", found.text_only.size()) +
         entries(session, found.text_only);
  return text::escape_terminal(out);
}

}  // namespace

void add_index(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("index", "The unit -> task-number table, made from the text");
  auto arguments = std::make_shared<IndexArguments>();
  command->add_option("PLAN", arguments->plan, "Id of a plan or path of a document")->required();
  command->add_option("-o,--output", arguments->file, "File to write: .txt .csv .xlsx .json");
  command
      ->add_option("--order", arguments->order,
                   "office: bureaus, companies, parks, towns; mention: as the text names them")
      ->check(CLI::IsMember({"office", "mention"}))
      ->capture_default_str();
  command->callback([&session, arguments] { run_index(session, *arguments); });
}

void add_reconcile(CLI::App& app, const Session& session, int& exit_code) {
  CLI::App* command =
      app.add_subcommand("reconcile", "The plan's own index table against its text; exit 1 where they differ");
  auto name = std::make_shared<std::string>();
  command->add_option("PLAN", *name, "Id of a plan or path of a document")->required();
  command->callback([&session, &exit_code, name] {
    const ResolvedPlan plan = load_plan(session, *name);
    const Reconciliation found = proof::reconcile(plan);
    if (!found.has_index && !session.json)
      throw Error({Code::nothing_found, *name, 0, "prints no index table of units and task numbers",
                   "dutygraph index makes one"});
    print(session.json ? store::reconcile_json(found, plan.plan.info.id) : describe(session, found));
    if (!found.index_only.empty() || !found.text_only.empty()) exit_code = 1;
  });
}

}  // namespace dutygraph::cli
