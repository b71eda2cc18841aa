#include "dutygraph/draw/pack.h"

#include <algorithm>
#include <array>

#include "draw/cover.h"
#include "draw/kind.h"
#include "draw/measure.h"
#include "draw/tally.h"
#include "draw/text_pages.h"
#include "draw/words.h"

namespace dutygraph::draw {
namespace {

// Diagrams in the order of a meeting: all at a glance, who carries what, section by section, unit by unit, to be
// settled.
constexpr std::array<std::string_view, 20> diagrams = {
    "overview",    "load-bars", "quadrant", "certificate",  "heat",         "lorenz", "lead-support",
    "cooperation", "groups",    "dumbbell", "section-flow", "lead-changes", "roster", "matrix",
    "total",       "ego",       "cards",    "collectives",  "co-leads",     "gaps"};

// 谁牵头、谁配合：一、…（2/3） without its （2/3）; brackets of a heading's own stay.
std::string without_part(std::string title) {
  for (const std::string_view opening : {"（", " ("}) {
    const std::size_t at = title.rfind(opening);
    if (at == std::string::npos) continue;
    const std::string_view part = std::string_view(title).substr(at + opening.size());
    const std::size_t end = part.find_first_not_of("0123456789/");
    if (part.find('/') < end && (part.substr(end) == "）" || part.substr(end) == ")")) title.resize(at);
  }
  return title;
}

class Packer {
 public:
  Packer(const PlanView& view, const PackOptions& options, const Measure& measure)
      : view_(view), options_(options), measure_(measure), contents_(std::make_shared<std::vector<ContentsLine>>()) {
    drawn_.language = options.language;
    drawn_.bound = options.bound;
  }

  Result<Sheets> run(const std::string& about) {
    if (wanted("cover")) append(cover(view_, options_.sentences, contents_, about, drawn_, measure_), "cover");
    for (const std::string_view kind : diagrams)
      if (wanted(kind))
        if (auto failure = diagram(kind)) return *failure;
    for (const TextPart& part : options_.texts)
      if (wanted(part.name) && !part.entries.empty())
        append(text_pages(view_, part, drawn_, measure_), part.name, true);
    if (all_.sheets.empty())
      return Failure{Code::nothing_found, {}, 0, "the plan has nothing for these parts", "leave --only out"};
    return std::move(all_);
  }

 private:
  bool wanted(std::string_view part) const {
    const bool of_all_units = std::ranges::find(diagrams, part) != diagrams.end() && part != "ego";
    if (options_.unit && of_all_units && options_.only.empty()) return false;
    return options_.only.empty() || std::ranges::find(options_.only, part) != options_.only.end();
  }

  void append(Sheets sheets, std::string_view part, bool listed = false) {
    for (Sheet& sheet : sheets.sheets) sheet.part = part;
    if (listed) contents_->push_back({sheets.title, all_.sheets.size() + 1});
    if (all_.title.empty()) all_.title = sheets.title;
    std::ranges::move(sheets.sheets, std::back_inserter(all_.sheets));
    for (std::string& left_out : sheets.left_out)
      if (std::ranges::find(all_.left_out, left_out) == all_.left_out.end())
        all_.left_out.push_back(std::move(left_out));
  }

  std::optional<Failure> diagram(std::string_view kind) {
    if (kind == "ego") return egos();
    Options options = drawn_;
    if ((kind == "overview" || kind == "total") && !options_.fold_out) {
      if (kind == "total") return std::nullopt;  // too small to read on A4: the matrices by section stand for it
      options.paper = Paper::a4;
    }
    Result<Sheets> sheets = sheets_of(kind, view_, options, measure_);
    if (sheets && (kind == "roster" || kind == "matrix")) list_sections(kind, *sheets);
    if (sheets && (!sheets->idle || !options_.only.empty()))
      append(std::move(*sheets), kind, kind != "roster" && kind != "matrix");
    return std::nullopt;  // a plan without collectives, without a second lead …: no page
  }

  // A line of the contents for each section, at its first sheet.
  void list_sections(std::string_view kind, const Sheets& sheets) {
    const bool roster = kind == "roster";
    const std::string before = say(options_.language, roster ? Phrase::roster_title : Phrase::matrix_title, {""});
    std::string last;
    for (std::size_t i = 0; i < sheets.sheets.size(); ++i) {
      std::string title = without_part(sheets.sheets[i].frame.title);
      if (title.starts_with(before))
        title =
            say(options_.language, roster ? Phrase::pack_roster : Phrase::pack_matrix, {title.substr(before.size())});
      if (title != last) contents_->push_back({title, all_.sheets.size() + i + 1});
      last = title;
    }
  }

  // One unit's own, or all with more tasks than a card holds.
  std::optional<Failure> egos() {
    const ResolvedPlan& plan = *view_.plan;
    std::vector<std::size_t> tasks(plan.units.size());
    for (const Tally& tally : tallies_of(view_)) tasks[tally.unit] = tally.tasks();
    for (std::uint32_t u = 0; u < plan.units.size(); ++u) {
      Options options = drawn_;
      options.unit = options_.unit ? *options_.unit : plan.units[u].name;
      if (!options_.unit && (tasks[u] <= tasks_of_a_card || view_.is_collective(u))) continue;
      Result<Sheets> sheets = sheets_of("ego", view_, options, measure_);
      if (sheets)
        append(std::move(*sheets), "ego", true);
      else if (options_.unit && sheets.failure().code == Code::wrong_use)
        return sheets.failure();  // no such unit; one that no task names itself has no map, but a cover and texts
      if (options_.unit) break;
    }
    return std::nullopt;
  }

  const PlanView& view_;
  const PackOptions& options_;
  const Measure& measure_;
  Options drawn_;
  Contents contents_;
  Sheets all_;
};

std::optional<Failure> unknown_part(const PackOptions& options) {
  std::vector<std::string_view> known = pack_parts();
  for (const TextPart& part : options.texts)
    if (std::ranges::find(known, part.name) == known.end()) known.push_back(part.name);
  for (const std::string& part : options.only) {
    if (std::ranges::find(known, part) != known.end()) continue;
    std::string names;
    for (const std::string_view name : known) names += (names.empty() ? "" : ", ") + std::string(name);
    return Failure{Code::wrong_use, {}, 0, "a pack has no part " + part, "name some of: " + names};
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::string_view> pack_parts() {
  std::vector<std::string_view> parts = {"cover"};
  parts.insert(parts.end(), diagrams.begin(), diagrams.end());
  return parts;
}

Result<Drawing> pack(const ResolvedPlan& plan, const PackOptions& options, const Answers& answers) {
  if (auto failure = unknown_part(options)) return std::move(*failure);
  Result<Drawing> drawing =
      numbered(plan, options.language, answers, [&](const PlanView& view, const Measure& measure) -> Result<Sheets> {
        if (!options.unit) return Packer(view, options, measure).run({});
        const Result<std::uint32_t> unit = unit_of(view, *options.unit);
        if (!unit) return unit.failure();
        return Packer(view, options, measure).run(view.unit(*unit).name);
      });
  if (drawing) drawing->grey = options.grey;
  return drawing;
}

}  // namespace dutygraph::draw
