// Which words stand over the columns of a responsibility table: enough of them in one row make it a header.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/text/lexicon.h"

namespace dutygraph::read {

// As words of a table are compared: width, blanks and letter case do not matter.
std::string label_key(std::string_view cell);

class ColumnLabels {
 public:
  explicit ColumnLabels(const text::Lexicons& lexicons);
  bool contains(std::string_view cell) const;   // exactly such a word
  bool is_number(std::string_view cell) const;  // … of the column of numbers
  bool is_role(std::string_view cell) const;    // … of a role
  // Ends like a role's or holds a word of the tasks': 市直督导单位, 主要任务及目标.
  bool resembles(std::string_view cell) const;
  // Two such words and, where they are not exact, one exact one and three cells at least: 牵头单位 | 各部门 is a line.
  bool is_header(const std::vector<std::string_view>& cells) const;

 private:
  std::set<std::string, std::less<>> labels_, numbers_, roles_;
  std::vector<std::string> ends_, task_words_;
};

}  // namespace dutygraph::read
