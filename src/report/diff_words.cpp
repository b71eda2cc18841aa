#include "report/diff_words.h"

#include <algorithm>

namespace dutygraph::report {

namespace {

constexpr DiffWords chinese = {"zh-CN",
                               "对比",
                               "保留",
                               "有改动",
                               "未改动",
                               "拆分",
                               "合并",
                               "取消",
                               "新增",
                               "单位负荷",
                               "疑似更名",
                               "措辞改动",
                               "牵头",
                               "责任",
                               "单位",
                               "原方案",
                               "新方案",
                               "变化",
                               "相似度",
                               "原名",
                               "下列单位可能只是更名，请人工确认；确认之前按两个单位计算。",
                               "两份方案写明的地方不同。",
                               "；",
                               "：",
                               "、",
                               "把握",
                               "改动标记（[-删去-]{+新增+}）",
                               "对应依据",
                               "请核对",
                               "没有一项任务能在另一份方案中找到对应。",
                               "删去",
                               "新增",
                               "大幅改写的文字中保留的部分",
                               "负荷不变的单位（牵头/责任）",
                               "任务内容"};
constexpr DiffWords english = {
    "en",
    "Comparison",
    "kept",
    "changed",
    "unchanged",
    "split",
    "merged",
    "dropped",
    "new",
    "Loads of units",
    "Likely renames",
    "reworded",
    "lead",
    "support",
    "unit",
    "old plan",
    "new plan",
    "change",
    "similarity",
    "formerly",
    "These may be one unit under a new name: a person decides. Until then they count as two.",
    "The two plans name different places.",
    "; ",
    ": ",
    ", ",
    "certainty",
    "changes marked ([-taken out-]{+put in+})",
    "found by",
    "check",
    "No task goes on in the other plan.",
    "taken out",
    "put in",
    "what stayed of a text written anew",
    "Units with the same loads (lead/support)",
    "text"};

}  // namespace

const DiffWords& diff_words(const std::string& language) { return language.starts_with("zh") ? chinese : english; }

std::string match_word(UnitMatch match, const std::string& language) {
  if (!language.starts_with("zh")) return std::string(to_string(match));
  switch (match) {
    case UnitMatch::name: return "同名";
    case UnitMatch::alias: return "别名相同";
    case UnitMatch::core: return "名称主体相同";
    case UnitMatch::function: return "职能相同";
    case UnitMatch::person: return "人工确认";
    case UnitMatch::only_old: return "仅原方案有";
    case UnitMatch::only_new: return "仅新方案有";
  }
  return {};
}

std::vector<std::string> names_in_role(const ResolvedPlan& plan, std::uint32_t task, Role role) {
  const auto less = [](const Assignment& edge, std::uint32_t t) { return edge.task < t; };
  std::vector<std::string> names;
  auto edge = std::lower_bound(plan.assignments.begin(), plan.assignments.end(), task, less);
  for (; edge != plan.assignments.end() && edge->task == task; ++edge) {
    const std::string& name = plan.units.at(edge->unit).name;
    if (edge->role == role && edge->via == no_unit && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  return names;
}

}  // namespace dutygraph::report
