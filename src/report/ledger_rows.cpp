// What the ledger says of each task. A target is a clause (between 。；; and full-width or Chinese commas) with a
// figure; nothing is reworded.
#include <algorithm>

#include "dutygraph/model/printed.h"
#include "dutygraph/report/ledger.h"
#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::report {

namespace {

bool ends_clause(std::u32string_view text, std::size_t i) {
  const char32_t c = text[i];
  if (std::u32string_view(U"。；，;！？\n").find(c) != std::u32string_view::npos) return true;
  const bool between_digits = i > 0 && i + 1 < text.size() && text[i - 1] < 0x80 && text[i + 1] < 0x80;
  return c == U',' && !between_digits;  // 3,000 is one figure
}

bool has_figure(std::u32string_view clause) {
  return std::any_of(clause.begin(), clause.end(), [](char32_t c) {
    const char32_t folded = text::fold(c);
    return folded >= U'0' && folded <= U'9';
  });
}

std::string targets(const std::string& printed) {
  const std::u32string text = text::decode(printed);
  std::string found;
  for (std::size_t begin = 0, i = 0; i <= text.size(); ++i) {
    if (i < text.size() && !ends_clause(text, i)) continue;
    const auto clause = std::u32string_view(text).substr(begin, i - begin);
    if (has_figure(clause)) (found += found.empty() ? "" : "；") += text::trim(text::encode(clause));
    begin = i + 1;
  }
  return found;
}

std::string names(const Task& task, Role role) {
  std::string list;
  for (const Mention& mention : task.mentions)
    if (mention.role == role) (list += list.empty() ? "" : "、") += mention.printed + (mention.open ? "等" : "");
  const bool open = std::find(task.open.begin(), task.open.end(), role) != task.open.end();
  return open && !list.empty() && list.find("等") == std::string::npos ? list + "等" : list;
}

}  // namespace

std::vector<LedgerRow> ledger_rows(const ResolvedPlan& plan, bool chinese) {
  std::vector<LedgerRow> rows;
  for (std::uint32_t t = 0; t < plan.plan.tasks.size(); ++t) {
    const Task& task = plan.plan.tasks[t];
    LedgerRow row;
    row.task = t;
    if (plan.plan.lists.size() > 1) row.list = list_title(plan.plan, task.list, chinese);
    row.number = printed_number(task);
    if (!task.section.empty()) row.section = task.section.back();
    row.text = task.title && *task.title != task.text ? *task.title + "\n" + task.text : task.text;
    row.target = targets(task.text);
    row.oversee = names(task, Role::oversee);
    row.lead = names(task, Role::lead);
    row.support = names(task, Role::support);
    row.due = task.due.value_or("");
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace dutygraph::report
