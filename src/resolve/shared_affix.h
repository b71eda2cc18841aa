// A suffix or prefix that a list prints once for several names.
#pragma once

#include <string>
#include <vector>

#include "dutygraph/model/plan.h"
#include "resolve/name_words.h"

namespace dutygraph::resolve {

struct FullName {
  std::u32string name;  // as compared
  std::string rule;     // shared-suffix, shared-prefix; empty where the name is printed in full
};

// The full names of mentions [begin, end), which are one printed list (one role of one task, in order). O(names).
std::vector<FullName> full_names(const std::vector<Mention>& mentions, std::size_t begin, std::size_t end,
                                 const NameWords& words);

}  // namespace dutygraph::resolve
