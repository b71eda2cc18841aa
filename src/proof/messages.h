// What a finding says, in English and Chinese: one table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dutygraph::proof {

// The message `key` (a rule's id, or id/variant) with {1}, {2} … replaced; empty where the table has no such key.
std::string message(std::string_view key, const std::vector<std::string>& values, bool chinese);

}  // namespace dutygraph::proof
