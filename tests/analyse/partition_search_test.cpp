// The search against all partitions of small graphs, and against published and proved values.
#include "analyse/partition_search.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>

#include "analyse/local_moving.h"
#include "graph/support.h"

namespace dutygraph::analyse {
namespace {

using test::Dice;

// A graph of up to `most` nodes a side without isolated nodes; its edges in random order.
graph::BipartiteGraph small_graph(Dice& dice, std::uint32_t most) {
  test::EdgeList list{1 + dice.below(most), 1 + dice.below(most), {}};
  for (std::uint32_t u = 0; u < list.units; ++u) list.edges.push_back({u, dice.below(list.tasks)});
  for (std::uint32_t t = 0; t < list.tasks; ++t) list.edges.push_back({dice.below(list.units), t});
  for (std::uint32_t left = dice.below(list.units * list.tasks); left > 0; --left)
    list.edges.push_back({dice.below(list.units), dice.below(list.tasks)});
  return test::build(list);
}

// All partitions, node by node. The score is a sum over pairs of nodes, so that a table of what each pair gains when it
// is joined, made by score() itself, gives the score of all of them.
class AllPartitions {
 public:
  explicit AllPartitions(const ModuleGraph& graph)
      : nodes_(graph.count()), pair_(nodes_, std::vector<std::int64_t>(nodes_)), labels_(nodes_, 0) {
    Labels apart(nodes_);
    std::iota(apart.begin(), apart.end(), 0U);
    const std::int64_t alone = score(graph, apart);
    for (std::uint32_t a = 0; a < nodes_; ++a)
      for (std::uint32_t b = 0; b < a; ++b) {
        Labels joined = apart;
        joined[a] = b;
        pair_[a][b] = score(graph, joined) - alone;
      }
    try_from(0, 0, alone);
  }
  // The best score of every number of modules.
  const std::map<std::uint32_t, std::int64_t>& best() const { return best_; }

 private:
  void try_from(std::uint32_t node, std::uint32_t used, std::int64_t sum) {
    if (node == nodes_) {
      const auto [at, is_new] = best_.try_emplace(used, sum);
      at->second = std::max(at->second, sum);
      return;
    }
    for (std::uint32_t label = 0; label <= used; ++label) {
      std::int64_t gain = 0;
      for (std::uint32_t other = 0; other < node; ++other)
        if (labels_[other] == label) gain += pair_[node][other];
      labels_[node] = label;
      try_from(node + 1, std::max(used, label + 1), sum + gain);
    }
  }
  std::uint32_t nodes_;
  std::vector<std::vector<std::int64_t>> pair_;  // what the score gains where the two are joined
  Labels labels_;
  std::map<std::uint32_t, std::int64_t> best_;
};

void expect_optimal(const ModuleGraph& graph, const SearchResult& found) {
  const std::map<std::uint32_t, std::int64_t> best = AllPartitions(graph).best();
  std::int64_t most = 0;
  for (const auto& [modules, value] : best) most = std::max(most, value);
  ASSERT_EQ(found.best.score, most);
  ASSERT_EQ(score(graph, found.best.labels), most);
  for (const Found& other : found.others) {
    ASSERT_EQ(other.score, best.at(other.modules));
    ASSERT_LE(most - other.score, most / 100);
  }
}

TEST(PartitionSearch, FindsTheBestOfAllPartitions) {
  Dice dice(51);
  for (int round = 0; round < 2000; ++round) {
    const ModuleGraph graph = module_graph(small_graph(dice, 4), round % 3 == 0 ? 1500 : 1000);
    SearchOptions options;
    options.seed = static_cast<std::uint64_t>(round);
    options.restarts = 20;
    expect_optimal(graph, search_partition(graph, options));
    if (HasFatalFailure()) FAIL() << "round " << round;
  }
}

TEST(PartitionSearch, FindsTheBestOfAllPartitionsOfTwelveNodes) {
  Dice dice(52);
  for (int round = 0; round < 60; ++round) {
    const ModuleGraph graph = module_graph(small_graph(dice, round < 56 ? 5 : 6), 1000);
    SearchOptions options;
    options.seed = static_cast<std::uint64_t>(round);
    options.restarts = 20;
    expect_optimal(graph, search_partition(graph, options));
    if (HasFatalFailure()) FAIL() << "round " << round;
  }
}

TEST(PartitionSearch, EveryNearNumberOfModulesIsReported) {
  const ModuleGraph graph = module_graph(test::build(test::davis().list), 1000);
  for (std::uint64_t seed = 1; seed < 6; ++seed) {
    SearchOptions options;
    options.seed = seed;
    const SearchResult found = search_partition(graph, options);
    EXPECT_DOUBLE_EQ(static_cast<double>(found.best.score) / (1000.0 * 89 * 89), 0.34553717964903435);  // proved
    EXPECT_EQ(found.best.modules, 4U);
    ASSERT_EQ(found.others.size(), 1U);
    EXPECT_EQ(found.others[0].modules, 3U);
    EXPECT_NEAR(static_cast<double>(found.others[0].score) / (1000.0 * 89 * 89), 0.345158, 1e-6);
    EXPECT_GT(found.ends.size(), options.restarts / 2);
  }
}

TEST(PartitionSearch, ALocalSearchNeverLowersTheScore) {
  Dice dice(53);
  for (int round = 0; round < 2000; ++round) {
    const ModuleGraph graph = module_graph(small_graph(dice, 9), 1000);
    Labels labels(graph.count());
    for (std::uint32_t& label : labels) label = dice.below(graph.count());
    Random random(static_cast<std::uint64_t>(round));
    const std::int64_t start = score(graph, labels);
    local_moving(graph, labels, true, random);
    const std::int64_t kept = score(graph, labels);
    local_merging(graph, labels, random);
    const std::int64_t merged_score = score(graph, labels);
    leiden(graph, labels, random);
    ASSERT_LE(start, kept);
    ASSERT_LE(kept, merged_score);
    ASSERT_LE(merged_score, score(graph, labels));
  }
}

TEST(PartitionSearch, HoldsTheNumberOfModulesWhereAsked) {
  Dice dice(54);
  for (int round = 0; round < 1000; ++round) {
    const ModuleGraph graph = module_graph(small_graph(dice, 9), 1000);
    Labels labels(graph.count());
    for (std::uint32_t& label : labels) label = dice.below(1 + graph.count() / 2);
    const std::uint32_t before = renumber(labels);
    Random random(static_cast<std::uint64_t>(round));
    local_moving(graph, labels, true, random);
    ASSERT_EQ(renumber(labels), before);
  }
}

TEST(PartitionSearch, MergedNodesScoreAsTheirMembers) {
  Dice dice(55);
  for (int round = 0; round < 1000; ++round) {
    const ModuleGraph graph = module_graph(small_graph(dice, 12), 1000);
    Labels labels(graph.count());
    for (std::uint32_t& label : labels) label = dice.below(1 + dice.below(graph.count()));
    const std::uint32_t count = renumber(labels);
    const ModuleGraph coarse = merged(graph, labels, count);
    Labels above(count);
    Labels apart(count);
    for (std::uint32_t c = 0; c < count; ++c) {
      above[c] = dice.below(count);
      apart[c] = c;
    }
    Labels below = labels;
    for (std::uint32_t& label : below) label = above[label];
    // Edges inside merged nodes are a constant of the merged graph's score.
    ASSERT_EQ(score(coarse, above) - score(coarse, apart), score(graph, below) - score(graph, labels));
  }
}

}  // namespace
}  // namespace dutygraph::analyse
