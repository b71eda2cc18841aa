#include "analyse/unit_match.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "dutygraph/text/fold.h"
#include "dutygraph/text/utf8.h"

namespace dutygraph::analyse {

namespace {

// What two printings of one name have in common.
std::string form_of(const std::string& name) { return text::fold(text::squeeze(name)); }

// A name without what one year prints and another leaves out: 县 or the place in front, the office behind a town's,
// street's or park's name. 县经开区 and 经开区, 柳津镇 and 柳津镇人民政府 have one core.
struct Core {
  std::string name;
  std::u32string level;  // 县, 市 … where the name begins with it; of a place in front its last letter
};

// The longest of `words` that `name` begins with and that leaves at least two letters; empty where there is none.
std::u32string_view level_of(std::u32string_view name, const SeatWords& words) {
  const auto begins = [&](const std::u32string& word) { return name.starts_with(word); };
  if (std::ranges::any_of(words.not_levels, begins)) return {};
  const auto level = std::ranges::find_if(words.levels, begins);
  return level == words.levels.end() || name.size() < level->size() + 3 ? std::u32string_view() : *level;
}

Core core_of(const Unit& unit, const std::optional<std::string>& place, const SeatWords& words) {
  std::u32string name = text::decode(form_of(unit.name));
  Core core;
  const std::u32string in_front = text::decode(form_of(place.value_or("")));
  if (!in_front.empty() && name.starts_with(in_front) && name.size() > in_front.size() + 1) {
    core.level = in_front.back();
    name.erase(0, in_front.size());
  } else {
    core.level = level_of(name, words);
    name.erase(0, core.level.size());
  }
  for (const std::u32string& seat : words.seats)
    if (name.ends_with(seat) && name.size() > seat.size() + 1) {
      name.erase(name.size() - seat.size());
      break;
    }
  core.name = text::encode(name);
  return core;
}

using Key = std::pair<UnitKind, std::string>;

// The units of both plans as one list: the old plan's first.
class Joiner {
 public:
  Joiner(const ResolvedPlan& before, const ResolvedPlan& after)
      : before_(before), after_(after), parent_(before.units.size() + after.units.size()), how_(parent_.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }

  void join_renamed(const std::vector<std::pair<std::string, std::string>>& renamed) {
    for (const auto& [from, to] : renamed)
      for (std::size_t u = 0; u < before_.units.size(); ++u)
        for (std::size_t v = 0; v < after_.units.size(); ++v)
          if (bears(before_.units[u], from) && bears(after_.units[v], to))
            join(u, before_.units.size() + v, UnitMatch::person);
  }

  void join_names(bool aliases) {
    std::map<Key, std::vector<std::size_t>> bearers;
    for (std::size_t i = 0; i < parent_.size(); ++i)
      for (const std::string& form : forms(unit(i), aliases)) bearers[{unit(i).kind, form}].push_back(i);
    for (const auto& [key, units] : bearers)
      for (const std::size_t i : units)
        if (is_old(i) != is_old(units.front())) join(units.front(), i, aliases ? UnitMatch::alias : UnitMatch::name);
  }

  // Units without a counterpart whose names have one core, where no third unit has it. 县 is not 市, but may be left
  // out.
  void join_cores(const SeatWords& words) {
    std::map<Key, std::array<std::vector<std::pair<std::size_t, std::u32string>>, 2>> alone;
    const std::vector<std::array<bool, 2>> sides = sides_of_groups();
    for (std::size_t i = 0; i < parent_.size(); ++i) {
      const std::array<bool, 2>& side = sides[find(i)];
      if (side[0] && side[1]) continue;
      const Core core = core_of(unit(i), (is_old(i) ? before_ : after_).plan.info.place, words);
      alone[{unit(i).kind, core.name}][is_old(i) ? 0 : 1].emplace_back(i, core.level);
    }
    for (const auto& [name, units] : alone) {
      if (units[0].size() != 1 || units[1].size() != 1) continue;
      const auto& [from, old_level] = units[0][0];
      const auto& [to, new_level] = units[1][0];
      if (old_level == new_level || old_level.empty() || new_level.empty()) join(from, to, UnitMatch::core);
    }
  }

  // Units that are alone with their kind, class and function among those that have no counterpart.
  void join_functions() {
    std::map<std::tuple<UnitKind, UnitClass, std::string>, std::array<std::vector<std::size_t>, 2>> alone;
    const std::vector<std::array<bool, 2>> sides = sides_of_groups();
    for (std::size_t i = 0; i < parent_.size(); ++i) {
      const std::array<bool, 2>& side = sides[find(i)];
      if (!unit(i).function || (side[0] && side[1])) continue;
      alone[{unit(i).kind, unit(i).unit_class, *unit(i).function}][is_old(i) ? 0 : 1].push_back(i);
    }
    for (const auto& [key, units] : alone)
      if (units[0].size() == 1 && units[1].size() == 1) join(units[0][0], units[1][0], UnitMatch::function);
  }

  UnitGroups groups() {
    UnitGroups groups;
    const std::vector<std::array<bool, 2>> sides = sides_of_groups();
    std::map<std::size_t, std::uint32_t> number;
    for (std::size_t i = 0; i < parent_.size(); ++i) {
      const std::size_t root = find(i);
      const auto [it, fresh] = number.emplace(root, static_cast<std::uint32_t>(number.size()));
      if (fresh)
        groups.match.push_back(!sides[root][1]   ? UnitMatch::only_old
                               : !sides[root][0] ? UnitMatch::only_new
                                                 : how_[root]);
      (is_old(i) ? groups.before : groups.after).push_back(it->second);
    }
    return groups;
  }

 private:
  bool is_old(std::size_t i) const { return i < before_.units.size(); }
  const Unit& unit(std::size_t i) const {
    return is_old(i) ? before_.units[i] : after_.units[i - before_.units.size()];
  }
  static std::set<std::string> forms(const Unit& unit, bool aliases) {
    std::set<std::string> all = {form_of(unit.name)};
    if (aliases)
      for (const Alias& alias : unit.aliases) all.insert(form_of(alias.printed));
    return all;
  }
  static bool bears(const Unit& unit, const std::string& name) { return forms(unit, true).contains(form_of(name)); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t a, std::size_t b, UnitMatch how) {
    a = find(a), b = find(b);
    if (a == b) return;
    if (b < a) std::swap(a, b);
    const auto sides = sides_of_groups();
    // The first thing that ever led from one plan to the other is what matched them.
    const bool a_both = sides[a][0] && sides[a][1];
    const bool b_both = sides[b][0] && sides[b][1];
    if (!a_both) how_[a] = b_both ? how_[b] : how;
    parent_[b] = a;
  }
  std::vector<std::array<bool, 2>> sides_of_groups() {
    std::vector<std::array<bool, 2>> sides(parent_.size());
    for (std::size_t i = 0; i < parent_.size(); ++i) sides[find(i)][is_old(i) ? 0 : 1] = true;
    return sides;
  }

  const ResolvedPlan& before_;
  const ResolvedPlan& after_;
  std::vector<std::size_t> parent_;
  std::vector<UnitMatch> how_;
};

// Dice's coefficient of the names' pairs of neighbouring characters.
double likeness(const std::string& a, const std::string& b) {
  const auto pairs = [](const std::string& name) {
    const std::u32string form = text::decode(form_of(name));
    std::set<std::u32string> all;
    for (std::size_t i = 0; i + 1 < form.size(); ++i) all.insert(form.substr(i, 2));
    return all;
  };
  const auto x = pairs(a);
  const auto y = pairs(b);
  const auto common = std::count_if(x.begin(), x.end(), [&](const std::u32string& pair) { return y.contains(pair); });
  return x.empty() && y.empty() ? 0 : 2 * static_cast<double>(common) / static_cast<double>(x.size() + y.size());
}

// The groups of the units that each task names in a role itself.
using Named = std::vector<std::set<std::pair<std::uint32_t, Role>>>;
Named named_by_task(const ResolvedPlan& plan, const std::vector<std::uint32_t>& group) {
  Named named(plan.plan.tasks.size());
  for (const Assignment& edge : plan.assignments)
    if (edge.via == no_unit && (edge.role == Role::lead || edge.role == Role::support))
      named[edge.task].insert({group[edge.unit], edge.role});
  return named;
}

// More than a common ending such as 事业发展中心 gives two short names.
constexpr double much_alike = 0.6;

struct Evidence {
  std::set<std::uint32_t> tasks;  // old tasks in whose continuation the new unit has the old unit's role
  bool leads = false;
};

}  // namespace

bool of_two_places(const ResolvedPlan& before, const ResolvedPlan& after) {
  const auto& x = before.plan.info.place;
  const auto& y = after.plan.info.place;
  return x && y && form_of(*x) != form_of(*y);
}

UnitGroups match_units(const ResolvedPlan& before, const ResolvedPlan& after,
                       const std::vector<std::pair<std::string, std::string>>& renamed, const SeatWords& words) {
  Joiner joiner(before, after);
  joiner.join_renamed(renamed);
  joiner.join_names(false);
  joiner.join_names(true);
  if (of_two_places(before, after)) return joiner.groups();
  joiner.join_cores(words);
  joiner.join_functions();
  return joiner.groups();
}

std::vector<LikelyRename> likely_renames(const ResolvedPlan& before, const ResolvedPlan& after,
                                         const UnitGroups& groups, const std::vector<Link>& links) {
  const Named old_named = named_by_task(before, groups.before);
  const Named new_named = named_by_task(after, groups.after);
  std::map<std::uint32_t, std::set<std::uint32_t>> continued;  // by group: old tasks that go on
  std::map<std::pair<std::uint32_t, std::uint32_t>, Evidence> evidence;
  for (const Link& link : links)
    for (const auto& [u, role] : old_named[link.before]) {
      if (groups.match[u] != UnitMatch::only_old) continue;
      continued[u].insert(link.before);
      for (const auto& [v, other] : new_named[link.after]) {
        if (groups.match[v] != UnitMatch::only_new || other != role) continue;
        Evidence& found = evidence[{u, v}];
        found.tasks.insert(link.before);
        found.leads = found.leads || role == Role::lead;
      }
    }
  std::vector<LikelyRename> all;
  for (std::size_t u = 0; u < before.units.size(); ++u)
    for (std::size_t v = 0; v < after.units.size(); ++v) {
      const Unit& x = before.units[u];
      const Unit& y = after.units[v];
      const auto pair = std::pair{groups.before[u], groups.after[v]};
      if (groups.match[pair.first] != UnitMatch::only_old || groups.match[pair.second] != UnitMatch::only_new) continue;
      if (x.kind != UnitKind::unit || y.kind != UnitKind::unit || x.unit_class != y.unit_class) continue;
      const Evidence& found = evidence[pair];
      const LikelyRename rename = {x.name, y.name, static_cast<int>(found.tasks.size()),
                                   static_cast<int>(continued[pair.first].size()), likeness(x.name, y.name)};
      const bool stands_there = 2 * rename.tasks >= rename.of && (rename.tasks >= 2 || found.leads);
      if (stands_there || rename.likeness >= much_alike) all.push_back(rename);
    }
  const auto strength = [](const LikelyRename& r) { return r.tasks / std::max(1.0, double(r.of)) + r.likeness; };
  std::sort(all.begin(), all.end(), [&](const LikelyRename& x, const LikelyRename& y) {
    return std::tuple(-strength(x), -x.tasks, x.before, x.after) <
           std::tuple(-strength(y), -y.tasks, y.before, y.after);
  });
  std::set<std::string> gone, come;
  std::erase_if(all, [&](const LikelyRename& r) {
    if (gone.contains(r.before) || come.contains(r.after)) return true;
    gone.insert(r.before), come.insert(r.after);
    return false;
  });
  return all;
}

}  // namespace dutygraph::analyse
