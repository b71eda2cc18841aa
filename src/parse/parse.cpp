#include "dutygraph/parse/parse.h"

#include <algorithm>

#include "parse/declared_total.h"
#include "parse/frame.h"
#include "parse/outline.h"
#include "parse/stated.h"
#include "parse/table.h"
#include "parse/tasks.h"

namespace dutygraph::parse {

Plan parse(const Document& document, const Grammar& grammar, const std::optional<std::string>& id) {
  const Words& words = grammar.words();
  Plan plan;
  plan.info.id = id.value_or(document.stem);
  Outline outline = read_outline(document, words);
  build_tasks(outline, document, words, plan);
  for (const Region& region : outline.regions)
    for (std::uint32_t table : region.index_tables)
      if (!plan.index) plan.index = read_index_table(document.tables[table], plan.lists, document, words);
  read_frame(outline, document, words, plan);
  check_declared_totals(outline, document, plan);
  plan.stated = read_stated(document, words);
  std::stable_sort(plan.findings.begin(), plan.findings.end(),
                   [](const Finding& a, const Finding& b) { return a.place < b.place; });
  return plan;
}

std::string recognised(const Document& document, const Grammar& grammar) {
  const Outline outline = read_outline(document, grammar.words());
  std::size_t headings = 0;
  std::size_t numbered = 0;
  std::size_t lines = 0;
  std::size_t indexes = 0;
  for (const Region& region : outline.regions) {
    lines += region.loose.size();
    indexes += region.index_tables.size();
    for (const Item& item : region.items) {
      const bool heading = item.marker.kind >= MarkerKind::heading && item.marker.kind <= MarkerKind::part;
      (heading ? headings : numbered) += item.marker.kind != MarkerKind::none;
    }
  }
  const auto some = [](std::size_t count, const std::string& one) {
    return std::to_string(count) + " " + one + (count == 1 ? "" : "s");
  };
  return some(headings, "heading") + ", " + some(numbered, "numbered paragraph") + ", " +
         some(document.tables.size(), "table") + (indexes > 0 ? " (" + some(indexes, "index table") + ")" : "") +
         " and " + some(lines, "other line") + " were recognised";
}

}  // namespace dutygraph::parse
