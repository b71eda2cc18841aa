#include "cli/bottleneck_words.h"

#include <fmt/core.h>

#include <algorithm>

#include "cli/analysis.h"
#include "cli/output.h"
#include "cli/words.h"

namespace dutygraph::cli {

namespace {

std::string name_of(const ResolvedPlan& plan, std::uint32_t unit) { return one_line(plan.units[unit].name); }

std::string proof(const Session& session, const ResolvedPlan& plan, const PeakCertificate& certificate) {
  const std::string ids = task_ids(session, plan, certificate.tasks);
  const std::string tasks = counted(session, certificate.tasks.size(), "task", "tasks");
  if (certificate.units.size() == 1) {
    const std::string name = name_of(plan, certificate.units.front());
    return sayf(session, "{0} 项任务（{1}）必须由{2}牵头", "{2} must lead {0} ({1})", tasks, ids, name);
  }
  const std::string names = unit_names(session, plan, certificate.units);
  const auto leads = static_cast<std::size_t>(certificate.leads);
  return sayf(session, "{0} 项任务（{1}）的 {2} 个牵头无论怎样调整都落在 {3} 个单位（{4}）身上",
              "whoever leads, {2} of {0} ({1}) {5} on {3} units ({4})", tasks, ids,
              counted(session, leads, "lead", "leads"), certificate.units.size(), names,
              agreeing(leads, "falls", "fall"));
}

// What follows from the proof: nothing is to be added where it is one unit and its own tasks.
std::string bound(const Session& session, const PeakCertificate& certificate) {
  if (certificate.units.size() == 1) return say(session, "。\n", ".\n");
  return sayf(session, "，总有一个单位至少牵头 {} 项。\n", ", so that one of them leads at least {}.\n",
              certificate.bound);
}

// Who leads most now; where several do, how many.
std::string busiest(const Session& session, const ResolvedPlan& plan, const BottleneckReport& report) {
  const std::string name = name_of(plan, report.leads.front().unit);
  const auto tied = std::count_if(report.leads.begin(), report.leads.end(),
                                  [&](const LeadCount& count) { return count.now == report.peak_now; });
  if (tied == 1)
    return sayf(session, "{}牵头 {} 项，为各单位最多；", "{} leads the most tasks of all units, {}; ", name,
                report.peak_now);
  return sayf(session, "{0}等 {1} 个单位各牵头 {3} 项，为各单位最多；",
              "{0} and {2} more lead the most tasks of all units, {3} each; ", name, tied, tied - 1, report.peak_now);
}

std::string peak_sentence(const Session& session, const ResolvedPlan& plan, const BottleneckReport& report) {
  if (report.peak_now == 0)
    return say(session, "没有单位牵头任何任务（未列牵头单位，或牵头的只是集合名称），谈不上牵头过于集中。\n",
               "No unit leads a task (no lead is printed, or only collectives lead), so no lead is a bottleneck.\n");
  const std::string now = busiest(session, plan, report);
  const std::string best =
      report.peak_best == report.peak_now
          ? say(session, "只在任务已列名的单位之间调整，不能更低：",
                "no exchange among the units that the tasks name can lower that: ")
          : sayf(session, "只在任务已列名的单位之间调整牵头，最多的单位可降到 {} 项，不能再低：",
                 "by exchanging leads among the units that the tasks name, the busiest could lead {}, but no fewer: ",
                 report.peak_best);
  return now + best + proof(session, plan, report.certificate) + bound(session, report.certificate);
}

std::string cut_sentence(const Session& session, const ResolvedPlan& plan, const BottleneckReport& report) {
  const auto all = static_cast<std::size_t>(report.tasks);
  const std::string single = sayf(session, "{0} 项任务中有 {1} 项只列了一个单位。\n", "{1} of {0} {2} one unit only.\n",
                                  counted(session, all, "task", "tasks"), report.single_lead.size(),
                                  agreeing(report.single_lead.size(), "names", "name"));
  if (report.articulation.empty())
    return say(session, "缺少任何一个单位都不会使任务与其余部分断开；",
               "No single unit's absence cuts tasks off from the rest; ") +
           single;
  const Articulation& worst = report.articulation.front();
  const std::size_t tasks = worst.stranded_tasks.size();
  const std::string ids = tasks == 0 ? "" : task_ids(session, plan, worst.stranded_tasks);
  const std::string among = report.articulation.size() == 1
                                ? say(session, "这样的单位共 1 个", "the only unit of which this is so")
                                : sayf(session, "这样的单位共 {} 个", "the most that any of {} such units cuts off",
                                       report.articulation.size());
  return sayf(session, "缺少{}时，{} 项任务（{}）与其余部分断开，影响最大；{}；",
              "Without {0}, {1} ({2}) {4} cut off from the rest, {3}; ", name_of(plan, worst.unit),
              counted(session, tasks, "task", "tasks"), ids, among, agreeing(tasks, "is", "are")) +
         single;
}

std::string key_sentence(const Session& session, const ResolvedPlan& plan, const BottleneckReport& report) {
  if (report.key_sets.empty())
    return say(session, "单位太少，谈不上几个单位同时缺位的影响。\n",
               "There are too few units to ask what happens without several at once.\n");
  const KeySet& set = report.key_sets.back();
  return sayf(session,
              "同时缺少{}时割裂最大：其余单位和任务中互不相通的配对占 {:.1f}%（现在为 {:.1f}%）；已比较全部组合。\n",
              "Without {} together most falls apart: {:.1f} % of the pairs of remaining units and tasks are no longer "
              "joined (now {:.1f} %); all combinations were compared.\n",
              unit_names(session, plan, set.units), set.fragmentation * 100, report.fragmentation * 100);
}

// `peak`: the lowest that can be reached; below 0 where the user's limits can't be kept at all.
std::string why_no_lower(const Session& session, const ResolvedPlan& plan, const Rebalance& found, int peak) {
  const std::string why = proof(session, plan, found.certificate);
  const bool limited = !found.limits.empty();
  if (peak >= 0 && !limited) return why + bound(session, found.certificate);
  if (peak < 0)
    return why + sayf(session, "，而按给定的限制一共只能牵头 {} 项。\n",
                      ", while the limits leave room for {} in all.\n", found.room);
  return why + sayf(session, "，而按给定的限制且每个单位最多 {} 项时，一共只能牵头 {} 项。\n",
                    ", while the limits and a peak of {} leave room for {} in all.\n", peak - 1, found.room);
}

}  // namespace

std::string bottleneck_sentences(const Session& session, const ResolvedPlan& plan, const BottleneckReport& report) {
  if (report.leads.empty())
    return say(session, "没有任务列名到单位（只有集合名称或个人，或没有责任条款），无瓶颈可言。\n",
               "No task names a unit (only collectives or people, or no clause at all): there is no bottleneck to "
               "find.\n");
  return peak_sentence(session, plan, report) + cut_sentence(session, plan, report) +
         key_sentence(session, plan, report) +
         say(session, "以上均为按文件列名精确算出的结果，不是估计；",
             "These are exact for the names printed, no estimates. ") +
         via_note(session, report.via_included) + "\n";
}

std::string rebalance_sentences(const Session& session, const ResolvedPlan& plan, const Rebalance& found) {
  if (found.from_peak == 0)
    return say(session, "没有单位牵头任何任务，无可调整。\n", "No unit leads a task: there is nothing to rebalance.\n");
  if (!found.feasible)
    return say(session, "给定的限制无法满足：", "The limits can't be kept: ") + why_no_lower(session, plan, found, -1) +
           say(session, "请放宽 --fix 或 --keep，或用 --may support。\n",
               "Loosen --fix or --keep, or use --may support.\n");
  const std::string most = counted(session, static_cast<std::size_t>(found.from_peak), "task", "tasks");
  if (found.steps.empty())
    return sayf(session, "现在最多的单位牵头 {} 项，已是最低：",
                "The busiest unit leads {}, and that is the least: ", most) +
           why_no_lower(session, plan, found, found.from_peak);
  const RebalanceStep& last = found.steps.back();
  const std::string moved = sayf(
      session, "现在最多的单位牵头 {} 项；最少调整 {} 次牵头可降到 {} 项，每次都把牵头交给该任务已列名的单位。\n",
      "The busiest unit leads {0}; {1}, and no fewer, {3} that to {2}, each handing a lead to a unit already named "
      "in the task.\n",
      most, counted(session, last.moves.size(), "move", "moves"), last.peak,
      agreeing(last.moves.size(), "brings", "bring"));
  return moved + say(session, "不能再低：", "It goes no lower: ") + why_no_lower(session, plan, found, last.peak) +
         say(session, "这是按列名算出的最少调整，谁有职权和能力牵头仍须由人决定；",
             "The moves are the fewest by the names printed; who is able and entitled to lead is for people to "
             "decide. ") +
         via_note(session, found.via_included) + "\n";
}

}  // namespace dutygraph::cli
