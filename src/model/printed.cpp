#include "dutygraph/model/printed.h"

#include <algorithm>

namespace dutygraph {

namespace {

constexpr std::string_view annex = "annex";

// What stands behind "annex" in a list's id; empty where that isn't how it begins.
std::string annex_number(std::string_view list) {
  return list.starts_with(annex) ? std::string(list.substr(annex.size())) : std::string();
}

}  // namespace

std::string printed_number(const Task& task) {
  return std::to_string(task.number) + (task.part ? "(" + std::to_string(*task.part) + ")" : "");
}

std::string printed_number(const Plan& plan, const Task& task, bool chinese) {
  const std::string mark = plan.lists.size() > 1 ? list_mark(task.list, chinese) : std::string();
  return mark + (mark.empty() ? "" : "-") + printed_number(task);
}

std::string list_mark(std::string_view list, bool chinese) {
  if (list == "main") return {};
  const std::string number = annex_number(list);
  return number.empty() ? std::string(list) : (chinese ? "附" : "A") + number;
}

std::string list_title(const Plan& plan, std::string_view list, bool chinese) {
  const auto at = std::ranges::find(plan.lists, list, &List::id);
  if (at != plan.lists.end() && at->title) return *at->title;
  const std::string number = annex_number(list);
  return number.empty() ? std::string(list) : (chinese ? "附件" : "Annex ") + number;
}

}  // namespace dutygraph
