// A plan whose printed names are units: what resolve makes of a Plan, and what graph, proof, store, analyse and draw
// take.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/model/plan.h"

namespace dutygraph {

inline constexpr std::uint32_t no_unit = UINT32_MAX;

enum class UnitKind : std::uint8_t { unit, official, collective };
enum class UnitClass : std::uint8_t { bureau, party, town, park, company, court, headquarters, mass, other };
std::string_view to_string(UnitKind kind);
std::string_view to_string(UnitClass unit_class);
std::optional<UnitKind> unit_kind_from(std::string_view name);
std::optional<UnitClass> unit_class_from(std::string_view name);

struct Alias {
  std::string printed;  // differs from the unit's name
  std::string rule;     // exact, lexicon, shared-suffix, shared-prefix, second-plate, place-prefix, office … or the
                        // person's reason
  bool by_person = false;
  friend bool operator==(const Alias&, const Alias&) = default;
};

struct Unit {
  std::string id;          // u1, u2 … in the order of first mention
  std::string name;        // the canonical name: unique in the plan
  std::string short_name;  // for pictures: 发改局; equals name where nothing shorter is unambiguous
  UnitKind kind = UnitKind::unit;
  UnitClass unit_class = UnitClass::other;
  std::optional<std::string> function;  // 发展和改革
  std::vector<Alias> aliases;           // by first mention
  std::vector<std::uint32_t> members;   // of a collective: indices into ResolvedPlan::units, ascending
  bool closed = false;                  // of a collective: `members` are all of them, not just at least these
  friend bool operator==(const Unit&, const Unit&) = default;
};

// The edge task-unit with its role.
struct Assignment {
  std::uint32_t task = 0;  // index into Plan::tasks
  std::uint32_t unit = 0;  // index into ResolvedPlan::units
  Role role = Role::support;
  std::string label;
  std::string printed;
  std::uint32_t order = 0;
  std::string rule;             // empty where the text says so itself
  std::uint32_t via = no_unit;  // the collective through which alone the edge exists
  Place place;
  friend bool operator==(const Assignment&, const Assignment&) = default;
};

struct ResolvedPlan {
  Plan plan;
  std::vector<Unit> units;
  std::vector<Assignment> assignments;     // by task, role, order; edges via a collective behind the collective's own
  std::vector<std::uint32_t> index_units;  // the unit of each row of plan.index; empty without an index
  friend bool operator==(const ResolvedPlan&, const ResolvedPlan&) = default;
};

}  // namespace dutygraph
