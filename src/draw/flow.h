// Items of several heights set into columns of a sheet, one column after another.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "draw/balance.h"

namespace dutygraph::draw {

// The columns, in order: `columns` of them to a sheet, the last sheet's perhaps fewer. Each is at most `height` high
// with `gap` between items and `first(i)` more where it begins with item i (the repeated head of a group); as few
// sheets as can be, their columns as equally high as can be. O(items) calls a pass.
std::vector<Range> flow(const std::vector<double>& heights, double gap, double height, std::size_t columns,
                        const std::function<double(std::size_t)>& first = {});

}  // namespace dutygraph::draw
