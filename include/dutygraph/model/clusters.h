// The answer to "who works together" (METHODS: clusters): clusters, how sure they are, which pairs share more tasks
// than chance gives them, and the blocks of units that stand in the same tasks. Units and tasks are indices into the
// plan.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dutygraph {

enum class NullModel : std::uint8_t { fdsm, bicm };
enum class Correction : std::uint8_t { benjamini_hochberg, holm };

struct Cluster {
  std::vector<std::uint32_t> units;  // those with most tasks inside first, then by name
  std::vector<std::uint32_t> tasks;  // in the document's order
  double stability = 0;              // how often its pairs stay together over the near-optimal runs, 0 to 1
  friend bool operator==(const Cluster&, const Cluster&) = default;
};

// The best partition found with another number of clusters, where within 1 % of the best of all.
struct NearTie {
  double value = 0;
  int clusters = 0;
  friend bool operator==(const NearTie&, const NearTie&) = default;
};

// Two units that share tasks.
struct UnitLink {
  std::uint32_t a = 0;  // its name before b's, in bytes
  std::uint32_t b = 0;
  int tasks = 0;           // shared
  double p = 1;            // that as many are shared by chance, every unit and every task keeping its degree
  double adjusted = 1;     // corrected for the number of tests
  bool validated = false;  // adjusted <= level
  friend bool operator==(const UnitLink&, const UnitLink&) = default;
};

// Units that all stand in the same tasks; neither side can be made larger.
struct UnitBlock {
  std::vector<std::uint32_t> units;  // by name
  std::vector<std::uint32_t> tasks;  // in the document's order
  friend bool operator==(const UnitBlock&, const UnitBlock&) = default;
};

// What the tests can tell at all.
struct LinkPower {
  int tasks = 0;               // N: of the graph
  std::uint64_t tests = 0;     // all pairs of units
  double threshold = 0;        // the p that one more pair would need at most
  int least_degree = 0;        // smallest d with 1/C(N, d) <= threshold; 0: no d reaches it
  double best_below = 1;       // 1/C(N, d) for the d below it: what smaller units can't get under
  int units_able = 0;          // units with at least least_degree tasks
  double smallest_p = 0;       // below which the sampled p can't fall: 1/(draws + 1); 0 where none is sampled
  std::uint64_t together = 1;  // pairs that must reach smallest_p together before the correction lets one pass
  friend bool operator==(const LinkPower&, const LinkPower&) = default;
};

struct ClusterReport {
  double value = 0;                // Barber's modularity
  std::vector<Cluster> clusters;   // most units and tasks first
  std::vector<NearTie> near_ties;  // by number of clusters
  std::vector<UnitLink> links;     // smallest p first, then most tasks, then names
  std::vector<UnitBlock> blocks;   // largest units x tasks first
  std::uint64_t blocks_found = 0;
  bool blocks_complete = true;  // false: there are more than were looked for
  LinkPower power;
  int units = 0;  // of the graph
  int tasks = 0;
  int edges = 0;
  // Settings, and what became of them.
  double resolution = 1;
  std::uint64_t seed = 1;
  unsigned restarts = 0;           // done
  unsigned near_optimal_runs = 0;  // of them within 1 % of the best: what stability is counted over
  NullModel null_model = NullModel::fdsm;
  Correction correction = Correction::benjamini_hochberg;
  double level = 0.05;
  unsigned draws = 0;  // 0 where none is sampled
  bool via_included = false;
  friend bool operator==(const ClusterReport&, const ClusterReport&) = default;
};

constexpr std::string_view to_string(NullModel null_model) { return null_model == NullModel::fdsm ? "fdsm" : "bicm"; }
constexpr std::string_view to_string(Correction correction) { return correction == Correction::holm ? "holm" : "bh"; }

}  // namespace dutygraph
