// diff: what became of each task and each unit from one plan to the next.
#include <fmt/core.h>

#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "dutygraph/report/diff_sheet.h"
#include "dutygraph/store/diff_json.h"
#include "dutygraph/text/escape.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::cli {

namespace {

constexpr std::size_t shown = 36;  // characters of a task's text in a list

struct DiffArguments {
  std::string before, after, file;
  double floor = -1;
  std::vector<std::string> renamed;
};

analyse::DiffOptions options_of(const DiffArguments& arguments) {
  analyse::DiffOptions options = diff_options(arguments.renamed);
  if (arguments.floor >= 0) options.floor = arguments.floor;
  if (const auto failure = analyse::check(options)) throw Error(*failure);
  return options;
}

// A task on one line: its id and the beginning of its text.
std::string brief(const ResolvedPlan& plan, std::uint32_t task) {
  const std::u32string text = text::decode(plan.plan.tasks.at(task).text);
  const bool cut = text.size() > shown;
  return plan.plan.tasks.at(task).id + "  " + text::encode(text.substr(0, shown)) + (cut ? " …" : "");
}

std::string ids(const ResolvedPlan& plan, const std::vector<std::uint32_t>& tasks, const char* comma) {
  std::string all;
  for (const std::uint32_t task : tasks) all += (all.empty() ? "" : comma) + plan.plan.tasks.at(task).id;
  return all;
}

std::string old_to_new(const std::array<int, 2>& pair) {
  return pair[0] == pair[1] ? std::to_string(pair[1]) : fmt::format("{} → {}", pair[0], pair[1]);
}

// "Word (n)" and the lines of it, each on its own; nothing where there are none.
std::string block(const std::string& word, const std::vector<std::string>& lines) {
  if (lines.empty()) return {};
  std::string out = fmt::format("\n{} ({})\n", word, lines.size());
  for (const std::string& line : lines) out += "  " + one_line(line) + "\n";
  return out;
}

std::string tasks_of(const Session& session, const PlanDiff& diff, const ResolvedPlan& before,
                     const ResolvedPlan& after) {
  const char* comma = say(session, "、", ", ");
  std::vector<std::string> changed, split, merged, dropped, appeared;
  for (const KeptTask& kept : diff.kept)
    if (!kept.changes.empty())
      changed.push_back(fmt::format("{} → {}  {:.2f}  {}", before.plan.tasks.at(kept.before).id,
                                    after.plan.tasks.at(kept.after).id, kept.similarity,
                                    report::changes_on_one_line(kept, {session.language})));
  for (const TaskGroup& group : diff.split)
    split.push_back(before.plan.tasks.at(group.one).id + " → " + ids(after, group.many, comma));
  for (const TaskGroup& group : diff.merged)
    merged.push_back(ids(before, group.many, comma) + " → " + after.plan.tasks.at(group.one).id);
  for (const std::uint32_t task : diff.dropped) dropped.push_back(brief(before, task));
  for (const std::uint32_t task : diff.appeared) appeared.push_back(brief(after, task));
  return block(say(session, "保留而有改动", "kept, changed"), changed) + block(say(session, "拆分", "split"), split) +
         block(say(session, "合并", "merged"), merged) + block(say(session, "取消", "dropped"), dropped) +
         block(say(session, "新增", "new"), appeared);
}

std::string units_of(const Session& session, const PlanDiff& diff) {
  std::vector<std::vector<std::string>> rows;
  for (const UnitChange& unit : diff.units)
    if (unit.lead[0] != unit.lead[1] || unit.support[0] != unit.support[1] || unit.old_name)
      rows.push_back({unit.name + (unit.old_name ? sayf(session, "（原{}）", " (formerly {})", *unit.old_name) : ""),
                      old_to_new(unit.lead), old_to_new(unit.support)});
  std::string out;
  if (!rows.empty())
    out = "\n" + table({say(session, "单位（有变化的）", "unit (changed ones)"), say(session, "牵头", "lead"),
                        say(session, "责任", "support")},
                       rows);
  std::vector<std::string> renames;
  for (const LikelyRename& rename : diff.renamed)
    renames.push_back(sayf(session, "{} → {}  （{} 项延续任务中有 {} 项由后者接替）",
                           "{} → {}  (of its {} continued tasks the latter took over {})", rename.before, rename.after,
                           rename.of, rename.tasks));
  out += block(say(session, "疑似更名，请人工确认（--renamed 原名=新名）",
                   "likely renames, for a person to confirm (--renamed OLD=NEW)"),
               renames);
  return out;
}

std::string describe(const Session& session, const PlanDiff& diff, const ResolvedPlan& before,
                     const ResolvedPlan& after) {
  std::size_t unchanged = 0;
  for (const KeptTask& kept : diff.kept)
    if (kept.changes.empty()) ++unchanged;
  std::string out = sayf(
      session, "保留 {} 项（其中 {} 项未改动），拆分 {} 项，合并成 {} 项，取消 {} 项，新增 {} 项；相似度下限 {:.3f}\n",
      "{} tasks kept ({} of them unchanged), {} split, {} merged, {} dropped, {} new; floor of "
      "similarity {:.3f}\n",
      diff.kept.size(), unchanged, diff.split.size(), diff.merged.size(), diff.dropped.size(), diff.appeared.size(),
      diff.floor);
  if (diff.other_place)
    out += say(session, "注意：两份方案写明的地方不同。\n", "note: the two plans name different places.\n");
  return out + tasks_of(session, diff, before, after) + units_of(session, diff);
}

void run(const Session& session, const DiffArguments& arguments) {
  const analyse::DiffOptions options = options_of(arguments);
  const ResolvedPlan before = load_plan(session, arguments.before);
  const ResolvedPlan after = load_plan(session, arguments.after);
  const PlanDiff diff = analyse::diff(before, after, options);
  if (arguments.file.empty())
    return print(session.json ? store::diff_json(diff, before, after) : describe(session, diff, before, after));
  std::string content;
  if (arguments.file.ends_with(".html"))
    content = report::diff_sheet(diff, before, after, {session.language});
  else if (arguments.file.ends_with(".csv"))
    content = report::diff_csv(diff, before, after, {session.language});
  else if (arguments.file.ends_with(".json"))
    content = store::diff_json(diff, before, after) + "\n";
  else
    throw Error({Code::wrong_use, arguments.file, 0, "has no ending that names a format",
                 "end the file's name in .html (side by side), .csv (the tasks) or .json"});
  write_files({{arguments.file, content}});
  if (session.json) return print(written_json(arguments.file, "tasks", diff.kept.size()));
  print(text::escape_terminal(sayf(session, "{}：保留 {} 项，取消 {} 项，新增 {} 项\n",
                                   "{}: {} tasks kept, {} dropped, {} new\n", arguments.file, diff.kept.size(),
                                   diff.dropped.size(), diff.appeared.size())));
}

}  // namespace

void add_diff(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "diff", "What became of each task and unit from one plan to the next: kept, split, merged, dropped, new");
  auto arguments = std::make_shared<DiffArguments>();
  command->add_option("OLD", arguments->before, "Id of a plan or path of a document")->required();
  command->add_option("NEW", arguments->after, "Id of a plan or path of a document")->required();
  command->add_option("-o,--output", arguments->file, "File to write: .html (side by side), .csv (the tasks), .json");
  command
      ->add_option("--floor", arguments->floor,
                   "Similarity that two tasks must exceed (default: from how alike the plans are, 0.06 to 0.15)")
      ->check(CLI::Range(0.0, 1.0));
  command->add_option("--renamed", arguments->renamed, "OLD=NEW: these two units are one; may stand several times");
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
