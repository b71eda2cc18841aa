// units: how each printed name was resolved, what a person decided, and which names may be one.
#include <fmt/core.h>

#include "cli/commands.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/resolve/decisions.h"
#include "dutygraph/resolve/suggest.h"
#include "dutygraph/store/names_json.h"

namespace dutygraph::cli {

namespace {

std::string aliases_of(const Session& session, const Unit& unit) {
  std::string list;
  for (const Alias& alias : unit.aliases) {
    const std::string person = alias.by_person ? say(session, "人工：", "by a person: ") : "";
    list += (list.empty() ? "" : say(session, "、", "; ")) + alias.printed + " [" + person +
            rule_word(session, alias.rule) + "]";
  }
  return list;
}

std::string list_units(const Session& session, const ResolvedPlan& plan) {
  std::vector<int> mentions(plan.units.size());
  for (const Assignment& edge : plan.assignments) mentions[edge.unit] += edge.via == no_unit;
  std::vector<std::vector<std::string>> rows;
  for (std::size_t u = 0; u < plan.units.size(); ++u) {
    const Unit& unit = plan.units[u];
    rows.push_back({unit.id, unit.name, kind_word(session, unit.kind),
                    unit.kind == UnitKind::unit ? class_word(session, unit.unit_class) : "", unit.function.value_or(""),
                    std::to_string(mentions[u]), aliases_of(session, unit)});
  }
  if (session.chinese()) return table({"编号", "名称", "性质", "类别", "职能", "次数", "又印作 [依据]"}, rows);
  return table({"id", "name", "kind", "class", "function", "named", "also printed [rule]"}, rows);
}

std::string list_decisions(const Session& session, const Decisions& decisions, const std::vector<std::string>& absent) {
  std::string out;
  if (!decisions.names.empty()) out += say(session, "\n人工认定：\n", "\nDecided by a person:\n");
  for (const NameDecision& decision : decisions.names) {
    std::string line = decision.printed == decision.unit
                           ? sayf(session, "{} 自成一个单位", "{} is a unit of its own", decision.printed)
                           : decision.printed + " = " + decision.unit;
    if (!decision.reason.empty()) line += sayf(session, "；理由：{}", "; reason: {}", decision.reason);
    if (!decision.author.empty()) line += sayf(session, "；认定人：{}", "; by {}", decision.author);
    out += "  " + one_line(line) + "\n";
  }
  if (!decisions.roster.empty())
    out += sayf(session, "\n名册 {} 条\n", "\nA roster of {}\n",
                counted(session, decisions.roster.size(), "entry", "entries"));
  if (!absent.empty())
    out += one_line(sayf(session, "已认定但本文件未印的名称（保留备用）：{}",
                         "Decided on, but printed nowhere in this plan (kept): {}", listed(session, absent))) +
           "\n";
  return out;
}

std::string evidence_line(const Session& session, const ResolvedPlan& plan, const AliasSuggestion& one,
                          const AliasEvidence& piece) {
  if (piece.rule == "left-out")
    return piece.text.empty() ? say(session, "除结尾外字面相同", "the same letters but for the ending")
                              : sayf(session, "只少“{}”", "differ by \"{}\" left out", piece.text);
  if (piece.rule == "shared-word") return sayf(session, "都含“{}”", "share \"{}\"", piece.text);
  if (piece.rule == "edit-distance")
    return sayf(session, "{} / {} 字不同", "{} of {} letters differ", piece.count, piece.of);
  if (piece.rule == "never-together")
    return sayf(session, "从不同在一项任务（{} 项、{} 项）", "never in one task ({} and {})",
                counted(session, static_cast<std::size_t>(piece.count), "task", "tasks"), piece.of);
  if (piece.rule == "index-numbers")
    return sayf(session, "一个只见于正文，一个只见于索引表，任务号相合 {} / {}",
                "one only in the text, one only in the index: {} of {} task numbers agree", piece.count, piece.of);
  if (piece.rule == "one-letter") return sayf(session, "只差一个字：{}", "differ in one letter: {}", piece.text);
  if (piece.rule == "together")
    return sayf(session, "同在 {} 项任务中，首见 {}", "side by side in {}, first in {}",
                counted(session, static_cast<std::size_t>(piece.count), "task", "tasks"), piece.text);
  if (piece.rule == "own-index-rows") return say(session, "索引表各有一行", "each has a row in the index");
  if (piece.rule == "other-letters")
    return sayf(session, "各有对方没有的字：{}", "each has letters that the other lacks: {}", piece.text);
  if (piece.rule == "other-class")
    return sayf(session, "类别不同：{}、{}", "of different classes: {}, {}",
                class_word(session, plan.units[one.unit].unit_class),
                class_word(session, plan.units[one.other].unit_class));
  if (piece.rule == "part-of")
    return say(session, "长名在短名之后接着写，可能是其下属",
               "the longer name goes on behind the shorter: maybe a part");
  return piece.rule;
}

std::string list_suggestions(const Session& session, const ResolvedPlan& plan,
                             const std::vector<AliasSuggestion>& suggestions) {
  if (suggestions.empty())
    return say(session, "没有发现可能是同一单位的名称\n", "No names look as if they were one unit\n");
  std::string out;
  for (const AliasSuggestion& one : suggestions) {
    out +=
        one_line(fmt::format("{:.3f}  {}  ~  {}", one.score, plan.units[one.unit].name, plan.units[one.other].name)) +
        "\n";
    for (const AliasEvidence& piece : one.evidence)
      out +=
          one_line(fmt::format("       {} {}", piece.supports ? "+" : "-", evidence_line(session, plan, one, piece))) +
          "\n";
  }
  return out +
         one_line(sayf(session, "认定：dutygraph alias {} 印出的名称 单位",
                       "To decide: dutygraph alias {} PRINTED UNIT", plan.plan.info.id)) +
         "\n";
}

}  // namespace

void add_units(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("units", "The units of a plan and how each printed name was resolved");
  auto plan = std::make_shared<std::string>();
  auto suggest = std::make_shared<bool>(false);
  command->add_option("PLAN", *plan, "Id of a plan or path of a document")->required();
  command->add_flag("--suggest", *suggest, "Likely aliases that were not merged, with what speaks for and against");
  command->callback([&session, plan, suggest] {
    const ResolvedPlan resolved = load_plan(session, *plan);
    const Decisions decisions = decisions_of(session, *plan);
    if (*suggest) {
      const auto suggestions = resolve::suggest(resolved, resolve::Naming(lexicons_of(session)), decisions);
      return print(session.json ? store::suggestions_json(resolved, suggestions) + "\n"
                                : list_suggestions(session, resolved, suggestions));
    }
    const std::vector<std::string> absent = resolve::absent_names(decisions, resolved);
    print(session.json ? store::units_json(resolved, decisions, absent) + "\n"
                       : list_units(session, resolved) + list_decisions(session, decisions, absent));
  });
}

}  // namespace dutygraph::cli
