// One run of characters too few: what nearly equal names and passages are told by.
#pragma once

#include <optional>
#include <string_view>

namespace dutygraph::proof {

struct LeftOut {
  std::size_t at = 0;           // where in the longer text the run begins, as far left as possible
  std::u32string_view missing;  // the run
};

// The run of characters without which `longer` is `shorter`; nullopt where there is no such run. O(length).
inline std::optional<LeftOut> left_out(std::u32string_view longer, std::u32string_view shorter) {
  if (longer.size() <= shorter.size()) return std::nullopt;
  const std::size_t run = longer.size() - shorter.size();
  std::size_t tail = 0;  // how many characters agree at the end
  while (tail < shorter.size() && longer[longer.size() - 1 - tail] == shorter[shorter.size() - 1 - tail]) ++tail;
  const std::size_t head = shorter.size() - tail;
  if (longer.substr(0, head) != shorter.substr(0, head)) return std::nullopt;
  return LeftOut{head, longer.substr(head, run)};
}

}  // namespace dutygraph::proof
