// Which unit a name is: by a person's decision, else by the rules of resolve.h.
//
// Idea: every name has a key, and names of one key are one unit. A decision puts one name under another name's key, or
// under one of its own; no key of any other name depends on it. Collectives, and units that a person keeps apart, have
// keys that no unit's name can have.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>

#include "dutygraph/model/decisions.h"
#include "resolve/name_form.h"
#include "resolve/name_words.h"

namespace dutygraph::resolve {

struct Identity {
  UnitKind kind = UnitKind::unit;  // unit or collective
  std::u32string key;
};

// An identity and, where a person made it, how.
struct Decided {
  Identity identity;
  std::string name;    // what the person calls the unit; empty where no person spoke
  std::string rule;    // the reason given, decision or roster; empty where no person spoke
  bool apart = false;  // a unit of its own by decision
};

class Identities {
 public:
  // `decisions` must outlive it.
  Identities(Home home, const NameWords& words, const Decisions& decisions);

  // Of a name as printed, and in full as compared.
  Decided of(std::string_view printed, const std::u32string& full);
  // Of a name that no decision calls something else.
  const Identity& known(const std::u32string& name);
  // What the roster tells of the unit with this key; null where nothing.
  const RosterEntry* roster(const std::u32string& key) const;
  const Home& home() const { return home_; }

 private:
  void add_roster(const std::vector<RosterEntry>& roster);

  Home home_;
  const NameWords& words_;
  std::unordered_map<std::u32string, const NameDecision*> names_;
  std::unordered_map<std::u32string, const RosterEntry*> roster_aliases_;
  std::unordered_map<std::u32string, const RosterEntry*> roster_of_key_;
  std::unordered_set<std::u32string> apart_;
  std::unordered_map<std::u32string, Identity> known_;
};

}  // namespace dutygraph::resolve
