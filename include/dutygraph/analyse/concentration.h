// How unevenly an amount is spread over its holders: Gini, Herfindahl-Hirschman, and the share of the top few.
//
// All take amounts that are finite and not negative, in any order; the order never changes the result, to the last bit.
// Where there is no holder or no amount there is nothing to share, and all of them are 0.
#pragma once

#include <cstddef>
#include <span>

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

}  // namespace dutygraph::analyse
