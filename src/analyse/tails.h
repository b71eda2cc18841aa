// Upper tails of two distributions, P(X >= least), added up from positive terms only, so that small ones keep their
// digits.
#pragma once

#include <cstdint>
#include <span>

namespace dutygraph::analyse {

// X = successes in independent trials of these chances. Time O(trials * least).
// Reference: the recursion in Hong, Computational Statistics and Data Analysis 59:41 (2013), stopped at `least`.
double poisson_binomial_tail(std::span<const double> chances, std::uint32_t least);

// X = marked ones among `drawn` of `all`, `marked` of which are marked; marked and drawn are at most `all`. Time
// O(drawn).
double hypergeometric_tail(std::uint32_t all, std::uint32_t marked, std::uint32_t drawn, std::uint32_t least);

}  // namespace dutygraph::analyse
