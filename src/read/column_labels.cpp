#include "read/column_labels.h"

#include "dutygraph/text/fold.h"

namespace dutygraph::read {

namespace {
std::string key_of(std::string_view cell) {
  std::string key = text::squeeze(text::fold(cell));
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return key;
}
}  // namespace

ColumnLabels::ColumnLabels(const text::Lexicons& lexicons) {
  for (const char* key : {"lead", "support", "oversee", "consult", "inform", "due", "number", "task", "title",
                          "section", "remark", "index-unit", "index-lead", "index-support"})
    for (const std::string& word : lexicons.get("roles").words(key)) labels_.insert(key_of(word));
}

bool ColumnLabels::contains(std::string_view cell) const { return cell.size() < 64 && labels_.contains(key_of(cell)); }

}  // namespace dutygraph::read
