// p-values corrected for the number of tests.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dutygraph/model/clusters.h"

namespace dutygraph::analyse {

// For each of `p` the smallest level at which its test is still significant, at most 1; equal p stay equal.
// tests: how many were made, at least as many as `p`; those not given had p = 1. Time O(n log n).
// References: Benjamini and Hochberg, JRSS B 57:289 (1995): the false discovery rate; Holm, Scandinavian Journal of
// Statistics 6:65 (1979): the chance of any false one.
std::vector<double> adjusted(std::span<const double> p, std::uint64_t tests, Correction correction);

}  // namespace dutygraph::analyse
