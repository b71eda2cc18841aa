// A defect of the document, with its place and exact evidence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dutygraph/text/place.h"

namespace dutygraph {

enum class Severity : std::uint8_t { error, warning, note };

struct Finding {
  std::string rule;  // "no-lead", "stray-text" …
  Severity severity = Severity::warning;
  std::optional<std::string> task;  // id
  std::optional<std::string> unit;  // name, where the finding is about one unit
  Place place;                      // where `evidence` begins
  std::string message;              // what is wrong and what to do, in English
  std::string evidence;             // exact text
  friend bool operator==(const Finding&, const Finding&) = default;
};

std::string_view to_string(Severity severity);
std::optional<Severity> severity_from(std::string_view name);

}  // namespace dutygraph
