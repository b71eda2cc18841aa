// Sentences that say who a collective is: 所称各镇街,指甲镇、乙镇和丙街道;所称各产业园,指…
#pragma once

#include <vector>

#include "dutygraph/model/document.h"
#include "dutygraph/model/plan.h"
#include "parse/words.h"

namespace dutygraph::parse {

// All of them, by place. Only a sentence that counts them to its end is one: a list that ends with 等, has fewer than
// two names, or holds anything that is no unit states nothing. O(length).
std::vector<StatedMembers> read_stated(const Document& document, const Words& words);

}  // namespace dutygraph::parse
