#include "analyse/module_graph.h"

#include <algorithm>
#include <numeric>

namespace dutygraph::analyse {

namespace {

void append_row(ModuleGraph& made, std::span<const std::uint32_t> row, std::uint32_t shift) {
  for (const std::uint32_t other : row) made.to.push_back(other + shift);
  made.begin.push_back(static_cast<std::uint32_t>(made.to.size()));
}

// The members of each label, label by label.
struct Members {
  std::vector<std::uint32_t> begin;
  std::vector<std::uint32_t> node;
};

Members members_of(const Labels& labels, std::uint32_t count) {
  Members made{std::vector<std::uint32_t>(std::size_t{count} + 1, 0), std::vector<std::uint32_t>(labels.size())};
  for (const std::uint32_t label : labels) ++made.begin[std::size_t{label} + 1];
  for (std::size_t c = 0; c < count; ++c) made.begin[c + 1] += made.begin[c];
  std::vector<std::uint32_t> next(made.begin.begin(), made.begin.end() - 1);
  for (std::uint32_t v = 0; v < labels.size(); ++v) made.node[next[labels[v]]++] = v;
  return made;
}

}  // namespace

ModuleGraph module_graph(const graph::BipartiteGraph& graph, std::int64_t thousandths) {
  const std::uint32_t units = unit_count(graph);
  ModuleGraph made;
  for (std::uint32_t u = 0; u < units; ++u) append_row(made, tasks_of(graph, u), units);
  for (std::uint32_t t = 0; t < task_count(graph); ++t) append_row(made, units_of(graph, t), 0);
  made.weight.assign(made.to.size(), 1);
  made.unit_degree.assign(made.count(), 0);
  made.task_degree.assign(made.count(), 0);
  for (std::uint32_t v = 0; v < made.count(); ++v)
    (v < units ? made.unit_degree : made.task_degree)[v] = made.begin[v + 1] - made.begin[v];
  made.edge_score = 1000 * static_cast<std::int64_t>(edge_count(graph));
  made.null_score = thousandths;
  return made;
}

namespace {

// Few labels: one table of all pairs.
void merge_edges_densely(const ModuleGraph& graph, const Labels& labels, std::uint32_t count, ModuleGraph& made) {
  std::vector<std::uint32_t> sum(std::size_t{count} * count, 0);
  for (std::uint32_t v = 0; v < graph.count(); ++v) {
    std::uint32_t* row = sum.data() + std::size_t{labels[v]} * count;
    for (std::uint32_t e = graph.begin[v]; e < graph.begin[v + 1]; ++e) row[labels[graph.to[e]]] += graph.weight[e];
  }
  for (std::uint32_t c = 0; c < count; ++c) {
    for (std::uint32_t other = 0; other < count; ++other) {
      const std::uint32_t weight = sum[std::size_t{c} * count + other];
      if (weight == 0 || other == c) continue;
      made.to.push_back(other);
      made.weight.push_back(weight);
    }
    made.begin.push_back(static_cast<std::uint32_t>(made.to.size()));
  }
}

// Many labels: row by row, each as long as it has neighbours.
void merge_edges_sparsely(const ModuleGraph& graph, const Labels& labels, std::uint32_t count, ModuleGraph& made) {
  const Members members = members_of(labels, count);
  std::vector<std::uint32_t> sum(count, 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t c = 0; c < count; ++c) {
    for (std::uint32_t at = members.begin[c]; at < members.begin[c + 1]; ++at) {
      const std::uint32_t v = members.node[at];
      for (std::uint32_t e = graph.begin[v]; e < graph.begin[v + 1]; ++e) {
        const std::uint32_t other = labels[graph.to[e]];
        if (other == c) continue;
        if (sum[other] == 0) touched.push_back(other);
        sum[other] += graph.weight[e];
      }
    }
    std::sort(touched.begin(), touched.end());
    for (const std::uint32_t other : touched) {
      made.to.push_back(other);
      made.weight.push_back(sum[other]);
      sum[other] = 0;
    }
    touched.clear();
    made.begin.push_back(static_cast<std::uint32_t>(made.to.size()));
  }
}

}  // namespace

ModuleGraph merged(const ModuleGraph& graph, const Labels& labels, std::uint32_t count) {
  ModuleGraph made;
  made.edge_score = graph.edge_score;
  made.null_score = graph.null_score;
  made.unit_degree.assign(count, 0);
  made.task_degree.assign(count, 0);
  for (std::uint32_t v = 0; v < graph.count(); ++v) {
    made.unit_degree[labels[v]] += graph.unit_degree[v];
    made.task_degree[labels[v]] += graph.task_degree[v];
  }
  const bool few = std::size_t{count} * count <= 4 * graph.to.size() + 64;
  (few ? merge_edges_densely : merge_edges_sparsely)(graph, labels, count, made);
  return made;
}

std::int64_t score(const ModuleGraph& graph, const Labels& labels) {
  std::vector<std::int64_t> units(labels.size(), 0);
  std::vector<std::int64_t> tasks(labels.size(), 0);
  std::int64_t twice = 0;  // every edge stands in both of its rows
  for (std::uint32_t v = 0; v < graph.count(); ++v) {
    units[labels[v]] += graph.unit_degree[v];
    tasks[labels[v]] += graph.task_degree[v];
    for (std::uint32_t e = graph.begin[v]; e < graph.begin[v + 1]; ++e)
      if (labels[graph.to[e]] == labels[v]) twice += graph.weight[e];
  }
  std::int64_t expected = 0;
  for (std::size_t c = 0; c < units.size(); ++c) expected += units[c] * tasks[c];
  return graph.edge_score * (twice / 2) - graph.null_score * expected;
}

Labels overlap(const Labels& a, std::uint32_t count_a, const Labels& b, std::uint32_t count_b) {
  const Members members = members_of(a, count_a);
  Labels both(a.size());
  std::vector<std::uint32_t> number(count_b, 0);
  std::vector<std::uint32_t> numbered_for(count_b, UINT32_MAX);
  std::uint32_t next = 0;
  for (std::uint32_t module = 0; module < count_a; ++module) {
    for (std::uint32_t at = members.begin[module]; at < members.begin[module + 1]; ++at) {
      const std::uint32_t v = members.node[at];
      if (numbered_for[b[v]] != module) number[b[v]] = next++;
      numbered_for[b[v]] = module;
      both[v] = number[b[v]];
    }
  }
  return both;
}

Labels each_alone(std::uint32_t count) {
  Labels labels(count);
  std::iota(labels.begin(), labels.end(), 0U);
  return labels;
}

std::uint32_t renumber(Labels& labels) {
  std::uint32_t most = 0;
  for (const std::uint32_t label : labels) most = std::max(most, label + 1);
  std::vector<std::uint32_t> number(most, UINT32_MAX);
  std::uint32_t count = 0;
  for (std::uint32_t& label : labels) {
    if (number[label] == UINT32_MAX) number[label] = count++;
    label = number[label];
  }
  return count;
}

}  // namespace dutygraph::analyse
