// What the document says of itself: title, number, date, publisher, place, year.
#pragma once

#include "dutygraph/model/plan.h"
#include "parse/outline.h"
#include "parse/words.h"

namespace dutygraph::parse {

// Fills plan.info (but its id) from the loose lines and the metadata tables. plan.lists must be there: a plan whose
// body prints no notice title takes the title of its first list.
void read_frame(const Outline& outline, const Document& document, const Words& words, Plan& plan);

}  // namespace dutygraph::parse
