// A person's word on the names of one plan. It comes before every rule of the program and outlives a new import.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dutygraph/model/resolved_plan.h"

namespace dutygraph {

// `printed` is the unit `unit`. Where the two are equal it is a unit of its own, whatever a rule would say.
struct NameDecision {
  std::string printed;
  std::string unit;
  std::string author;
  std::string reason;
  friend bool operator==(const NameDecision&, const NameDecision&) = default;
};

// What a roster tells of one unit or collective.
struct RosterEntry {
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> members;  // makes it a collective whose members are these and no others
  std::optional<UnitClass> unit_class;
  std::optional<std::string> function;
  friend bool operator==(const RosterEntry&, const RosterEntry&) = default;
};

struct Decisions {
  std::vector<NameDecision> names;  // one a printed name
  std::vector<RosterEntry> roster;  // one a name
  friend bool operator==(const Decisions&, const Decisions&) = default;
};

}  // namespace dutygraph
