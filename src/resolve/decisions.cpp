#include "dutygraph/resolve/decisions.h"

#include <algorithm>
#include <map>
#include <set>

#include "dutygraph/text/utf8.h"
#include "resolve/likeness.h"
#include "resolve/name_words.h"

namespace dutygraph::resolve {

namespace {

Failure refuse(std::string what, std::string remedy) {
  return {Code::wrong_use, {}, 0, std::move(what), std::move(remedy)};
}

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

// Calls f(name) for every name as the plan prints it.
template <class F>
void each_printed(const ResolvedPlan& plan, F f) {
  for (const Task& task : plan.plan.tasks)
    for (const Mention& mention : task.mentions) f(mention.printed);
  for (const DefaultUnits& defaults : plan.plan.defaults)
    for (const Mention& mention : defaults.mentions) f(mention.printed);
  if (plan.plan.index)
    for (const IndexRow& row : plan.plan.index->rows) f(row.unit);
  for (const StatedMembers& stated : plan.plan.stated) {
    f(stated.collective);
    for (const std::string& member : stated.members) f(member);
  }
}

// The roster in itself.
class RosterCheck {
 public:
  explicit RosterCheck(const std::vector<RosterEntry>& roster) : roster_(roster) {}

  std::optional<Failure> run() {
    for (const RosterEntry& entry : roster_) {
      const std::u32string name = comparable(entry.name);
      if (name.empty()) return refuse("the roster has an entry without a name", "give it one or take it out");
      if (!names_.emplace(name, &entry).second)
        return refuse("the roster names " + quoted(entry.name) + " twice", "make one entry of the two");
    }
    for (const RosterEntry& entry : roster_)
      if (auto failure = aliases(entry)) return failure;
    for (const RosterEntry& entry : roster_)
      if (auto failure = members(entry)) return failure;
    return std::nullopt;
  }
  const std::map<std::u32string, const RosterEntry*>& names() const { return names_; }
  const std::map<std::u32string, const RosterEntry*>& alias_of() const { return alias_of_; }

 private:
  std::optional<Failure> aliases(const RosterEntry& entry) {
    for (const std::string& alias : entry.aliases) {
      const std::u32string printed = comparable(alias);
      if (printed.empty()) return refuse("an alias of " + quoted(entry.name) + " is empty", "take it out");
      if (const auto unit = names_.find(printed); unit != names_.end())
        return refuse("the roster has " + quoted(alias) + " both as a unit and as an alias of " + quoted(entry.name),
                      "keep one of the two");
      const auto [at, is_new] = alias_of_.emplace(printed, &entry);
      if (!is_new && at->second == &entry)
        return refuse("the roster names the alias " + quoted(alias) + " of " + quoted(entry.name) + " twice",
                      "take one out");
      if (!is_new)
        return refuse("the roster gives the alias " + quoted(alias) + " to " + quoted(at->second->name) + " and to " +
                          quoted(entry.name),
                      "keep one of the two");
    }
    return std::nullopt;
  }

  std::optional<Failure> members(const RosterEntry& entry) const {
    std::set<std::u32string> seen;
    for (const std::string& member : entry.members) {
      const std::u32string name = comparable(member);
      if (name.empty()) return refuse("a member of " + quoted(entry.name) + " is empty", "take it out");
      if (!seen.insert(name).second)
        return refuse("the roster names the member " + quoted(member) + " of " + quoted(entry.name) + " twice",
                      "take one out");
      if (name == comparable(entry.name))
        return refuse("the roster makes " + quoted(entry.name) + " a member of itself", "take it out");
      if (const auto other = names_.find(name); other != names_.end() && !other->second->members.empty())
        return refuse("the roster makes the collective " + quoted(member) + " a member of " + quoted(entry.name),
                      "write its members instead");
    }
    return std::nullopt;
  }

  const std::vector<RosterEntry>& roster_;
  std::map<std::u32string, const RosterEntry*> names_;
  std::map<std::u32string, const RosterEntry*> alias_of_;
};

std::optional<Failure> check_chains(const std::map<std::u32string, const NameDecision*>& names) {
  for (const auto& [printed, decision] : names) {
    const std::u32string unit = comparable(decision->unit);
    const auto next = names.find(unit);
    if (unit == printed || next == names.end() || comparable(next->second->unit) == unit) continue;
    const NameDecision& other = *next->second;
    if (comparable(other.unit) == printed)
      return refuse(quoted(decision->printed) + " and " + quoted(other.printed) + " would each be the other",
                    "undo one of the two with alias --undo");
    return refuse(quoted(decision->printed) + " would be " + quoted(decision->unit) + ", which is decided to be " +
                      quoted(other.unit),
                  "name the last unit of the chain, " + quoted(other.unit) + ", or undo the other decision");
  }
  return std::nullopt;
}

std::optional<Failure> check_against(const NameDecision& decision, const RosterCheck& roster) {
  const std::u32string printed = comparable(decision.printed);
  const std::u32string unit = comparable(decision.unit);
  if (unit == printed) return std::nullopt;
  if (roster.names().contains(printed))
    return refuse(quoted(decision.printed) + " is a unit of the roster and can't be " + quoted(decision.unit),
                  "change the roster");
  if (const auto alias = roster.alias_of().find(unit); alias != roster.alias_of().end())
    return refuse(quoted(decision.printed) + " would be " + quoted(decision.unit) +
                      ", which the roster has as an alias of " + quoted(alias->second->name),
                  "name " + quoted(alias->second->name));
  if (const auto alias = roster.alias_of().find(printed);
      alias != roster.alias_of().end() && comparable(alias->second->name) != unit)
    return refuse(quoted(decision.printed) + " would be " + quoted(decision.unit) + ", but the roster says it is " +
                      quoted(alias->second->name),
                  "change the roster, or undo the decision");
  return std::nullopt;
}

// The unit that a name or id means, and the name to keep.
struct Found {
  const Unit* unit = nullptr;
  std::string name;
};

Found find_unit(const ResolvedPlan& plan, const std::string& word) {
  const std::u32string name = comparable(word);
  for (const Unit& unit : plan.units)
    if (comparable(unit.name) == name) return {&unit, unit.name};
  for (const Unit& unit : plan.units)
    for (const Alias& alias : unit.aliases)
      if (comparable(alias.printed) == name) return {&unit, alias.printed};
  for (std::size_t r = 0; plan.plan.index && r < plan.index_units.size(); ++r)
    if (comparable(plan.plan.index->rows[r].unit) == name)
      return {&plan.units[plan.index_units[r]], plan.plan.index->rows[r].unit};
  for (const Unit& unit : plan.units)
    if (unit.id == word) return {&unit, unit.name};
  return {};
}

Failure unknown(const ResolvedPlan& plan, const std::string& what, const std::string& name) {
  std::string list;
  for (const std::string& close : close_names(plan, name)) list += (list.empty() ? "" : ", ") + close;
  return refuse(what, (list.empty() ? "" : "did you mean " + list + "? ") + "dutygraph units " + plan.plan.info.id +
                          " lists the names");
}

}  // namespace

std::optional<Failure> check(const Decisions& decisions) {
  RosterCheck roster(decisions.roster);
  if (auto failure = roster.run()) return failure;
  std::map<std::u32string, const NameDecision*> names;
  for (const NameDecision& decision : decisions.names) {
    const std::u32string printed = comparable(decision.printed);
    if (printed.empty() || comparable(decision.unit).empty())
      return refuse("a decision has an empty name", "name what is printed and the unit that it is");
    if (!names.emplace(printed, &decision).second)
      return refuse(quoted(decision.printed) + " is decided twice", "undo one of the two with alias --undo");
  }
  if (auto failure = check_chains(names)) return failure;
  for (const NameDecision& decision : decisions.names)
    if (auto failure = check_against(decision, roster)) return failure;
  return std::nullopt;
}

Result<Decisions> decide(Decisions decisions, NameDecision one, const ResolvedPlan& plan) {
  const std::string& id = plan.plan.info.id;
  const std::u32string wanted = comparable(one.printed);
  bool printed = false;
  each_printed(plan, [&](const std::string& name) {
    if (printed || comparable(name) != wanted) return;
    printed = true;
    one.printed = name;
  });
  const Found from = find_unit(plan, one.printed);
  if (!printed || from.unit == nullptr)
    return unknown(plan, id + " prints no name " + quoted(one.printed), one.printed);
  const Found to = find_unit(plan, one.unit);
  const bool in_roster = std::any_of(decisions.roster.begin(), decisions.roster.end(), [&](const RosterEntry& entry) {
    return comparable(entry.name) == comparable(one.unit);
  });
  if (to.unit == nullptr && !in_roster) return unknown(plan, id + " has no unit " + quoted(one.unit), one.unit);
  if (to.unit != nullptr) one.unit = comparable(one.unit) == wanted ? one.printed : to.name;
  if (to.unit != nullptr && to.unit->kind != from.unit->kind)
    return refuse(quoted(one.printed) + " is a " + std::string(to_string(from.unit->kind)) + " and " +
                      quoted(one.unit) + " a " + std::string(to_string(to.unit->kind)),
                  "who belongs to a collective is told by a roster");
  const auto known = std::find_if(decisions.names.begin(), decisions.names.end(),
                                  [&](const NameDecision& decision) { return comparable(decision.printed) == wanted; });
  if (known != decisions.names.end() && comparable(known->unit) != comparable(one.unit))
    return refuse(quoted(one.printed) + " is already decided to be " + quoted(known->unit),
                  "undo that first: dutygraph alias --undo " + id + " " + one.printed);
  if (known != decisions.names.end())
    *known = std::move(one);
  else
    decisions.names.push_back(std::move(one));
  std::sort(decisions.names.begin(), decisions.names.end(),
            [](const NameDecision& a, const NameDecision& b) { return a.printed < b.printed; });
  if (auto failure = check(decisions)) return *std::move(failure);
  return decisions;
}

Result<Decisions> undo(Decisions decisions, std::string_view printed) {
  const std::u32string wanted = comparable(printed);
  const auto known = std::find_if(decisions.names.begin(), decisions.names.end(),
                                  [&](const NameDecision& decision) { return comparable(decision.printed) == wanted; });
  if (known == decisions.names.end()) {
    std::string list;
    for (const NameDecision& decision : decisions.names) list += (list.empty() ? "" : ", ") + decision.printed;
    return refuse("nothing is decided on " + quoted(printed),
                  list.empty() ? "there are no decisions to undo" : "decided are: " + list);
  }
  decisions.names.erase(known);
  return decisions;
}

std::vector<std::string> absent_names(const Decisions& decisions, const ResolvedPlan& plan) {
  std::set<std::u32string> printed;
  each_printed(plan, [&](const std::string& name) { printed.insert(comparable(name)); });
  for (const Unit& unit : plan.units) printed.insert(comparable(unit.name));  // also what is printed by parts
  std::vector<std::string> absent;
  const auto look = [&](const std::string& name) {
    if (printed.insert(comparable(name)).second) absent.push_back(name);
  };
  for (const NameDecision& decision : decisions.names) look(decision.printed);
  for (const RosterEntry& entry : decisions.roster) {
    look(entry.name);
    for (const std::string& alias : entry.aliases) look(alias);
  }
  return absent;
}

std::vector<std::string> close_names(const ResolvedPlan& plan, std::string_view name, std::size_t most) {
  const std::u32string wanted = comparable(name);
  std::set<std::pair<std::size_t, std::string>> ranked;
  const auto look = [&](const std::string& printed) {
    const std::u32string other = comparable(printed);
    const std::size_t distance = edit_distance(wanted, other);
    if (distance * 3 <= 2 * std::max(wanted.size(), other.size()) && common_letters(wanted, other) > 1)
      ranked.emplace(distance, printed);
  };
  each_printed(plan, look);
  for (const Unit& unit : plan.units) look(unit.name);
  std::vector<std::string> close;
  for (const auto& [distance, printed] : ranked)
    if (close.size() < most) close.push_back(printed);
  return close;
}

}  // namespace dutygraph::resolve
