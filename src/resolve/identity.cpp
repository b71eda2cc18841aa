#include "resolve/identity.h"

#include <utility>

namespace dutygraph::resolve {

namespace {

constexpr char32_t mark_apart = 1;
constexpr char32_t mark_collective = 2;

}  // namespace

Identities::Identities(Home home, const NameWords& words, const Decisions& decisions)
    : home_(std::move(home)), words_(words) {
  for (const NameDecision& decision : decisions.names) {
    names_.try_emplace(comparable(decision.printed), &decision);
    if (comparable(decision.printed) == comparable(decision.unit)) apart_.insert(comparable(decision.printed));
  }
  add_roster(decisions.roster);
}

// Two entries of one key are two units all the same: the person who wrote them apart says so.
void Identities::add_roster(const std::vector<RosterEntry>& roster) {
  for (const RosterEntry& entry : roster) {
    const std::u32string name = comparable(entry.name);
    if (roster_of_key_.contains(known(name).key)) {
      apart_.insert(name);
      known_.erase(name);
    }
    known(name);
    Identity& identity = known_.at(name);
    if (!entry.members.empty()) identity.kind = UnitKind::collective;
    roster_of_key_.try_emplace(identity.key, &entry);
    for (const std::string& alias : entry.aliases) roster_aliases_.try_emplace(comparable(alias), &entry);
  }
  for (auto& [name, identity] : known_)
    if (const RosterEntry* entry = this->roster(identity.key); entry != nullptr && !entry->members.empty())
      identity.kind = UnitKind::collective;
}

Decided Identities::of(std::string_view printed, const std::u32string& full) {
  if (names_.empty() && roster_aliases_.empty()) return {known(full), "", "", false};
  const std::u32string as_printed = comparable(printed);
  for (const std::u32string* name : {&as_printed, &full}) {
    if (const auto decision = names_.find(*name); decision != names_.end()) {
      const NameDecision& said = *decision->second;
      const std::u32string unit = comparable(said.unit);
      if (unit == *name) return {known(unit), said.unit, "", true};
      return {known(unit), said.unit, said.reason.empty() ? "decision" : said.reason, false};
    }
  }
  for (const std::u32string* name : {&as_printed, &full})
    if (const auto alias = roster_aliases_.find(*name); alias != roster_aliases_.end())
      return {known(comparable(alias->second->name)), alias->second->name, "roster", false};
  return {known(full), "", "", false};
}

const Identity& Identities::known(const std::u32string& name) {
  const auto [at, is_new] = known_.try_emplace(name);
  if (!is_new) return at->second;
  Identity& identity = at->second;
  identity.kind = words_.is_collective(name) ? UnitKind::collective : UnitKind::unit;
  if (apart_.contains(name))
    identity.key = mark_apart + name;
  else
    identity.key = identity.kind == UnitKind::unit ? key_of(name, home_, words_) : mark_collective + name;
  if (const RosterEntry* entry = roster(identity.key); entry != nullptr && !entry->members.empty())
    identity.kind = UnitKind::collective;
  return identity;
}

const RosterEntry* Identities::roster(const std::u32string& key) const {
  const auto entry = roster_of_key_.find(key);
  return entry == roster_of_key_.end() ? nullptr : entry->second;
}

}  // namespace dutygraph::resolve
