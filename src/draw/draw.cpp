// The catalogue, and the way every kind goes: view -> sheets -> canvases -> DOT, with the fonts asked first and last.
#include "dutygraph/draw/draw.h"

#include <algorithm>
#include <array>

#include "draw/font.h"
#include "draw/kind.h"
#include "draw/measure.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::draw {
namespace {

constexpr std::size_t most_pages = 4000;

using Draw = Result<Sheets> (*)(const PlanView&, const Options&, const Measure&);

struct Entry {
  Kind kind;
  Draw draw;
};

constexpr std::array entries = {
    Entry{{"roster", "这一部分的每项任务谁牵头、谁配合", "who leads and who supports each task of a section", false,
           true},
          &roster},
    Entry{{"ego", "这个单位牵头什么、找谁配合、配合谁", "what a unit leads, whom it needs, whom it helps", true, false},
          &ego},
    Entry{{"matrix", "哪项任务由哪些单位承担", "which units carry which task of a section", false, true}, &matrix},
};

const Entry* entry_of(std::string_view name) {
  const auto* at = std::ranges::find_if(entries, [&](const Entry& entry) { return entry.kind.name == name; });
  return at == entries.end() ? nullptr : at;
}

bool has_han(const ResolvedPlan& plan) {
  const auto any = [](std::string_view s) { return std::ranges::any_of(text::decode(s), text::is_han); };
  return std::ranges::any_of(plan.units, [&](const Unit& u) { return any(u.name); }) ||
         std::ranges::any_of(plan.plan.tasks, [&](const Task& t) { return any(t.text); });
}

std::optional<Failure> wrong_option(const Kind& kind, const Options& options) {
  if (options.unit && !kind.by_unit) {
    return Failure{Code::wrong_use, {}, 0, std::string(kind.name) + " is not drawn for one unit", "leave the unit out"};
  }
  if (options.section && !kind.by_section) {
    return Failure{
        Code::wrong_use, {}, 0, std::string(kind.name) + " is not drawn for one section", "leave the section out"};
  }
  return std::nullopt;
}

Drawing drawn(const Sheets& sheets, const Measure& measure) {
  Drawing drawing;
  drawing.title = sheets.title;
  drawing.family = measure.family();
  drawing.left_out = sheets.left_out;
  std::set<char32_t> characters;
  for (std::size_t i = 0; i < sheets.sheets.size(); ++i) {
    const Sheet& sheet = sheets.sheets[i];
    const Box paper = paper_size(sheet.frame.paper, sheet.frame.landscape);
    Canvas canvas(paper.w, paper.h, measure);
    draw_frame(canvas, sheet.frame, i + 1, sheets.sheets.size());
    sheet.picture(canvas, body_of(sheet.frame, measure));
    drawing.pages.push_back({sheet.frame.title, canvas.dot(sheet.frame.title), paper.w, paper.h});
    characters.insert(canvas.characters().begin(), canvas.characters().end());
  }
  require_glyphs(measure.family(), characters);
  return drawing;
}

}  // namespace

std::optional<Language> language_from(std::string_view name) {
  if (name == "zh") return Language::zh;
  if (name == "en") return Language::en;
  return std::nullopt;
}

std::optional<Paper> paper_from(std::string_view name) {
  if (name == "a4" || name == "A4") return Paper::a4;
  if (name == "a3" || name == "A3") return Paper::a3;
  return std::nullopt;
}

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all = [] {
    std::vector<Kind> list;
    for (const Entry& entry : entries) list.push_back(entry.kind);
    return list;
  }();
  return all;
}

Result<Drawing> draw(const ResolvedPlan& plan, std::string_view kind, const Options& options) {
  const Entry* entry = entry_of(kind);
  if (entry == nullptr) {
    std::string names;
    for (const Kind& known : kinds()) names += (names.empty() ? "" : ", ") + std::string(known.name);
    return Failure{Code::wrong_use, {}, 0, "no kind of diagram " + std::string(kind), "name one of: " + names};
  }
  if (const auto failure = wrong_option(entry->kind, options)) return *failure;
  if (plan.plan.tasks.empty() || plan.units.empty()) {
    return Failure{Code::nothing_found, {}, 0, "the plan has no task with a unit", "check it with `parse`"};
  }
  const PlanView view = view_of(plan, options.language);
  const Measure measure(choose_family(options.language == Language::zh || has_han(plan)));
  const Result<Sheets> sheets = entry->draw(view, options, measure);
  if (!sheets) return sheets.failure();
  if (sheets->sheets.size() > most_pages) {
    return Failure{Code::limit,
                   {},
                   0,
                   "the drawing has " + std::to_string(sheets->sheets.size()) + " pages",
                   "draw one unit or section"};
  }
  return drawn(*sheets, measure);
}

}  // namespace dutygraph::draw
