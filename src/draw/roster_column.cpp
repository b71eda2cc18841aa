#include "draw/roster_column.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "draw/spread.h"
#include "draw/words.h"
#include "draw/wrap.h"

namespace dutygraph::draw {
namespace {

constexpr int most_name_lines = 5;
constexpr int most_merged_lines = 14;

struct Named {
  std::uint32_t unit;
  Role role;
};

std::vector<Named> named_in(const TaskView& task, bool leads) {
  std::vector<Named> out;
  if (leads) {
    for (const std::uint32_t u : task.lead) out.push_back({u, Role::lead});
    return out;
  }
  for (const std::uint32_t u : task.support) out.push_back({u, Role::support});
  for (const std::uint32_t u : task.consult) out.push_back({u, Role::consult});
  for (const std::uint32_t u : task.inform) out.push_back({u, Role::inform});
  return out;
}

void fill_box(UnitBox& box, const PlanView& view, const Measure& measure, const ColumnSpec& spec, int most_lines) {
  const double width = unit_text_width(spec.width, box.collective);
  Lines lines;
  if (box.units.size() == 1) {
    std::string name = view.short_name(box.units.front());
    if (box.links.size() > 1) name += "(" + std::to_string(box.links.size()) + ")";
    lines = wrap_balanced(measure, name, body_size, false, width, most_lines);
  } else {
    std::vector<std::string> names;
    for (const std::uint32_t u : box.units) names.push_back(view.short_name(u));
    lines = wrap_names(measure, names, say(spec.language, Phrase::separator), say(spec.language, Phrase::more_names),
                       body_size, false, width, most_lines);
  }
  box.cut = lines.cut;
  box.broken = lines.broken;
  box.lines = std::move(lines.lines);
  box.height = unit_height(box.lines.size(), box.collective);
}

// Merges the boxes of `card` and `role` that have no other link into the first of them. `collectives`: these too.
bool merge(std::vector<UnitBox>& boxes, std::size_t card, Role role, bool collectives) {
  UnitBox* first = nullptr;
  bool merged = false;
  for (UnitBox& box : boxes) {
    const bool alone = box.links.size() == 1 && box.links.front().card == card && box.links.front().role == role;
    if (!alone || (box.collective && !collectives)) continue;
    if (first == nullptr) {
      first = &box;
      continue;
    }
    first->units.insert(first->units.end(), box.units.begin(), box.units.end());
    first->collective = false;
    box.units.clear();
    merged = true;
  }
  std::erase_if(boxes, [](const UnitBox& box) { return box.units.empty(); });
  return merged;
}

// (number of boxes that merging would save, card, role), the most first.
std::vector<std::pair<std::size_t, Role>> merges_by_saving(const std::vector<UnitBox>& boxes) {
  std::map<std::pair<std::size_t, Role>, int> counts;
  for (const UnitBox& box : boxes) {
    if (box.links.size() == 1 && !box.collective) ++counts[{box.links.front().card, box.links.front().role}];
  }
  std::vector<std::pair<int, std::pair<std::size_t, Role>>> sorted;
  for (const auto& [key, n] : counts) sorted.emplace_back(-n, key);
  std::ranges::stable_sort(sorted, [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::pair<std::size_t, Role>> out;
  for (const auto& entry : sorted) out.push_back(entry.second);
  return out;
}

void merge_until_it_fits(std::vector<UnitBox>& boxes, const PlanView& view, const Measure& measure, std::size_t cards,
                         const ColumnSpec& spec) {
  for (const auto& [card, role] : merges_by_saving(boxes)) {
    if (stacked_height(boxes, spec.gap) <= spec.room) return;
    if (!merge(boxes, card, role, false)) continue;
    for (UnitBox& box : boxes) {
      if (box.units.size() > 1 && box.lines.size() != 0) fill_box(box, view, measure, spec, most_merged_lines);
    }
  }
  if (cards > 1 || stacked_height(boxes, spec.gap) <= spec.room) return;
  // One task alone fills the page: each role in one box that takes its share of the room.
  for (const Role role : {Role::lead, Role::support, Role::consult, Role::inform}) merge(boxes, 0, role, true);
  const double share = (spec.room - 20) / static_cast<double>(boxes.size()) - spec.gap;
  for (UnitBox& box : boxes) fill_box(box, view, measure, spec, std::max(1, static_cast<int>(share / pitch) - 1));
}

}  // namespace

double stacked_height(const std::vector<UnitBox>& boxes, double gap) {
  double sum = 0;
  for (const UnitBox& box : boxes) sum += box.height + gap;
  return boxes.empty() ? 0 : sum - gap;
}

std::vector<UnitBox> column_of(const PlanView& view, const Measure& measure, const std::vector<std::uint32_t>& tasks,
                               const ColumnSpec& spec) {
  std::vector<UnitBox> boxes;
  std::map<std::uint32_t, std::size_t> known;
  for (std::size_t card = 0; card < tasks.size(); ++card) {
    for (const Named& named : named_in(view.tasks[tasks[card]], spec.leads)) {
      const auto [at, added] = known.try_emplace(named.unit, boxes.size());
      if (added) {
        boxes.emplace_back();
        boxes.back().units = {named.unit};
        boxes.back().collective = view.is_collective(named.unit);
      }
      boxes[at->second].links.push_back({card, named.role});
    }
  }
  for (UnitBox& box : boxes) fill_box(box, view, measure, spec, most_name_lines);
  merge_until_it_fits(boxes, view, measure, tasks.size(), spec);
  return boxes;
}

void place(std::vector<UnitBox>& boxes, const std::vector<double>& card_middles, double gap, double top,
           double bottom) {
  for (UnitBox& box : boxes) {
    double sum = 0;
    for (const UnitBox::Link& link : box.links) sum += card_middles[link.card];
    box.middle = sum / static_cast<double>(box.links.size());
  }
  std::ranges::stable_sort(boxes, [](const UnitBox& a, const UnitBox& b) { return a.middle < b.middle; });
  std::vector<Slot> slots;
  for (const UnitBox& box : boxes) slots.push_back({box.middle, box.height});
  const std::vector<double> middles = spread(slots, gap, top, bottom);
  for (std::size_t i = 0; i < boxes.size(); ++i) boxes[i].middle = std::round(middles[i] * 2) / 2;
}

}  // namespace dutygraph::draw
