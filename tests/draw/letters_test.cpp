#include "draw/letters.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "fixtures.h"

namespace dutygraph::draw {
namespace {

// Clusters of two units each, in an order that `seed` makes, and one of a single unit.
std::vector<std::string> letters(std::size_t clusters, std::uint32_t seed) {
  testing::PlanMaker m("letters", "letters");
  ClusterReport report;
  std::vector<std::pair<std::string, std::string>> names;
  for (std::size_t i = 0; i < clusters; ++i) {
    const std::string name = std::to_string(1000 + i);
    names.emplace_back(name + "a", name + "b");
  }
  names.emplace_back("alone", "");
  std::mt19937 random(seed);
  std::shuffle(names.begin(), names.end(), random);
  for (const auto& [a, b] : names) {
    Cluster& cluster = report.clusters.emplace_back();
    if (!b.empty()) cluster.units.push_back(m.unit(b));
    cluster.units.push_back(m.unit(a));
  }
  PlanView view = view_of(m.plan_, Language::en);
  view.clusters = &report;
  const LetteredGroups made = lettered_groups(view);
  EXPECT_EQ(made.single, 1U);
  EXPECT_FALSE(made.group_of.contains(m.unit("alone")));
  std::vector<std::string> out;
  for (std::size_t i = 0; i < made.groups.size(); ++i) {
    const std::string a = std::to_string(1000 + i) + "a";
    EXPECT_EQ(made.group_of.at(m.unit(a)), i);
    out.push_back(made.groups[i].letter);
  }
  return out;
}

TEST(LetteredGroups, GoByNameWhateverTheOrderOfTheReport) {
  for (std::uint32_t seed = 0; seed < 20; ++seed) {
    EXPECT_EQ(letters(3, seed), (std::vector<std::string>{"A", "B", "C"}));
  }
}

TEST(LetteredGroups, AfterZComesAA) {
  const std::vector<std::string> many = letters(28, 1);
  EXPECT_EQ(many[25], "Z");
  EXPECT_EQ(many[26], "AA");
  EXPECT_EQ(many[27], "AB");
}

TEST(LetteredGroups, LargerClustersFirst) {
  testing::PlanMaker m("letters", "letters");
  ClusterReport report;
  report.clusters = {{{m.unit("a"), m.unit("b")}, {}, 1}, {{m.unit("x"), m.unit("y"), m.unit("z")}, {}, 1}};
  PlanView view = view_of(m.plan_, Language::en);
  view.clusters = &report;
  EXPECT_EQ(lettered_groups(view).groups.front().cluster->units.size(), 3U);
}

}  // namespace
}  // namespace dutygraph::draw
