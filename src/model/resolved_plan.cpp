#include "dutygraph/model/resolved_plan.h"

#include <array>

namespace dutygraph {

namespace {
constexpr std::array<std::string_view, 3> kind_names = {"unit", "official", "collective"};
constexpr std::array<std::string_view, 9> class_names = {"bureau", "party",        "town", "park", "company",
                                                         "court",  "headquarters", "mass", "other"};

template <class Enum, std::size_t n>
std::optional<Enum> enum_from(const std::array<std::string_view, n>& names, std::string_view name) {
  for (std::size_t i = 0; i < n; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}
}  // namespace

std::string_view to_string(UnitKind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view to_string(UnitClass unit_class) { return class_names[static_cast<std::size_t>(unit_class)]; }
std::optional<UnitKind> unit_kind_from(std::string_view name) { return enum_from<UnitKind>(kind_names, name); }
std::optional<UnitClass> unit_class_from(std::string_view name) { return enum_from<UnitClass>(class_names, name); }

}  // namespace dutygraph
