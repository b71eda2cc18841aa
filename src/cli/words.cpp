#include "cli/words.h"

#include <algorithm>
#include <array>
#include <map>

#include "cli/output.h"
#include "dutygraph/model/printed.h"

namespace dutygraph::cli {

namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 3> kinds = {{{"unit", "单位"}, {"official", "领导"}, {"collective", "集合名称"}}};
constexpr std::array<Pair, 9> classes = {{{"bureau", "部门"},
                                          {"party", "党委机构"},
                                          {"town", "乡镇街道"},
                                          {"park", "园区"},
                                          {"company", "企业"},
                                          {"court", "法院检察院"},
                                          {"headquarters", "议事协调机构"},
                                          {"mass", "群团"},
                                          {"other", "其他"}}};
constexpr std::array<Pair, 5> roles = {
    {{"lead", "牵头"}, {"support", "责任"}, {"oversee", "分管"}, {"consult", "咨询"}, {"inform", "知会"}}};
constexpr std::array<Pair, 3> severities = {{{"error", "错误"}, {"warning", "警告"}, {"note", "提示"}}};
constexpr std::array<Pair, 17> rules = {{{"exact", "仅全半角或空格不同"},
                                         {"second-plate", "加挂牌子"},
                                         {"shared-suffix", "共用后缀"},
                                         {"shared-prefix", "共用前缀"},
                                         {"place-suffix", "政府、办事处后缀"},
                                         {"lexicon", "简称词表"},
                                         {"place-prefix", "地名或层级前缀"},
                                         {"head-organisation", "上级机构名称"},
                                         {"office", "职务后的姓名"},
                                         {"decision", "人工认定"},
                                         {"roster", "名册"},
                                         {"index-rows", "按索引表展开"},
                                         {"stated-members", "按文件列举展开"},
                                         {"default-units", "文件统一指定"},
                                         {"first-listed", "列首位者牵头"},
                                         {"sole-responsible", "唯一列名者牵头"},
                                         {"ditto", "同上格"}}};

template <std::size_t size>
std::string chosen(const Session& session, const std::array<Pair, size>& words, std::string_view word) {
  const auto at = std::find_if(words.begin(), words.end(), [&](const Pair& pair) { return pair.first == word; });
  return std::string(session.chinese() && at != words.end() ? at->second : word);
}

using Numbers = std::map<std::string, std::string, std::less<>>;  // of tasks and annexes, by id

Numbers numbers_of(const Session& session, const Plan& plan) {
  Numbers numbers;
  for (const Task& task : plan.tasks) numbers.emplace(task.id, printed_number(plan, task, session.chinese()));
  for (const List& list : plan.lists)
    if (const std::string mark = list_mark(list.id, session.chinese()); !mark.empty()) numbers.emplace(list.id, mark);
  return numbers;
}

// Each run of characters that ids are made of is looked up whole, or without a full stop behind it.
std::string replaced(const Numbers& numbers, const std::string& text) {
  constexpr std::string_view of_an_id = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_.";
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = std::min(text.find_first_of(of_an_id, at), text.size());
    const std::size_t end = std::min(text.find_first_not_of(of_an_id, begin), text.size());
    std::string_view word = std::string_view(text).substr(begin, end - begin);
    if (word.ends_with('.') && !numbers.contains(word)) word.remove_suffix(1);
    const auto number = numbers.find(word);
    out += text.substr(at, begin - at);
    out += number == numbers.end() ? word : number->second;
    at = begin + word.size();
    if (at < end) out += text[at++];
  }
  return out;
}

}  // namespace

std::string kind_word(const Session& session, UnitKind kind) { return chosen(session, kinds, to_string(kind)); }
std::string class_word(const Session& session, UnitClass unit_class) {
  return chosen(session, classes, to_string(unit_class));
}
std::string role_word(const Session& session, Role role) { return chosen(session, roles, to_string(role)); }
std::string with_printed_numbers(const Session& session, const Plan& plan, const std::string& text) {
  return replaced(numbers_of(session, plan), text);
}

std::vector<Finding> with_printed_numbers(const Session& session, const Plan& plan, std::vector<Finding> findings) {
  const Numbers numbers = numbers_of(session, plan);
  for (Finding& finding : findings) {
    if (finding.task) finding.task = replaced(numbers, *finding.task);
    finding.message = replaced(numbers, finding.message);
  }
  return findings;
}

std::string severity_word(const Session& session, Severity severity) {
  return chosen(session, severities, to_string(severity));
}
std::string rule_word(const Session& session, const std::string& rule) { return chosen(session, rules, rule); }

std::string severity_counts(const Session& session, const std::vector<Finding>& findings) {
  std::array<std::size_t, severities.size()> counts{};
  for (const Finding& finding : findings) ++counts[static_cast<std::size_t>(finding.severity)];
  return sayf(session, "错误 {} 处，警告 {} 处，提示 {} 处", "{}, {}, {}",
              counted(session, counts[0], "error", "errors"), counted(session, counts[1], "warning", "warnings"),
              counted(session, counts[2], "note", "notes"));
}

std::string counted(const Session& session, std::size_t count, const char* one, const char* many) {
  const std::string number = std::to_string(count);
  return session.chinese() ? number : number + " " + agreeing(count, one, many);
}

std::string listed(const Session& session, const std::vector<std::string>& words) {
  std::string list;
  for (const std::string& word : words) list += (list.empty() ? "" : say(session, "、", ", ")) + word;
  return list;
}

std::string listed(const Session& session, const std::vector<int>& numbers) {
  std::vector<std::string> words;
  for (const int number : numbers) words.push_back(std::to_string(number));
  return listed(session, words);
}

std::string written_line(const Session& session, const std::vector<std::string>& files, const std::string& what) {
  return one_line(listed(session, files) + say(session, "：", ": ") + what) + "\n";
}

}  // namespace dutygraph::cli
