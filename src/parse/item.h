// A marked paragraph, finished: what may become a task or a heading.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dutygraph/model/document.h"
#include "dutygraph/model/plan.h"
#include "parse/clause.h"
#include "parse/marker.h"

namespace dutygraph::parse {

struct ItemSlip {
  std::string rule;
  Place place;
  std::string evidence;
};

struct ItemSeparator {
  char32_t mark = 0;
  Place place;
  std::string evidence;
};

struct Item {
  Marker marker;
  std::string mark;     // its number as printed, else its first characters: what stands at `place`
  std::string heading;  // the whole paragraph as printed, with its marker
  std::string text;     // without marker and clauses
  std::optional<std::string> title;
  std::optional<int> part;
  std::vector<std::string> own_section;  // a table's section column
  std::vector<Mention> mentions;
  std::vector<Role> open;
  std::optional<std::string> due;
  bool has_clause = false;
  bool prose = false;  // the clause is a sentence of the text
  bool from_table = false;
  bool each_leads = false;
  bool first_listed = false;
  bool from_now_on = false;
  bool not_repeated = false;
  std::vector<ItemSlip> slips;
  std::vector<ItemSeparator> separators;
  Place place;
};

// Adds what a clause tells to the item.
void take_clause(Item& item, const Clause& clause, const Chars& chars, const Document& document);

// Reads a whole paragraph (its marker at the beginning) and the lines of labels behind it.
// `clauses` are those of find_clauses(paragraph, marker.length).
Item read_item(const Chars& paragraph, const Marker& marker, const std::vector<Clause>& clauses,
               const Chars& label_lines, const Document& document, const Words& words);

// ## 1. Quays is a heading like any other where no marked heading with a number names units. `items`: of one region.
void settle_headings(std::vector<Item>& items);

}  // namespace dutygraph::parse
