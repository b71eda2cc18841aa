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
    Entry{{.name = "load-bars",
           .question_zh = "谁的担子最重：负荷排行和过重判断",
           .question_en = "who carries most, and who too much: the ranking of loads",
           .needs_load = true,
           .needs_verdict = true},
          &load_bars},
    Entry{{"heat", "每个单位的担子落在哪个板块", "in which sections each unit carries its weight"}, &heat},
    Entry{{"quadrant", "谁牵头多、要协调的单位也多", "who leads much and must keep many others together"}, &quadrant},
    Entry{{.name = "certificate",
           .question_zh = "牵头最多的单位能降到几项，为什么不能再低",
           .question_en = "how few tasks the busiest unit could lead, and why no fewer",
           .needs_bottlenecks = true},
          &certificate},
    Entry{{"lead-support", "谁牵头要找谁配合，各几次", "who must call whom, and how often"}, &lead_support},
    Entry{{"gaps", "哪些任务的责任要再明确", "which tasks' responsibility should be made clear"}, &gaps},
    Entry{{"cards", "任务少的单位各要做什么，一卡一个单位", "what each unit with few tasks has to do, a card a unit"},
          &cards},
    Entry{
        {"lorenz", "担子分得匀不匀：洛伦兹曲线", "how evenly the load is spread: the Lorenz curve", false, false, true},
        &lorenz},
    Entry{{"total", "全部任务与全部单位（A3）", "all tasks by all units (A3)"}, &total},
    Entry{{.name = "cooperation",
           .question_zh = "哪些单位常在一起做事",
           .question_en = "which units work together",
           .needs_clusters = true},
          &cooperation},
    Entry{{.name = "groups",
           .question_zh = "谁和谁成一组，每组一张卡",
           .question_en = "which units form a group, a card a group",
           .needs_clusters = true},
          &groups},
    Entry{{"overview", "一页总览（A3）", "the whole plan at a glance (A3)", false, false, true}, &overview},
    Entry{{"collectives", "“各镇街”等统称落到谁头上", "what collectives put on each of their members"}, &collectives},
    Entry{{"co-leads", "哪些单位共同牵头", "which units lead together"}, &co_leads},
    Entry{{"network", "全部任务谁牵头、谁配合（只限小计划）", "who leads and supports every task (small plans only)"},
          &network},
    Entry{{.name = "dumbbell",
           .question_zh = "两份方案之间，谁的任务多了、谁的少了",
           .question_en = "who has more and who has less to do than in the plan before",
           .two_plans = true},
          &dumbbell},
    Entry{{.name = "lead-changes",
           .question_zh = "延续的任务里，哪些换了牵头单位",
           .question_en = "which tasks that go on have another lead",
           .two_plans = true},
          &lead_changes},
    Entry{{.name = "section-flow",
           .question_zh = "上一份方案各板块的任务去了哪里",
           .question_en = "where the tasks of the sections of the plan before went",
           .two_plans = true},
          &section_flow},
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

std::optional<Failure> missing_answer(const Kind& kind, const PlanView& view) {
  if (kind.two_plans && view.earlier == nullptr) {
    return Failure{Code::wrong_use,
                   {},
                   0,
                   std::string(kind.name) + " compares two plans, but only one was named",
                   "name the old plan, then the new one"};
  }
  const auto lacks = [&](std::string_view part) {
    return Failure{Code::wrong_use,
                   {},
                   0,
                   std::string(kind.name) + " shows what an analysis found, but it was not handed in",
                   "hand in Answers::" + std::string(part)};
  };
  if (kind.needs_load && view.load == nullptr) return lacks("load");
  if (kind.needs_verdict && view.verdict == nullptr) return lacks("verdict");
  if (kind.needs_clusters && view.clusters == nullptr) return lacks("clusters");
  if (kind.needs_bottlenecks && view.bottlenecks == nullptr) return lacks("bottlenecks");
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
    drawing.pages.push_back(
        {sheet.frame.title, canvas.dot(sheet.frame.title), paper.w, paper.h, lies_turned(sheet.frame), sheet.part});
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

Result<Sheets> sheets_of(std::string_view kind, const PlanView& view, const Options& options, const Measure& measure) {
  const Entry* entry = entry_of(kind);
  if (entry == nullptr) {
    std::string names;
    for (const Kind& known : kinds()) names += (names.empty() ? "" : ", ") + std::string(known.name);
    return Failure{Code::wrong_use, {}, 0, "no kind of diagram " + std::string(kind), "name one of: " + names};
  }
  if (const auto failure = wrong_option(entry->kind, options)) return *failure;
  if (const auto failure = missing_answer(entry->kind, view)) return *failure;
  return entry->draw(view, options, measure);
}

Result<Drawing> numbered(const ResolvedPlan& plan, Language language, const Answers& answers,
                         const std::function<Result<Sheets>(const PlanView&, const Measure&)>& make) {
  if (plan.plan.tasks.empty() || plan.units.empty()) {
    return Failure{Code::nothing_found, {}, 0, "the plan has no task with a unit", "check it with `parse`"};
  }
  PlanView view = view_of(plan, language);
  if (answers.load) view.load = &*answers.load;
  if (answers.verdict) view.verdict = &*answers.verdict;
  if (answers.clusters) view.clusters = &*answers.clusters;
  if (answers.bottlenecks) view.bottlenecks = &*answers.bottlenecks;
  if (answers.earlier) view.earlier = &*answers.earlier;
  const Measure measure(choose_family(language == Language::zh || has_han(plan) ||
                                      (view.earlier != nullptr && has_han(*view.earlier->plan))));
  const Result<Sheets> sheets = make(view, measure);
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

Result<Drawing> draw(const ResolvedPlan& plan, std::string_view kind, const Options& options, const Answers& answers) {
  return numbered(plan, options.language, answers, [&](const PlanView& view, const Measure& measure) {
    return sheets_of(kind, view, options, measure);
  });
}

}  // namespace dutygraph::draw
