#include "dutygraph/model/plan.h"

namespace dutygraph {

namespace {
constexpr std::array<std::string_view, 5> role_names = {"lead", "support", "oversee", "consult", "inform"};
constexpr std::array<std::string_view, 3> severity_names = {"error", "warning", "note"};
}  // namespace

std::string_view to_string(Role role) { return role_names[static_cast<std::size_t>(role)]; }

std::optional<Role> role_from(std::string_view name) {
  for (Role role : all_roles)
    if (to_string(role) == name) return role;
  return std::nullopt;
}

std::string_view to_string(Severity severity) { return severity_names[static_cast<std::size_t>(severity)]; }

std::optional<Severity> severity_from(std::string_view name) {
  for (Severity severity : {Severity::error, Severity::warning, Severity::note})
    if (to_string(severity) == name) return severity;
  return std::nullopt;
}

}  // namespace dutygraph
