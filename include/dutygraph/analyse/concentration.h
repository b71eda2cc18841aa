// How unevenly an amount is spread over its holders: Gini, Herfindahl-Hirschman, the share of the top few, the Lorenz
// curve; and its quantiles.
//
// All take amounts that are finite and not negative, in any order; the order never changes the result, to the last bit.
// Where there is no holder or no amount there is nothing to share, and all of them are 0.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "dutygraph/model/load.h"

namespace dutygraph::analyse {

// The Gini coefficient, sum over i, j of |x_i - x_j| / (2 n sum x): 0 where all hold the same, (n - 1) / n where one
// holds all. Computed from the sorted amounts as sum over i < n/2 of (n + 1 - 2i) (x_(n+1-i) - x_(i)) / (n sum x), in
// which equal amounts cancel exactly. Time O(n log n).
// Reference: Gini, Variabilita e mutabilita (1912); the sorted form in Dixon et al., Ecology 68:1548 (1987).
double gini(std::span<const double> amounts);

// The Herfindahl-Hirschman index, sum of squared shares: 1/n where all hold the same, 1 where one holds all.
// Time O(n log n).
double hhi(std::span<const double> amounts);

// The share that the `top` largest hold together; 1 where there are no more than these. Time O(n log n).
double top_share(std::span<const double> amounts, std::size_t top);

// The Lorenz curve: what share of the whole the lightest i of n hold, for i = 0 .. n; from (0, 0) to (1, 1). Empty
// where there is nothing to share. Time O(n log n). Reference: Lorenz, Publ. Am. Stat. Assoc. 9:209 (1905).
std::vector<LorenzPoint> lorenz_curve(std::span<const double> amounts);

// The value below which the share `p` (0 .. 1) of the amounts lies, by linear interpolation between the sorted amounts
// at place p (n - 1) from 0; 0 where there is no amount. Time O(n log n).
// Reference: Hyndman, Fan, Am. Stat. 50:361 (1996), definition 7.
double quantile(std::span<const double> amounts, double p);

}  // namespace dutygraph::analyse
