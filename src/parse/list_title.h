// The heading above a list.
#pragma once

#include <optional>
#include <string>

#include "parse/outline.h"

namespace dutygraph::parse {

// The title printed above the first task of the region; nullopt where there is none.
std::optional<std::string> list_title(const Region& region, MarkerKind task_kind, const Document& document,
                                      const Words& words);

// Text as a title: no line break, no blank between Chinese characters.
std::string print_title(std::string_view text);

}  // namespace dutygraph::parse
