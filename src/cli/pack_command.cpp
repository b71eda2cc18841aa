// pack: the meeting pack, one PDF: cover, diagrams, findings, index, glossary, methods.
#include <fmt/core.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/analysis.h"
#include "cli/bottleneck_words.h"
#include "cli/cite.h"
#include "cli/clusters_words.h"
#include "cli/commands.h"
#include "cli/load_words.h"
#include "cli/output.h"
#include "dutygraph/analyse/bootstrap.h"
#include "dutygraph/analyse/bottlenecks.h"
#include "dutygraph/analyse/clusters.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/draw/pack.h"
#include "dutygraph/draw/render.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/proof/audit.h"
#include "dutygraph/proof/unit_index.h"
#include "dutygraph/text/escape.h"

namespace dutygraph::cli {

namespace {

constexpr unsigned seconds = 300;  // for the rendering of a whole pack

struct PackArguments {
  std::string plan, file, unit, paper = "a4";
  std::vector<std::string> only;
};

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string audit_sentence(const Session& session, const std::vector<Finding>& findings) {
  int counts[3] = {};
  for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  if (findings.empty()) return say(session, "文稿校对未发现问题。", "Proofreading found nothing.");
  return sayf(session, "文稿校对：错误 {} 处，警告 {} 处，提示 {} 处，见“文稿问题”。",
              "Proofreading: {} errors, {} warnings, {} notes; see \"Findings\".", counts[0], counts[1], counts[2]);
}

// What matters in five sentences: load, how it is spread, the bottleneck, who works together, the document itself.
std::vector<std::string> cover_sentences(const Session& session, const ResolvedPlan& plan, const draw::Answers& answers,
                                         const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  const auto take = [&](const std::string& text, std::size_t most) {
    const std::vector<std::string> lines = lines_of(text);
    all.insert(all.end(), lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(std::min(most, lines.size())));
  };
  take(load_sentences(session, *answers.load, *answers.verdict), 2);
  take(bottleneck_sentences(session, plan, *answers.bottlenecks), 1);
  take(cluster_sentences(session, *answers.clusters, plan), 1);
  all.push_back(audit_sentence(session, findings));
  return all;
}

draw::TextPart findings_part(const Session& session, const std::vector<Finding>& findings) {
  draw::TextPart part{"findings",
                      say(session, "文稿问题", "Findings"),
                      say(session, "程序校对所得，按位置排列；方括号内为规则",
                          "What proofreading found, by place; the rule in brackets"),
                      {}};
  for (const Finding& finding : findings) {
    const std::string severity = finding.severity == Severity::error     ? say(session, "错误", "error")
                                 : finding.severity == Severity::warning ? say(session, "警告", "warning")
                                                                         : say(session, "提示", "note");
    part.entries.push_back(
        {severity + (finding.task ? "  " + *finding.task : ""),
         finding.message + " [" + finding.rule + "]" +
             (finding.place.line > 0 ? sayf(session, "（第{}行）", " (line {})", finding.place.line) : "")});
  }
  return part;
}

std::string numbers(const Session& session, const std::vector<int>& list) {
  std::string text;
  for (const int number : list) text += (text.empty() ? "" : say(session, "、", ", ")) + std::to_string(number);
  return text;
}

draw::TextPart index_part(const Session& session, const ResolvedPlan& plan) {
  draw::TextPart part{
      "index",
      say(session, "单位任务索引", "Index of units"),
      say(session, "各单位牵头和责任的任务编号，含经列明成员的统称",
          "The numbers of the tasks each unit leads and supports, through collectives of known members too"),
      {}};
  const UnitIndex index = proof::unit_index(plan);
  for (const UnitIndexRow& row : index.rows) {
    std::string text;
    for (std::size_t c = 0; c < index.columns.size(); ++c) {
      if (row.numbers[c].empty()) continue;
      const bool lead = index.columns[c].role == Role::lead;
      text += (text.empty() ? "" : say(session, "；", "; ")) +
              (plan.plan.lists.size() > 1 ? index.columns[c].list + " " : std::string()) +
              (lead ? say(session, "牵头 ", "lead ") : say(session, "责任 ", "support ")) +
              numbers(session, row.numbers[c]);
    }
    part.entries.push_back({row.name, text});
  }
  return part;
}

// Short names that the diagrams use, and who is in which collective.
draw::TextPart glossary_part(const Session& session, const ResolvedPlan& plan) {
  draw::TextPart part{
      "glossary",
      say(session, "简称与统称", "Short names and collectives"),
      say(session, "图中简称对应的全称；统称的成员以文件或名册所示为准",
          "Full names of the short names on the diagrams; members of collectives as the document or a roster tells"),
      {}};
  for (const Unit& unit : plan.units) {
    if (unit.kind == UnitKind::official) continue;
    std::string text = unit.short_name == unit.name ? "" : unit.name;
    if (unit.kind == UnitKind::collective) {
      for (std::size_t i = 0; i < unit.members.size(); ++i)
        text += (i > 0          ? say(session, "、", ", ")
                 : text.empty() ? ""
                                : say(session, "：", ": ")) +
                plan.units[unit.members[i]].name;
      if (unit.members.empty()) text += say(session, "（成员未列明）", " (members not told)");
    }
    if (!text.empty()) part.entries.push_back({unit.short_name, text});
  }
  std::ranges::stable_sort(part.entries, {}, &draw::TextPart::Entry::head);
  return part;
}

draw::TextPart methods_part(const Session& session, const draw::Answers& answers) {
  draw::TextPart part{
      "methods",
      say(session, "方法与出处", "Methods and sources"),
      say(session, "本册各项数字的算法，可据此复算", "How the figures are computed, so that they can be checked"),
      {}};
  const auto add = [&](const char* head, const Citations& citations) {
    part.entries.push_back({head, citations.front()});
    for (std::size_t i = 1; i < citations.size(); ++i) part.entries.push_back({"", citations[i]});
  };
  add(say(session, "负荷", "Load"), cite_load(session, *answers.load, *answers.verdict));
  add(say(session, "瓶颈", "Bottlenecks"), cite_bottlenecks(session, *answers.bottlenecks));
  add(say(session, "分组", "Groups"), cite_clusters(session, *answers.clusters));
  return part;
}

void run(const Session& session, const PackArguments& arguments) {
  if (!arguments.file.ends_with(".pdf"))
    throw Error({Code::wrong_use, arguments.file, 0, "is no name of a PDF file", "end the file's name in .pdf"});
  const ResolvedPlan plan = load_plan(session, arguments.plan);
  const text::Lexicons lexicons = lexicons_of(session);
  const std::vector<Finding> findings = proof::audit(plan, {{}, session.language, &lexicons});
  draw::Answers answers;
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  answers.load = analyse::load(plan, graph);
  answers.verdict = analyse::bootstrap(*answers.load, graph);
  answers.clusters = analyse::clusters(plan, graph);
  answers.bottlenecks = analyse::bottlenecks(plan, graph);
  draw::PackOptions options;
  options.language = session.drawn_in();
  if (!arguments.unit.empty()) options.unit = arguments.unit;
  options.only = arguments.only;
  options.fold_out = arguments.paper == "a3";
  if (arguments.unit.empty()) options.sentences = cover_sentences(session, plan, answers, findings);
  options.texts = {findings_part(session, findings), index_part(session, plan), glossary_part(session, plan),
                   methods_part(session, answers)};
  const Result<draw::Drawing> drawing = draw::pack(plan, options, answers);
  if (!drawing) throw Error(drawing.failure());
  const draw::Rendered rendered = draw::render(*drawing, draw::Format::pdf, seconds);
  write_files({{arguments.file, rendered.files.front()}});
  const draw::Checks& checks = rendered.checks;
  if (session.json)
    return print(nlohmann::ordered_json{{"file", arguments.file},
                                        {"pages", rendered.pages},
                                        {"checks",
                                         {{"smallest_print_pt", checks.smallest_print_pt},
                                          {"overlaps", checks.overlaps},
                                          {"clipped", checks.clipped},
                                          {"missing_glyphs", checks.missing_glyphs}}}}
                     .dump(1) +
                 "\n");
  print(text::escape_terminal(sayf(session, "{}：共 {} 页，最小字号 {:.1f} 磅\n",
                                   "{}: {} pages, smallest print {:.1f} pt\n", arguments.file, rendered.pages,
                                   checks.smallest_print_pt)));
}

}  // namespace

void add_pack(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "pack",
      "The meeting pack: cover, overview, loads, rosters, matrices, unit maps, gaps, findings, index, in one PDF");
  auto arguments = std::make_shared<PackArguments>();
  command->add_option("PLAN", arguments->plan, "Id of a plan or path of a document")->required();
  command->add_option("-o,--output", arguments->file, "File to write: .pdf")->required();
  command->add_option("--for", arguments->unit, "One unit's own pack: cover and its map");
  command
      ->add_option("--only", arguments->only,
                   "Only these parts: cover, a kind of draw, findings, index, glossary, methods")
      ->delimiter(',');
  command->add_option("--paper", arguments->paper, "a4, or a3 for fold-outs of overview and total matrix")
      ->check(CLI::IsMember({"a4", "a3"}))
      ->capture_default_str();
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
