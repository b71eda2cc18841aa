#include "cli/load_words.h"

#include <algorithm>

#include "cli/analysis.h"
#include "cli/output.h"
#include "cli/words.h"
#include "dutygraph/analyse/concentration.h"

namespace dutygraph::cli {

namespace {

std::string fence_reason(const Session& session, const LoadVerdict& verdict, const UnitVerdict& unit) {
  if (verdict.leading_units == 0)
    return say(session, "没有单位牵头，无从比较", "no unit leads a task, so there is nothing to compare it with");
  if (unit.above_fence)
    return sayf(session, "区间下端高于过重线 {:.2f}，判为过重",
                "its lower end is above the fence {:.2f} of the units that lead: overloaded", verdict.fence);
  return sayf(session, "区间下端未高于过重线 {:.2f}，不能判为过重",
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
  return sayf(
      session,
      "{}负荷最重：牵头 {} 项、责任 {} 项，加权负荷 {:.2f}{}；把任务重新抽取 {} 次，95% "
      "的结果落在 {:.2f} 至 {:.2f} 之间。\n",
      "{} carries the most: it leads {} and supports {}, a weighted load of {:.2f}{}; with the tasks drawn anew "
      "{} times, it was {:.2f} to {:.2f} in 95 % of the draws.\n",
      one_line(first.name), counted(session, static_cast<std::size_t>(first.lead), "task", "tasks"), first.support,
      first.weighted, compared, verdict.draws, sure.interval.low, sure.interval.high);
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
    line = sayf(session, "可以判为过重的有 {} 个单位：{}；", "Surely overloaded ({}): {}; ", overloaded.size(),
                joined(session, overloaded));
  else
    line = say(session, "没有单位可以判为过重；", "No unit is surely overloaded; ");
  if (!over_capacity.empty())
    line += sayf(session, "另有超出给定上限但尚不确定的：{}；", "over the given capacity, but not surely: {}; ",
                 joined(session, over_capacity));
  if (verdict.leading_units == 0)
    return line +
           say(session, "没有单位牵头，无从比较。\n", "no unit leads a task, so there is nothing to compare with.\n");
  const bool capacities = std::any_of(verdict.units.begin(), verdict.units.end(),
                                      [](const UnitVerdict& unit) { return unit.capacity.has_value(); });
  return line + sayf(session,
                     "标准是区间下端高于过重线 {:.2f}，即 {} 个牵头单位的上四分位数 {:.2f} 加 1.5 倍四分位距{}。\n",
                     "the measure is an interval wholly above {:.2f}, the upper quartile of the {} units that lead, "
                     "{:.2f}, plus 1.5 interquartile ranges{}.\n",
                     verdict.fence, verdict.leading_units, verdict.q3,
                     capacities ? say(session, "，或高于给定上限", ", or above the given capacity") : "");
}

std::string spread_sentence(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  const std::size_t units = report.units.size();
  std::string line = sayf(session, "{0} 个单位分担，基尼系数 {1:.3f}（0 为完全均等）",
                          "{0} {2} the work, Gini {1:.3f} (0: all carry the same)",
                          counted(session, units, "unit", "units"), report.gini, agreeing(units, "shares", "share"));
  for (const TopShare& share : report.top)
    if (share.top == 3)
      line += sayf(session, "，最重的 3 个占 {:.0f}%", ", the 3 heaviest carry {:.0f} %", share.share * 100);
  if (verdict.certain_ranks > 0)
    return line + sayf(session, "；{} 次抽取（种子 {}）中至少 95% 保持前 {} 名的名次，其后可能互换。\n",
                       "; 95 % or more of the {} draws (seed {}) leave the ranking as it is down to place {}, but not "
                       "below.\n",
                       verdict.draws, verdict.seed, verdict.certain_ranks);
  return line + sayf(session, "；连第一名也不确定，{} 次抽取（种子 {}）中只有 {:.0f}% 仍居第一。\n",
                     "; not even the first place is certain, kept in {2:.0f} % of the {0} draws (seed {1}).\n",
                     verdict.draws, verdict.seed, verdict.units.front().rank_probability * 100);
}

}  // namespace

std::vector<std::string> load_reasons(const Session& session, const LoadReport& report, const LoadVerdict& verdict) {
  std::vector<std::string> reasons;
  for (std::size_t i = 0; i < report.units.size(); ++i) {
    const UnitLoad& load = report.units[i];
    const UnitVerdict& unit = verdict.units[i];
    reasons.push_back(sayf(session, "牵头 {} 项、责任 {} 项，加权负荷 {:.2f}，95% 区间 {:.2f}–{:.2f}；{}{}。",
                           "It leads {} and supports {}, weighted {:.2f}, 95 % interval {:.2f}–{:.2f}; {}{}.",
                           counted(session, static_cast<std::size_t>(load.lead), "task", "tasks"), load.support,
                           load.weighted, unit.interval.low, unit.interval.high, fence_reason(session, verdict, unit),
                           capacity_reason(session, unit)));
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
