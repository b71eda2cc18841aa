// The meeting pack: many kinds of diagrams of one plan as one drawing, numbered through, with a cover and pages of
// text.
//
// Idea: an official with ten minutes reads the cover (five sentences, contents) and the overview; the unit's own sheet
// is found by the contents. Parts that a plan has nothing for (no collective, no second lead, no plan before it) are
// left out. It is printed on both sides and bound, so it follows GB/T 9704-2012 (Layout key for official documents of
// Party and government organs): 7.5, page numbers between dashes at the outer corner, odd right, even left; 8, tables
// in landscape lie on upright sheets, with the page number where the other pages have it and their heads at the binding
// edge of odd and the fore edge of even pages: the left one both times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dutygraph/draw/draw.h"

namespace dutygraph::draw {

// A list of heads with text, set in two columns: findings, an index, a glossary, methods.
struct TextPart {
  std::string name;  // for PackOptions::only: "findings"
  std::string title;
  std::string subtitle;  // what it is and how to read it
  struct Entry {
    std::string head;
    std::string text = {};                // may be empty
    std::vector<std::string> notes = {};  // small, below the text
    bool group = false;                   // only `head`: a heading over the entries that follow
  };
  std::vector<Entry> entries;
};

struct PackOptions {
  Language language = Language::zh;
  std::optional<std::string> unit;     // only this unit's cover, map and the texts; a name, short name or alias
  std::vector<std::string> only;       // names of parts; empty: all
  bool fold_out = false;               // overview and total matrix on A3; else what fits on A4
  std::vector<std::string> sentences;  // for the cover: what matters, in words
  std::vector<TextPart> texts;         // behind the diagrams, in this order
  bool bound = true;                   // as Options::bound; false: every sheet upright, for a screen
  bool grey = false;                   // as Drawing::grey
};

// The parts that a pack may have, in their order: cover, kinds of draw, then those of the texts.
std::vector<std::string_view> pack_parts();

// Returns as draw(): wrong_use for an unknown part or unit, nothing_found for a plan without tasks, limit above 4,000
// pages. O(sum of its parts).
Result<Drawing> pack(const ResolvedPlan& plan, const PackOptions& options, const Answers& answers);

}  // namespace dutygraph::draw
