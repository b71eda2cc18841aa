#include "dutygraph/analyse/links.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "analyse/bicm.h"
#include "analyse/curveball.h"
#include "analyse/multiple_tests.h"
#include "analyse/random.h"
#include "analyse/tails.h"
#include "dutygraph/graph/projection.h"

namespace dutygraph::analyse {

namespace {

using graph::BipartiteGraph;
using graph::UnitPair;

constexpr std::uint32_t most_sampled = 1000;  // tasks, units: beyond, bicm is the default

// The shared tasks of all pairs in one plan after another.
class SharedCounts {
 public:
  explicit SharedCounts(const BipartiteGraph& graph)
      : units_(unit_count(graph)),
        begin_(graph.task_rows.begin),
        unit_(graph.task_rows.neighbor.size()),
        shared_(std::size_t{units_} * units_, 0) {}

  // rows: of a plan with the degrees of the first.
  void count(const graph::EdgeRows& rows) {
    std::fill(shared_.begin(), shared_.end(), 0U);
    end_.assign(begin_.begin(), begin_.end() - 1);
    for (std::uint32_t u = 0; u < units_; ++u) {
      std::uint32_t* row = shared_.data() + u;
      for (const std::uint32_t task : rows.neighbors(u)) {
        // The units before u that are in the task.
        for (std::uint32_t at = begin_[task]; at < end_[task]; ++at) ++row[std::size_t{unit_[at]} * units_];
        unit_[end_[task]++] = u;
      }
    }
  }
  std::uint32_t operator()(const UnitPair& pair) const { return shared_[std::size_t{pair.a} * units_ + pair.b]; }

 private:
  std::uint32_t units_;
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> end_;
  std::vector<std::uint32_t> unit_;
  std::vector<std::uint32_t> shared_;  // [a * units + b], a < b
};

std::vector<double> sampled(const BipartiteGraph& graph, const std::vector<UnitPair>& pairs,
                            const LinkOptions& options) {
  constexpr int rounds_before = 100;  // until the first look
  constexpr int rounds_between = 1;
  Random random(options.seed);
  Curveball plan(graph);
  SharedCounts shared(graph);
  std::vector<unsigned> reached(pairs.size(), 0);
  for (int i = 0; i < rounds_before; ++i) plan.round(random);
  for (unsigned draw = 0; draw < options.draws; ++draw) {
    for (int i = 0; i < rounds_between; ++i) plan.round(random);
    shared.count(plan.rows());
    for (std::size_t i = 0; i < pairs.size(); ++i) reached[i] += shared(pairs[i]) >= pairs[i].tasks ? 1U : 0U;
  }
  std::vector<double> p;
  for (const unsigned k : reached) p.push_back((k + 1.0) / (options.draws + 1.0));
  return p;
}

std::vector<double> computed(const BipartiteGraph& graph, const std::vector<UnitPair>& pairs) {
  const Bicm model = bicm(graph);
  // Units of equal degree are alike, so that few different questions are left.
  std::map<std::tuple<std::uint32_t, std::uint32_t, std::uint32_t>, double> known;
  std::vector<double> both(task_count(graph));
  std::vector<double> p;
  for (const UnitPair& pair : pairs) {
    const auto [low, high] = std::minmax(model.unit_class[pair.a], model.unit_class[pair.b]);
    const auto [at, is_new] = known.try_emplace({low, high, pair.tasks}, 1.0);
    if (is_new) {
      for (std::uint32_t t = 0; t < both.size(); ++t) both[t] = model(pair.a, t) * model(pair.b, t);
      at->second = poisson_binomial_tail(both, pair.tasks);
    }
    p.push_back(at->second);
  }
  return p;
}

std::uint64_t tests_of(const BipartiteGraph& graph) {
  std::uint64_t units = 0;  // with a task
  for (std::uint32_t u = 0; u < unit_count(graph); ++u) units += tasks_of(graph, u).empty() ? 0U : 1U;
  return units < 2 ? 0 : units * (units - 1) / 2;
}

}  // namespace

NullModel null_model_for(const BipartiteGraph& graph, const LinkOptions& options) {
  if (options.null_model) return *options.null_model;
  const bool small = task_count(graph) <= most_sampled && unit_count(graph) <= most_sampled;
  return small ? NullModel::fdsm : NullModel::bicm;
}

std::vector<UnitLink> links(const BipartiteGraph& graph, const LinkOptions& options) {
  const std::vector<UnitPair> pairs = graph::project_units(graph);
  const bool is_sampled = null_model_for(graph, options) == NullModel::fdsm;
  const std::vector<double> p = is_sampled ? sampled(graph, pairs, options) : computed(graph, pairs);
  const std::vector<double> corrected = adjusted(p, tests_of(graph), options.correction);
  std::vector<UnitLink> made;
  for (std::size_t i = 0; i < pairs.size(); ++i)
    made.push_back(
        {pairs[i].a, pairs[i].b, static_cast<int>(pairs[i].tasks), p[i], corrected[i], corrected[i] <= options.level});
  return made;
}

LinkPower power_of(const BipartiteGraph& graph, const std::vector<UnitLink>& links, const LinkOptions& options) {
  LinkPower power;
  power.tests = tests_of(graph);
  std::uint32_t tasks = 0;  // with a unit
  for (std::uint32_t t = 0; t < task_count(graph); ++t) tasks += units_of(graph, t).empty() ? 0U : 1U;
  power.tasks = static_cast<int>(tasks);
  if (power.tests == 0) return power;
  const auto validated = static_cast<std::uint64_t>(
      std::count_if(links.begin(), links.end(), [](const UnitLink& link) { return link.validated; }));
  const bool holm = options.correction == Correction::holm;
  // Where r are validated, the next is the (r + 1)th by Benjamini and Hochberg, and one of tests - r left by Holm.
  const double share =
      holm ? 1 / static_cast<double>(power.tests - std::min(validated, power.tests - 1))
           : static_cast<double>(std::min(validated + 1, power.tests)) / static_cast<double>(power.tests);
  power.threshold = options.level * share;
  for (std::uint32_t d = 1; d <= tasks && power.least_degree == 0; ++d) {
    const double best = hypergeometric_tail(tasks, d, d, d);  // 1/C(N, d)
    if (best <= power.threshold)
      power.least_degree = static_cast<int>(d);
    else
      power.best_below = std::min(power.best_below, best);
  }
  for (std::uint32_t u = 0; u < unit_count(graph) && power.least_degree > 0; ++u)
    power.units_able += tasks_of(graph, u).size() >= static_cast<std::size_t>(power.least_degree) ? 1 : 0;
  if (null_model_for(graph, options) == NullModel::fdsm) {
    power.smallest_p = 1 / (options.draws + 1.0);
    const double needed = std::ceil(power.smallest_p * static_cast<double>(power.tests) / options.level - 1e-9);
    power.together = std::max<std::uint64_t>(1, static_cast<std::uint64_t>(needed));
  }
  return power;
}

}  // namespace dutygraph::analyse
