// pack: the meeting pack, one PDF: cover, diagrams, findings, index, glossary, methods.
#include <fmt/core.h>

#include <algorithm>
#include <filesystem>

#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/drawn.h"
#include "cli/find.h"
#include "cli/output.h"
#include "cli/pack_texts.h"
#include "dutygraph/analyse/bootstrap.h"
#include "dutygraph/analyse/bottlenecks.h"
#include "dutygraph/analyse/clusters.h"
#include "dutygraph/analyse/load.h"
#include "dutygraph/draw/pack.h"
#include "dutygraph/draw/render.h"
#include "dutygraph/graph/graph_of.h"
#include "dutygraph/proof/audit.h"

namespace dutygraph::cli {

namespace {

constexpr unsigned seconds = 300;  // for the rendering of a whole pack

struct PackArguments {
  std::string plan, file, sheets, unit, before, paper = "a4";
  std::vector<std::string> only, renamed;
  bool mono = false;
  bool screen = false;
};

void require_output(const PackArguments& arguments) {
  if (arguments.file.empty() && arguments.sheets.empty())
    throw Error({Code::wrong_use, {}, 0, "pack has nowhere to write to", "add -o FILE.pdf, --sheets FOLDER or both"});
  if (!arguments.file.empty() && !arguments.file.ends_with(".pdf"))
    throw Error({Code::wrong_use, arguments.file, 0, "is no name of a PDF file", "end the file's name in .pdf"});
  if (!arguments.renamed.empty() && arguments.before.empty())
    throw Error({Code::wrong_use, {}, 0, "--renamed without a plan to compare with", "add --before OLD"});
}

// What the pages say in words: of the whole plan, or of one unit.
draw::PackOptions options_of(const Session& session, const PackArguments& arguments, const ResolvedPlan& plan,
                             const draw::Answers& answers) {
  const text::Lexicons lexicons = lexicons_of(session);
  const std::vector<Finding> findings = proof::audit(plan, {{}, session.language, &lexicons});
  draw::PackOptions options;
  options.language = session.drawn_in();
  options.only = arguments.only;
  options.fold_out = draw::paper_from(arguments.paper) == draw::Paper::a3;
  options.grey = arguments.mono;
  if (arguments.unit.empty()) {
    options.sentences = cover_sentences(session, plan, answers, findings);
    options.texts = {findings_part(session, plan, findings), index_part(session, plan), glossary_part(session, plan),
                     methods_part(session, answers)};
    return options;
  }
  const std::uint32_t unit = unit_named(plan, arguments.unit);
  options.unit = plan.units[unit].name;
  options.sentences = unit_sentences(session, plan, unit, *answers.load, findings);
  options.texts = {tasks_part(session, plan, unit), findings_part(session, plan, findings_of(plan, unit, findings)),
                   glossary_part(session, plan)};
  return options;
}

draw::Drawing drawn(const ResolvedPlan& plan, draw::PackOptions options, const draw::Answers& answers, bool bound) {
  options.bound = bound;
  return value_of(draw::pack(plan, options, answers));
}

void add(draw::Checks& sum, const draw::Checks& checks) {
  const bool first = sum.smallest_print_pt == 0;
  sum.smallest_print_pt = first ? checks.smallest_print_pt : std::min(sum.smallest_print_pt, checks.smallest_print_pt);
  sum.overlaps += checks.overlaps;
  sum.clipped += checks.clipped;
  sum.missing_glyphs += checks.missing_glyphs;
}

// 007-roster.png: the page's number in the upright pack, and its part.
std::string sheet_name(const std::string& folder, std::size_t page, const std::string& part) {
  return (std::filesystem::path(folder) / fmt::format("{:03}-{}.png", page + 1, part)).string();
}

// Whether a file has the form of a sheet's name, with a part that a pack may have.
bool is_sheet_name(const std::string& name) {
  const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
  if (digits < 3 || !name.ends_with(".png") || name[digits] != '-') return false;
  const std::string part = name.substr(digits + 1, name.size() - digits - 5);
  const std::vector<std::string_view> diagrams = draw::pack_parts();
  return std::ranges::find(diagrams, part) != diagrams.end() || std::ranges::find(text_parts, part) != text_parts.end();
}

// Sheets that an older run left behind would be projected among the new ones. Nothing else in the folder is touched.
void remove_older_sheets(const std::string& folder, const FileContents& written) {
  std::vector<std::filesystem::path> older;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string name = entry.path().filename().string();
    const bool is_new = std::ranges::any_of(
        written, [&](const auto& file) { return std::filesystem::path(file.first) == entry.path(); });
    if (entry.is_regular_file(error) && is_sheet_name(name) && !is_new) older.push_back(entry.path());
  }
  for (const std::filesystem::path& path : older)
    if (!std::filesystem::remove(path, error) || error)
      throw Error({Code::io, path.string(), 0, "is a sheet of an older run and cannot be removed", "remove it"});
}

void run(const Session& session, const PackArguments& arguments) {
  require_output(arguments);
  const analyse::DiffOptions comparing = diff_options(arguments.renamed);
  const ResolvedPlan plan = load_plan(session, arguments.plan);
  if (!arguments.unit.empty()) unit_named(plan, arguments.unit);  // throws where it is none
  const graph::BipartiteGraph graph = graph::graph_of(plan);
  draw::Answers answers;
  answers.load = analyse::load(plan, graph);
  answers.verdict = analyse::bootstrap(*answers.load, graph);
  answers.clusters = analyse::clusters(plan, graph);
  answers.bottlenecks = analyse::bottlenecks(plan, graph);
  ResolvedPlan before;
  if (!arguments.before.empty()) {
    before = load_plan(session, arguments.before);
    answers.earlier = {&before, compared(session, before, plan, comparing)};
  }
  const draw::PackOptions options = options_of(session, arguments, plan, answers);
  FileContents files;
  draw::Checks checks;
  draw::Drawing drawing;
  if (!arguments.file.empty()) {
    drawing = drawn(plan, options, answers, !arguments.screen);
    draw::Rendered rendered = draw::render(drawing, draw::Format::pdf, seconds);
    files.emplace_back(arguments.file, std::move(rendered.files.front()));
    add(checks, rendered.checks);
  }
  if (!arguments.sheets.empty()) {
    drawing = drawn(plan, options, answers, false);
    draw::Rendered rendered = draw::render(drawing, draw::Format::png, seconds);
    for (std::size_t i = 0; i < rendered.files.size(); ++i)
      files.emplace_back(sheet_name(arguments.sheets, i, drawing.pages[i].part), std::move(rendered.files[i]));
    add(checks, rendered.checks);
  }
  write_files(files, arguments.sheets);
  if (!arguments.sheets.empty()) remove_older_sheets(arguments.sheets, files);
  const Drawn drawn_pages{arguments.file.empty() ? arguments.sheets : arguments.file, names_of(files),
                          static_cast<int>(drawing.pages.size()), checks, drawing.left_out};
  print(session.json ? drawn_json(drawn_pages) : drawn_lines(session, drawn_pages));
}

}  // namespace

void add_pack(CLI::App& app, const Session& session) {
  CLI::App* command = app.add_subcommand(
      "pack",
      "The meeting pack: cover, overview, loads, rosters, matrices, unit maps, gaps, findings, index, in one PDF");
  auto arguments = std::make_shared<PackArguments>();
  command->add_option("PLAN", arguments->plan, "Id of a plan or path of a document")->required();
  command->add_option("-o,--output", arguments->file, "File to write: .pdf");
  command->add_option(
      "--sheets", arguments->sheets,
      "Folder for each sheet on its own, upright, as PNG, for projecting; made where it is missing, sheets of "
      "an older run are removed");
  command->add_option("--for", arguments->unit,
                      "One unit's own pack: its figures, its map, its tasks with their texts, its findings");
  command->add_option("--before", arguments->before,
                      "The plan before this one: adds who has more and less, where tasks went, new leads");
  command
      ->add_option("--renamed", arguments->renamed,
                   "With --before: OLD=NEW: these two units are one; may stand several times")
      ->allow_extra_args(false);
  command
      ->add_option("--only", arguments->only,
                   "Only these parts: cover, a kind of draw, tasks, findings, index, glossary, methods")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--paper", arguments->paper, "a4, or a3 for fold-outs of overview and total matrix")
      ->check(CLI::IsMember({"a4", "a3"}, CLI::ignore_case))
      ->capture_default_str();
  command->add_flag("--mono", arguments->mono, "Greys only, whatever the program's defaults become");
  command->add_flag("--screen", arguments->screen,
                    "Every page upright; else landscape pages are turned and numbered for binding (GB/T 9704-2012)");
  command->callback([&session, arguments] { run(session, *arguments); });
}

}  // namespace dutygraph::cli
