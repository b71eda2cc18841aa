#include "resolve/collectives.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace dutygraph::resolve {

namespace {

// Which places a collective stands for: 各镇街 -> 镇, 街道.
std::vector<std::u32string> places_of(std::u32string_view name, const NameWords& words) {
  const auto each = name.find(U'各');
  if (each == std::u32string_view::npos || each > 1) return {};
  const std::u32string_view kind = name.substr(each + 1);
  if (words.class_of(kind) != UnitClass::town) return {};
  std::vector<std::u32string> places;
  for (const auto& [mark, ending] : {std::pair{U'镇', U"镇"}, std::pair{U'乡', U"乡"}, std::pair{U'街', U"街道"}})
    if (kind.find(mark) != std::u32string_view::npos) places.emplace_back(ending);
  return places;
}

bool is_place(const Unit& unit, const std::vector<std::u32string>& places, const NameWords& words) {
  if (unit.kind != UnitKind::unit || unit.unit_class != UnitClass::town) return false;
  std::u32string name = comparable(unit.name);
  name.resize(name.size() - ending(name, words.shared_suffixes));
  return std::any_of(places.begin(), places.end(),
                     [&](const std::u32string& place) { return name.ends_with(place); }) ||
         (name.ends_with(U"街") && std::find(places.begin(), places.end(), U"街道") != places.end());
}

class Expander {
 public:
  Expander(ResolvedPlan& plan, const NameWords& words) : plan_(plan), words_(words) {}

  void run(const std::vector<ToldMembers>& told) {
    for (const ToldMembers& one : told) {
      Unit& unit = plan_.units[one.collective];
      if (unit.closed) continue;  // told before
      unit.members = one.members;
      unit.closed = true;
      add_edges(one.collective, one.rule);
    }
    for (std::uint32_t u = 0; u < plan_.units.size(); ++u) {
      Unit& unit = plan_.units[u];
      if (unit.kind != UnitKind::collective || unit.closed) continue;
      const auto places = places_of(comparable(unit.name), words_);
      if (places.empty()) continue;
      std::vector<std::uint32_t> listed = listed_members(u, places);
      unit.closed = !listed.empty();
      unit.members = unit.closed ? std::move(listed) : named_members(places);
      if (unit.closed) add_edges(u, "index-rows");
    }
    sort_assignments(plan_.assignments);
  }

 private:
  // The numbers of the tasks that name the collective.
  std::set<int> numbers_of(std::uint32_t collective) const {
    std::set<int> numbers;
    for (const Assignment& edge : plan_.assignments)
      if (edge.unit == collective) numbers.insert(plan_.plan.tasks[edge.task].number);
    return numbers;
  }

  std::vector<std::uint32_t> listed_members(std::uint32_t collective, const std::vector<std::u32string>& places) const {
    if (!plan_.plan.index) return {};
    const std::set<int> wanted = numbers_of(collective);
    std::set<std::uint32_t> members;
    std::size_t found = 0;
    std::size_t rows = 0;
    for (std::size_t r = 0; r < plan_.index_units.size(); ++r) {
      const std::uint32_t u = plan_.index_units[r];
      if (!is_place(plan_.units[u], places, words_)) continue;
      members.insert(u);
      ++rows;
      std::set<int> printed;  // under whichever column: columns may be shifted
      for (const IndexCell& cell : plan_.plan.index->rows[r].cells)
        printed.insert(cell.numbers.begin(), cell.numbers.end());
      found += static_cast<std::size_t>(
          std::count_if(wanted.begin(), wanted.end(), [&](int n) { return printed.contains(n); }));
    }
    const bool expanded = rows > 0 && found * 2 >= wanted.size() * rows;
    return expanded ? std::vector<std::uint32_t>(members.begin(), members.end()) : std::vector<std::uint32_t>();
  }

  std::vector<std::uint32_t> named_members(const std::vector<std::u32string>& places) const {
    std::vector<std::uint32_t> members;
    for (std::uint32_t u = 0; u < plan_.units.size(); ++u)
      if (is_place(plan_.units[u], places, words_)) members.push_back(u);
    return members;
  }

  void add_edges(std::uint32_t collective, const std::string& rule) {
    std::set<std::pair<std::uint32_t, std::uint32_t>> named;  // task, unit
    for (const Assignment& edge : plan_.assignments) named.insert({edge.task, edge.unit});
    std::vector<Assignment> edges;
    for (const Assignment& own : plan_.assignments) {
      if (own.unit != collective || own.via != no_unit || (own.role != Role::lead && own.role != Role::support))
        continue;
      for (std::uint32_t member : plan_.units[collective].members) {
        if (!named.insert({own.task, member}).second) continue;
        Assignment edge = own;  // the label, printed name, place and order of the collective
        edge.unit = member;
        edge.via = collective;
        edge.rule = rule;
        edges.push_back(std::move(edge));
      }
    }
    plan_.assignments.insert(plan_.assignments.end(), edges.begin(), edges.end());
  }

  ResolvedPlan& plan_;
  const NameWords& words_;
};

}  // namespace

void sort_assignments(std::vector<Assignment>& assignments) {
  const auto before = [](const Assignment& a, const Assignment& b) {
    return std::tuple(a.task, a.role, a.order) < std::tuple(b.task, b.role, b.order);
  };
  if (std::is_sorted(assignments.begin(), assignments.end(), before)) return;  // as a plan's tasks come
  std::stable_sort(assignments.begin(), assignments.end(), before);
}

void expand_collectives(ResolvedPlan& plan, const NameWords& words, const std::vector<ToldMembers>& told) {
  Expander(plan, words).run(told);
}

}  // namespace dutygraph::resolve
