// The answer to "where does everything wait on one lead", and the moves that would relieve it (METHODS: bottlenecks).
//
// Units are indices into ResolvedPlan::units, tasks indices into Plan::tasks; sets of them ascend.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dutygraph {

// Why no unit can lead fewer tasks: whoever leads, `leads` leads of these tasks fall on these units, so that one of
// them has at least bound = ceil(leads / units).
struct PeakCertificate {
  std::vector<std::uint32_t> units;
  std::vector<std::uint32_t> tasks;
  int leads = 0;  // sum over the tasks of l(t) - |N(t) without the units|, each above 0
  int bound = 0;  // both lists empty and 0 where no unit leads anything
  friend bool operator==(const PeakCertificate&, const PeakCertificate&) = default;
};

struct LeadCount {
  std::uint32_t unit = 0;
  int now = 0;   // tasks it leads
  int best = 0;  // tasks it would lead in the optimum found; only their sorted list is unique
  friend bool operator==(const LeadCount&, const LeadCount&) = default;
};

// A unit whose removal splits its component.
struct Articulation {
  std::uint32_t unit = 0;
  std::vector<std::uint32_t> stranded_tasks;  // those of all but the largest part that still has a unit
  friend bool operator==(const Articulation&, const Articulation&) = default;
};

// An edge whose removal splits its component.
struct Bridge {
  std::uint32_t unit = 0;
  std::uint32_t task = 0;
  std::vector<std::uint32_t> tasks_cut_off;  // those of the smaller part, or of the part without a unit
  std::vector<std::uint32_t> units_cut_off;
  friend bool operator==(const Bridge&, const Bridge&) = default;
};

struct Betweenness {
  std::uint32_t unit = 0;
  double value = 0;  // Borgatti and Everett's normalisation, 0 .. 1
  double paths = 0;  // not normalised: shortest paths between other nodes that lead through it
  friend bool operator==(const Betweenness&, const Betweenness&) = default;
};

// The units whose removal together splits the graph most.
struct KeySet {
  std::vector<std::uint32_t> units;
  double fragmentation = 0;  // share of the pairs of remaining nodes that are not joined any more
  friend bool operator==(const KeySet&, const KeySet&) = default;
};

struct BottleneckReport {
  int peak_now = 0;
  int peak_best = 0;
  PeakCertificate certificate;
  std::vector<LeadCount> leads;            // every unit; most now first, then name
  std::vector<Articulation> articulation;  // most stranded tasks first, then name
  std::vector<Bridge> bridges;             // by unit, then task
  std::vector<Betweenness> betweenness;    // every unit; highest first, then name
  std::vector<std::uint32_t> single_lead;  // tasks that name one unit only
  std::vector<KeySet> key_sets;            // the best pair, the best triple
  double fragmentation = 0;                // with all units present
  int tasks = 0;                           // tasks with at least one unit
  bool via_included = false;
  friend bool operator==(const BottleneckReport&, const BottleneckReport&) = default;
};

struct LeadMove {
  std::uint32_t task = 0;
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  friend bool operator==(const LeadMove&, const LeadMove&) = default;
};

enum class MayLead : std::uint8_t {
  any_named,     // any unit that the task names to lead or support it
  leading_only,  // only those of them that lead some task now
};

// The most tasks that a unit may lead, as the user says.
struct LeadLimit {
  std::uint32_t unit = 0;
  int most = 0;
  friend bool operator==(const LeadLimit&, const LeadLimit&) = default;
};

// From the present plan straight to a peak: not moves on top of those of the step before.
struct RebalanceStep {
  int peak = 0;
  std::vector<LeadMove> moves;  // by task
  friend bool operator==(const RebalanceStep&, const RebalanceStep&) = default;
};

struct Rebalance {
  int from_peak = 0;
  std::vector<RebalanceStep> steps;  // highest peak first
  bool feasible = true;              // false: the user's limits can't be kept, whatever the peak
  // Why it goes no lower: leads that fall on these units, and how many they may have together one peak below the last
  // step (or, where nothing is feasible, at all). Empty where no unit leads anything.
  PeakCertificate certificate;
  int room = 0;
  MayLead may = MayLead::any_named;  // what was asked for
  std::vector<LeadLimit> limits;
  std::vector<std::uint32_t> kept_tasks;
  bool via_included = false;
  friend bool operator==(const Rebalance&, const Rebalance&) = default;
};

}  // namespace dutygraph
