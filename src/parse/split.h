// Parts (1)(2) printed inside one paragraph, each with a role clause of its own, cut apart.
#pragma once

#include <vector>

#include "parse/chars.h"
#include "parse/clause.h"
#include "parse/marker.h"
#include "parse/words.h"

namespace dutygraph::parse {

struct Piece {
  Chars chars;
  Marker marker;
};

// The paragraph cut before every mark of a further part that follows a clause.
// `clauses` are those of find_clauses(paragraph, marker.length). Empty where the paragraph is one piece, itself.
std::vector<Piece> split_parts(const Chars& paragraph, const Marker& marker, const std::vector<Clause>& clauses,
                               const Marker& next, const Words& words);

// Does `text` end inside a bracket that a line break has cut: …(牵头单
bool clause_is_open(const Chars& text);
// … and has that bracket begun with a role label and its colon?
bool labelled_clause_is_open(const Chars& text, const Words& words);

// Does the text end with a role clause (a full stop behind it allowed)? O(length of the last bracket).
bool ends_in_clause(const Chars& text, const Words& words);

}  // namespace dutygraph::parse
