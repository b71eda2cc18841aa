// A resolved plan -> pages of a diagram, each one Graphviz graph with every position fixed.
//
// Idea: a generic layout of a whole plan can't be read on paper, so each kind of diagram answers one question with one
// structure (columns, a matrix) that it lays out itself, on an exact sheet, with texts measured by the engine that will
// draw them. Graphviz (engine nop2) then only draws; the DOT of a page is the page.
// Limits: names and task texts of any length are wrapped, then cut with an ellipsis; more than 4,000 pages are refused.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/bottlenecks.h"
#include "dutygraph/model/clusters.h"
#include "dutygraph/model/diff.h"
#include "dutygraph/model/error.h"
#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::draw {

// The language of titles, legends and notes; names and task texts stay as the plan prints them.
enum class Language : std::uint8_t { zh, en };
std::optional<Language> language_from(std::string_view name);

enum class Paper : std::uint8_t { a4, a3 };
std::optional<Paper> paper_from(std::string_view name);

struct Options {
  Language language = Language::zh;
  std::optional<std::string> unit;  // ego: a name, short name or alias; absent: every unit, a page set each
  std::optional<std::string>
      section;                 // roster, matrix: a heading, a part of one, or its number from 1; absent: every section
  std::optional<Paper> paper;  // absent: A4
  // For printing on both sides and binding, as GB/T 9704-2012 asks (7.5, 8): the page number at the outer corner of the
  // upright sheet, A4 sheets in landscape turned so that their heads lie at the left edge.
  bool bound = false;
};

// What `draw --list` prints.
struct Kind {
  std::string_view name;
  std::string_view question_zh;  // what the diagram answers
  std::string_view question_en;
  bool by_unit = false;            // heeds Options::unit
  bool by_section = false;         // heeds Options::section
  bool needs_load = false;         // shows Answers::load
  bool needs_verdict = false;      // shows Answers::verdict
  bool needs_bottlenecks = false;  // shows Answers::bottlenecks
  bool needs_clusters = false;     // shows Answers::clusters
  bool two_plans = false;          // shows Answers::earlier
};
const std::vector<Kind>& kinds();

// The plan that went before, and what became of its tasks and units in the plan that is drawn.
struct Earlier {
  const ResolvedPlan* plan = nullptr;  // must outlive the call
  PlanDiff diff;                       // from `plan` to the plan that is drawn
};

// What analyses of the same plan found, for the kinds that show it.
struct Answers {
  std::optional<LoadReport> load = std::nullopt;
  std::optional<LoadVerdict> verdict = std::nullopt;  // of this very load
  std::optional<BottleneckReport> bottlenecks = std::nullopt;
  std::optional<ClusterReport> clusters = std::nullopt;
  std::optional<Earlier> earlier = std::nullopt;
};

// One sheet.
struct Page {
  std::string title;    // for a PDF's outline
  std::string dot;      // a complete graph: `dot -Tpdf` draws it too (turned column heads lie flat there)
  double width_pt = 0;  // exact A4 or A3, as it is read
  double height_pt = 0;
  bool turned = false;    // a PDF has it a quarter anticlockwise on an upright sheet
  std::string part = {};  // of a pack: cover, a kind, findings …
};

struct Drawing {
  std::string title;
  std::string family;  // the font that all pages are set in
  std::vector<Page> pages;
  std::vector<std::string> left_out;  // what the pages don't show, in Options::language; printed on the pages too
  bool grey = false;                  // PDF and PNG in greys only, whatever colours the pages have
};

// Draws `kind` of `plan`. `answers` must be made of this very plan.
// Returns wrong_use for an unknown kind, unit or section (the remedy lists close names), an option that the kind does
// not heed or an answer that it needs and lacks, nothing_found where the plan has nothing to draw, limit above 4,000
// pages.
// Throws Error(missing_resource) where no installed font has the characters.
// O((tasks + assignments) log) for roster and matrix and for the ego map of one unit, times the units for all ego maps;
// each distinct word is measured once.
Result<Drawing> draw(const ResolvedPlan& plan, std::string_view kind, const Options& options = {},
                     const Answers& answers = {});

}  // namespace dutygraph::draw
