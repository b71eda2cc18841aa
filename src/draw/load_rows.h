// Rows of the load ranking, for the bars' own sheet and for the overview.
#pragma once

#include <string>
#include <vector>

#include "draw/balance.h"
#include "draw/canvas.h"
#include "draw/plan_view.h"
#include "draw/table.h"

namespace dutygraph::draw {

struct LoadRows {
  std::vector<NameCell> names;  // beside LoadReport::units
  std::vector<double> heights;
  double name_width = 0;
  double heaviest = 0;  // what the longest bar, or interval, stands for
  bool judged = false;  // rows show intervals, the fence and who is overloaded
};

// For rows `width` points wide. The view must hold a load report; `judged`: a verdict, too.
LoadRows load_rows(const PlanView& view, const Measure& measure, double width, bool judged = false);

// How an interval and the fence are drawn.
inline constexpr Pen interval_pen{1, Dash::solid, "#000000"};
inline constexpr Pen fence_pen{0.9, Dash::dashed, "#000000"};

// The parts of a bar: what a unit leads, and what it supports where the plan names supporting units.
void add_bar_parts(std::vector<LegendItem>& legend, const PlanView& view, Language language);

// Heads and the rows of `range` in `body`, from its top; rows grow by at most `most_slack` to fill it.
void draw_load_rows(Canvas& canvas, const PlanView& view, const LoadRows& rows, Range range, const Box& body,
                    Language language, double head_height, double most_slack);

// A figure with so many places behind the point, the same in every locale.
std::string decimal(double value, int places);

}  // namespace dutygraph::draw
