#include "analyse/local_moving.h"

namespace dutygraph::analyse {

Modules::Modules(const ModuleGraph& graph, Labels labels)
    : graph_(graph),
      label_(std::move(labels)),
      units_(label_.size(), 0),
      tasks_(label_.size(), 0),
      size_(label_.size(), 0),
      weight_(label_.size(), 0) {
  for (std::uint32_t v = 0; v < graph.count(); ++v) {
    units_[label_[v]] += graph.unit_degree[v];
    tasks_[label_[v]] += graph.task_degree[v];
    ++size_[label_[v]];
  }
  for (std::uint32_t c = graph.count(); c > 0; --c)
    if (size_[c - 1] == 0) empty_.push_back(c - 1);
}

void Modules::move(std::uint32_t node, std::uint32_t to) {
  const std::uint32_t from = label_[node];
  if (from == to) return;
  if (size_[to] == 0) std::erase(empty_, to);
  units_[from] -= graph_.unit_degree[node];
  tasks_[from] -= graph_.task_degree[node];
  units_[to] += graph_.unit_degree[node];
  tasks_[to] += graph_.task_degree[node];
  ++size_[to];
  if (--size_[from] == 0) empty_.push_back(from);
  label_[node] = to;
}

void Modules::weigh(std::uint32_t node) {
  for (const std::uint32_t module : touched_) weight_[module] = 0;
  touched_.clear();
  for (std::uint32_t e = graph_.begin[node]; e < graph_.begin[node + 1]; ++e) {
    const std::uint32_t module = label_[graph_.to[e]];
    if (weight_[module] == 0) touched_.push_back(module);
    weight_[module] += graph_.weight[e];
  }
  edges_seen_ += graph_.begin[node + 1] - graph_.begin[node];
}

// The change of score when `node` joins `module`, which it is not in.
std::int64_t Modules::gain(std::uint32_t node, std::uint32_t module) const {
  return graph_.edge_score * weight_[module] -
         graph_.null_score * (graph_.unit_degree[node] * tasks_[module] + graph_.task_degree[node] * units_[module]);
}

bool Modules::improve(std::uint32_t node, bool keep_count) {
  const std::uint32_t home = label_[node];
  if (keep_count && size_[home] == 1) return false;
  weigh(node);
  // What staying is worth: the home without the node itself.
  const std::int64_t unit = graph_.unit_degree[node];
  const std::int64_t task = graph_.task_degree[node];
  std::int64_t best = graph_.edge_score * weight_[home] -
                      graph_.null_score * (unit * (tasks_[home] - task) + task * (units_[home] - unit));
  std::uint32_t to = home;
  if (best < 0 && !keep_count && size_[home] > 1) {
    best = 0;
    to = empty_.back();
  }
  for (const std::uint32_t module : touched_) {
    if (module == home) continue;
    const std::int64_t change = gain(node, module);
    if (change <= best) continue;
    best = change;
    to = module;
  }
  move(node, to);
  return to != home;
}

Modules::Offer Modules::best_offer(std::uint32_t node, const Labels& within) {
  weigh(node);
  Offer best{label_[node], 0};
  for (std::uint32_t e = graph_.begin[node]; e < graph_.begin[node + 1]; ++e) {
    const std::uint32_t other = graph_.to[e];
    if (within[other] != within[node] || label_[other] == label_[node]) continue;
    const std::int64_t change = gain(node, label_[other]);
    if (change > best.gain) best = {label_[other], change};
  }
  return best;
}

namespace {

Labels random_order(std::uint32_t count, Random& random) {
  Labels order = each_alone(count);
  random.shuffle<std::uint32_t>(order);
  return order;
}

// Leiden's refinement: inside each module, nodes that are still alone join the part that gains most.
Labels refined(const ModuleGraph& graph, const Labels& within, Random& random, std::uint64_t& seen) {
  Modules parts(graph, each_alone(graph.count()));
  for (const std::uint32_t v : random_order(graph.count(), random)) {
    if (parts.size(parts.labels()[v]) > 1) continue;
    const Modules::Offer offer = parts.best_offer(v, within);
    if (offer.gain > 0) parts.move(v, offer.module);
  }
  seen += parts.edges_seen();
  return parts.labels();
}

// Moves the nodes of `graph` merged by `parts`, which lie inside `labels`. True where the score rose.
bool move_merged(const ModuleGraph& graph, Labels parts, Labels& labels, Random& random, std::uint64_t& seen) {
  const std::uint32_t count = renumber(parts);
  const ModuleGraph coarse = merged(graph, parts, count);
  renumber(labels);
  Labels coarse_labels(count);
  for (std::uint32_t v = 0; v < graph.count(); ++v) coarse_labels[parts[v]] = labels[v];
  const Labels before = coarse_labels;
  seen += graph.to.size() + local_moving(coarse, coarse_labels, false, random);
  for (std::uint32_t v = 0; v < graph.count(); ++v) labels[v] = coarse_labels[parts[v]];
  return coarse_labels != before;
}

}  // namespace

std::uint64_t local_moving(const ModuleGraph& graph, Labels& labels, bool keep_count, Random& random) {
  Modules modules(graph, std::move(labels));
  Labels queue = random_order(graph.count(), random);
  std::vector<bool> waiting(graph.count(), true);
  for (std::size_t at = 0; at < queue.size(); ++at) {
    const std::uint32_t v = queue[at];
    waiting[v] = false;
    if (!modules.improve(v, keep_count)) continue;
    for (std::uint32_t e = graph.begin[v]; e < graph.begin[v + 1]; ++e) {
      const std::uint32_t other = graph.to[e];
      if (waiting[other] || modules.labels()[other] == modules.labels()[v]) continue;
      waiting[other] = true;
      queue.push_back(other);
    }
  }
  labels = modules.labels();
  return modules.edges_seen();
}

std::uint64_t local_merging(const ModuleGraph& graph, Labels& labels, Random& random) {
  std::uint64_t seen = local_moving(graph, labels, false, random);
  while (move_merged(graph, labels, labels, random, seen)) seen += local_moving(graph, labels, false, random);
  return seen;
}

std::uint64_t leiden(const ModuleGraph& graph, Labels& labels, Random& random) {
  std::uint64_t seen = 0;
  for (std::int64_t before = score(graph, labels);;) {
    seen += local_moving(graph, labels, false, random);
    move_merged(graph, refined(graph, labels, random, seen), labels, random, seen);
    move_merged(graph, labels, labels, random, seen);
    const std::int64_t after = score(graph, labels);
    if (after <= before) return seen;
    before = after;
  }
}

}  // namespace dutygraph::analyse
