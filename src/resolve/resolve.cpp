#include "dutygraph/resolve/resolve.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"
#include "resolve/collectives.h"
#include "resolve/home.h"
#include "resolve/identity.h"
#include "resolve/name_form.h"
#include "resolve/shared_affix.h"

namespace dutygraph::resolve {

namespace {

// One printed name with what it stands for, before units exist.
struct Occurrence {
  std::uint32_t task = 0;
  const Mention* mention = nullptr;
  FullName full;
  Decided decided;
  std::string rule;  // of the edge
};

// Name forms of one key, with how often each is printed. What a person put here is counted nowhere: it names no unit.
struct Group {
  std::vector<std::size_t> occurrences;
  UnitKind kind = UnitKind::unit;
  std::string said;  // the name by which a person called the unit
  std::map<std::u32string, std::size_t> count;
  std::map<std::u32string, std::size_t> first;  // occurrence
};

constexpr char32_t mark_official = 3;  // before a key: no unit's name begins with it

class Resolver {
 public:
  Resolver(Plan plan, const NameWords& words, const Decisions& decisions)
      : words_(words), identities_(home_of(plan, words), words, decisions), home_(identities_.home()) {
    result_.plan = std::move(plan);
  }

  ResolvedPlan run() {
    for (std::uint32_t t = 0; t < result_.plan.tasks.size(); ++t) task(t);
    default_units();
    group();
    make_units();
    index_units();
    make_assignments();
    expand_collectives(result_, words_, told_members());
    short_names();
    return std::move(result_);
  }

 private:
  void task(std::uint32_t t) {
    const std::vector<Mention>& mentions = result_.plan.tasks[t].mentions;
    for (std::size_t begin = 0; begin < mentions.size();) {
      std::size_t end = begin + 1;
      while (end < mentions.size() && mentions[end].role == mentions[begin].role) ++end;
      std::vector<FullName> names = full_names(mentions, begin, end, words_);
      for (std::size_t i = begin; i < end; ++i) {
        const std::string& rule = !mentions[i].rule.empty() ? mentions[i].rule : names[i - begin].rule;
        occurrences_.push_back(occurrence(t, mentions[i], std::move(names[i - begin]), rule));
      }
      begin = end;
    }
  }

  Occurrence occurrence(std::uint32_t t, const Mention& mention, FullName full, std::string rule) {
    Occurrence one{t, &mention, std::move(full), {}, std::move(rule)};
    one.decided = identities_.of(mention.printed, one.full.name);
    if (one.decided.apart) one.full = {comparable(one.decided.name), {}};
    return one;
  }

  // 以下…不再单独列出: an edge for every later task of the list that does not name the unit itself, one a unit.
  void default_units() {
    if (result_.plan.defaults.empty()) return;
    std::vector<std::set<std::u32string>> named(result_.plan.tasks.size());
    for (const Occurrence& one : occurrences_) named[one.task].insert(one.decided.identity.key);
    const std::vector<Task>& tasks = result_.plan.tasks;
    for (const DefaultUnits& defaults : result_.plan.defaults) {
      if (defaults.from_task == 0 || defaults.from_task > tasks.size()) continue;
      const std::vector<FullName> names = full_names(defaults.mentions, 0, defaults.mentions.size(), words_);
      const std::string& list = tasks[defaults.from_task - 1].list;
      for (std::uint32_t t = defaults.from_task; t < tasks.size() && tasks[t].list == list; ++t)
        for (std::size_t i = 0; i < names.size(); ++i) {
          Occurrence one = occurrence(t, defaults.mentions[i], names[i], "default-units");
          if (named[t].insert(one.decided.identity.key).second) occurrences_.push_back(std::move(one));
        }
    }
  }

  // 副县长李明, and elsewhere 李明: one person. A person's name has two to four characters.
  void without_office(Occurrence& one, const std::set<std::u32string>& officials) const {
    const std::u32string_view name = one.full.name;
    for (std::size_t length = 4; length >= 2; --length) {
      if (name.size() <= length || ending(name.substr(0, name.size() - length), words_.office_ends) == 0) continue;
      std::u32string person(name.substr(name.size() - length));
      if (!officials.contains(person) || ending(person, words_.office_ends) > 0) continue;  // 书记县长 is two offices
      one.full = {std::move(person), "office"};
      if (one.rule.empty()) one.rule = "office";
      return;
    }
  }

  // An overseer is a person, but for one that is printed elsewhere as a unit or collective.
  void group() {
    std::set<std::u32string> unit_keys;
    for (const Occurrence& one : occurrences_)
      if (one.mention->role != Role::oversee) unit_keys.insert(one.decided.identity.key);
    const auto is_official = [&](const Occurrence& one) {
      return one.mention->role == Role::oversee && !unit_keys.contains(one.decided.identity.key);
    };
    std::set<std::u32string> officials;
    for (const Occurrence& one : occurrences_)
      if (is_official(one)) officials.insert(one.full.name);
    for (std::size_t i = 0; i < occurrences_.size(); ++i) {
      Occurrence& one = occurrences_[i];
      Identity& identity = one.decided.identity;
      if (is_official(one)) {
        const std::string& said = one.decided.name;
        if (said.empty()) without_office(one, officials);
        identity = {UnitKind::official, mark_official + (said.empty() ? one.full.name : comparable(said))};
      }
      const auto [at, is_new] = group_of_.try_emplace(identity.key, groups_.size());
      if (is_new) groups_.push_back({{}, identity.kind, {}, {}, {}});
      Group& group = groups_[at->second];
      group.occurrences.push_back(i);
      if (one.decided.rule.empty()) {
        ++group.count[one.full.name];
        group.first.try_emplace(one.full.name, i);
      } else if (group.said.empty()) {
        group.said = one.decided.name;
      }
    }
  }

  // The name of a unit is the form printed most often, the first of equals; a second plate in brackets never names it.
  std::u32string form_of(const Group& group) {
    const std::u32string* best = nullptr;
    const auto rank = [&](const std::u32string& form) {
      const bool whole = first_plate(form, words_) == form;
      return std::tuple(whole, group.count.at(form), -static_cast<std::ptrdiff_t>(group.first.at(form)));
    };
    for (const auto& [form, count] : group.count)
      if (best == nullptr || rank(form) > rank(*best)) best = &form;
    const std::u32string plate(first_plate(*best, words_));
    // A person may have said that the first plate alone is another unit.
    const bool own = identities_.of(text::encode(plate), plate).identity.key == group_key(group);
    return own ? plate : *best;
  }

  // A form as it is printed (full-width brackets stay), blanks removed; as compared where it is printed nowhere in
  // full.
  std::string name_of(const Group& group, const std::u32string& form) const {
    const auto first = group.first.find(form);
    if (first == group.first.end() || !occurrences_[first->second].full.rule.empty()) return text::encode(form);
    return without_padding(occurrences_[first->second].mention->printed);
  }

  // Blanks between Latin words stay, one each; all others are padding.
  static std::string without_padding(const std::string& printed) {
    std::string name;
    std::u32string before;  // as compared, to see which blanks count
    for (std::size_t i = 0; i < printed.size();) {
      const std::size_t begin = i;
      if (text::is_blank(text::next(printed, i))) continue;
      std::u32string now = comparable(printed.substr(0, i));
      if (now.size() == before.size() + 2) name += ' ';
      name.append(printed, begin, i - begin);
      before = std::move(now);
    }
    return name;
  }

  void make_units() {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const Group& group = groups_[g];
      Unit unit;
      unit.kind = group.kind;
      std::u32string name;
      if (const RosterEntry* entry = identities_.roster(group_key(group)); entry != nullptr) {
        unit.name = entry->name;
        name = comparable(entry->name);
      } else if (group.count.empty()) {
        unit.name = group.said;
        name = comparable(group.said);
      } else {
        name = unit.kind == UnitKind::unit ? form_of(group) : first_form(group);
        unit.name = name_of(group, name);
      }
      aliases(group, name, unit);
      add_unit(std::move(unit), name, group_key(group));
    }
  }

  const std::u32string& group_key(const Group& group) const {
    return occurrences_[group.occurrences.front()].decided.identity.key;
  }

  static const std::u32string& first_form(const Group& group) {
    const auto earlier = [](const auto& a, const auto& b) { return a.second < b.second; };
    return std::min_element(group.first.begin(), group.first.end(), earlier)->first;
  }

  std::uint32_t add_unit(Unit unit, const std::u32string& name, const std::u32string& key) {
    unit.id = "u" + std::to_string(result_.units.size() + 1);
    describe(unit, name);
    if (const RosterEntry* entry = identities_.roster(key); entry != nullptr) {
      if (entry->unit_class) unit.unit_class = *entry->unit_class;
      if (entry->function) unit.function = entry->function;
    }
    result_.units.push_back(std::move(unit));
    return static_cast<std::uint32_t>(result_.units.size() - 1);
  }

  // The unit of a name that no task prints; a new one where the plan knows none of its key.
  std::uint32_t unit_of(const std::string& printed, const Decided& decided) {
    const auto [at, is_new] = group_of_.try_emplace(decided.identity.key, result_.units.size());
    if (is_new) {
      const RosterEntry* entry = identities_.roster(decided.identity.key);
      Unit unit;
      unit.kind = decided.identity.kind;
      unit.name = entry != nullptr ? entry->name : decided.name.empty() ? without_padding(printed) : decided.name;
      const std::u32string name = comparable(unit.name);
      add_unit(std::move(unit), name, decided.identity.key);
    }
    return static_cast<std::uint32_t>(at->second);
  }

  // The units of the printed index table; one that no task names is a unit of the document all the same.
  void index_units() {
    if (!result_.plan.index) return;
    for (const IndexRow& row : result_.plan.index->rows) {
      const Decided decided = identities_.of(row.unit, comparable(row.unit));
      const std::uint32_t u = unit_of(row.unit, decided);
      result_.index_units.push_back(u);
      Unit& unit = result_.units[u];
      const bool known =
          unit.name == row.unit || std::any_of(unit.aliases.begin(), unit.aliases.end(),
                                               [&](const Alias& alias) { return alias.printed == row.unit; });
      if (!decided.rule.empty() && !known) unit.aliases.push_back({row.unit, decided.rule, true});
    }
  }

  // Who the roster and the document's own sentences say is in a collective that the plan names.
  std::vector<ToldMembers> told_members() {
    std::vector<ToldMembers> told;
    const std::size_t named = result_.units.size();
    for (const auto& [key, at] : std::map<std::u32string, std::size_t>(group_of_.begin(), group_of_.end()))
      if (const RosterEntry* entry = identities_.roster(key); entry != nullptr && !entry->members.empty())
        told.push_back(members(static_cast<std::uint32_t>(at), entry->members, "roster"));
    for (const StatedMembers& stated : result_.plan.stated) {
      const std::u32string name = without_suffix(stated.collective);
      for (std::uint32_t u = 0; u < named; ++u)
        if (result_.units[u].kind == UnitKind::collective && without_suffix(result_.units[u].name) == name)
          told.push_back(members(u, stated.members, "stated-members"));
    }
    return told;
  }

  // 各镇街人民政府 -> 各镇街
  std::u32string without_suffix(const std::string& collective) const {
    std::u32string name = comparable(collective);
    const std::size_t suffix = ending(name, words_.shared_suffixes);
    if (suffix < name.size()) name.resize(name.size() - suffix);
    return name;
  }

  ToldMembers members(std::uint32_t collective, const std::vector<std::string>& names, const std::string& rule) {
    std::set<std::uint32_t> units;
    for (const std::string& name : names) {
      const std::uint32_t u = unit_of(name, identities_.of(name, comparable(name)));
      if (u != collective && result_.units[u].kind == UnitKind::unit) units.insert(u);
    }
    return {collective, {units.begin(), units.end()}, rule};
  }

  void describe(Unit& unit, const std::u32string& name) const {
    const auto unit_class = words_.class_of(name);
    if (unit.kind == UnitKind::unit) {
      unit.unit_class = unit_class.value_or(UnitClass::other);
      unit.function = function_of(name, unit.unit_class);
    } else if (unit.kind == UnitKind::collective && (unit_class == UnitClass::town || unit_class == UnitClass::park)) {
      unit.unit_class = *unit_class;  // what its members are
    }
  }

  void aliases(const Group& group, const std::u32string& name, Unit& unit) const {
    std::set<std::string> seen = {unit.name};
    for (std::size_t i : group.occurrences) {
      const Occurrence& occurrence = occurrences_[i];
      if (!seen.insert(occurrence.mention->printed).second) continue;
      const std::u32string printed = comparable(occurrence.mention->printed);
      const bool by_person = !occurrence.decided.rule.empty() && printed != name;
      const std::string& shared = occurrence.full.rule;
      unit.aliases.push_back({occurrence.mention->printed,
                              by_person         ? occurrence.decided.rule
                              : !shared.empty() ? shared
                                                : alias_rule(printed, name, home_, words_),
                              by_person});
    }
  }

  std::optional<std::string> function_of(const std::u32string& name, UnitClass unit_class) const {
    const NameForm form = take_apart(name, home_, words_);
    if (form.function) return text::encode(words_.functions[*form.function].name);
    const bool own_core = form.prefix == home_.level || form.prefix == home_.place;
    if (unit_class == UnitClass::bureau && !form.ending.empty() && form.core.size() >= 2 && own_core)
      return text::encode(form.core);
    return std::nullopt;
  }

  void make_assignments() {
    for (const Occurrence& occurrence : occurrences_) {
      const Mention& mention = *occurrence.mention;
      Assignment edge;
      edge.task = occurrence.task;
      edge.unit = static_cast<std::uint32_t>(group_of_.at(occurrence.decided.identity.key));
      edge.role = mention.role;
      edge.label = mention.label;
      edge.printed = mention.printed;
      edge.order = mention.order;
      edge.rule = occurrence.rule;
      edge.place = mention.place;
      if (edge.rule == "default-units") edge.order = next_order(occurrence.task, mention.role);
      result_.assignments.push_back(std::move(edge));
    }
    sort_assignments(result_.assignments);
  }

  // Edges said elsewhere stand behind the printed ones.
  std::uint32_t next_order(std::uint32_t t, Role role) {
    const auto [at, is_new] = default_order_.try_emplace({t, role}, 0);
    if (is_new) {
      const auto& mentions = result_.plan.tasks[t].mentions;
      at->second = static_cast<std::uint32_t>(
          std::count_if(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.role == role; }));
    }
    return at->second++;
  }

  // Short names for pictures, where no two units would share one.
  void short_names() {
    std::map<std::u32string, std::size_t> count;
    std::vector<std::u32string> names;
    for (const Unit& unit : result_.units) {
      const std::u32string name = comparable(unit.name);
      names.push_back(unit.kind == UnitKind::unit ? shorten(name, home_, words_) : name);
      ++count[names.back()];
      if (names.back() != name) ++count[name];
    }
    for (std::size_t i = 0; i < names.size(); ++i)
      result_.units[i].short_name = count[names[i]] == 1 ? text::encode(names[i]) : result_.units[i].name;
  }

  const NameWords& words_;
  Identities identities_;
  const Home& home_;
  ResolvedPlan result_;
  std::vector<Occurrence> occurrences_;
  std::vector<Group> groups_;
  std::unordered_map<std::u32string, std::size_t> group_of_;  // by key, the index of its group and unit
  std::map<std::pair<std::uint32_t, Role>, std::uint32_t> default_order_;
};

}  // namespace

ResolvedPlan resolve(Plan plan, const Naming& naming, const Decisions& decisions) {
  return Resolver(std::move(plan), naming.words(), decisions).run();
}

}  // namespace dutygraph::resolve
