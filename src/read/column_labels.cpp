#include "read/column_labels.h"

#include <algorithm>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::read {

namespace {

constexpr std::size_t longest_label = 64;  // bytes
constexpr std::size_t longest_number_label = 32;
constexpr std::size_t longest_role_label = 12;  // characters, as parse reads them
constexpr std::size_t longest_task_label = 16;

// A list parts its words by blanks, so lead-agency stands for "lead agency", too.
void add(std::set<std::string, std::less<>>& keys, const std::string& word) {
  std::string key = label_key(word);
  if (key.size() > 1) {
    std::string joined = key;
    std::erase(joined, '-');
    if (!joined.empty()) keys.insert(std::move(joined));
  }
  keys.insert(std::move(key));
}

}  // namespace

std::string label_key(std::string_view cell) {
  std::string key = text::squeeze(text::fold(cell));
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return key;
}

ColumnLabels::ColumnLabels(const text::Lexicons& lexicons) {
  const text::Lexicon& roles = lexicons.get("roles");
  for (const char* key : {"lead", "support", "oversee", "consult", "inform", "due", "number", "task", "title",
                          "section", "remark", "index-unit", "index-lead", "index-support"})
    for (const std::string& word : roles.words(key)) add(labels_, word);
  for (const std::string& word : roles.words("number")) add(numbers_, word);
  for (const char* key : {"lead", "support", "oversee", "consult", "inform"})
    for (const std::string& word : roles.words(key)) add(roles_, word);
  for (const char* key : {"label-ends-lead", "label-ends-support", "label-ends-oversee"})
    for (const std::string& word : roles.words(key)) ends_.push_back(label_key(word));
  for (const std::string& word : roles.words("task-contains")) task_words_.push_back(label_key(word));
}

bool ColumnLabels::contains(std::string_view cell) const {
  return cell.size() < longest_label && labels_.contains(label_key(cell));
}

bool ColumnLabels::is_number(std::string_view cell) const {
  return !cell.empty() && cell.size() < longest_number_label && numbers_.contains(label_key(cell));
}

bool ColumnLabels::is_role(std::string_view cell) const {
  return cell.size() < longest_label && roles_.contains(label_key(cell));
}

bool ColumnLabels::resembles(std::string_view cell) const {
  if (cell.size() >= longest_label) return false;
  const std::string key = label_key(cell);
  const std::size_t length = text::count(key);
  const auto ends = [&](const std::string& word) { return key.ends_with(word); };
  const auto holds = [&](const std::string& word) { return key.find(word) != std::string::npos; };
  return (length <= longest_role_label && std::any_of(ends_.begin(), ends_.end(), ends)) ||
         (length <= longest_task_label && std::any_of(task_words_.begin(), task_words_.end(), holds));
}

bool ColumnLabels::is_header(const std::vector<std::string_view>& cells) const {
  std::size_t exact = 0;
  std::size_t alike = 0;
  for (std::string_view cell : cells) {
    const bool known = contains(cell);
    exact += known;
    alike += !known && resembles(cell);
  }
  return exact >= 2 || (exact == 1 && alike >= 1 && cells.size() >= 3);
}

}  // namespace dutygraph::read
