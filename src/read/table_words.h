// Words that tell the tables of a laid-out page: their labels, what ends them, what a name begins with.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/text/lexicon.h"
#include "read/column_labels.h"

namespace dutygraph::read {

// (1), （二）, ②: what a cell of a further part of a row begins with.
bool begins_part(std::string_view cell);

struct TableWords {
  explicit TableWords(const text::Lexicons& lexicons);

  ColumnLabels labels;
  std::u32string name_begins;  // 县 市 …: what a unit's name often begins with

  bool begins_annex(std::string_view line) const;  // 附件2, 附表：…
  bool ends_unit(std::string_view name) const;     // 县水利局: it is whole
  // Does a label's second line only say more of what the first names: 及要求?
  bool goes_on(std::string_view second_line) const;

 private:
  std::vector<std::string> annex_, label_goes_on_, unit_ends_;
};

}  // namespace dutygraph::read
