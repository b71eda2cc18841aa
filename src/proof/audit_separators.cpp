// 、 and comma between the names of a list: the plan's own custom at each kind of boundary.
//
// Many plans print 、 within a group (departments, towns, parks) and a comma between groups. Which it is where is
// counted over the whole plan, first for the boundary from one group to another, then from any named unit to a kind of
// collective, then from departments to whatever is a place; the first of the three where the plan has a clear custom
// decides. Conjunctions, line breaks and blanks are neither counted nor judged.
#include <array>
#include <map>

#include "proof/audit_parts.h"

namespace dutygraph::proof {

namespace {

// Behind `places` and before: collectives of towns, of parks, of anything else.
enum class Group : std::uint8_t { department, town, park, places, parks, bodies };

Group group_of(const Unit& unit, const AuditWords& words) {
  if (unit.kind != UnitKind::collective) {
    if (unit.unit_class == UnitClass::town) return Group::town;
    return unit.unit_class == UnitClass::park ? Group::park : Group::department;
  }
  const std::u32string name = comparable(unit.name);
  if (contains_any(name, words.parks_contain)) return Group::parks;
  if (ending(name, words.places_ends) > 0 || beginning(name, words.places_begins) > 0) return Group::places;
  return Group::bodies;
}

bool is_named(Group group) { return group <= Group::park; }
bool is_territory(Group group) { return group != Group::department && group != Group::bodies; }

struct Boundary {
  const Named* before;
  const Named* after;
  Group from;
  Group to;
};

struct Count {
  std::size_t marks = 0;  // 、
  std::size_t commas = 0;
};

// The kinds of boundary that one boundary counts for, the narrowest first; -1 where there is none.
std::array<int, 3> kinds(const Boundary& boundary) {
  const int from = static_cast<int>(boundary.from);
  const int to = static_cast<int>(boundary.to);
  const bool named_to_collective = is_named(boundary.from) && !is_named(boundary.to);
  const bool into_territory = !is_territory(boundary.from) && is_territory(boundary.to);
  return {from * 10 + to, named_to_collective ? 100 + to : -1, into_territory ? 200 : -1};
}

// The custom is clear where it was followed at least five times and, of six times, five (for a wide kind: two of
// three).
std::string_view custom(const Count& count, bool wide) {
  const auto clear = [&](std::size_t yes, std::size_t no) { return yes >= 5 && yes > no * (wide ? 2 : 4); };
  if (clear(count.marks, count.commas)) return "、";
  return clear(count.commas, count.marks) ? "," : std::string_view();
}

}  // namespace

void audit_separators(Audit& audit) {
  std::vector<Boundary> boundaries;
  std::map<int, Count> counts;
  const std::vector<Named>& named = audit.named();
  for (std::size_t i = 1; i < named.size(); ++i) {
    const Mention& mention = *named[i].mention;
    const bool mark = mention.separator == "、";
    const bool one_list = named[i].task == named[i - 1].task && mention.role == named[i - 1].mention->role;
    if (!one_list || mention.role == Role::oversee || (!mark && mention.separator != ",")) continue;
    boundaries.push_back({&named[i - 1], &named[i], group_of(audit.unit_of(named[i - 1]), audit.words()),
                          group_of(audit.unit_of(named[i]), audit.words())});
    for (int kind : kinds(boundaries.back())) ++(mark ? counts[kind].marks : counts[kind].commas);
  }
  for (const Boundary& boundary : boundaries) {
    const auto of = kinds(boundary);
    for (std::size_t width = 0; width < of.size(); ++width) {
      if (of[width] < 0) continue;
      const std::string_view right = custom(counts[of[width]], width == 1);
      if (right.empty()) continue;
      if (right != boundary.after->mention->separator)
        audit.report(right == "、" ? "wrong-separator/comma" : "wrong-separator/mark", audit.at(*boundary.after),
                     {boundary.after->mention->printed, boundary.before->mention->printed});
      break;
    }
  }
}

}  // namespace dutygraph::proof
