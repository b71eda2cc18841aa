// Every draw is a row of counts, how often each task came; a unit's load in it is the counts of its tasks times what
// each gives it. The graph is never rebuilt.
#include "dutygraph/analyse/bootstrap.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <span>

#include "analyse/random.h"
#include "analyse/twofold.h"
#include "dutygraph/analyse/concentration.h"

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;

constexpr int fewest_draws = 1000;
constexpr int most_draws = 100000;
constexpr double tail = 0.025;  // outside each end of the interval
constexpr double certain = 0.95;

// What the tasks of one unit give it, apart by how exactly they can be added: whole shares as whole numbers.
struct Share {
  std::uint32_t task = 0;
  std::uint32_t leads = 0;  // units that lead the task; 0: the unit supports it
};

using Shares = std::vector<std::vector<Share>>;

// The graph's unit of each row of the report.
std::vector<std::uint32_t> graph_units(const LoadReport& report, const BipartiteGraph& graph) {
  std::vector<std::uint32_t> units;
  for (const UnitLoad& load : report.units) {
    const auto at = std::lower_bound(graph.plan_unit.begin(), graph.plan_unit.end(), load.unit);
    assert(at != graph.plan_unit.end() && *at == load.unit);
    units.push_back(static_cast<std::uint32_t>(at - graph.plan_unit.begin()));
  }
  return units;
}

Shares shares_of(const LoadReport& report, const BipartiteGraph& graph) {
  Shares shares;
  for (const std::uint32_t unit : graph_units(report, graph)) {
    shares.emplace_back();
    const auto tasks = tasks_of(graph, unit);
    const auto kinds = task_kinds(graph, unit);
    for (std::size_t i = 0; i < tasks.size(); ++i) {
      const auto all = unit_kinds(graph, tasks[i]);
      const auto leads = static_cast<std::uint32_t>(std::count_if(all.begin(), all.end(), graph::is_lead));
      shares.back().push_back({tasks[i], graph::is_lead(kinds[i]) ? leads : 0});
    }
  }
  return shares;
}

// The same sum as load() makes, so that loads which are equal as fractions tie.
double weighted_load(const std::vector<Share>& shares, const std::vector<std::uint32_t>& counts,
                     const LoadReport& report) {
  std::uint32_t led_alone = 0;
  std::uint32_t supported = 0;
  Twofold led_together;
  for (const Share& share : shares) {
    const std::uint32_t count = counts[share.task];
    if (share.leads == 0)
      supported += count;
    else if (share.leads == 1)
      led_alone += count;
    else if (count > 0)
      led_together = led_together + reciprocal(share.leads) * count;
  }
  const Twofold led = led_together + Twofold{static_cast<double>(led_alone)};
  return (led * report.lead_weight + Twofold{static_cast<double>(supported)} * report.support_weight).value();
}

// 1 + the number of strictly heavier units, by unit.
void rank(std::span<const double> loads, std::vector<std::uint32_t>& order, std::span<int> ranks) {
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t x, std::uint32_t y) { return loads[x] > loads[y]; });
  for (std::size_t i = 0; i < order.size(); ++i) {
    const bool tie = i > 0 && loads[order[i]] == loads[order[i - 1]];
    ranks[order[i]] = tie ? ranks[order[i - 1]] : static_cast<int>(i) + 1;
  }
}

// Loads and ranks of every draw: row by row, a row a draw.
struct Draws {
  std::vector<double> loads;
  std::vector<int> ranks;
};

Draws draw_all(const LoadReport& report, const BipartiteGraph& graph, const BootstrapOptions& options) {
  const Shares shares = shares_of(report, graph);
  const std::uint32_t tasks = task_count(graph);
  const std::size_t units = shares.size();
  const auto draws = static_cast<std::size_t>(options.draws);
  Draws made{std::vector<double>(draws * units), std::vector<int>(draws * units)};
  Random source(options.seed);
  std::vector<std::uint32_t> counts(tasks);
  std::vector<std::uint32_t> order(units);
  for (std::size_t draw = 0; draw < draws && units > 0; ++draw) {
    std::fill(counts.begin(), counts.end(), 0U);
    for (std::uint32_t i = 0; i < tasks; ++i) ++counts[source.below(tasks)];
    const std::span<double> loads(made.loads.data() + draw * units, units);
    for (std::size_t unit = 0; unit < units; ++unit) loads[unit] = weighted_load(shares[unit], counts, report);
    rank(loads, order, {made.ranks.data() + draw * units, units});
  }
  return made;
}

void judge_unit(const Draws& made, std::size_t unit, double weighted, std::size_t units, UnitVerdict& verdict) {
  std::vector<double> loads;
  std::vector<int> ranks;
  for (std::size_t at = unit; at < made.loads.size(); at += units) {
    loads.push_back(made.loads[at]);
    ranks.push_back(made.ranks[at]);
  }
  std::sort(loads.begin(), loads.end());
  std::sort(ranks.begin(), ranks.end());
  verdict.interval = {std::min(weighted, quantile(loads, tail)), std::max(weighted, quantile(loads, 1 - tail))};
  const auto outside = static_cast<std::size_t>(tail * static_cast<double>(ranks.size()));
  verdict.rank_low = ranks[outside];
  verdict.rank_high = ranks[ranks.size() - 1 - outside];
  const auto [first, last] = std::equal_range(ranks.begin(), ranks.end(), verdict.rank);
  verdict.rank_probability = static_cast<double>(last - first) / static_cast<double>(ranks.size());
}

void fence_of(const LoadReport& report, LoadVerdict& verdict) {
  std::vector<double> leading;
  for (const UnitLoad& load : report.units)
    if (load.lead > 0) leading.push_back(load.weighted);
  verdict.leading_units = static_cast<int>(leading.size());
  verdict.q1 = quantile(leading, 0.25);
  verdict.q3 = quantile(leading, 0.75);
  verdict.fence = verdict.q3 + 1.5 * (verdict.q3 - verdict.q1);
}

void decide(const UnitLoad& load, const LoadVerdict& all, UnitVerdict& verdict) {
  verdict.above_fence = all.leading_units > 0 && verdict.interval.low > all.fence;
  verdict.over_capacity = verdict.capacity && load.weighted > *verdict.capacity;
  verdict.overloaded = verdict.above_fence || (verdict.capacity && verdict.interval.low > *verdict.capacity);
}

// How many places from the top keep their unit in nearly all draws.
int certain_ranks(const LoadVerdict& verdict) {
  const auto first_doubtful = std::find_if(verdict.units.begin(), verdict.units.end(),
                                           [](const UnitVerdict& unit) { return unit.rank_probability < certain; });
  return static_cast<int>(first_doubtful - verdict.units.begin());
}

}  // namespace

std::optional<Failure> check(const BootstrapOptions& options) {
  if (options.draws < fewest_draws || options.draws > most_draws)
    return Failure{Code::wrong_use, {}, 0, "the number of draws is not from 1000 to 100000", "2000 are enough"};
  for (const Capacity& capacity : options.capacities)
    if (!(capacity.most >= 0))
      return Failure{Code::wrong_use, {}, 0, "a capacity is no number from 0 on", "give the most weighted load"};
  return std::nullopt;
}

LoadVerdict bootstrap(const LoadReport& report, const BipartiteGraph& graph, const BootstrapOptions& options) {
  assert(!check(options));
  LoadVerdict verdict;
  verdict.draws = options.draws;
  verdict.seed = options.seed;
  fence_of(report, verdict);
  const std::size_t units = report.units.size();
  verdict.units.resize(units);
  const Draws made = draw_all(report, graph, options);
  for (std::size_t i = 0; i < units; ++i) {
    UnitVerdict& unit = verdict.units[i];
    const bool tie = i > 0 && report.units[i].weighted == report.units[i - 1].weighted;
    unit.rank = tie ? verdict.units[i - 1].rank : static_cast<int>(i) + 1;
    judge_unit(made, i, report.units[i].weighted, units, unit);
    for (const Capacity& capacity : options.capacities)
      if (capacity.unit == report.units[i].unit) unit.capacity = capacity.most;
    decide(report.units[i], verdict, unit);
  }
  verdict.certain_ranks = certain_ranks(verdict);
  return verdict;
}

}  // namespace dutygraph::analyse
