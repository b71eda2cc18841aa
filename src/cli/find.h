// A task or a unit of a plan by what a user writes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph::cli {

// By id (main-8), else by number in the first list (8): index into Plan::tasks.
std::optional<std::uint32_t> find_task(const ResolvedPlan& plan, const std::string& word);
// By name, id, short name or alias, else by name, short name or alias but for widths and blanks: index into
// ResolvedPlan::units.
std::optional<std::uint32_t> find_unit(const ResolvedPlan& plan, const std::string& word);

// The same; throws Error(wrong_use) where there is none, which names units with close names.
std::uint32_t task_named(const ResolvedPlan& plan, const std::string& word);
std::uint32_t unit_named(const ResolvedPlan& plan, const std::string& word);

}  // namespace dutygraph::cli
