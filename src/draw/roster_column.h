// A column of units beside the task cards of a roster page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "draw/marks.h"
#include "draw/plan_view.h"

namespace dutygraph::draw {

// One box: a unit, or several that stand in one task only.
struct UnitBox {
  struct Link {
    std::size_t card = 0;  // on the page
    Role role = Role::support;
  };
  std::vector<std::uint32_t> units;
  std::vector<Link> links;
  std::vector<std::string> lines;
  bool cut = false;     // not all names stand in it
  bool broken = false;  // a word of a name had to be broken
  bool collective = false;
  double height = 0;
  double middle = 0;  // set by place()
};

struct ColumnSpec {
  bool leads = false;  // lead units; else support, consult and inform
  double width = 0;
  double room = 0;  // height
  double gap = 4;
  Language language = Language::zh;
};

// The boxes for the given tasks (a page's, in order), in order of first mention. Units that stand in one task only are
// merged, task by task, as far as the room asks for it.
std::vector<UnitBox> column_of(const PlanView& view, const Measure& measure, const std::vector<std::uint32_t>& tasks,
                               const ColumnSpec& spec);

// How high the boxes stand with their gaps.
double stacked_height(const std::vector<UnitBox>& boxes, double gap);

// Sorts the boxes by the mean of their cards' middles and spreads them between top and bottom.
void place(std::vector<UnitBox>& boxes, const std::vector<double>& card_middles, double gap, double top, double bottom);

}  // namespace dutygraph::draw
