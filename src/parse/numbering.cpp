#include "parse/numbering.h"

#include <algorithm>
#include <set>

namespace dutygraph::parse {

namespace {

bool is_heading(const Item& item, MarkerKind kind) {
  return item.marker.kind != MarkerKind::none && item.marker.kind < kind;
}

std::vector<bool> under_tasks(const Region& region, MarkerKind kind) {
  std::vector<bool> under(region.items.size());
  for (std::size_t begin = 0; begin < under.size();) {
    std::size_t end = begin + 1;
    while (end < under.size() && !is_heading(region.items[end], kind)) ++end;
    const auto first = static_cast<std::ptrdiff_t>(begin);
    const auto last = static_cast<std::ptrdiff_t>(end);
    const bool any = std::any_of(region.items.begin() + first, region.items.begin() + last,
                                 [](const Item& item) { return item.has_clause; });
    std::fill(under.begin() + first, under.begin() + last, any);
    begin = end;
  }
  return under;
}

bool restarts(const Region& region, MarkerKind kind, const std::vector<bool>& under) {
  if (kind != MarkerKind::item && kind != MarkerKind::part) return false;
  int last = 0;
  bool new_heading = false;
  for (std::size_t i = 0; i < region.items.size(); ++i) {
    const Item& item = region.items[i];
    if (is_heading(item, kind)) new_heading = true;
    if (item.marker.kind != kind || !under[i]) continue;
    if (item.marker.number == 1 && last >= 1 && new_heading && (item.has_clause || last > 1)) return true;
    last = item.marker.number;
    new_heading = false;
  }
  return false;
}

bool headings_differ(const Region& region, MarkerKind kind) {
  std::set<int> numbers;
  const Item* above = nullptr;
  for (const Item& item : region.items) {
    if (is_heading(item, kind)) {
      above = &item;
    } else if (item.marker.kind == kind && above != nullptr) {
      if (!numbers.insert(above->marker.number).second) return false;
      above = nullptr;
    }
  }
  return true;
}

}  // namespace

Numbering read_numbering(const Region& region, MarkerKind kind) {
  Numbering numbering;
  numbering.under_tasks = under_tasks(region, kind);
  numbering.restarts = restarts(region, kind, numbering.under_tasks);
  numbering.headings_differ = headings_differ(region, kind);
  return numbering;
}

}  // namespace dutygraph::parse
