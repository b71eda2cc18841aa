// One row a phrase, in the order of the enum.
#include "draw/words.h"

#include <array>
#include <cassert>

namespace dutygraph::draw {
namespace {

struct Row {
  Phrase phrase;
  std::string_view zh;
  std::string_view en;
};

constexpr std::array<Row, static_cast<std::size_t>(Phrase::count)> rows = {{
    {Phrase::separator, "、", ", "},
    {Phrase::more_names, "……另#个", " … and # more"},
    {Phrase::lead_unit, "牵头单位", "Lead unit"},
    {Phrase::support_unit, "责任单位", "Supporting unit"},
    {Phrase::task, "任务", "Task"},
    {Phrase::lead_letter, "牵", "L"},
    {Phrase::support_letter, "责", "S"},
    {Phrase::consult_letter, "咨", "C"},
    {Phrase::inform_letter, "知", "I"},
    {Phrase::role_lead, "牵头", "leads"},
    {Phrase::role_support, "配合", "supports"},
    {Phrase::role_consult, "咨询", "consulted"},
    {Phrase::role_inform, "知会", "informed"},
    {Phrase::role_oversee, "牵头领导", "Overseen by"},
    {Phrase::collective_box, "双框＝多个单位的统称", "double frame = stands for several units"},
    {Phrase::bracket_counts, "括号内＝本页任务数", "in brackets: tasks on this page"},
    {Phrase::roster_title, "谁牵头、谁配合：%1", "Who leads, who supports: %1"},
    {Phrase::count_tasks, "任务 %1 项", "%1 task{s}"},
    {Phrase::count_leads, "%1 %2 个", "%2 lead unit{s}"},
    {Phrase::count_supports, "%1 %2 个", "%2 supporting unit{s}"},
    {Phrase::roster_no_lead, "未明确牵头单位 %1 项", "%1 task{s} without a lead unit"},
    {Phrase::most_leads, "牵头最多：%1（%2 项）", "most leads: %1 (%2)"},
    {Phrase::via_left_out, "未画：统称展开到成员单位的 %1 条分工",
     "not drawn: %1 assignment{s} to members of collectives"},
    {Phrase::matrix_title, "哪项任务由哪些单位承担：%1", "Which units carry which task: %1"},
    {Phrase::count_units, "单位 %1 个", "%1 unit{s}"},
    {Phrase::matrix_order, "单位按牵头项数、再按配合项数从多到少排列",
     "units sorted by tasks led, then tasks supported"},
    {Phrase::matrix_columns, "本页单位：第 %1–%2 列，共 %3 列", "this page: columns %1–%2 of %3"},
    {Phrase::lead_total, "本页牵头项数", "Tasks led on this page"},
    {Phrase::support_total, "本页配合项数", "Tasks supported on this page"},
    {Phrase::ego_title, "%1：牵头 %2 项，配合 %3 项", "%1: leads %2 task{s}, supports %3"},
    {Phrase::ego_title_oversee, "%1：分管 %2 项", "%1: oversees %2 task{s}"},
    {Phrase::ego_read_both, "左侧＝别的单位牵头、本单位配合的任务；右侧＝本单位牵头的任务和要找的配合单位",
     "left: tasks that others lead and it supports; right: tasks it leads, and the units it needs for them"},
    {Phrase::ego_read_lead, "右侧＝本单位负责的任务和要找的单位", "right: its tasks, and the units it needs for them"},
    {Phrase::ego_read_support, "左侧＝别的单位牵头、本单位配合的任务", "left: tasks that others lead and it supports"},
    {Phrase::ego_needs, "要找 %1 个单位配合", "needs %1 unit{s}"},
    {Phrase::ego_helps, "为 %1 个单位配合", "helps %1 unit{s}"},
    {Phrase::ego_concerns, "涉及 %1 个单位", "concerns %1 unit{s}"},
    {Phrase::ego_lead_column, "本单位牵头的任务", "Tasks it leads"},
    {Phrase::ego_support_column, "本单位配合的任务", "Tasks it supports"},
    {Phrase::ego_oversee_column, "分管的任务", "Tasks overseen"},
    {Phrase::ego_partner_column, "配合单位", "Supporting units"},
    {Phrase::ego_units_column, "承担单位", "Units"},
    {Phrase::ego_via, "另有 %1 项任务只通过统称（%2）落到本单位，未画：%3",
     "not drawn: %1 task{s} that reach it only through %2: %3"},
    {Phrase::ego_members, "统称，含 %1 个单位：%2", "a collective of %1 unit{s}: %2"},
    {Phrase::ego_no_task, "%1 没有直接点名的任务", "%1 is named in no task"},
    {Phrase::ego_unnamed, "未画：%1 个单位没有直接点名的任务", "not drawn: %1 unit{s} that no task names itself"},
    {Phrase::co_leads, "共同牵头：%1", "with %1"},
    {Phrase::no_lead, "（未明确）", "(none named)"},
    {Phrase::continued, "（续）", "(continued)"},
    {Phrase::due, "时限：%1", "due: %1"},
    {Phrase::source, "来源：%1", "Source: %1"},
    {Phrase::short_names, "单位用简称", "units by their short names"},
    {Phrase::text_cut, "任务文字有删节（…）", "task texts shortened (…)"},
    {Phrase::names_cut, "部分单位名单有删节", "some lists of units shortened"},
    {Phrase::page_of, "第 %1 页，共 %2 页", "page %1 of %2"},
    {Phrase::part_of, "（%1/%2）", " (%1/%2)"},
    {Phrase::annex, "附%1-", "A%1-"},
    {Phrase::annex_key, "附2-5＝附件2第5项", "A2-5 = annex 2, item 5"},
    {Phrase::whole_plan, "全部任务", "All tasks"},
}};

constexpr bool in_order() {
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (rows[i].phrase != static_cast<Phrase>(i)) return false;
  }
  return true;
}
static_assert(in_order());

}  // namespace

std::string say(Language language, Phrase phrase, std::initializer_list<std::string> arguments) {
  const Row& row = rows[static_cast<std::size_t>(phrase)];
  const std::string_view pattern = language == Language::zh ? row.zh : row.en;
  std::string out;
  std::string_view last;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '%' && i + 1 < pattern.size() && pattern[i + 1] >= '1' && pattern[i + 1] <= '9') {
      const std::size_t k = static_cast<std::size_t>(pattern[++i] - '1');
      assert(k < arguments.size());
      last = *(arguments.begin() + k);
      out += last;
    } else if (pattern.substr(i).starts_with("{s}")) {
      if (last != "1") out += 's';
      i += 2;
    } else {
      out += pattern[i];
    }
  }
  return out;
}

}  // namespace dutygraph::draw
