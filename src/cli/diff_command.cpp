// diff: what became of each task and each unit from one plan to the next.
#include <fmt/core.h>

#include <algorithm>

#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/report/diff_sheet.h"
#include "dutygraph/store/diff_json.h"
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

// "(sure to 62 %)" where a link asks for a second look.
std::string doubt(const Session& session, double certainty) {
  if (certainty >= unsure_link) return {};
  return sayf(session, "（把握{:.0f}%，请核对）", " (sure to {:.0f} %: check)", 100 * certainty);
}

// The tasks that one task goes on in, or that go on in it, with the doubts.
std::string group_ids(const Session& session, const ResolvedPlan& plan, const TaskGroup& group) {
  std::vector<std::string> all;
  for (std::size_t i = 0; i < group.many.size(); ++i)
    all.push_back(plan.plan.tasks.at(group.many[i]).id + doubt(session, group.certainties.at(i)));
  return listed(session, all);
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
  std::vector<std::string> changed, split, merged, dropped, appeared;
  for (const KeptTask& kept : diff.kept)
    if (!kept.changes.empty())
      changed.push_back(fmt::format("{} → {}{}  {}", before.plan.tasks.at(kept.before).id,
                                    after.plan.tasks.at(kept.after).id, doubt(session, kept.certainty),
                                    report::changes_on_one_line(kept, {session.language})));
  for (const TaskGroup& group : diff.split)
    split.push_back(brief(before, group.one) + " → " + group_ids(session, after, group));
  for (const TaskGroup& group : diff.merged)
    merged.push_back(group_ids(session, before, group) + " → " + brief(after, group.one));
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

bool has_change(const KeptTask& kept, TaskChange::Kind kind) {
  return std::any_of(kept.changes.begin(), kept.changes.end(), [&](const TaskChange& c) { return c.kind == kind; });
}

// What became of the tasks, in figures.
std::string tasks_line(const Session& session, const PlanDiff& diff) {
  return sayf(session, "保留 {} 项，拆分 {} 项，合并成 {} 项，取消 {} 项，新增 {} 项。",
              "{} kept, {} split, {} merged, {} dropped, {} new.", counted(session, diff.kept.size(), "task", "tasks"),
              diff.split.size(), diff.merged.size(), diff.dropped.size(), diff.appeared.size());
}

// What changed in those that were kept; nothing where none was.
std::string changes_line(const Session& session, const PlanDiff& diff) {
  if (diff.kept.empty()) return {};
  const auto count = [&](auto has) { return std::count_if(diff.kept.begin(), diff.kept.end(), has); };
  const auto unchanged = count([](const KeptTask& kept) { return kept.changes.empty(); });
  const auto with = [&](TaskChange::Kind kind) {
    return count([=](const KeptTask& k) { return has_change(k, kind); });
  };
  return sayf(session,
              "保留的任务中：{} 项未改动，{} 项措辞改动，{} 项指标数字改动，{} 项牵头单位变化，{} 项责任单位变化。\n",
              "Of those kept: {} unchanged, {} reworded, {} with another figure, {} with other leads, {} with other "
              "supports.\n",
              unchanged, with(TaskChange::Kind::text), with(TaskChange::Kind::figure), with(TaskChange::Kind::lead),
              with(TaskChange::Kind::support));
}

// Why there is nothing to compare, or what to bear in mind.
std::string remarks(const Session& session, const PlanDiff& diff) {
  std::string out;
  const bool linked = !diff.kept.empty() || !diff.split.empty() || !diff.merged.empty();
  if (!linked && !diff.dropped.empty() && !diff.appeared.empty())
    out += say(session, "没有一项任务能在另一份方案中找到对应：两份方案可能不是同一单位前后两年的方案。\n",
               "No task goes on in the other plan: the two may not be one office's plans of two years.\n");
  if (!linked && (diff.dropped.empty() || diff.appeared.empty()))
    out += say(session, "至少有一份方案中没有任务，无从对比。\n",
               "At least one of the plans has no task: nothing to compare.\n");
  if (diff.other_place)
    out += say(session, "注意：两份方案写明的地方不同。\n", "Note: the two plans name different places.\n");
  return out;
}

std::string describe(const Session& session, const PlanDiff& diff, const ResolvedPlan& before,
                     const ResolvedPlan& after) {
  return tasks_line(session, diff) + "\n" + changes_line(session, diff) + remarks(session, diff) +
         tasks_of(session, diff, before, after) + units_of(session, diff);
}

// d.csv -> d-units.csv
std::string beside(const std::string& file) { return file.substr(0, file.size() - 4) + "-units.csv"; }

void run(const Session& session, const DiffArguments& arguments) {
  const analyse::DiffOptions options = options_of(arguments);
  const ResolvedPlan before = load_plan(session, arguments.before);
  const ResolvedPlan after = load_plan(session, arguments.after);
  const PlanDiff diff = compared(session, before, after, options);
  if (arguments.file.empty())
    return print(session.json ? store::diff_json(diff, before, after) : describe(session, diff, before, after));
  FileContents files;
  if (arguments.file.ends_with(".html"))
    files = {{arguments.file, report::diff_sheet(diff, before, after, {session.language})}};
  else if (arguments.file.ends_with(".csv"))
    files = {{arguments.file, report::diff_csv(diff, before, after, {session.language})},
             {beside(arguments.file), report::diff_units_csv(diff, {session.language})}};
  else if (arguments.file.ends_with(".json"))
    files = {{arguments.file, store::diff_json(diff, before, after) + "\n"}};
  else
    throw no_format(arguments.file,
                    "end the file's name in .html (side by side), .csv (the tasks; the units beside it) or .json");
  write_files(files);
  if (session.json) return print(written_json(names_of(files), "tasks", diff.kept.size()));
  print(written_line(session, names_of(files), tasks_line(session, diff)) + changes_line(session, diff));
}

}  // namespace

void add_diff(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "diff", "What became of each task and unit from one plan to the next: kept, split, merged, dropped, new");
  auto arguments = std::make_shared<DiffArguments>();
  command->add_option("OLD", arguments->before, "Id of a plan or path of a document")->required();
  command->add_option("NEW", arguments->after, "Id of a plan or path of a document")->required();
  command->add_option("-o,--output", arguments->file,
                      "File to write: .html (side by side), .csv (the tasks; the units in NAME-units.csv), .json");
  command->add_option("--floor", arguments->floor, "How sure a link of two tasks must be, 0 to 1 (default 0.5)")
      ->check(CLI::Range(0.0, 1.0));
  command->add_option("--renamed", arguments->renamed, "OLD=NEW: these two units are one; may stand several times")
      ->allow_extra_args(false);
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
