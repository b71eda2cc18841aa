// draw: one kind of diagram of a plan, or of two; its pages in files.
#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/drawn.h"
#include "cli/output.h"
#include "dutygraph/analyse/bootstrap.h"
#include "dutygraph/analyse/bottlenecks.h"
#include "dutygraph/analyse/clusters.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/draw/draw.h"
#include "dutygraph/draw/render.h"
#include "dutygraph/graph/graph_of.h"

namespace dutygraph::cli {

namespace {

using nlohmann::ordered_json;

struct DrawArguments {
  std::string kind, plan, second, file, unit, section, paper;
  std::vector<std::string> renamed;
  bool list = false;
};

std::string list_kinds(const Session& session) {
  if (session.json) {
    ordered_json list = ordered_json::array();
    for (const draw::Kind& kind : draw::kinds())
      list.push_back({{"kind", kind.name}, {"question", session.chinese() ? kind.question_zh : kind.question_en}});
    return ordered_json{{"kinds", list}}.dump(1) + "\n";
  }
  std::vector<std::vector<std::string>> rows;
  for (const draw::Kind& kind : draw::kinds())
    rows.push_back({std::string(kind.name), std::string(session.chinese() ? kind.question_zh : kind.question_en)});
  return table({say(session, "种类", "kind"), say(session, "回答什么", "what it answers")}, rows);
}

draw::Format format_of(const std::string& file) {
  const auto dot = file.find_last_of('.');
  const auto format = dot == std::string::npos ? std::nullopt : draw::format_from(file.substr(dot + 1));
  if (!format) throw no_format(file, "end the file's name in .svg, .pdf, .png or .dot");
  return *format;
}

// One file keeps its name; several are numbered before the ending: map-1.svg, map-2.svg.
FileContents named(const std::string& file, std::vector<std::string> contents) {
  FileContents files;
  const auto dot = file.find_last_of('.');
  for (std::size_t i = 0; i < contents.size(); ++i) {
    const std::string number = contents.size() == 1 ? "" : "-" + std::to_string(i + 1);
    files.emplace_back(file.substr(0, dot) + number + file.substr(dot), std::move(contents[i]));
  }
  return files;
}

// The kind that is asked for; draw() refuses an unknown one and names those there are.
draw::Kind kind_of(const std::string& name) {
  const auto known = std::ranges::find(draw::kinds(), name, &draw::Kind::name);
  return known == draw::kinds().end() ? draw::Kind{} : *known;
}

void require_plans(const DrawArguments& arguments, const draw::Kind& kind) {
  if (arguments.kind.empty() || arguments.plan.empty() || arguments.file.empty())
    throw Error(
        {Code::wrong_use, {}, 0, "draw needs a kind, a plan and -o FILE", "dutygraph draw --list names the kinds"});
  if (kind.name.empty()) return;
  if (kind.two_plans && arguments.second.empty())
    throw Error({Code::wrong_use,
                 {},
                 0,
                 arguments.kind + " compares two plans, but only one was named",
                 "write: dutygraph draw " + arguments.kind + " OLD NEW -o FILE"});
  if (!kind.two_plans && (!arguments.second.empty() || !arguments.renamed.empty()))
    throw Error({Code::wrong_use,
                 {},
                 0,
                 arguments.kind + " draws one plan",
                 "leave out the second plan and --renamed, or draw dumbbell, lead-changes or section-flow"});
}

// What the kind shows of the analyses.
draw::Answers answers_for(const ResolvedPlan& plan, const draw::Kind& kind) {
  draw::Answers answers;
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  if (kind.needs_load) answers.load = analyse::load(plan, graph);
  if (kind.needs_verdict) answers.verdict = analyse::bootstrap(*answers.load, graph);
  if (kind.needs_clusters) answers.clusters = analyse::clusters(plan, graph);
  if (kind.needs_bottlenecks) answers.bottlenecks = analyse::bottlenecks(plan, graph);
  return answers;
}

void run(const Session& session, const DrawArguments& arguments) {
  if (arguments.list) return print(list_kinds(session));
  const draw::Kind kind = kind_of(arguments.kind);
  require_plans(arguments, kind);
  const draw::Format format = format_of(arguments.file);
  draw::Options options;
  options.language = session.drawn_in();
  if (!arguments.unit.empty()) options.unit = arguments.unit;
  if (!arguments.section.empty()) options.section = arguments.section;
  if (!arguments.paper.empty()) options.paper = draw::paper_from(arguments.paper);
  const analyse::DiffOptions comparing = diff_options(arguments.renamed);
  const ResolvedPlan plan = load_plan(session, kind.two_plans ? arguments.second : arguments.plan);
  draw::Answers answers = answers_for(plan, kind);
  ResolvedPlan before;
  if (kind.two_plans) {
    before = load_plan(session, arguments.plan);
    answers.earlier = {&before, compared(session, before, plan, comparing)};
  }
  const draw::Drawing drawing = value_of(draw::draw(plan, arguments.kind, options, answers));
  draw::Rendered rendered = draw::render(drawing, format);
  const auto files = named(arguments.file, std::move(rendered.files));
  write_files(files);
  const Drawn drawn{arguments.file, names_of(files), rendered.pages, rendered.checks, drawing.left_out};
  if (session.json) return print(drawn_json(drawn));
  std::string lines = drawn_lines(session, drawn);
  for (const std::string& left_out : drawn.left_out) lines += one_line(left_out) + "\n";
  print(lines);
}

}  // namespace

void add_draw(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand("draw", "Draw one kind of diagram; the format follows from the file's ending");
  auto arguments = std::make_shared<DrawArguments>();
  command->add_option("KIND", arguments->kind, "Kind of diagram (see --list)");
  command->add_option("PLAN", arguments->plan,
                      "Id of a plan or path of a document; the old one where two are compared");
  command->add_option("NEW", arguments->second, "dumbbell, lead-changes, section-flow: the new plan");
  command->add_option("-o,--output", arguments->file,
                      "File to write: .svg .pdf .png .dot; several pages become FILE-1.svg …");
  command->add_option("--unit", arguments->unit, "ego: this unit only (name, short name or alias)");
  command->add_option("--section", arguments->section,
                      "roster, matrix: this section only (its heading, a part of it, or its number)");
  command->add_option("--paper", arguments->paper, "a4 or a3")->check(CLI::IsMember({"a4", "a3"}, CLI::ignore_case));
  command
      ->add_option("--renamed", arguments->renamed,
                   "Two plans: OLD=NEW: these two units are one; may stand several times")
      ->allow_extra_args(false);
  command->add_flag("--list", arguments->list, "Name the kinds");
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
