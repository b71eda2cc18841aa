#include "cli/load_words.h"

#include <algorithm>

#include "cli/analysis.h"
#include "cli/output.h"
#include "dutygraph/analyse/concentration.h"

namespace dutygraph::cli {

namespace {

std::string fence_reason(const Session& session, const LoadVerdict& verdict, const UnitVerdict& unit) {
  if (verdict.leading_units == 0)
    return say(session, "没有单位牵头，无从比较", "no unit leads a task, so there is nothing to compare it with");
  if (unit.above_fence)
    return sayf(session, "区间下端高于各牵头单位的上围栏 {:.2f}，判为过重",
                "its lower end is above the fence {:.2f} of the units that lead: overloaded", verdict.fence);
  return sayf(session, "区间下端未高于各牵头单位的上围栏 {:.2f}，不能判为过重",
              "its lower end is not above the fence {:.2f} of the units that lead: it can't be called overloaded",
              verdict.fence);
}

std::string capacity_reason(const Session& session, const UnitVerdict& unit) {
  if (!unit.capacity) return {};
  if (unit.interval.low > *unit.capacity)
    return sayf(session, "；区间下端高于给定的承载上限 {:.2f}，判为过重",
                "; its lower end is above the given capacity {:.2f}: overloaded", *unit.capacity);
  if (unit.over_capacity)
    return sayf(session, "；超出给定的承载上限 {:.2f}，但区间未完全高于它",
                "; it is over the given capacity {:.2f}, but its interval is not wholly above it", *unit.capacity);
  return sayf(session, "；未超出给定的承载上限 {:.2f}", "; it is within the given capacity {:.2f}", *unit.capacity);
}

std::string heaviest_sentence(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  const UnitLoad& first = report.units.front();
  const UnitVerdict& sure = verdict.units.front();
  std::vector<double> loads;
  for (const UnitLoad& unit : report.units) loads.push_back(unit.weighted);
  const double middle = analyse::quantile(loads, 0.5);
  const std::string compared = middle > 0
                                   ? sayf(session, "，是各单位中位数 {:.2f} 的 {:.1f} 倍",
                                          ", {1:.1f} times the middle unit's {0:.2f}", middle, first.weighted / middle)
                                   : "";
  return sayf(session,
              "{}负荷最重：牵头 {} 项、责任 {} 项，加权负荷 {:.2f}{}；按同类任务重新抽取，95% 的情形落在 {:.2f} 至 "
              "{:.2f} 之间。\n",
              "{} carries the most: it leads {} and supports {} tasks, a weighted load of {:.2f}{}; had other such "
              "tasks been drawn, it would in 95 of 100 cases be {:.2f} to {:.2f}.\n",
              one_line(first.name), first.lead, first.support, first.weighted, compared, sure.interval.low,
              sure.interval.high);
}

std::string overload_sentence(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  std::vector<std::string> overloaded;
  std::vector<std::string> over_capacity;
  for (std::size_t i = 0; i < report.units.size(); ++i) {
    if (verdict.units[i].overloaded)
      overloaded.push_back(report.units[i].name);
    else if (verdict.units[i].over_capacity)
      over_capacity.push_back(report.units[i].name);
  }
  std::string line;
  if (!overloaded.empty())
    line = sayf(session, "可以判为过重的有 {} 个单位：{}；", "{} surely overloaded: {}; ", overloaded.size(),
                joined(session, overloaded));
  else
    line = say(session, "没有单位可以判为过重；", "No unit is surely overloaded; ");
  if (!over_capacity.empty())
    line += sayf(session, "另有超出给定上限但尚不确定的：{}；", "over the given capacity, but not surely: {}; ",
                 joined(session, over_capacity));
  if (verdict.leading_units == 0)
    return line + say(session, "没有单位牵头，没有可比的围栏。\n", "no unit leads a task, so there is no fence.\n");
  return line +
         sayf(session, "标准是区间下端高于 {} 个牵头单位的上围栏 {:.2f}（Q3 {:.2f} + 1.5 倍四分位距）{}。\n",
              "the measure is an interval wholly above {1:.2f}, the fence of the {0} units that lead (Q3 {2:.2f} "
              "+ 1.5 interquartile ranges){3}.\n",
              verdict.leading_units, verdict.fence, verdict.q3,
              std::any_of(verdict.units.begin(), verdict.units.end(),
                          [](const UnitVerdict& unit) { return unit.capacity.has_value(); })
                  ? say(session, "，或高于给定上限", ", or above the given capacity")
                  : "");
}

std::string spread_sentence(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  std::string line = sayf(session, "{} 个单位分担，基尼系数 {:.3f}", "{} units share the work, Gini {:.3f}",
                          report.units.size(), report.gini);
  for (const TopShare& share : report.top)
    if (share.top == 3)
      line += sayf(session, "，最重的 3 个占 {:.0f}%", ", the 3 heaviest carry {:.0f} %", share.share * 100);
  if (verdict.certain_ranks > 0)
    line += sayf(session, "；名次前 {} 位是确定的，其后可能互换", "; the ranking is certain down to place {}",
                 verdict.certain_ranks);
  else
    line += sayf(session, "；连第一名也不确定（{:.0f}% 的抽取中保持第一）",
                 "; not even the first place is certain (kept in {:.0f} % of the draws)",
                 verdict.units.front().rank_probability * 100);
  return line + sayf(session, "（抽取 {} 次，种子 {}）。\n", " ({} draws, seed {}).\n", verdict.draws, verdict.seed);
}

}  // namespace

std::vector<std::string> load_reasons(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  std::vector<std::string> reasons;
  for (std::size_t i = 0; i < report.units.size(); ++i) {
    const UnitLoad& load = report.units[i];
    const UnitVerdict& unit = verdict.units[i];
    reasons.push_back(sayf(session, "牵头 {} 项、责任 {} 项，加权负荷 {:.2f}，95% 区间 {:.2f}–{:.2f}；{}{}。",
                           "It leads {} and supports {} tasks, weighted {:.2f}, 95 % interval {:.2f}–{:.2f}; {}{}.",
                           load.lead, load.support, load.weighted, unit.interval.low, unit.interval.high,
                           fence_reason(session, verdict, unit), capacity_reason(session, unit)));
  }
  return reasons;
}

std::string load_sentences(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  if (report.units.empty())
    return say(session, "没有任务列名到单位（只有集合名称或个人，或没有责任条款），无负荷可算。\n",
               "No task names a unit (only collectives or people, or no clause at all): there is no load to tell.\n");
  return heaviest_sentence(session, report, verdict) + overload_sentence(session, report, verdict) +
         spread_sentence(session, report, verdict);
}

}  // namespace dutygraph::cli
