// A task as a form of lines: 项目名称:X, 建设内容:Y, and lines of labels below them.
#pragma once

#include <cstddef>

#include "dutygraph/model/document.h"
#include "parse/chars.h"
#include "parse/words.h"

namespace dutygraph::parse {

struct RecordLine {
  std::size_t text_begin = 0;  // where its text begins in the line; 0: it begins no task
  bool is_title = false;       // the text itself is on the line below
};

// Does `line`, which is block `at`, begin a task without a number? O(length of the lines it looks ahead at: the label
// of a task at most, and one of roles).
RecordLine record_line(const Document& document, std::size_t at, const Chars& line, const Words& words);

}  // namespace dutygraph::parse
