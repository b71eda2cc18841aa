// A printed list of people and office holders, cut into one name each.
//
// Blanks pad a name (张  雷), part two (张雷 李四), or stand between a name and an office (副县长 张雷, 张雷 副县长);
// an office alone is a name, too (各位副县长).
#pragma once

#include "parse/names.h"

namespace dutygraph::parse {

// Reads [begin, end) of `chars` as people. O(length).
NameList read_people(const Chars& chars, std::size_t begin, std::size_t end, const ListContext& context,
                     const Words& words);

}  // namespace dutygraph::parse
