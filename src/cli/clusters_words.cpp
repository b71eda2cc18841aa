#include "cli/clusters_words.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/analysis.h"
#include "cli/output.h"
#include "cli/words.h"

namespace dutygraph::cli {

namespace {

// Why a pair fails, from the sampling itself.
std::string sampling_limit(const Session& session, const ClusterReport& report) {
  const LinkPower& power = report.power;
  if (report.draws == 0 || power.smallest_p <= power.threshold) return "";
  if (report.correction == Correction::holm)
    return sayf(
        session,
        "用 {} 次随机抽样，p 值不会低于 {:.3g}，高于校正所需的最严阈值，因此须加大 --draws 才可能确认任何一对。",
        " With {} draws no p can be below {:.3g}, above what the correction asks of the first pair: only a larger "
        "--draws can confirm any.",
        report.draws, power.smallest_p);
  return sayf(
      session, "用 {} 次随机抽样，p 值不会低于 {:.3g}，至少 {} 对同时达到该值才能通过校正。",
      " With {} draws no p can be below {:.3g}; at least {} pairs must reach that together to pass the correction.",
      report.draws, power.smallest_p, power.together);
}

std::string who(const Session& session, const ClusterReport& report, const ResolvedPlan& plan) {
  constexpr std::size_t named = 4;
  const Cluster& largest = report.clusters.front();
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min(named, largest.units.size()); ++i)
    names.push_back(plan.units[largest.units[i]].name);
  const std::string core = joined(session, names);
  const std::size_t units = largest.units.size();
  const std::size_t tasks = largest.tasks.size();
  return sayf(
      session, "谁在一起：{} 个单位、{} 项任务分成 {} 组；最大的一组有 {} 个单位、{} 项任务，核心是{}。\n",
      "Who works together: {} units and {} tasks fall into {} clusters; the largest has {} and {}, around {}.\n",
      report.units, report.tasks, report.clusters.size(), counted(session, units, "unit", "units"),
      counted(session, tasks, "task", "tasks"), core);
}

std::string compared(const Session& session, const ClusterReport& report) {
  const auto validated =
      std::count_if(report.links.begin(), report.links.end(), [](const UnitLink& link) { return link.validated; });
  const std::string pairs = counted(session, report.links.size(), "pair", "pairs");
  const std::string beyond =
      validated == 0 ? sayf(session, "{} 对共事单位中没有一对的", "of {} that share a task none shares", pairs)
                     : sayf(session, "{} 对共事单位中有 {} 对的", "of {} that share a task {} {}", pairs, validated,
                            agreeing(static_cast<std::size_t>(validated), "shares", "share"));
  return sayf(
      session,
      "与什么相比：与各单位任务数、各任务单位数不变而随机分派相比，组内的联系多出全部联系的 {:.1f}%（Barber 模块度 "
      "{:.5f}）；单独看每一对单位，{}共同任务多到超出巧合（检验 {} 对，{}，{:.0f}% 水平）。\n",
      "Compared to what: with tasks handed out at random, every unit and every task keeping its number, the "
      "clusters hold {:.1f} % of all assignments more than chance would put there (Barber's modularity {:.5f}); "
      "pair by pair, {} more than chance explains ({} tests, {}, {:.0f} % level).\n",
      100 * report.value, report.value, beyond, report.power.tests, correction_name(session, report.correction),
      100 * report.level);
}

std::string how_sure(const Session& session, const ClusterReport& report) {
  double least = 1;
  for (const Cluster& cluster : report.clusters) least = std::min(least, cluster.stability);
  std::vector<int> counts;
  for (const NearTie& tie : report.near_ties) counts.push_back(tie.clusters);
  const std::string ties = counts.empty() ? say(session, "没有别的组数得分在最优的 1% 以内",
                                                "no other number of clusters comes within 1 % of the best")
                                          : sayf(session, "分成 {} 组的得分与最优相差都不到 1%",
                                                 "{} clusters come within 1 % of the best", listed(session, counts));
  return sayf(session,
              "有多可靠：许多不同的分法得分几乎一样（Good 等 2010），所以分组只是一种描述，不是证据；"
              "{}；在 {} 次接近最优的搜索中，各组成员两两不分开的比例最低为 {:.0f}%。\n",
              "How sure: many different partitions score nearly the same (Good et al. 2010), so clusters describe and "
              "don't prove; {}; over {} near-optimal searches the "
              "members of a cluster stayed together at least {:.0f} % of the time.\n",
              ties, report.near_optimal_runs, 100 * least);
}

}  // namespace

const char* correction_name(const Session& session, Correction correction) {
  if (correction == Correction::holm) return say(session, "Holm 校正", "Holm's correction");
  return say(session, "Benjamini–Hochberg 校正", "Benjamini and Hochberg's correction");
}

std::string power_sentence(const Session& session, const ClusterReport& report) {
  const LinkPower& power = report.power;
  if (power.tests == 0)
    return say(session, "少于两个单位，没有可检验的一对。", "There are fewer than two units, so no pair to test.");
  if (power.least_degree == 0)
    return sayf(session,
                "本方案只有 {} 项任务、{} 对检验：再确认一对需要 p ≤ {:.3g}，而两个各有 d 项任务的单位最低只能达到 "
                "1/C({},d)，"
                "任何 d 都达不到，因此仅凭本方案不能确认任何一对。",
                "With {} tasks and {} tests, one more pair needs p <= {:.3g}; two units with d tasks each reach "
                "1/C({}, d) at "
                "best, and no d gets there: no pair can be confirmed from this plan alone.",
                power.tasks, power.tests, power.threshold, power.tasks) +
           sampling_limit(session, report);
  const std::string below =
      power.least_degree < 2
          ? ""
          : sayf(session, "任务更少的两个单位即使全部共事，p 也不低于 {:.3g}，仅凭本方案不能确认。",
                 " Two units with fewer tasks each, sharing all of them, don't get below {:.3g} and can't be confirmed "
                 "from this plan alone.",
                 power.best_below);
  return sayf(session,
              "在 {} 项任务中，两个各有 d 项任务的单位最低能达到 p = 1/C({},d)；{} 对检验校正后再确认一对需要 p ≤ "
              "{:.3g}，即各有至少 {} 项任务（这样的单位有 {} 个）。",
              "Among {} tasks two units with d tasks each reach p = 1/C({}, d) at best; after correcting for {} tests "
              "one "
              "more pair needs p <= {:.3g}, that is at least {} tasks each ({} units have them).",
              power.tasks, power.tasks, power.tests, power.threshold, power.least_degree, power.units_able) +
         below + sampling_limit(session, report);
}

std::string cluster_sentences(const Session& session, const ClusterReport& report, const ResolvedPlan& plan) {
  if (report.clusters.empty())
    return say(
        session, "没有分组：本方案没有一项任务由单位牵头或负责（集合名称和领导不算单位）。\n",
        "No clusters: no task of this plan names a unit that leads or supports it (collectives and officials are "
        "no units).\n");
  if (report.clusters.size() == 1)
    return sayf(session, "没有可分的组：{} 个单位、{} 项任务，分开都不比合在一起更好（模块度 {:.5f}）。\n",
                "Nothing to divide: no division of the {} units and {} tasks is better than leaving them together "
                "(modularity {:.5f}).\n",
                report.units, report.tasks, report.value);
  return who(session, report, plan) + compared(session, report) + how_sure(session, report);
}

}  // namespace dutygraph::cli
