#include "parse/record.h"

#include <algorithm>
#include <optional>
#include <string>

#include "dutygraph/text/fold.h"
#include "parse/clause.h"

namespace dutygraph::parse {

namespace {

constexpr std::size_t longest_label = 16;

struct TaskLabel {
  std::size_t text_begin = 0;
  Column column = Column::unknown;
};

// 工作任务: and its like, where a line begins so and goes on.
std::optional<TaskLabel> task_label(const Chars& line, const Words& words) {
  const std::size_t colon = line.fold(0, std::min(line.size(), longest_label + 1)).find(U':');
  if (colon == std::u32string_view::npos || colon + 1 >= line.size()) return std::nullopt;
  std::u32string key;
  for (char32_t c : line.fold(0, colon))
    if (!text::is_blank(c)) key.push_back(c);
  const int column = words.columns.find(key);
  if (column != static_cast<int>(Column::task) && column != static_cast<int>(Column::title)) return std::nullopt;
  return TaskLabel{colon + 1, static_cast<Column>(column)};
}

// The next line that is not blank; empty at a table or the end. `at` becomes its block.
Chars line_below(const Document& document, std::size_t& at) {
  Chars chars;
  for (++at; at < document.blocks.size() && document.blocks[at].kind == Block::Kind::line; ++at) {
    const Span span = document.blocks[at].span;
    const std::string_view trimmed = text::trim(document[span]);
    if (trimmed.empty()) continue;
    const auto begin = span.begin + static_cast<std::uint32_t>(trimmed.data() - document[span].data());
    chars.append(document, {begin, begin + static_cast<std::uint32_t>(trimmed.size())});
    return chars;
  }
  return chars;
}

bool is_role_line(const Chars& line, const Words& words) {
  const auto label = label_at(line, 0, line.size(), words);
  return label && label->known;
}

}  // namespace

RecordLine record_line(const Document& document, std::size_t at, const Chars& line, const Words& words) {
  const auto label = task_label(line, words);
  if (!label) return {};
  const Chars below = line_below(document, at);
  if (is_role_line(below, words)) return {label->text_begin, false};
  if (label->column != Column::title) return {};
  const auto second = task_label(below, words);
  const bool text_below = second && second->column == Column::task && is_role_line(line_below(document, at), words);
  return text_below ? RecordLine{label->text_begin, true} : RecordLine{};
}

}  // namespace dutygraph::parse
