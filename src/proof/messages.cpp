#include "proof/messages.h"

#include <algorithm>
#include <array>

namespace dutygraph::proof {

namespace {

struct Message {
  std::string_view key;
  std::string_view english;  // empty: the parser's own stands
  std::string_view chinese;
};

// By key. RULE/parse is what a finding of the parser says in Chinese.
constexpr std::array messages = {
    // clang-format off
    Message{"broken-name/parse",
            "",
            "名称被拆成两行，已合并；请印在一行内"},
    Message{"collective-variants",
            "{2} looks like {1}, and neither is defined; use one phrase or list the members",
            "“{2}”与“{1}”相近，且均未说明范围；请统一用语或列明成员"},
    Message{"declared-total/parse",
            "",
            "文中声明的事项数与清单不一致；请更正数字或找出遗漏的事项"},
    Message{"duplicate-name",
            "{1} stands twice in one role; delete the second {1}",
            "{1}在同一职责中出现两次；请删去第二个“{1}”"},
    Message{"duplicate-name/other-name",
            "{1} is the same unit as {2}, which this role names already; delete {1}",
            "{1}与已列的{2}是同一单位；请删去“{1}”"},
    Message{"heading-roles/parse",
            "",
            "标题中列有责任单位，未计入任何事项；请在有关事项中列明"},
    Message{"impossible-measure",
            "{1} is no unit of measure; print the one that is meant",
            "“{1}”不是计量单位；请改正"},
    Message{"index-broken-name",
            "a blank stands within {1}; delete it",
            "{1}名称内有空格；请删去"},
    Message{"index-columns-shifted",
            "{1} of {2} rows stand under wrong columns, for empty cells were lost; they were restored by the text, the least certain row by a margin of {3}; print the empty cells",
            "{2}行中有{1}行因空单元格丢失而错列；已按正文恢复，最小差值{3}；请补印空单元格"},
    Message{"index-extra",
            "the index gives {1} the task {2} as {3}, the text does not; delete the number or name the unit in the text",
            "索引表列{1}为{2}的{3}，正文没有；请删去编号或在正文中列明"},
    Message{"index-missing",
            "the text gives {1} the task {2} as {3}, the index omits it; add the number",
            "正文列{1}为{2}的{3}，索引表漏列；请补上编号"},
    Message{"index-name-differs",
            "the index prints {1}, the text {2}; use one name",
            "索引表作“{1}”，正文作“{2}”；请统一"},
    Message{"index-no-row",
            "{1} has no row in the index; add one",
            "{1}未列入索引表；请增加一行"},
    Message{"index-role-swapped",
            "the index gives {1} the task {2} as {3}, the text as {4}; move the number to the other column or mend the text",
            "{2}：索引表列{1}为{3}，正文为{4}；请移到另一列或改正正文"},
    Message{"index-trailing-separator",
            "the numbers of {1} end with a separator; delete it or add the lost number",
            "{1}的编号末尾有多余分隔符；请删去或补上遗漏的编号"},
    Message{"item-title-differs",
            "the text repeats the title \"{1}\" without {2}; decide which is right",
            "正文首句重复项目名称“{1}”而无“{2}”；请核对"},
    Message{"label-in-name",
            "{1} ends with a label word and was read as a name; print the colon if a label was meant",
            "“{1}”以标签用语结尾，按名称读取；若本是标签请补冒号"},
    Message{"label-in-text",
            "the label word {1} stands in the text of the task and was read as prose; reword it",
            "任务正文中有标签用语“{1}”，按正文读取；请改写"},
    Message{"label-without-colon/parse",
            "",
            "标签后缺冒号；请补上"},
    Message{"lead-also-support",
            "{1} leads this task and supports it too; delete the second {1}",
            "{1}既牵头又配合；请删去第二个“{1}”"},
    Message{"lead-inside-collective",
            "{1} leads this task and is one of {2}, which supports it; print 其他 for 各 or delete {1} from the leads",
            "{1}牵头，又属于配合的“{2}”；请将“各”改为“其他”，或调整牵头单位"},
    Message{"lead-only-collective",
            "only collectives lead this task, {1} first; name one unit that answers for it",
            "本事项仅由“{1}”等统称牵头；请明确一个牵头单位"},
    Message{"missing-figure",
            "\"{1}\" seems to have lost its figure; print it",
            "“{1}”似缺数字；请补上"},
    Message{"mixed-brackets/parse",
            "",
            "职责分工的括号一端全角一端半角；请统一"},
    Message{"mixed-labels",
            "this list says {1} where {3} says {2}; use one word for one role",
            "本清单用“{1}”，{3}用“{2}”；请统一"},
    Message{"mixed-punctuation",
            "this text is punctuated in half width (\"{1}\"), nearly all others in full width; use one width",
            "此条用半角标点（“{1}”），其他条目几乎都用全角；请统一"},
    Message{"mixed-punctuation/full",
            "this text is punctuated in full width (\"{1}\"), nearly all others in half width; use one width",
            "此条用全角标点（“{1}”），其他条目几乎都用半角；请统一"},
    Message{"name-variants",
            "{1} ({2}×) is the same unit as {3} ({4}×); use one name",
            "“{1}”（{2}次）与“{3}”（{4}次）是同一单位；请统一名称"},
    Message{"near-repeat",
            "{1} stands as {2} in {3}; one of them may be a misprint, compare them",
            "此处“{1}”，{3}作“{2}”，仅差一字；请核对"},
    Message{"no-clause/parse",
            "",
            "该事项没有任何责任单位；请补列职责分工"},
    Message{"no-date",
            "the document has no date; date it",
            "文件无日期；请补日期"},
    Message{"no-document-number",
            "the document has no number; print its 发文字号",
            "文件无发文字号；请补印"},
    Message{"no-lead",
            "the clause names no lead; name one of its units as the lead",
            "职责分工中无牵头单位；请明确一个牵头单位"},
    Message{"no-lead/nobody",
            "the clause names nobody; name a lead",
            "职责分工为空；请列出牵头单位"},
    Message{"no-number/parse",
            "",
            "有职责分工的段落没有编号；请补编号"},
    Message{"number-gap",
            "number {1} is missing before {2}; renumber or restore the lost task",
            "{2}之前缺编号{1}；请重新编号或补上遗漏的事项"},
    Message{"number-repeat",
            "number {1} stands here a second time; renumber",
            "编号{1}重复；请重新编号"},
    Message{"open-after-collective",
            "{1} means all of them already; delete 等",
            "“{1}”已指全部；请删去“等”字"},
    Message{"open-lead",
            "the list of leads ends with 等 behind {1}; name all leads",
            "牵头单位在“{1}”后以“等”结尾；请列明全部牵头单位"},
    Message{"prose-name-differs",
            "the text of this task prints {2} where its clause prints {1}; decide which is right",
            "本事项正文作“{2}”，分工作“{1}”；请核对"},
    Message{"repeated-label/parse",
            "",
            "标签重复；请删去一个"},
    Message{"second-plate",
            "{1} was counted as {2}; name the second plate by itself if it answers by itself",
            "“{1}”按“{2}”统计；若括注单位独立负责请单独列出"},
    Message{"similar-names",
            "{1} and {2} ({3}) may be one unit; they were not merged; use one name if they are",
            "“{1}”与“{2}”（{3}）可能是同一单位，未合并；若是请统一名称"},
    Message{"stray-blank",
            "a blank stands in \"{1}\", where nearly no other text has one; delete it",
            "“{1}”中有多余空格，其他条目几乎没有；请删去"},
    Message{"stray-text/parse",
            "",
            "职责分工之后有多余文字；请删去或移到分工之前"},
    Message{"text-end",
            "the text ends in \"{1}\", without a full stop; close the sentence",
            "正文以“{1}”结尾，缺句号；请补上"},
    Message{"title-differs/parse",
            "",
            "清单标题与文中他处不一致；请统一"},
    Message{"unclosed-bracket/parse",
            "",
            "职责分工的括号未闭合；请在最后一个名称后补括号"},
    Message{"unknown-ending",
            "{1} ends like no unit; see whether a letter is missing",
            "“{1}”不像单位名称；请核对是否漏字"},
    Message{"unknown-ending/cut",
            "{1} seems to have lost its last letter (局?); print the whole name",
            "“{1}”末尾似漏字（局？）；请补全"},
    Message{"unknown-label/parse",
            "",
            "未知标签，已按词尾判断；可在 share/dutygraph/roles.txt 中增加"},
    Message{"unknown-prefix",
            "{1} says neither level nor place, as nearly all other offices do; print it",
            "“{1}”缺层级或地名；请补全"},
    Message{"unknown-prefix/elsewhere",
            "{1} says neither level nor place; elsewhere it is {2}; print it so here",
            "“{1}”缺层级或地名，他处作“{2}”；请统一"},
    Message{"wrong-separator/comma",
            "a comma parts {1} from {2}, where the document prints 、; print 、",
            "“{2}”与“{1}”之间用逗号，全文惯例为顿号；请改为“、”"},
    Message{"wrong-separator/mark",
            "、 parts {1} from {2}, where the document prints a comma; print a comma",
            "“{2}”与“{1}”之间用顿号，全文惯例为逗号；请改为逗号"},
    Message{"wrong-separator/parse",
            "",
            "此处标签前的分隔符与全文惯例不一；请统一"},
    // clang-format on
};

// Roles as a Chinese reader calls them.
std::string localized(const std::string& value, bool chinese) {
  if (!chinese) return value;
  if (value == "lead") return "牵头";
  return value == "support" ? "责任" : value;
}

}  // namespace

std::string message(std::string_view key, const std::vector<std::string>& values, bool chinese) {
  const auto found = std::lower_bound(messages.begin(), messages.end(), key,
                                      [](const Message& m, std::string_view k) { return m.key < k; });
  if (found == messages.end() || found->key != key) return {};
  const std::string_view form = chinese ? found->chinese : found->english;
  std::string text;
  for (std::size_t i = 0; i < form.size(); ++i) {
    const bool slot = form[i] == '{' && i + 2 < form.size() && form[i + 2] == '}';
    const std::size_t value = slot ? static_cast<std::size_t>(form[i + 1] - '1') : values.size();
    if (slot) i += 2;
    if (slot && value < values.size()) text += localized(values[value], chinese);
    if (!slot) text += form[i];
  }
  return text;
}

}  // namespace dutygraph::proof
