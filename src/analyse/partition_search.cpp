#include "analyse/partition_search.h"

#include <algorithm>
#include <map>

#include "analyse/local_moving.h"
#include "analyse/shake.h"

namespace dutygraph::analyse {

namespace {

bool better(const Found& x, const Found& y) {
  if (x.score != y.score) return x.score > y.score;
  if (x.modules != y.modules) return x.modules < y.modules;
  return x.labels < y.labels;
}

// Within 1 % of the best; nothing is where the best is 0.
bool near(std::int64_t score, std::int64_t best) { return best > 0 && score > 0 && best - score <= best / 100; }

// Found by trial on plans of 80 to 140 tasks: more of any finds nothing better, less misses the best for some seeds.
constexpr unsigned restart_steps = 5;
constexpr unsigned rounds_per_restart = 10;
constexpr unsigned count_steps = 60;

class Search {
 public:
  Search(const ModuleGraph& graph, const SearchOptions& options)
      : graph_(graph), options_(options), random_(options.seed) {}

  SearchResult run() {
    keep(found(Labels(graph_.count(), 0)));  // one module: never worse than 0
    SearchResult result;
    std::vector<Found> ends;
    while (result.restarts < std::max(1U, options_.restarts) && (result.restarts == 0 || has_time())) {
      ends.push_back(restart());
      ++result.restarts;
    }
    recombine(ends);
    search_other_counts();
    result.best = best();
    for (const auto& [modules, kept] : by_count_)
      if (modules != result.best.modules && near(kept.score, result.best.score)) result.others.push_back(kept);
    for (Found& end : ends)
      if (near(end.score, result.best.score)) result.ends.push_back(std::move(end.labels));
    return result;
  }

 private:
  bool has_time() const { return seen_ < options_.most_edges; }

  Found found(Labels labels) {
    Found made;
    made.modules = renumber(labels);
    made.score = score(graph_, labels);
    made.labels = std::move(labels);
    seen_ += graph_.to.size();
    return made;
  }

  const Found& keep(const Found& candidate) {
    const auto [at, is_new] = by_count_.try_emplace(candidate.modules, candidate);
    if (!is_new && better(candidate, at->second)) at->second = candidate;
    return at->second;
  }

  const Found& best() const {
    const Found* most = nullptr;
    for (const auto& [modules, kept] : by_count_)
      if (most == nullptr || better(kept, *most)) most = &kept;
    return *most;
  }

  Found restart() {
    Labels labels = each_alone(graph_.count());
    seen_ += leiden(graph_, labels, random_);
    Found now = found(std::move(labels));
    keep(now);
    improve(now, restart_steps);
    return now;
  }

  void improve(Found& now, unsigned steps) {
    for (unsigned step = 0; step < steps && has_time(); ++step) {
      Labels shaken = now.labels;
      shake(graph_, shaken, now.modules, random_);
      seen_ += local_merging(graph_, shaken, random_);
      Found next = found(std::move(shaken));
      keep(next);
      if (next.score >= now.score) now = std::move(next);
    }
  }

  // What two partitions agree on, node by node, put together anew.
  Found child(const Found& a, const Found& b) {
    Labels both = overlap(a.labels, a.modules, b.labels, b.modules);
    const std::uint32_t count = renumber(both);
    Labels coarse = each_alone(count);
    seen_ += graph_.to.size() + local_merging(merged(graph_, both, count), coarse, random_);
    for (std::uint32_t& label : both) label = coarse[label];
    seen_ += local_merging(graph_, both, random_);
    return found(std::move(both));
  }

  // Two of the pool at random have a child, which takes the place of the worse one.
  void recombine(std::vector<Found> pool) {
    if (pool.size() < 2) return;
    for (std::size_t round = 0; round < pool.size() * rounds_per_restart && has_time(); ++round) {
      const auto size = static_cast<std::uint32_t>(pool.size());
      const std::uint32_t a = random_.below(size);
      const std::uint32_t b = (a + 1 + random_.below(size - 1)) % size;
      Found made = child(pool[a], pool[b]);
      improve(made, 1);
      keep(made);
      const bool known = std::any_of(pool.begin(), pool.end(), [&](const Found& x) { return x.labels == made.labels; });
      Found& worse = pool[a].score < pool[b].score ? pool[a] : pool[b];
      if (!known && made.score >= worse.score) worse = std::move(made);
    }
  }

  // Raises the best of `modules` modules with their number held fast.
  void search_count(std::uint32_t modules) {
    for (unsigned step = 0; step < count_steps && has_time(); ++step) {
      Labels shaken = by_count_.at(modules).labels;
      if (shake_keeping_count(graph_, shaken, modules, random_)) settle(std::move(shaken));
    }
  }

  void settle(Labels labels) {
    seen_ += local_moving(graph_, labels, true, random_);
    keep(found(std::move(labels)));
  }

  // Every merging of two modules that an edge joins.
  void merge_any(const Found& from) {
    const ModuleGraph coarse = merged(graph_, from.labels, from.modules);
    for (std::uint32_t a = 0; a < coarse.count() && has_time(); ++a) {
      for (std::uint32_t e = coarse.begin[a]; e < coarse.begin[a + 1]; ++e) {
        if (coarse.to[e] < a) continue;
        Labels labels = from.labels;
        std::replace(labels.begin(), labels.end(), coarse.to[e], a);
        renumber(labels);
        settle(std::move(labels));
      }
    }
  }

  // Every splitting of one module in two, from a few random beginnings.
  void split_any(const Found& from) {
    constexpr int beginnings = 3;
    for (std::uint32_t module = 0; module < from.modules && has_time(); ++module) {
      for (int i = 0; i < beginnings; ++i) {
        Labels labels = from.labels;
        split(labels, module, from.modules, random_);
        if (renumber(labels) == from.modules + 1) settle(std::move(labels));
      }
    }
  }

  // Fewer modules, then more, as long as they are near; again where that found a better best.
  void search_other_counts() {
    for (std::int64_t before = -1; best().score > std::max<std::int64_t>(before, 0) && has_time();) {
      before = best().score;
      const std::uint32_t start = best().modules;
      search_count(start);
      for (std::uint32_t k = start; k > 2; --k) {
        merge_any(Found(by_count_.at(k)));
        if (!reach(k - 1)) break;
      }
      for (std::uint32_t k = start; k < graph_.count(); ++k) {
        split_any(Found(by_count_.at(k)));
        if (!reach(k + 1)) break;
      }
    }
  }

  bool reach(std::uint32_t modules) {
    if (!by_count_.contains(modules)) return false;
    search_count(modules);
    return near(by_count_.at(modules).score, best().score);
  }

  const ModuleGraph& graph_;
  const SearchOptions& options_;
  Random random_;
  std::uint64_t seen_ = 0;
  std::map<std::uint32_t, Found> by_count_;
};

}  // namespace

SearchResult search_partition(const ModuleGraph& graph, const SearchOptions& options) {
  return Search(graph, options).run();
}

}  // namespace dutygraph::analyse
