// What a comparison found against what is true: F1 over tasks kept one to one, and over all links.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <utility>

#include "dutygraph/model/diff.h"

namespace dutygraph::test {

using Links = std::set<std::pair<std::uint32_t, std::uint32_t>>;  // old task, new task

struct Score {
  double kept = 0, links = 0;
};

inline Links links_of(const PlanDiff& diff) {
  Links links;
  for (const KeptTask& kept : diff.kept) links.insert({kept.before, kept.after});
  for (const TaskGroup& group : diff.split)
    for (const std::uint32_t j : group.many) links.insert({group.one, j});
  for (const TaskGroup& group : diff.merged)
    for (const std::uint32_t i : group.many) links.insert({i, group.one});
  return links;
}

// The links whose two tasks have no other.
inline Links one_to_one(const Links& links) {
  std::map<std::uint32_t, int> of_old, of_new;
  for (const auto& [i, j] : links) ++of_old[i], ++of_new[j];
  Links alone;
  for (const auto& [i, j] : links)
    if (of_old[i] == 1 && of_new[j] == 1) alone.insert({i, j});
  return alone;
}

// Pairs that a careful reader could see either way (`doubtful`) count neither for nor against.
inline double f1(Links found, const Links& truth, const Links& doubtful = {}) {
  for (const auto& pair : doubtful) found.erase(pair);
  if (found.empty() && truth.empty()) return 1;
  double hits = 0;
  for (const auto& pair : found) hits += truth.contains(pair) ? 1 : 0;
  return 2 * hits / static_cast<double>(found.size() + truth.size());
}

}  // namespace dutygraph::test
