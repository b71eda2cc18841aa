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

// `labels`: the lines of labels so far, parted by line feeds, the last of them from `last` on; `line`: the one below.
// O(length of the line below): of the list only its end is looked at.
Continuation label_list_goes_on(const Chars& labels, std::size_t last, const Chars& line, const Words& words);

}  // namespace dutygraph::parse
