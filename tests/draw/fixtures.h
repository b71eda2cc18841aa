// Made-up plans for the tests of this room: ordinary, English, and as awkward as a plan can be.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dutygraph/draw/draw.h"
#include "dutygraph/model/load.h"
#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::draw::testing {

class PlanMaker {
 public:
  PlanMaker(std::string id, std::string title) {
    plan_.plan.info.id = std::move(id);
    plan_.plan.info.title = std::move(title);
    plan_.plan.lists.push_back({"main", plan_.plan.info.title});
  }

  std::uint32_t unit(std::string name, std::string short_name = {}, UnitKind kind = UnitKind::unit) {
    for (std::uint32_t u = 0; u < plan_.units.size(); ++u) {
      if (plan_.units[u].name == name) return u;
    }
    Unit unit;
    unit.id = "u" + std::to_string(plan_.units.size() + 1);
    unit.short_name = short_name.empty() ? name : std::move(short_name);
    unit.name = std::move(name);
    unit.kind = kind;
    plan_.units.push_back(std::move(unit));
    return static_cast<std::uint32_t>(plan_.units.size() - 1);
  }

  std::uint32_t task(std::vector<std::string> section, std::string text, std::string list = "main") {
    Task task;
    task.number = ++numbers_;
    task.list = std::move(list);
    task.id = task.list + "-" + std::to_string(task.number);
    task.section = std::move(section);
    task.text = std::move(text);
    plan_.plan.tasks.push_back(std::move(task));
    return static_cast<std::uint32_t>(plan_.plan.tasks.size() - 1);
  }

  void assign(std::uint32_t task, Role role, const std::vector<std::uint32_t>& units, std::uint32_t via = no_unit) {
    std::uint32_t order = 0;
    for (const std::uint32_t u : units) {
      Assignment a;
      a.task = task;
      a.unit = u;
      a.role = role;
      a.label = role == Role::lead ? "牵头单位" : role == Role::support ? "责任单位" : "";
      a.order = order++;
      a.via = via;
      plan_.assignments.push_back(std::move(a));
    }
  }

  ResolvedPlan plan_;

 private:
  int numbers_ = 0;
};

inline std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

// Two sections, a collective with members, an official, a task without a lead.
inline ResolvedPlan ordinary() {
  PlanMaker m("sample", "某县2025年重点工作责任分工");
  const auto reform = m.unit("县发展和改革局", "发改局");
  const auto finance = m.unit("县财政局", "财政局");
  const auto industry = m.unit("县工业和信息化局", "工信局");
  const auto towns = m.unit("各镇街", "各镇街", UnitKind::collective);
  const auto east = m.unit("东镇");
  const auto west = m.unit("西镇");
  const auto chief = m.unit("张三", "张三", UnitKind::official);
  m.plan_.units[towns].members = {east, west};
  m.plan_.units[reform].aliases.push_back({"县发展和改革委员会", "lexicon", false});
  const auto t1 = m.task({"一、目标"}, "生产总值增长6%。");
  m.assign(t1, Role::lead, {reform});
  m.assign(t1, Role::oversee, {chief});
  const auto t2 = m.task({"一、目标"}, "预算收入增长3.5%左右，投资达到320亿元。");
  m.assign(t2, Role::lead, {finance, reform});
  m.assign(t2, Role::support, {towns});
  m.assign(t2, Role::support, {east, west}, towns);
  const auto t3 = m.task({"二、产业（上）"}, "规划园区，新建厂房3.7万平方米；依托如意公司。");
  m.assign(t3, Role::lead, {industry});
  m.assign(t3, Role::support, {reform, finance, east});
  const auto t4 = m.task({"二、产业（上）"}, "压实责任。");
  m.assign(t4, Role::support, {towns});
  m.assign(t4, Role::support, {east, west}, towns);
  return m.plan_;
}

inline ResolvedPlan english() {
  PlanMaker m("city-plan", "Climate Action Plan 2030");
  const std::vector<std::string> names = {"Department of Public Works and Transportation",
                                          "Finance",
                                          "Office of Sustainability",
                                          "Parks & Recreation",
                                          "Water Utility Authority",
                                          "City Manager's Office",
                                          "Community Development and Housing Department",
                                          "Fire <Rescue>"};
  for (std::size_t t = 0; t < 18; ++t) {
    const auto task = m.task({t < 9 ? "Goal 1: Clean energy for every home" : "Goal 2: Streets that are safe & green"},
                             "Adopt the building performance standard for all 1,250 municipal buildings over "
                             "25,000 sq ft, report 12.5% savings by 2027-06-30 and publish the results.");
    m.assign(task, Role::lead, {m.unit(names[t % names.size()])});
    m.assign(task, Role::support, {m.unit(names[(t + 1) % names.size()]), m.unit(names[(t + 3) % names.size()])});
    if (t % 3 == 0) m.assign(task, Role::consult, {m.unit(names[(t + 5) % names.size()])});
    if (t % 4 == 0) m.assign(task, Role::inform, {m.unit(names[(t + 6) % names.size()])});
  }
  for (Assignment& a : m.plan_.assignments) a.label.clear();
  return m.plan_;
}

// No section; names of 40 characters, texts of 1,500, one task with 70 supporting units, hostile characters.
inline ResolvedPlan extreme() {
  PlanMaker m("extreme", "");
  m.plan_.plan.info.title.reset();
  m.plan_.plan.lists.front().title.reset();
  const std::string long_text = repeated("建成标准化厂房3.7万平方米（一期）、实现营收320亿元，增长15%以上；", 42);
  std::vector<std::uint32_t> many;
  for (int i = 1; i <= 70; ++i) {
    many.push_back(m.unit("推进打击治理新型违法犯罪专项行动领导小组各成员单位联席会议第" + std::to_string(i) +
                          "工作办公室（县）"));
  }
  for (int t = 0; t < 40; ++t) {
    const auto task = m.task({}, t % 4 == 0 ? long_text : "A<b>&\"'\\N \\l {|} 第" + std::to_string(t) + "项");
    m.assign(task, Role::lead, {many[static_cast<std::size_t>(t)]});
    if (t == 0) m.assign(task, Role::support, {many.begin() + 1, many.end()});
    if (t == 1) m.assign(task, Role::lead, {many.begin(), many.begin() + 30});
    m.assign(task, Role::support,
             {many[static_cast<std::size_t>(t * 7 % 70)], many[static_cast<std::size_t>(t * 11 % 70)]});
  }
  return m.plan_;
}

// A section where no unit is named, one with leads only, one with supports only; two lists, parts, titles, due dates.
inline ResolvedPlan sparse() {
  PlanMaker m("sparse", "某县任务");
  m.plan_.plan.lists = {{"annex1", "附件一"}, {"annex2", std::nullopt}};
  const auto bureau = m.unit("县水利局", "水利局");
  m.task({"一、没有单位"}, "无人负责。", "annex1");
  m.assign(m.task({"二、只有牵头", "（一）小节"}, "", "annex1"), Role::lead, {bureau});
  const auto t = m.task({"三、只有配合", "（一）小节"}, "配合。", "annex2");
  m.plan_.plan.tasks[t].part = 12;
  m.plan_.plan.tasks[t].title = "项目名称很长很长的一个重点民生实事项目";
  m.plan_.plan.tasks[t].due = "2025年12月底前";
  m.assign(t, Role::support, {bureau});
  return m.plan_;
}

// One unit with 75 tasks: 25 it leads, 50 it supports under ten different leads.
inline ResolvedPlan busy_unit() {
  PlanMaker m("busy", "某市重点任务分工");
  const auto busy = m.unit("市发展和改革委员会", "发改委");
  for (int t = 0; t < 75; ++t) {
    const auto task = m.task({"重点任务"}, "推进第" + std::to_string(t) + "批重大项目建设，年内完成投资" +
                                               std::to_string(t + 1) + ".5亿元，开工" + std::to_string(t) + "个。");
    const auto other =
        m.unit("市" + std::string(t % 2 == 0 ? "交通运输" : "住房和城乡建设") + std::to_string(t % 10) + "局");
    m.assign(task, Role::lead, {t % 3 == 0 ? busy : other});
    m.assign(task, Role::support, {t % 3 == 0 ? other : busy, m.unit("市财政局")});
  }
  return m.plan_;
}

// A section with 40 tasks of 1,500 characters, each with a lead and two supporting units of 40 characters.
inline ResolvedPlan long_section() {
  PlanMaker m("long", "某市年度任务");
  const std::string text = repeated("完成老旧小区改造12个、新建口袋公园（含体育设施）5处，惠及居民3.2万人，", 41);
  for (int t = 0; t < 40; ++t) {
    const auto task = m.task({"一、" + repeated("推动城市更新与治理能力同步提升", 3)}, text);
    const auto unit = [&](int i) {
      return m.unit("市" + repeated("城市建设与环境综合治理", 3) + "第" + std::to_string(i % 23) + "指挥部");
    };
    m.assign(task, Role::lead, {unit(t)});
    m.assign(task, Role::support, {unit(t + 7), unit(t * 3 + 11)});
  }
  return m.plan_;
}

inline ResolvedPlan one_task() {
  PlanMaker m("one", "一件事");
  m.assign(m.task({"一、目标"}, "按时完成。"), Role::lead, {m.unit("县水利局", "水利局")});
  return m.plan_;
}

// Eight tasks, each led by one of three units, and nobody supports anything.
inline ResolvedPlan no_support() {
  PlanMaker m("no-support", "某县任务");
  for (int t = 0; t < 8; ++t) {
    m.assign(m.task({"一、目标"}, "完成第" + std::to_string(t) + "批项目。"), Role::lead,
             {m.unit("县" + std::to_string(t % 3) + "局")});
  }
  return m.plan_;
}

// Collectives lead and support; no unit is named itself.
inline ResolvedPlan only_collectives() {
  PlanMaker m("collectives", "某县任务");
  const auto towns = m.unit("各镇街", "各镇街", UnitKind::collective);
  const auto bureaus = m.unit("县政府各部门", "各部门", UnitKind::collective);
  m.plan_.units[towns].members = {m.unit("东镇"), m.unit("西镇")};
  for (int t = 0; t < 3; ++t) {
    const auto task = m.task({"一、目标"}, "按时完成。");
    m.assign(task, Role::lead, {towns});
    m.assign(task, Role::support, {bureaus});
    m.assign(task, Role::lead, m.plan_.units[towns].members, towns);
  }
  return m.plan_;
}

// Six units in a ring: each leads one task and supports the next.
inline ResolvedPlan all_equal() {
  PlanMaker m("equal", "Ring of duties");
  const auto unit = [&](int i) { return m.unit("Office " + std::to_string(i % 6 + 1)); };
  for (int t = 0; t < 6; ++t) {
    const auto task = m.task({"Goals"}, "Keep ledger " + std::to_string(t + 1) + ".");
    m.assign(task, Role::lead, {unit(t)});
    m.assign(task, Role::support, {unit(t + 1)});
  }
  return m.plan_;
}

inline ResolvedPlan no_lead() {
  PlanMaker m("no-lead", "Attendance");
  for (int t = 0; t < 6; ++t) {
    const auto task = m.task({}, "Meeting " + std::to_string(t + 1) + ".");
    m.assign(task, Role::support, {m.unit("Library"), m.unit("Parks"), m.unit(t % 2 == 0 ? "Port" : "Schools")});
  }
  return m.plan_;
}

// task -> unit -> whether it leads: N(t), gathered naively.
using Named = std::map<std::uint32_t, std::map<std::uint32_t, bool>>;
inline Named named_of(const ResolvedPlan& plan) {
  Named tasks;
  for (const Assignment& a : plan.assignments) {
    const bool lead = a.role == Role::lead;
    if ((!lead && a.role != Role::support) || a.via != no_unit) continue;
    if (plan.units[a.unit].kind == UnitKind::unit) tasks[a.task][a.unit] = tasks[a.task][a.unit] || lead;
  }
  return tasks;
}

// The load as METHODS.md defines it, added up naively.
inline LoadReport load_of(const ResolvedPlan& plan) {
  const Named tasks = named_of(plan);
  std::map<std::uint32_t, UnitLoad> loads;
  std::map<std::uint32_t, std::set<std::uint32_t>> partners;
  std::map<std::uint32_t, std::set<std::string>> sections;
  for (const auto& [task, units] : tasks) {
    const auto leads = std::count_if(units.begin(), units.end(), [](const auto& entry) { return entry.second; });
    for (const auto& [unit, lead] : units) {
      UnitLoad& load = loads[unit];
      (lead ? load.lead : load.support) += 1;
      load.weighted += lead ? 1.0 / static_cast<double>(leads) : 0.25;
      load.fractional += 1.0 / static_cast<double>(units.size());
      if (lead) load.coordination += static_cast<int>(units.size()) - 1;
      for (const auto& [other, ignored] : units) {
        if (other != unit) partners[unit].insert(other);
      }
      const auto& headings = plan.plan.tasks[task].section;
      sections[unit].insert(headings.empty() ? "" : headings.back());
    }
  }
  LoadReport report;
  report.tasks = static_cast<int>(tasks.size());
  double sum = 0;
  for (auto& [unit, load] : loads) {
    load.unit = unit;
    load.name = plan.units[unit].name;
    load.partners = static_cast<int>(partners[unit].size());
    load.sections = static_cast<int>(sections[unit].size());
    sum += load.weighted;
    report.units.push_back(load);
  }
  std::stable_sort(report.units.begin(), report.units.end(), [](const UnitLoad& a, const UnitLoad& b) {
    return a.weighted != b.weighted ? a.weighted > b.weighted : a.name < b.name;
  });
  for (const UnitLoad& a : report.units) {
    report.hhi += a.weighted / sum * a.weighted / sum;
    for (const UnitLoad& b : report.units) {
      report.gini += std::abs(a.weighted - b.weighted) / (2 * static_cast<double>(report.units.size()) * sum);
    }
  }
  return report;
}

// No bootstrap: intervals from half to one and a half of the load, and the first unit is overloaded where it leads.
inline LoadVerdict verdict_of(const LoadReport& load) {
  LoadVerdict verdict;
  verdict.draws = 2000;
  for (const UnitLoad& unit : load.units) {
    UnitVerdict& made = verdict.units.emplace_back();
    made.interval = {unit.weighted / 2, unit.weighted * 1.5};
    verdict.leading_units += unit.lead > 0 ? 1 : 0;
  }
  if (verdict.leading_units > 0) {
    verdict.fence = load.units.front().weighted / 3;
    verdict.units.front().overloaded = true;
  }
  return verdict;
}

// The largest proof there is, of all units and all tasks with a lead: true, though it may prove less than could be.
inline BottleneckReport bottlenecks_of(const ResolvedPlan& plan) {
  BottleneckReport report;
  std::map<std::uint32_t, LeadCount> counts;
  std::set<std::uint32_t> units;
  for (const auto& [task, named] : named_of(plan)) {
    const auto leads = std::count_if(named.begin(), named.end(), [](const auto& entry) { return entry.second; });
    for (const auto& [unit, lead] : named) {
      counts[unit].unit = unit;
      counts[unit].now += lead ? 1 : 0;
      if (leads > 0) units.insert(unit);
    }
    if (leads == 0) continue;
    report.certificate.tasks.push_back(task);
    report.certificate.leads += static_cast<int>(leads);
  }
  report.certificate.units.assign(units.begin(), units.end());
  const auto count = static_cast<int>(units.size());
  if (count > 0) report.certificate.bound = (report.certificate.leads + count - 1) / count;
  report.peak_best = report.certificate.bound;
  for (const auto& [unit, entry] : counts) report.leads.push_back({unit, entry.now, std::min(entry.now, count)});
  std::stable_sort(report.leads.begin(), report.leads.end(),
                   [](const LeadCount& a, const LeadCount& b) { return a.now > b.now; });
  if (!report.leads.empty()) report.peak_now = report.leads.front().now;
  return report;
}

// No search: those who share a task go to three clusters in turn, the others stay alone; every pair is a link.
inline ClusterReport clusters_of(const ResolvedPlan& plan) {
  ClusterReport report;
  std::map<std::pair<std::uint32_t, std::uint32_t>, int> pairs;
  std::map<std::uint32_t, bool> shares;
  const Named tasks = named_of(plan);
  for (const auto& [task, named] : tasks) {
    for (const auto& [a, ignored] : named) {
      shares[a] = shares[a] || named.size() > 1;
      for (const auto& [b, too] : named)
        if (a < b) ++pairs[{a, b}];
    }
  }
  std::vector<Cluster> turns(3);
  std::size_t turn = 0;
  for (const auto& [unit, shared] : shares) {
    if (shared)
      turns[turn++ % turns.size()].units.push_back(unit);
    else
      report.clusters.emplace_back().units = {unit};
  }
  for (const auto& [task, named] : tasks) turns[task % turns.size()].tasks.push_back(task);
  for (Cluster& cluster : turns)
    if (!cluster.units.empty()) report.clusters.push_back(cluster);
  for (const auto& [pair, count] : pairs) report.links.push_back({pair.first, pair.second, count, 1, 1, false});
  report.units = static_cast<int>(shares.size());
  report.near_ties = {{0.4, 2}, {0.4, 5}};
  return report;
}

inline Answers answers_of(const ResolvedPlan& plan) {
  Answers answers;
  answers.load = load_of(plan);
  answers.verdict = verdict_of(*answers.load);
  answers.bottlenecks = bottlenecks_of(plan);
  answers.clusters = clusters_of(plan);
  return answers;
}

}  // namespace dutygraph::draw::testing
