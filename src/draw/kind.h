// The kinds of diagrams: one file each, over the same marks, words and sheet.
//
// A kind answers with the sheets it wants; draw() numbers them and draws the frames. To add a kind: write KIND.cpp with
// one function of this shape, declare it here, add its line to the table in draw.cpp and its phrases to words.cpp.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "draw/canvas.h"
#include "draw/plan_view.h"
#include "draw/sheet.h"
#include "dutygraph/draw/draw.h"

namespace dutygraph::draw {

struct Sheet {
  Frame frame;
  std::function<void(Canvas&, const Box& body)> picture;  // draws within `body`, which is body_of(frame)
  std::string part{};                                     // as Page::part
};

struct Sheets {
  std::string title;
  std::vector<Sheet> sheets;
  std::vector<std::string> left_out;
  bool idle = false;  // right, but not worth a page among others: nothing to list, one thing to compare
};

Result<Sheets> roster(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> ego(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> matrix(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> load_bars(const PlanView& view, const Options& options, const Measure& measure);  // needs load, verdict
Result<Sheets> heat(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> quadrant(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> certificate(const PlanView& view, const Options& options, const Measure& measure);  // needs bottlenecks
Result<Sheets> lead_support(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> gaps(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> cards(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> lorenz(const PlanView& view, const Options& options, const Measure& measure);  // needs view.load
Result<Sheets> total(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> cooperation(const PlanView& view, const Options& options, const Measure& measure);  // needs clusters
Result<Sheets> groups(const PlanView& view, const Options& options, const Measure& measure);    // needs view.clusters
Result<Sheets> overview(const PlanView& view, const Options& options, const Measure& measure);  // needs view.load
Result<Sheets> collectives(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> co_leads(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> network(const PlanView& view, const Options& options, const Measure& measure);
Result<Sheets> dumbbell(const PlanView& view, const Options& options, const Measure& measure);      // needs
Result<Sheets> lead_changes(const PlanView& view, const Options& options, const Measure& measure);  // view.earlier
Result<Sheets> section_flow(const PlanView& view, const Options& options, const Measure& measure);  // as these two

// The sheets of the kind of this name, options and answers seen to fit it. Failures as draw()'s.
Result<Sheets> sheets_of(std::string_view kind, const PlanView& view, const Options& options, const Measure& measure);

// A drawing of the sheets that `make` gives, numbered through; the view, the font and the limits are draw()'s.
Result<Drawing> numbered(const ResolvedPlan& plan, Language language, const Answers& answers,
                         const std::function<Result<Sheets>(const PlanView&, const Measure&)>& make);

}  // namespace dutygraph::draw
