#include "cli/pack_texts.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <tuple>
#include <utility>

#include "cli/analysis.h"
#include "cli/bottleneck_words.h"
#include "cli/cite.h"
#include "cli/clusters_words.h"
#include "cli/load_words.h"
#include "cli/words.h"
#include "dutygraph/model/printed.h"
#include "dutygraph/proof/unit_index.h"

namespace dutygraph::cli {

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (end > begin) lines.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return lines;
}

std::string audit_sentence(const Session& session, const std::vector<Finding>& findings) {
  if (findings.empty()) return say(session, "文稿校对未发现问题。", "Proofreading found nothing.");
  return sayf(session, "文稿校对：{}，见“文稿问题”。", "Proofreading: {}; see \"Findings\".",
              severity_counts(session, findings));
}

constexpr const char* two_plans = "两份方案对照";

// What docs/METHODS.md defines, for a reader of Chinese; the literature follows as it is cited everywhere.
constexpr std::array<std::pair<const char*, const char*>, 7> methods_in_chinese = {{
    {"任务和单位",
     "任务以文件编号为准。只统计文件点名的牵头单位和责任（配合、协办）单位；“各镇街”等统称算一个名称，展开到成员的部分"
     "单独计数，不计入负荷。个人（分管领导等）不计负荷。"},
    {"负荷", "每牵头一项计 1，几家共同牵头的平分；每配合一项计 0.25。同一任务中既牵头又配合的只算牵头。"},
    {"负荷的把握",
     "把任务重新抽样 2000 次，每次重算各单位负荷，取中间 95% 为区间。区间下端高于上围栏（牵头单位负荷的上四分位数"
     "加 1.5 倍四分位距）的，才判为过重。"},
    {"基尼系数和 HHI",
     "基尼系数 0 为各单位完全均等，越接近 1 越集中。HHI 为各单位份额的平方和，其倒数相当于几个单位平均分担。"},
    {"瓶颈",
     "最忙的牵头单位能降到几项：只允许把牵头调整给该任务已列名的单位，用最优半匹配求出，并给出不能再低的证明。"},
    {"谁在一起做", "按单位和任务的二部图分组（Barber 模块度）；协作图只画明显强于偶然的关系和连通所需的关系。"},
    {two_plans,
     "任务按文字（少见的相邻两字权重大）和列名单位的相近程度配对，单位按人工认定、名称、别称、名称主体、职能依次对应。"
     "配对结果需人工复核。"},
}};

// How a unit stands in a task: its first role, and the collective where only that brings it there.
struct Part {
  std::uint32_t task = 0;
  Role role = Role::support;
  std::uint32_t via = no_unit;
};

// In the document's order, a task once, in the first role in the order of the roles; its own name before a collective.
std::vector<Part> parts_of(const ResolvedPlan& plan, std::uint32_t unit) {
  std::vector<Part> parts;
  for (const Assignment& a : plan.assignments)
    if (a.unit == unit) parts.push_back({a.task, a.role, a.via});
  const auto key = [](const Part& p) { return std::tuple(p.task, p.via != no_unit, p.role); };
  std::ranges::stable_sort(parts, [&](const Part& a, const Part& b) { return key(a) < key(b); });
  const auto rest = std::ranges::unique(parts, {}, &Part::task);
  parts.erase(rest.begin(), rest.end());
  return parts;
}

// The units that the tasks of `parts` name beside `unit`, most often named first.
std::vector<std::pair<int, std::uint32_t>> company_of(const ResolvedPlan& plan, std::uint32_t unit,
                                                      const std::vector<Part>& parts) {
  std::vector<int> counts(plan.units.size(), 0);
  std::vector<char> own(plan.plan.tasks.size(), 0);
  for (const Part& part : parts) own[part.task] = part.via == no_unit ? 1 : 0;
  for (const Assignment& a : plan.assignments)
    if (own[a.task] != 0 && a.via == no_unit && a.unit != unit && (a.role == Role::lead || a.role == Role::support))
      ++counts[a.unit];
  std::vector<std::pair<int, std::uint32_t>> company;
  for (std::uint32_t u = 0; u < counts.size(); ++u)
    if (counts[u] > 0) company.emplace_back(counts[u], u);
  std::ranges::stable_sort(company, std::ranges::greater{}, &std::pair<int, std::uint32_t>::first);
  return company;
}

std::string load_sentence(const Session& session, const LoadReport& load, std::uint32_t unit) {
  const auto at = std::ranges::find(load.units, unit, &UnitLoad::unit);
  if (at == load.units.end()) return {};
  const auto heavier = std::ranges::count_if(load.units, [&](const UnitLoad& u) { return u.weighted > at->weighted; });
  double all = 0;
  for (const UnitLoad& u : load.units) all += u.weighted;
  return sayf(
      session,
      "负荷 {:.2f}（牵头每项计 {}，多家牵头平分，配合每项计 {}），在 {} 个单位中由重到轻排第 {}，平均 {:.2f}。",
      "Load {:.2f} (a task led counts {}, shared by its leads, a task supported {}): of {} units number {} from "
      "the heaviest; the mean is {:.2f}.",
      at->weighted, load.lead_weight, load.support_weight, load.units.size(), heavier + 1,
      all / static_cast<double>(load.units.size()));
}

std::string company_sentence(const Session& session, const ResolvedPlan& plan, std::uint32_t unit,
                             const std::vector<Part>& parts) {
  const auto company = company_of(plan, unit, parts);
  if (company.empty()) return say(session, "没有与其他单位共同承担的任务。", "It shares no task with another unit.");
  std::vector<std::string> names;
  for (std::size_t i = 0; i < std::min<std::size_t>(3, company.size()); ++i)
    names.push_back(sayf(session, "{}（{} 项）", "{} ({})", plan.units[company[i].second].name, company[i].first));
  return sayf(session, "与 {} 个单位（含统称）同在一项任务，最多的是{}。", "It shares tasks with {}, most with {}.",
              counted(session, company.size(), "unit or collective", "units and collectives"), listed(session, names));
}

std::string number_of(const Session& session, const ResolvedPlan& plan, const Task& task) {
  return printed_number(plan.plan, task, session.chinese());
}

std::string due_sentence(const Session& session, const ResolvedPlan& plan, const std::vector<Part>& parts) {
  std::vector<std::string> due;
  for (const Part& part : parts) {
    const Task& task = plan.plan.tasks[part.task];
    if (task.due)
      due.push_back(sayf(session, "第 {} 项（{}）", "task {} ({})", number_of(session, plan, task), *task.due));
  }
  if (due.empty()) return say(session, "任务没有写明完成时限。", "None of its tasks has a printed deadline.");
  const std::size_t all = due.size();
  if (due.size() > 3) due.resize(3);
  return sayf(session, "写明完成时限的任务 {} 项：{}{}。", "{0} of its tasks {3} a deadline: {1}{2}.", all,
              listed(session, due), all > 3 ? say(session, "等", " …") : "", agreeing(all, "has", "have"));
}

// The units of a task in a role, as printed on the page: unit names, collectives unexpanded.
std::string names_in(const Session& session, const ResolvedPlan& plan, const std::vector<std::uint32_t>& edges,
                     Role role) {
  std::vector<std::string> names;
  for (const std::uint32_t e : edges) {
    const Assignment& a = plan.assignments[e];
    if (a.role == role && a.via == no_unit) names.push_back(plan.units[a.unit].name);
  }
  return listed(session, names);
}

std::vector<std::vector<std::uint32_t>> edges_by_task(const ResolvedPlan& plan) {
  std::vector<std::vector<std::uint32_t>> edges(plan.plan.tasks.size());
  for (std::uint32_t e = 0; e < plan.assignments.size(); ++e) edges[plan.assignments[e].task].push_back(e);
  return edges;
}

std::string heading_of(const Session& session, const Plan& plan, const Task& task) {
  return task.section.empty() ? list_title(plan, task.list, session.chinese()) : task.section.front();
}

draw::TextPart::Entry task_entry(const Session& session, const ResolvedPlan& plan, const Part& part,
                                 const std::vector<std::uint32_t>& edges) {
  const Task& task = plan.plan.tasks[part.task];
  draw::TextPart::Entry entry;
  entry.head = number_of(session, plan, task) + "  " + role_word(session, part.role);
  if (part.via != no_unit) entry.head += sayf(session, "（经“{}”）", " (through {})", plan.units[part.via].name);
  entry.text = task.title && !task.title->empty() ? *task.title + say(session, "：", ": ") + task.text : task.text;
  for (const Role role : {Role::lead, Role::support, Role::oversee, Role::consult, Role::inform}) {
    const std::string names = names_in(session, plan, edges, role);
    if (!names.empty()) entry.notes.push_back(role_word(session, role) + say(session, "：", ": ") + names);
  }
  if (task.due) entry.notes.push_back(sayf(session, "时限：{}", "due: {}", *task.due));
  return entry;
}

}  // namespace

std::vector<std::string> cover_sentences(const Session& session, const ResolvedPlan& plan, const draw::Answers& answers,
                                         const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  const auto take = [&](const std::string& text, std::size_t most) {
    const std::vector<std::string> lines = lines_of(text);
    for (std::size_t i = 0; i < std::min(most, lines.size()); ++i)
      all.push_back(with_printed_numbers(session, plan.plan, lines[i]));
  };
  take(load_sentences(session, *answers.load, *answers.verdict), 2);
  take(bottleneck_sentences(session, plan, *answers.bottlenecks), 1);
  take(cluster_sentences(session, *answers.clusters, plan), 1);
  all.push_back(audit_sentence(session, findings));
  return all;
}

std::vector<Finding> findings_of(const ResolvedPlan& plan, std::uint32_t unit, const std::vector<Finding>& findings) {
  std::vector<std::string> tasks;
  for (const Part& part : parts_of(plan, unit)) tasks.push_back(plan.plan.tasks[part.task].id);
  std::vector<Finding> own;
  for (const Finding& finding : findings) {
    const bool of_a_task = finding.task && std::ranges::find(tasks, *finding.task) != tasks.end();
    if (finding.unit ? *finding.unit == plan.units[unit].name : of_a_task) own.push_back(finding);
  }
  return own;
}

std::vector<std::string> unit_sentences(const Session& session, const ResolvedPlan& plan, std::uint32_t unit,
                                        const LoadReport& load, const std::vector<Finding>& findings) {
  const std::vector<Part> parts = parts_of(plan, unit);
  const auto count = [&](auto&& is) { return std::ranges::count_if(parts, is); };
  const auto lead = count([](const Part& p) { return p.via == no_unit && p.role == Role::lead; });
  const auto support = count([](const Part& p) { return p.via == no_unit && p.role == Role::support; });
  const auto via = count([](const Part& p) { return p.via != no_unit; });
  std::vector<std::string> sentences = {
      sayf(session, "牵头 {} 项、配合 {} 项任务。", "Leads {} and supports {}.",
           counted(session, static_cast<std::size_t>(lead), "task", "tasks"), support),
      load_sentence(session, load, unit), company_sentence(session, plan, unit, parts),
      due_sentence(session, plan, parts), audit_sentence(session, findings_of(plan, unit, findings))};
  std::erase(sentences, "");
  if (via > 0)
    sentences.front() +=
        sayf(session, "另有 {} 项只通过统称落到本单位。", " {} more reached only through a collective.", via);
  return sentences;
}

draw::TextPart tasks_part(const Session& session, const ResolvedPlan& plan, std::uint32_t unit) {
  draw::TextPart part{"tasks",
                      sayf(session, "{}的任务", "Tasks of {}", plan.units[unit].name),
                      say(session, "按板块排列；各项列出本单位的角色、全文、同在一项的单位和时限",
                          "By section: its role, the whole text, who else stands in the task, the deadline"),
                      {}};
  const auto edges = edges_by_task(plan);
  std::string last;
  for (const Part& own : parts_of(plan, unit)) {
    const std::string heading = heading_of(session, plan.plan, plan.plan.tasks[own.task]);
    if (heading != last || part.entries.empty()) part.entries.push_back({heading, {}, {}, true});
    last = heading;
    part.entries.push_back(task_entry(session, plan, own, edges[own.task]));
  }
  return part;
}

draw::TextPart findings_part(const Session& session, const ResolvedPlan& plan, const std::vector<Finding>& findings) {
  draw::TextPart part{"findings",
                      say(session, "文稿问题", "Findings"),
                      say(session, "程序校对所得，按位置排列；方括号内为规则",
                          "What proofreading found, by place; the rule in brackets"),
                      {}};
  for (const Finding& finding : with_printed_numbers(session, plan.plan, findings)) {
    part.entries.push_back(
        {severity_word(session, finding.severity) + (finding.task ? "  " + *finding.task : ""),
         finding.message + " [" + finding.rule + "]" +
             (finding.place.line > 0 ? sayf(session, "（第{}行）", " (line {})", finding.place.line) : ""),
         {}});
  }
  return part;
}

draw::TextPart index_part(const Session& session, const ResolvedPlan& plan) {
  draw::TextPart part{
      "index",
      say(session, "单位任务索引", "Index of units"),
      say(session, "各单位牵头和责任的任务编号，含经列明成员的统称",
          "The numbers of the tasks each unit leads and supports, through collectives of known members too"),
      {}};
  const UnitIndex index = proof::unit_index(plan);
  for (const UnitIndexRow& row : index.rows) {
    std::string text;
    for (std::size_t c = 0; c < index.columns.size(); ++c) {
      if (row.numbers[c].empty()) continue;
      const bool lead = index.columns[c].role == Role::lead;
      const std::string mark =
          plan.plan.lists.size() > 1 ? list_mark(index.columns[c].list, session.chinese()) : std::string();
      text += (text.empty() ? "" : say(session, "；", "; ")) + (mark.empty() ? mark : mark + " ") +
              (lead ? say(session, "牵头 ", "lead ") : say(session, "责任 ", "support ")) +
              listed(session, row.numbers[c]);
    }
    part.entries.push_back({row.name, text, {}});
  }
  return part;
}

draw::TextPart glossary_part(const Session& session, const ResolvedPlan& plan) {
  draw::TextPart part{
      "glossary",
      say(session, "简称与统称", "Short names and collectives"),
      say(session, "图中简称对应的全称；统称的成员以文件或名册所示为准",
          "Full names of the short names on the diagrams; members of collectives as the document or a roster tells"),
      {}};
  for (const Unit& unit : plan.units) {
    if (unit.kind == UnitKind::official) continue;
    std::string text = unit.short_name == unit.name ? "" : unit.name;
    if (unit.kind == UnitKind::collective) {
      std::vector<std::string> members;
      for (const std::uint32_t member : unit.members) members.push_back(plan.units[member].name);
      if (!text.empty() && !members.empty()) text += say(session, "：", ": ");
      text += members.empty() ? say(session, "（成员未列明）", " (members not told)") : listed(session, members);
    }
    if (!text.empty()) part.entries.push_back({unit.short_name, text, {}});
  }
  std::ranges::stable_sort(part.entries, {}, &draw::TextPart::Entry::head);
  return part;
}

draw::TextPart methods_part(const Session& session, const draw::Answers& answers) {
  draw::TextPart part{
      "methods",
      say(session, "方法与出处", "Methods and sources"),
      say(session, "本册各项数字的算法，可据此复算", "How the figures are computed, so that they can be checked"),
      {}};
  if (session.chinese())
    for (const auto& [head, text] : methods_in_chinese)
      if (head != std::string_view(two_plans) || answers.earlier) part.entries.push_back({head, text, {}});
  const auto add = [&](const char* head, const Citations& citations) {
    for (std::size_t i = 0; i < citations.size(); ++i) part.entries.push_back({i == 0 ? head : "", citations[i], {}});
  };
  add(say(session, "负荷：参数与文献", "Load"), cite_load(session, *answers.load, *answers.verdict));
  add(say(session, "瓶颈：参数与文献", "Bottlenecks"), cite_bottlenecks(session, *answers.bottlenecks));
  add(say(session, "分组：参数与文献", "Groups"), cite_clusters(session, *answers.clusters));
  return part;
}

}  // namespace dutygraph::cli
