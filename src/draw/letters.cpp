#include "draw/letters.h"

#include <algorithm>

namespace dutygraph::draw {
namespace {

std::string letter_of(std::size_t index) {
  std::string letter;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26)
    letter.insert(letter.begin(), static_cast<char>('A' + (n - 1) % 26));
  return letter;
}

}  // namespace

LetteredGroups lettered_groups(const PlanView& view) {
  LetteredGroups made;
  for (const Cluster& cluster : view.clusters->clusters) {
    if (cluster.units.size() > 1)
      made.groups.push_back({{}, &cluster});
    else
      made.single += cluster.units.size();
  }
  const auto first_name = [&](const Cluster& cluster) {
    const std::string* first = nullptr;
    for (const std::uint32_t u : cluster.units)
      if (first == nullptr || view.unit(u).name < *first) first = &view.unit(u).name;
    return *first;
  };
  std::ranges::stable_sort(made.groups, [&](const LetteredGroup& x, const LetteredGroup& y) {
    const std::size_t a = x.cluster->units.size();
    const std::size_t b = y.cluster->units.size();
    return a != b ? a > b : first_name(*x.cluster) < first_name(*y.cluster);
  });
  for (std::size_t i = 0; i < made.groups.size(); ++i) {
    made.groups[i].letter = letter_of(i);
    for (const std::uint32_t u : made.groups[i].cluster->units) made.group_of[u] = i;
  }
  return made;
}

}  // namespace dutygraph::draw
