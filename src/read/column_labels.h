// Which words stand over the columns of a responsibility table: enough of them in one row make it a header.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "dutygraph/text/lexicon.h"

namespace dutygraph::read {

class ColumnLabels {
 public:
  explicit ColumnLabels(const text::Lexicons& lexicons);
  bool contains(std::string_view cell) const;  // width, blanks and letter case do not matter

 private:
  std::set<std::string, std::less<>> labels_;
};

}  // namespace dutygraph::read
