// Lines below a line of labels: does its list of names go on in them?
#pragma once

#include "parse/chars.h"
#include "parse/words.h"

namespace dutygraph::parse {

enum class Continuation : std::uint8_t {
  none,
  broken_name,   // the line break cut the list or a name: 经 | 开区
  further_names  // a whole list of names of its own
};

// `labels`: the lines of labels so far, parted by line feeds; `line`: the one below. O(length of both last lines).
Continuation label_list_goes_on(const Chars& labels, const Chars& line, const Words& words);

}  // namespace dutygraph::parse
