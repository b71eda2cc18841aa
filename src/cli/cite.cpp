#include "cli/cite.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/clusters_words.h"
#include "cli/output.h"

namespace dutygraph::cli {

namespace {

// Which edges made the graph.
const char* via_words(const Session& session, bool included) {
  return included ? say(session, "计入只经集合名称的边", "edges that exist only through a collective included")
                  : say(session, "不计只经集合名称的边", "edges that exist only through a collective excluded");
}

std::string null_name(const Session& session, const ClusterReport& report) {
  if (report.null_model == NullModel::bicm)
    return say(session, "二分配置模型（BiCM，泊松二项分布精确尾概率；Saracco 等 2017；Neal 等 2021）",
               "the bipartite configuration model (BiCM, exact Poisson-binomial tails; Saracco et al. 2017; Neal et "
               "al. 2021)");
  return sayf(session,
              "固定度序列模型（FDSM，curveball 抽样 {} 次，p = (k+1)/(S+1)；Strona 等 2014；Godard 与 Neal 2022）",
              "the fixed degree sequence model (FDSM, {} curveball draws, p = (k+1)/(S+1); Strona et al. 2014; Godard "
              "and Neal 2022)",
              report.draws);
}

const Citations cluster_references = {
    "M. J. Barber, Phys. Rev. E 76:066102 (2007)",
    "S. J. Beckett, R. Soc. Open Sci. 3:140536 (2016)",
    "V. A. Traag, L. Waltman, N. J. van Eck, Sci. Rep. 9:5233 (2019)",
    "M. Ovelgönne, A. Geyer-Schulz, Contemp. Math. 588:187 (2013)",
    "B. H. Good, Y.-A. de Montjoye, A. Clauset, Phys. Rev. E 81:046106 (2010)",
};

const Citations load_references = {
    "C. Gini, Variabilità e mutabilità (1912); sorted form: P. M. Dixon et al., Ecology 68:1548 (1987)",
    "O. C. Herfindahl, Concentration in the U.S. steel industry (1950)",
    "M. O. Lorenz, Publ. Am. Stat. Assoc. 9:209 (1905)",
    "B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap (1993), ch. 13",
    "J. W. Tukey, Exploratory Data Analysis (1977), ch. 2",
    "R. J. Hyndman, Y. Fan, Am. Stat. 50:361 (1996), definition 7",
};

const Citations bottleneck_references = {
    "N. J. A. Harvey, R. E. Ladner, L. Lovász, T. Tamir, J. Algorithms 59:53 (2006)",
    "P. Hall, J. London Math. Soc. 10:26 (1935)",
    "J. Hopcroft, R. Tarjan, Commun. ACM 16:372 (1973)",
    "U. Brandes, J. Math. Sociol. 25:163 (2001)",
    "S. P. Borgatti, M. G. Everett, Soc. Networks 19:243 (1997)",
    "S. P. Borgatti, Comput. Math. Organ. Theory 12:21 (2006)",
};

Citations with(std::string paragraph, const Citations& references) {
  Citations all = {std::move(paragraph)};
  all.insert(all.end(), references.begin(), references.end());
  return all;
}

std::string limits_of(const Session& session, const Rebalance& found, const ResolvedPlan& plan) {
  std::string words;
  for (const LeadLimit& limit : found.limits)
    words +=
        sayf(session, "；{}最多牵头 {} 项", "; {} leads at most {}", one_line(plan.units[limit.unit].name), limit.most);
  if (!found.kept_tasks.empty())
    words += sayf(session, "；{}的牵头不变", "; the leads of {} stay as they are",
                  task_ids(session, plan, found.kept_tasks, found.kept_tasks.size()));
  return words;
}

}  // namespace

Citations cite_load(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  const bool capacities = std::any_of(verdict.units.begin(), verdict.units.end(),
                                      [](const UnitVerdict& unit) { return unit.capacity.has_value(); });
  const std::string paragraph = sayf(
      session,
      "用 dutygraph {} 计算：在单位–任务二分图（{} 个单位、{} 项任务；{}）上，单位的加权负荷为其牵头的每项任务 "
      "{}（多个牵头单位均分）与其配合的每项任务 {} 之和；集中程度用基尼系数（{:.3f}）和 HHI（{:.3f}）表示。95% "
      "区间由任务的有放回重抽得到（百分位自助法，{} 次，随机种子 {}；Efron 与 Tibshirani 1993）。区间下端高于 {} "
      "个牵头单位加权负荷的 Q3 + 1.5 (Q3 − Q1) = {:.2f}（Tukey 1977；四分位数线性插值，Hyndman 与 Fan 1996 第 7 "
      "种）{}者，判为过重。",
      "Computed with dutygraph {}: on the unit–task graph ({} units, {} tasks; {}) a unit's weighted load is {} for "
      "each task that it leads, shared equally by the leads of the task, plus {} for each task that it supports; "
      "concentration is told by the Gini coefficient ({:.3f}) and the HHI ({:.3f}). The 95 % intervals are percentile "
      "bootstrap intervals over tasks ({} draws with replacement, seed {}; Efron and Tibshirani 1993). A unit is "
      "called overloaded where its interval's lower end is above Q3 + 1.5 (Q3 − Q1) of the weighted loads of the {} "
      "units that lead a task, {:.2f} (Tukey 1977; quartiles by linear interpolation, Hyndman and Fan 1996, definition "
      "7){}.",
      DUTYGRAPH_VERSION, report.units.size(), report.tasks, via_words(session, report.via_included), report.lead_weight,
      report.support_weight, report.gini, report.hhi, verdict.draws, verdict.seed, verdict.leading_units, verdict.fence,
      capacities ? say(session, "或高于给定上限", ", or above a given capacity") : "");
  return with(paragraph, load_references);
}

Citations cite_clusters(const Session& session, const ClusterReport& report) {
  const std::string paragraph = sayf(
      session,
      "用 dutygraph {} 计算：在单位–任务二分图（{} 个单位、{} 项任务、{} 条边；{}）上最大化 Barber 二分模块度（Barber "
      "2007；γ = {}），采用 Leiden 式局部移动与合并（Traag 等 2019；Beckett 2016）、迭代局部搜索和划分重组（Ovelgönne "
      "与 Geyer-Schulz 2013），重启 {} 次，随机种子 {}；Q = {:.6f}，{} 组；稳定性按 {} 次接近最优的搜索计（Good 等 "
      "2010）。单位对的共同任务数以{}检验，检验 {} 对，{}，水平 {}。",
      "Computed with dutygraph {}: Barber's bipartite modularity (Barber 2007) was maximised on the unit–task graph "
      "({} units, {} tasks, {} edges; {}) with resolution {}, by Leiden-style local moving and merging (Traag et al. "
      "2019; Beckett 2016), iterated local search and recombination of partitions (Ovelgönne and Geyer-Schulz 2013), "
      "{} restarts, seed {}; Q = {:.6f} with {} clusters; stability over {} near-optimal runs (Good et al. 2010). "
      "Shared tasks of pairs of units were tested against {}; {} tests, {}, level {}.",
      DUTYGRAPH_VERSION, report.units, report.tasks, report.edges, via_words(session, report.via_included),
      report.resolution, report.restarts, report.seed, report.value, report.clusters.size(), report.near_optimal_runs,
      null_name(session, report), report.power.tests, correction_name(session, report.correction), report.level);
  Citations all = with(paragraph, cluster_references);
  if (report.null_model == NullModel::bicm) {
    all.emplace_back("F. Saracco et al., New J. Phys. 19:053022 (2017)");
    all.emplace_back("Z. P. Neal, R. Domagalski, B. Sagan, Sci. Rep. 11:23929 (2021)");
  } else {
    all.emplace_back("G. Strona et al., Nat. Commun. 5:4114 (2014)");
    all.emplace_back("K. Godard, Z. P. Neal, J. Complex Netw. 10:cnac049 (2022)");
  }
  all.emplace_back(report.correction == Correction::holm
                       ? "S. Holm, Scand. J. Stat. 6:65 (1979)"
                       : "Y. Benjamini, Y. Hochberg, J. R. Stat. Soc. B 57:289 (1995)");
  return all;
}

Citations cite_bottlenecks(const Session& session, const BottleneckReport& report) {
  const std::string paragraph = sayf(
      session,
      "用 dutygraph {} 计算：在单位–任务二分图（{} 个单位、{} 项任务；{}）上，每项任务的牵头数不变、牵头只在其列名单位"
      "之间调整时，最忙单位的最少牵头数由最优半匹配求得（Harvey 等 2006），并以 Hall 集证明（Hall 1935）：现为 {} "
      "项，最低 {} 项。断开任务的单位和边用深度优先搜索求得（Hopcroft 与 Tarjan 1973）；居间性按 Brandes（2001）"
      "计算，按 Borgatti 与 Everett（1997）标准化；关键单位组合是使割裂度 F = 1 − Σ s(s−1)/(n(n−1)) 最大的两个和三个"
      "单位（Borgatti 2006），比较了全部组合。各项均为精确算法，没有随机成分，不用种子。",
      "Computed with dutygraph {}: on the unit–task graph ({} units, {} tasks; {}), with every task keeping its number "
      "of leads and leads exchanged only among the units that the task names, the fewest tasks that the busiest unit "
      "can lead were found by an optimal semi-matching (Harvey et al. 2006) and proved by a Hall set (Hall 1935): {} "
      "now, {} at best. Units and edges that cut tasks off were found by depth-first search (Hopcroft and Tarjan "
      "1973); betweenness is Brandes' (2001), normalised as Borgatti and Everett (1997) do; the key sets are the two "
      "and the three units whose removal makes F = 1 − Σ s(s−1)/(n(n−1)) largest (Borgatti 2006) of all combinations. "
      "All of these are exact; nothing is random, so there is no seed.",
      DUTYGRAPH_VERSION, report.leads.size(), report.tasks, via_words(session, report.via_included), report.peak_now,
      report.peak_best);
  return with(paragraph, bottleneck_references);
}

Citations cite_rebalance(const Session& session, const Rebalance& found, const ResolvedPlan& plan) {
  const char* may = found.may == MayLead::leading_only
                        ? say(session, "该任务列名、且现在已牵头某项任务的单位",
                              "units that the task names and that lead some task now")
                        : say(session, "该任务列名的任何单位", "any unit that the task names");
  const std::string result = found.steps.empty()
                                 ? sayf(session, "现为 {} 项，不能再低", "{} now, and no fewer", found.from_peak)
                                 : sayf(session, "由 {} 项降到 {} 项须调整 {} 次", "from {} to {} by {} moves",
                                        found.from_peak, found.steps.back().peak, found.steps.back().moves.size());
  const std::string paragraph = sayf(
      session,
      "用 dutygraph {} 计算（{}）：对现值与最低值之间的每个最多牵头数，用最小费用流（逐次最短路；Ahuja 等 1993）求"
      "最少的牵头调整，每次把一项任务的一个牵头交给{}{}；最低值由最优半匹配求得（Harvey 等 2006）：{}。算法精确，"
      "没有随机成分，不用种子。",
      "Computed with dutygraph {} ({}): for every peak between the present one and the lowest, the fewest lead moves "
      "were found by minimum-cost flow (successive shortest paths; Ahuja et al. 1993); a move hands one lead of a task "
      "to {}{}. The lowest peak is that of an optimal semi-matching (Harvey et al. 2006): {}. The algorithm is exact; "
      "nothing is random, so there is no seed.",
      DUTYGRAPH_VERSION, via_words(session, found.via_included), may, limits_of(session, found, plan), result);
  return with(paragraph,
              {"R. K. Ahuja, T. L. Magnanti, J. B. Orlin, Network Flows (1993), 9.7", bottleneck_references.front()});
}

Citations cite_what_if(const Session& session, const WhatIf& told) {
  const std::string paragraph = sayf(
      session,
      "用 dutygraph {} 计算（{}）：改动前后的图各算一遍，加权负荷取牵头 1、配合 0.25；最低峰值由最优半匹配求得（Harvey "
      "等 2006），断开任务的单位用深度优先搜索求得（Hopcroft 与 Tarjan 1973），分组为 Barber 二分模块度（Barber "
      "2007）在默认设置下的最优分法（随机种子 1）。",
      "Computed with dutygraph {} ({}): the graph was analysed before and after the change, with weights 1 a task led "
      "and 0.25 a task supported; the lowest peak is that of an optimal semi-matching (Harvey et al. 2006), units that "
      "cut tasks off were found by depth-first search (Hopcroft and Tarjan 1973), clusters are the best partition "
      "found by Barber's bipartite modularity (Barber 2007) with the default settings, seed 1.",
      DUTYGRAPH_VERSION, via_words(session, told.via_included));
  return with(paragraph, {bottleneck_references[0], bottleneck_references[2], cluster_references[0]});
}

std::string cite_lines(const Session& session, const Citations& citations) {
  std::string lines = say(session, "\n方法与出处（可直接写入论文）：\n", "\nMethods and references, for a paper:\n");
  for (std::size_t i = 0; i < citations.size(); ++i) lines += (i == 0 ? "" : "  ") + citations[i] + "\n";
  return lines;
}

}  // namespace dutygraph::cli
