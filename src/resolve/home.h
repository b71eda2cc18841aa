// Which government a plan belongs to.
#pragma once

#include "dutygraph/model/plan.h"
#include "resolve/name_form.h"

namespace dutygraph::resolve {

// By the plan's place; where it tells none, the level that most of its names begin with. O(names).
Home home_of(const Plan& plan, const NameWords& words);

// Is this a prefix of the home's own names: none, its level, its place, its place without the level (青槐供电公司)?
bool is_own(std::u32string_view prefix, const Home& home);

}  // namespace dutygraph::resolve
