// The heat map's rows, for its own sheet and for the overview.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "draw/balance.h"
#include "draw/canvas.h"
#include "draw/plan_view.h"
#include "draw/table.h"

namespace dutygraph::draw {

struct HeatCell {
  int lead = 0;
  int support = 0;
  int weight() const { return 2 * lead + support; }
};

struct HeatRow {
  std::uint32_t unit = 0;
  NameCell name;
  std::vector<HeatCell> cells;  // beside HeatRows::headings
  HeatCell total;
  double height = 0;
};

struct HeatRows {
  std::vector<std::string> headings;
  std::vector<HeatRow> rows;  // heaviest first, then by first mention
  double name_width = 0;
  int largest = 0;  // weight of a cell
};

inline constexpr double heat_least_column = 40;
inline constexpr double heat_total_width = 40;

std::vector<std::uint32_t> units_of(const HeatRows& heat);

// The name column takes at most `most_name` points.
HeatRows heat_rows(const PlanView& view, const Measure& measure, double most_name);

// The height of the heads over the columns of `columns` in a table `width` points wide.
double heat_head_height(const Measure& measure, const HeatRows& heat, Range columns, double width);

// Heads (`head_height` high) and the rows and columns of the ranges in `body`, from its top; rows grow by at most
// `most_slack` to fill it.
void draw_heat_rows(Canvas& canvas, const PlanView& view, const HeatRows& heat, Range rows, Range columns,
                    const Box& body, Language language, double head_height, double most_slack);

}  // namespace dutygraph::draw
